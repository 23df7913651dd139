import type { ApiAnswer, ApiProblem, ApiQuery } from '../../app/sync-ports.ts';
import { understood } from './asking.ts';
import type { Asking, Read } from './asking.ts';
import { withoutBankData } from './bank-data.ts';
import { callAddress } from './call-address.ts';
import { CEILINGS } from './ceilings.ts';
import { brokenChain, chainProblem } from './chain-problem.ts';
import { cursorOf } from './cursors.ts';
import type { Place } from './cursors.ts';
import { LIST_QUERIES } from './list-queries.ts';
import type { ListQuery, PagedList, Parameters } from './list-queries.ts';
import { OFFSET_START, stepOffset } from './offset-pages.ts';
import type { OffsetPlace } from './offset-pages.ts';
import { OPERATIONS, PAGE_SIZE } from './operations.ts';
import { aroundPage, sizeAt } from './part-pages.ts';
import { stepSeek } from './seek-pages.ts';
import type { Received } from './transport.ts';

type ListPlace = Extract<Place, { kind: 'offset' | 'seek' }>;

/** One page of a list. */
export async function askList(
  asking: Asking,
  list: PagedList,
  ask: ApiQuery,
  place: ListPlace | undefined,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  const query = LIST_QUERIES[list];
  const asked = { ...ask, since: place?.since ?? ask.since };
  const url = callAddress(asking.target, query.code, pageParameters(query, asked, place));
  const reply = await asking.transport({ code: query.code, url }, signal);
  if (!reply.ok) {
    const problem = chainProblem(reply.problem, place !== undefined);
    return problem.restart ? problem : { ...problem, ...aroundOf(query, asked, place) };
  }
  const json = list === 'account' ? withoutBankData(reply.json) : reply.json;
  const read = understood(asking, asked, json, reply);
  if (!read) return chainProblem(notUnderstood(reply), place !== undefined);
  const { nextToken, ...said } = read;
  return {
    ...said,
    status: 'ok',
    ...onwards(query, asked, place, json, read),
    ...(reply.serverAt !== undefined && { serverAt: reply.serverAt }),
  };
}

function notUnderstood({ serverAt }: Received): ApiProblem {
  const { restart, ...problem } = brokenChain('not-understood', serverAt);
  return problem;
}

function pageParameters(query: ListQuery, ask: ApiQuery, place: ListPlace | undefined): Parameters {
  // With a token the marketplace takes everything else from it.
  if (place?.kind === 'seek') return [['page_token', place.token]];
  const asked = query.parameters(ask);
  const { paging } = OPERATIONS[query.code];
  if (paging === 'seek') return [...asked, ['limit', `${PAGE_SIZE}`]];
  if (paging === 'none') return asked;
  return [...asked, ['max', `${sizeAt(place ?? {})}`], ['offset', `${place?.offset ?? 0}`]];
}

/** Where a list read by offsets goes on if this page is never answered; tokens lead one way only. */
function aroundOf(
  query: ListQuery,
  { since }: ApiQuery,
  place: ListPlace | undefined,
): Pick<ApiProblem, 'around' | 'aroundMs' | 'passesOver'> {
  if (OPERATIONS[query.code].paging !== 'offset' || place?.kind === 'seek') return {};
  const around = aroundPage(place ?? OFFSET_START);
  if (!around) return {};
  const { waitMs } = around.offset === 0 ? waitToGoBack(query) : {};
  return {
    around: cursorOf({ ...around, kind: 'offset', since }),
    ...(waitMs !== undefined && { aroundMs: waitMs }),
    ...(around.passed !== undefined && place?.passed === undefined && { passesOver: true }),
  };
}

type Onwards = Partial<
  Pick<ApiAnswer, 'next' | 'waitMs' | 'records' | 'dropped' | 'droppedIds' | 'total' | 'unread'>
>;

function onwards(
  query: ListQuery,
  { since }: ApiQuery,
  place: ListPlace | undefined,
  json: unknown,
  read: Read,
): Onwards {
  const ids = idsOn(query, json, read.records);
  const { paging } = OPERATIONS[query.code];
  if (paging === 'none') return {};
  const left = droppedIdsOf(ids, read);
  if (paging === 'seek') {
    const from = place?.kind === 'seek' ? place : undefined;
    const { next, broken } = stepSeek(from, ids, read.nextToken);
    return { ...left, ...following(next && { ...next, kind: 'seek', since }, broken) };
  }
  const from = place?.kind === 'offset' ? place : OFFSET_START;
  const total = totalOf(json) ?? read.total;
  const step = stepOffset(from, { ids, total });
  return {
    ...following(step.next && { ...step.next, kind: 'offset', since }, step.broken),
    ...(step.next && isBack(from, step.next) && waitToGoBack(query)),
    ...left,
    records: step.fresh,
    dropped: read.dropped + step.missing,
    ...(from.passed !== undefined && { unread: unreadBefore(from, total) }),
    ...(total !== undefined && { total }),
  };
}

/** Records passed over before a page: no more than there are, of a page that was never full. */
function unreadBefore({ passed = 0, reached }: OffsetPlace, total = Infinity): number {
  return Math.min(passed, Math.max(1, total - reached));
}

/**
 * A page further back may count as the beginning of a new reading, so it keeps its distance; so does
 * the first page when it is asked for once more.
 */
function isBack(from: OffsetPlace, next: OffsetPlace): boolean {
  return next.offset < from.offset || next.offset === 0;
}

/** Other lists are the same operation and begin meanwhile; a call may also be long on its way. */
const SLACK_MS = 35_000;

function waitToGoBack({ code }: ListQuery): Pick<ApiAnswer, 'waitMs'> {
  const { maximum } = CEILINGS[code];
  return typeof maximum === 'number' ? { waitMs: maximum + SLACK_MS } : {};
}

function following(next: Place | undefined, isBroken: boolean | undefined): Onwards {
  // This page's records are good and are told first: the next call says that the chain is broken.
  if (isBroken) return { next: cursorOf({ kind: 'broken' }) };
  return next ? { next: cursorOf(next) } : {};
}

/** Ids of the records that were not understood, where records are known by the ids of their facts. */
function droppedIdsOf(
  ids: readonly string[],
  { facts, dropped }: Read,
): Pick<ApiAnswer, 'droppedIds'> {
  if (dropped === 0) return {};
  const known = new Set(facts.map(({ id }) => id));
  const left = ids.filter((id) => id !== '' && !known.has(id));
  return left.length > 0 && left.length <= dropped ? { droppedIds: left } : {};
}

function idsOn({ rows = '', id = '' }: ListQuery, json: unknown, records: number): string[] {
  const list = field(json, rows);
  if (!Array.isArray(list)) return Array.from<string>({ length: records }).fill('');
  return list.map((row) => {
    const value = field(row, id);
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  });
}

function totalOf(json: unknown): number | undefined {
  const total = field(json, 'total_count');
  return typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : undefined;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
