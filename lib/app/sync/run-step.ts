import type { ShopKey } from '../../domain/facts.ts';
import { plannerFor } from '../plan-tasks.ts';
import type { ApiAnswer, ApiProblem, Connection, SyncList, SyncRow } from '../sync-ports.ts';
import { unansweredDistance } from './due.ts';
import { FIRST_BACKOFF_MS, HALVINGS, LOOK_AGAIN, SWEEP_AT_ONCE } from './intervals.ts';
import type { NextStep } from './next-step.ts';
import { afterChain, afterFailure, backoff, isFirst, sweeping } from './row-steps.ts';
import type { CallTimes } from './row-steps.ts';
import { shopOfAnswer } from './shop-of-key.ts';
import type { Situation } from './situation.ts';
import { storePage } from './store-page.ts';
import { isStuck, isStuckBatch, pastStuckPage } from './stuck-page.ts';
import type { SyncDeps } from './sync-deps.ts';

export interface Stepped {
  readonly list: SyncList;
  /** The shop, which the first answer may have told. */
  readonly shop: ShopKey;
  readonly hasCalled: boolean;
  readonly hasFailed: boolean;
}

type Work = Exclude<NextStep, { do: 'wait' }>;

/**
 * Does one step: one call at most, then one transaction that holds everything it told and where its
 * list now stands. Cut short anywhere, it is done again as if it had never begun.
 * Rejects only where the store does, for `signal`, or where nothing may be asked any more.
 */
export async function runStep(
  step: Work,
  situation: Situation,
  { origin }: Connection,
  deps: SyncDeps,
  signal?: AbortSignal,
): Promise<Stepped> {
  const { shop } = situation;
  const { list } = step.row;
  const done = { list, shop, hasCalled: false, hasFailed: false };
  if (step.do === 'look-again') {
    await lookAgain(step.row, deps);
    return done;
  }
  if (step.do === 'sweep') {
    if (await sweep(step.row, step.after, deps)) deps.onRead?.(list);
    return done;
  }
  // Before the call is noted: from one that was never made nothing need keep a distance.
  await deps.mayAsk?.();
  const sentAt = deps.clock();
  if (isFirst(step.row) && unansweredDistance(step.row) !== undefined) {
    await deps.store.putSync(shop, { rows: [{ ...step.row, askedAt: sentAt }] }, sentAt);
  }
  const answer = await deps.api.ask(step.query, signal);
  const times = { sentAt, cameAt: Math.max(deps.clock(), sentAt) };
  const told = answer.status === 'ok' ? shopOfAnswer(shop, answer) : undefined;
  if (answer.status === 'failed' || told === undefined) {
    await storeFailure(step, answer, times, situation, deps);
    return { ...done, hasCalled: true, hasFailed: true };
  }
  const { told: market } = situation;
  const page = { row: step.row, query: step.query, answer, times, origin, told: market };
  const row = await storePage(page, told, deps);
  if (row.cursor === undefined) deps.onRead?.(list);
  return { ...done, shop: told, hasCalled: true };
}

async function storeFailure(
  step: Extract<Work, { do: 'ask' }>,
  answer: ApiAnswer | ApiProblem,
  times: CallTimes,
  { hostRows }: Situation,
  { store, clock }: SyncDeps,
): Promise<void> {
  // A key that opens another shop than it was given for must not fill this one with its orders.
  const problem: ApiProblem =
    answer.status === 'failed' ? answer : { status: 'failed', failure: 'wrong-key' };
  const row = afterFailure(step.row, problem, times);
  const { list, ids = [] } = step.query;
  if (list !== 'documents') {
    const isPast = isStuck(row, problem, hostRows, times.cameAt);
    const ready = isPast ? pastStuckPage(row, problem, times) : row;
    await store.putSync(row.shop, { rows: [ready] }, clock());
    return;
  }
  const kept = { ...row, startedAt: step.row.startedAt };
  const isRefused =
    problem.failure === 'refused' || isStuckBatch(row, problem, hostRows, times.cameAt);
  const ready = isRefused ? afterRefusal(kept, ids.length, times.cameAt) : kept;
  const dequeue = isRefused && ids.length === 1 ? ids : [];
  await store.putSync(row.shop, { rows: [ready], dequeue }, clock());
}

/**
 * Perhaps one of the orders is at fault: half of them are asked for next, and only one that is
 * refused alone is passed over, and counted.
 */
function afterRefusal(row: SyncRow, asked: number, at: number): SyncRow {
  if (asked > 1) return { ...row, batch: Math.ceil(asked / 2), notBefore: at + FIRST_BACKOFF_MS };
  const { failures = 1, skipped = 0 } = row;
  const wait = backoff(Math.max(failures - HALVINGS, 1));
  return { ...row, batch: 1, skipped: skipped + 1, notBefore: at + wait };
}

/** Orders that lack their invoice may have got it since, without any change to the order itself. */
async function lookAgain(row: SyncRow, { store, clock }: SyncDeps): Promise<void> {
  const now = clock();
  const lacking = await store.subjectsDue(row.shop, 'missing-invoice', LOOK_AGAIN);
  const enqueue = lacking.map((subject) => subject.slice('order:'.length));
  const { notBefore: _old, failure: _f, failedAt: _at, failures: _n, skipped: _s, ...kept } = row;
  const looked = { ...kept, startedAt: now, doneAt: now };
  await store.putSync(row.shop, { rows: [looked], enqueue }, now);
}

/** Closes offers that the reading just ended has not met. Whether none is left. */
async function sweep(row: SyncRow, after: string, deps: SyncDeps): Promise<boolean> {
  const { store, clock, settings, version } = deps;
  const { shop, startedAt = 0 } = row;
  const { ids, after: next } = await store.unseenOffers(shop, startedAt, after, SWEEP_AT_ONCE);
  const now = clock();
  const ready = next === undefined ? afterChain(row, now, undefined) : sweeping(row, next);
  if (ids.length === 0) {
    await store.putSync(shop, { rows: [ready] }, now);
    return next === undefined;
  }
  const facts = ids.map((id) => ({ type: 'offer' as const, id, active: false }));
  const planner = plannerFor(await settings.rules(shop), now, version);
  const observed = { shop, page: 'other' as const, source: 'api' as const, at: startedAt };
  await store.observe({ ...observed, facts, sync: { rows: [ready] } }, planner);
  return next === undefined;
}
