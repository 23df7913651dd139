import type { ApiFailure, ApiProblem, SyncRow } from '../sync-ports.ts';
import { DAY_MS, FIRST_BACKOFF_MS, HOUR_MS, MINUTE_MS, SINCE_LAST } from './intervals.ts';
import { againOf, nextSinceOf } from './left-out.ts';
import { isFirst } from './row-steps.ts';
import type { CallTimes } from './row-steps.ts';

/** Failures that may be one page's own, for ever: its answer breaks the server, or takes too long. */
const OF_A_PAGE: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['server', 'timeout', 'not-json', 'damaged', 'offline'] as const),
]);

/**
 * Failures in a row after which a page counts as never answered: by then a quarter of an hour has
 * passed, and an hour where nothing but giving the reading up is left, or where it is the first page,
 * which looks the same as a list that is out of order. Of a list that had such a page, parts are
 * asked for at once: that loses nothing. One record that fails by itself is tried for some minutes
 * more, as its list may have gone out of order only now.
 */
const TRIES = { part: 5, end: 7, first: 6, narrow: 1, record: 4 };

/** How new another list's answer has to be to say that the host is well. */
const LATELY_MS = 20 * MINUTE_MS;

/**
 * Whether a page is never going to be answered, although its host answers others.
 * @param failed the list's row as the failure left it
 * @param hostRows of every shop on the host
 */
export function isStuck(
  failed: SyncRow,
  problem: ApiProblem,
  hostRows: readonly SyncRow[],
  now: number,
): boolean {
  if (failed.cursor === undefined && !problem.around) return false;
  return isNeverAnswered(failed, problem, triesOf(failed, problem), hostRows, now);
}

/** The same of orders whose documents are asked for: fewer of them may be answered. */
export function isStuckBatch(
  failed: SyncRow,
  problem: ApiProblem,
  hostRows: readonly SyncRow[],
  now: number,
): boolean {
  const tries = failed.batch === undefined ? TRIES.part : 1;
  return isNeverAnswered(failed, problem, tries, hostRows, now);
}

function isNeverAnswered(
  failed: SyncRow,
  { failure }: ApiProblem,
  tries: number,
  hostRows: readonly SyncRow[],
  now: number,
): boolean {
  if (!OF_A_PAGE.has(failure) || (failed.failures ?? 0) < tries) return false;
  return isHostWell(failed, hostRows, now);
}

function triesOf(row: SyncRow, { around, passesOver }: ApiProblem): number {
  if (row.narrow) return passesOver ? TRIES.record : TRIES.narrow;
  if (isFirst(row)) return TRIES.first;
  return around ? TRIES.part : TRIES.end;
}

/** Whether more of the others were answered lately than failed in the same ways. */
function isHostWell({ shop, list }: SyncRow, rows: readonly SyncRow[], now: number): boolean {
  const others = rows.filter((row) => row.shop !== shop || row.list !== list);
  const isLate = (at = Number.NEGATIVE_INFINITY) => at > now || at < now - LATELY_MS;
  const ill = others.filter(
    ({ failure, failedAt }) => failure && OF_A_PAGE.has(failure) && !isLate(failedAt),
  );
  const well = others.filter(({ failure, readAt }) => !failure && !isLate(readAt));
  return well.length > ill.length;
}

/**
 * The row of a list after a page that is never answered. A list that can be read around it goes on
 * with a part of the page, or behind it; any other ends here, and goes on with what changes from now
 * on. Either way it is known that something was left out.
 */
export function pastStuckPage(
  failed: SyncRow,
  { around, aroundMs = 0, failure }: ApiProblem,
  { cameAt }: CallTimes,
): SyncRow {
  if (!around) return cutShort(failed, failure, cameAt);
  // What is asked for next has not failed yet.
  const { failures: _n, ...kept } = failed;
  const notBefore = cameAt + Math.max(FIRST_BACKOFF_MS, aroundMs);
  return { ...kept, cursor: around, narrow: true, notBefore };
}

/** A chain that ends before its end. */
function cutShort(failed: SyncRow, failure: ApiFailure, now: number): SyncRow {
  const { cursor: _cursor, since, narrow: _narrow, isAgain, failures: _n, ...kept } = failed;
  if (!SINCE_LAST.includes(failed.list)) return { ...kept, notBefore: now + DAY_MS };
  // An export is ordered anew, of the same changes.
  if (failed.list === 'offer-changes')
    return { ...kept, ...(isAgain && { isAgain }), notBefore: now + HOUR_MS };
  return {
    ...kept,
    gap: failure,
    again: againOf(failed, since),
    // What was asked for once more may hide what is new: that is asked for by itself.
    ...(!isAgain && { nextSince: nextSinceOf(failed, now) }),
    notBefore: now + FIRST_BACKOFF_MS,
  };
}
