import type { ApiAnswer, ApiProblem, SyncRow } from '../sync-ports.ts';
import {
  APART_MS,
  DAY_MS,
  FIRST_BACKOFF_MS,
  HOUR_MS,
  LONGEST_BACKOFF_MS,
  ONE_OPERATION,
  OVERLAP_MS,
  SLOW_PAGE_MS,
  WEEK_MS,
} from './intervals.ts';
import { SWEEP } from './next-step.ts';
import { isOwnAffair, meaningOf } from './wrong-key.ts';

/** When a call was sent, when its answer came, epoch ms by our clock. */
export interface CallTimes {
  readonly sentAt: number;
  readonly cameAt: number;
}

/** Whether the call that a row stands before opens a chain. */
function isFirst({ cursor }: SyncRow): boolean {
  return cursor === undefined;
}

/**
 * A list's row after a page of it was stored.
 * @param row as it was when the page was asked for
 * @param since what the page's chain was asked from, marketplace's clock, epoch ms
 * @param isSlow the next page may wait
 */
export function afterPage(
  row: SyncRow,
  answer: ApiAnswer,
  { sentAt, cameAt }: CallTimes,
  since: number | undefined,
  isSlow = false,
): SyncRow {
  const {
    cursor: _c,
    since: _s,
    notBefore: _n,
    failure: _f,
    failedAt: _a,
    failures: _n2,
    ...kept
  } = row;
  const begun = isFirst(row) ? beginning(kept, answer, sentAt) : kept;
  const waitMs = Math.max(answer.waitMs ?? 0, isSlow ? SLOW_PAGE_MS : 0);
  const page: SyncRow = {
    ...begun,
    ...skewOf(answer, { sentAt, cameAt }),
    readAt: cameAt,
    calls: row.calls + 1,
    read: (begun.read ?? 0) + answer.records,
    skipped: (begun.skipped ?? 0) + answer.dropped,
    ...(answer.total !== undefined && { total: answer.total }),
  };
  if (!answer.next) return page;
  return {
    ...page,
    cursor: answer.next,
    ...(since !== undefined && { since }),
    ...(waitMs > 0 && { notBefore: cameAt + waitMs }),
  };
}

function beginning(row: SyncRow, { serverAt }: ApiAnswer, sentAt: number): SyncRow {
  const { startedServerAt: _old, total: _total, ...kept } = row;
  return {
    ...kept,
    startedAt: sentAt,
    ...(serverAt !== undefined && { startedServerAt: serverAt }),
    read: 0,
    skipped: 0,
  };
}

/**
 * A row whose chain has come to its end. The next one asks for what changed since this one began,
 * by the marketplace's own clock; where that was never told, ours may be a day off. What was left
 * out, not being understood, is asked for again for a week: the next answer, or the next version,
 * may tell it so that it is.
 */
export function afterChain(row: SyncRow, now: number): SyncRow {
  const { cursor: _cursor, since: _since, notBefore: _not, ...kept } = row;
  const { startedAt = now, startedServerAt } = row;
  const since = (startedServerAt ?? startedAt - DAY_MS) - OVERLAP_MS;
  const { skipped = 0, nextSince: last = 0 } = row;
  const nextSince = skipped > 0 ? Math.min(since, Math.max(last, since - WEEK_MS)) : since;
  return { ...kept, doneAt: now, nextSince };
}

/** The row of a reading of all offers that is left to compare with what is known. */
export function sweeping(row: SyncRow, after: string): SyncRow {
  return { ...row, cursor: { [SWEEP]: after } };
}

/** Failures after which a chain cannot go on where it stood: its place is no longer understood. */
const ENDS_CHAIN: readonly string[] = ['not-here', 'not-understood', 'refused', 'too-large'];

function endsChain({ failure, restart }: ApiProblem): boolean {
  return restart === true || ENDS_CHAIN.includes(failure);
}

/**
 * A list's row after a call that gave nothing. What is known stays; when it may be asked again
 * depends on what went wrong, and is kept with it.
 */
export function afterFailure(row: SyncRow, answered: ApiProblem, times: CallTimes): SyncRow {
  const problem = meaningOf(row.list, answered);
  const failures = (row.failures ?? 0) + 1;
  const { cursor, notBefore: _old, ...kept } = row;
  const isLost = endsChain(problem);
  const wait =
    problem.failure === 'wrong-key' && isOwnAffair(row.list)
      ? backoff(failures)
      : waitAfter(problem, failures, isLost && cursor !== undefined);
  return {
    ...kept,
    ...(cursor && !isLost && { cursor }),
    // A call that failed was a call: the next chain keeps its distance from it.
    ...(isFirst(row) && problem.failure !== 'offline' && { startedAt: times.sentAt }),
    ...skewOf(problem, times),
    ...(isFirst(row) && isOfStrictTier(row, problem) && { isStrict: true as const }),
    failure: problem.failure,
    failedAt: times.cameAt,
    failures,
    calls: row.calls + 1,
    ...(wait !== undefined && { notBefore: times.cameAt + wait }),
  };
}

/** Two chains apart by the usual tier's distance were too close for this key's. */
function isOfStrictTier({ list }: SyncRow, { failure, retryAfterMs = 0 }: ApiProblem): boolean {
  return failure === 'too-many' && ONE_OPERATION.includes(list) && retryAfterMs > APART_MS;
}

/** Twice as long after each failure in a row, an hour at most. @returns ms */
export function backoff(failures: number): number {
  return Math.min(FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10), LONGEST_BACKOFF_MS);
}

/** `undefined`: not again before the seller has acted. */
function waitAfter(
  { failure, retryAfterMs }: ApiProblem,
  failures: number,
  wasUnderWay: boolean,
): number | undefined {
  switch (failure) {
    case 'wrong-key':
      return undefined;
    case 'no-right':
      return DAY_MS;
    case 'not-here':
      // A list that has given pages is here.
      return wasUnderWay && failures === 1 ? HOUR_MS : WEEK_MS;
    case 'too-many':
      return patience(retryAfterMs ?? backoff(failures), failures > 1 ? backoff(failures) : 0);
    case 'server':
      return patience(retryAfterMs ?? 0, backoff(failures));
    case 'refused':
    case 'not-understood':
    case 'too-large':
      // Perhaps only its place in the chain was at fault: begun anew, it may do.
      return wasUnderWay && failures === 1 ? HOUR_MS : DAY_MS;
    default:
      return backoff(failures);
  }
}

/** As long as the marketplace asks for, and no shorter than what failing again and again calls for. */
function patience(askedMs: number, leastMs: number): number {
  return Math.min(Math.max(askedMs, leastMs, 1000), DAY_MS);
}

function skewOf(
  { serverAt }: Pick<ApiAnswer, 'serverAt'>,
  { sentAt, cameAt }: CallTimes,
): Pick<SyncRow, 'skewMs'> {
  // The header tells whole seconds, somewhere between the sending and the answer.
  return serverAt === undefined ? {} : { skewMs: Math.round(serverAt - (sentAt + cameAt) / 2) };
}
