import type { ApiAnswer, ApiProblem, SyncRow } from '../sync-ports.ts';
import {
  APART_MS,
  DAY_MS,
  FIRST_BACKOFF_MS,
  HOUR_MS,
  LONGEST_BACKOFF_MS,
  ONE_OPERATION,
  SLOW_PAGE_MS,
  WEEK_MS,
} from './intervals.ts';
import { begunAnew, endedWith, leftOnPage, nextSinceAfter } from './left-out.ts';
import { SWEEP } from './next-step.ts';
import { isOwnAffair, meaningOf } from './wrong-key.ts';

/** When a call was sent, when its answer came, epoch ms by our clock. */
export interface CallTimes {
  readonly sentAt: number;
  readonly cameAt: number;
}

/** Whether the call that a row stands before opens a chain, or a part of its first page once more. */
export function isFirst({ cursor, startedAt, readAt = -1 }: SyncRow): boolean {
  return cursor === undefined || (startedAt !== undefined && readAt < startedAt);
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
    askedAt: _asked,
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
    ...leftOnPage(begun, answer),
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
    ...begunAnew(kept, sentAt),
    startedAt: sentAt,
    ...(serverAt !== undefined && { startedServerAt: serverAt }),
    read: 0,
  };
}

/**
 * A row whose chain has come to its end. The next one asks for what changed since this one began.
 * @param since what the chain was asked from
 */
export function afterChain(row: SyncRow, now: number, since: number | undefined): SyncRow {
  const { cursor: _cursor, since: _since, notBefore: _not, ...kept } = endedWith(row, since);
  return { ...kept, doneAt: now, nextSince: nextSinceAfter(row, now, since) };
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
  const { cursor, notBefore: _old, askedAt: _asked, ...kept } = row;
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
    ...(cursor === undefined && againAfterFailure(row, times)),
    ...skewOf(problem, times),
    ...(isFirst(row) && isOfStrictTier(row, problem) && { isStrict: true as const }),
    failure: problem.failure,
    failedAt: times.cameAt,
    failures,
    calls: row.calls + 1,
    ...(wait !== undefined && { notBefore: times.cameAt + wait }),
  };
}

/**
 * A list that gives nothing at all was out of order: what it was cut short by then is asked for with
 * the next reading. What is asked for once more waits a day as well where it fails.
 */
function againAfterFailure({ again, isAgain }: SyncRow, { sentAt }: CallTimes): Partial<SyncRow> {
  return again ? { again: { ...again, at: isAgain ? sentAt : 0 } } : {};
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
