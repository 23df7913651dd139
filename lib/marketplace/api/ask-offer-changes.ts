import type { ApiAnswer, ApiProblem, ApiQuery } from '../../app/sync-ports.ts';
import { understood } from './asking.ts';
import type { Asking } from './asking.ts';
import { callAddress } from './call-address.ts';
import { brokenChain, chainProblem } from './chain-problem.ts';
import { cursorOf } from './cursors.ts';
import type { ExportPlace, FilesPlace, Place } from './cursors.ts';
import { isoMoment } from './list-queries.ts';
import { exportStatus, trackingOf } from './offer-export.ts';
import { ownAddress } from './origin.ts';
import type { Received } from './transport.ts';

/** Between two looks at an export: the shortest allowed, and what the vendor recommends. */
const SHORTEST_WAIT_MS = 10_000;
const USUAL_WAIT_MS = 60_000;
/** An export that takes longer than about an hour has got lost. */
const MOST_POLLS = 60;

/** The smallest chunks that may be asked for: one chunk is one answer. */
const CHUNKS = { items_per_chunk: 10_000, megabytes_per_chunk: 10 };

/** Orders an export of the offers that changed, asks after it, fetches its files: one call each. */
export async function askOfferChanges(
  asking: Asking,
  ask: ApiQuery,
  place: Extract<Place, { kind: 'export' | 'files' }> | undefined,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  if (place?.kind === 'export') return pollExport(asking, place, signal);
  if (place?.kind === 'files') return fetchFile(asking, ask, place, signal);
  return orderExport(asking, ask, signal);
}

async function orderExport(
  asking: Asking,
  { since }: ApiQuery,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  // The marketplace refuses both together: what changed comes with inactive offers anyway.
  const which =
    since === undefined
      ? { include_inactive_offers: true }
      : { last_request_date: isoMoment(since) };
  const body = { export_type: 'application/json', ...CHUNKS, ...which };
  const url = callAddress(asking.target, 'OF52');
  const reply = await asking.transport({ code: 'OF52', url, body }, signal);
  if (!reply.ok) return reply.problem;
  const tracking = trackingOf(reply.json);
  if (tracking === undefined) return chainProblem(notUnderstood(reply), false);
  return nothingYet(reply, { kind: 'export', tracking, polls: 0 }, SHORTEST_WAIT_MS);
}

async function pollExport(
  asking: Asking,
  { tracking, polls }: ExportPlace,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  const url = callAddress(asking.target, 'OF53', [], tracking);
  const reply = await asking.transport({ code: 'OF53', url }, signal);
  if (!reply.ok) return chainProblem(reply.problem, true);
  const status = exportStatus(reply.json, asking.target.origin);
  if (status === undefined) return brokenChain('not-understood', reply.serverAt);
  if (status === 'failed') return brokenChain('server', reply.serverAt);
  if (status === 'elsewhere') return brokenChain('redirected', reply.serverAt);
  if (status === 'pending') {
    if (polls >= MOST_POLLS) return brokenChain('timeout', reply.serverAt);
    const wait = Math.min(USUAL_WAIT_MS, SHORTEST_WAIT_MS * 2 ** Math.min(polls + 1, 8));
    return nothingYet(reply, { kind: 'export', tracking, polls: polls + 1 }, wait);
  }
  return nothingYet(reply, filesFrom(status));
}

async function fetchFile(
  asking: Asking,
  ask: ApiQuery,
  { files }: FilesPlace,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  const [path = '', ...rest] = files.split('\n');
  const { origin, shopId } = asking.target;
  const url = ownAddress(origin, origin + path);
  if (!url) return brokenChain('redirected');
  if (shopId) url.searchParams.set('shop_id', shopId);
  const reply = await asking.transport({ code: 'OF54', url }, signal);
  if (!reply.ok) return chainProblem(reply.problem, true);
  const read = understood(asking, ask, reply.json, reply);
  if (!read) return brokenChain('not-understood', reply.serverAt);
  const { nextToken, ...said } = read;
  const next = filesFrom(rest);
  return { ...said, status: 'ok', ...(next && { next: cursorOf(next) }), ...dated(reply) };
}

function filesFrom(paths: readonly string[]): Place | undefined {
  return paths.length === 0 ? undefined : { kind: 'files', files: paths.join('\n') };
}

function nothingYet(reply: Received, next: Place | undefined, waitMs?: number): ApiAnswer {
  return {
    ...{ status: 'ok', facts: [], records: 0, dropped: 0 },
    ...(next && { next: cursorOf(next) }),
    ...(waitMs !== undefined && { waitMs }),
    ...dated(reply),
  };
}

function dated({ serverAt }: Received): Pick<ApiAnswer, 'serverAt'> {
  return serverAt === undefined ? {} : { serverAt };
}

function notUnderstood(reply: Received): ApiProblem {
  return { status: 'failed', failure: 'not-understood', ...dated(reply) };
}
