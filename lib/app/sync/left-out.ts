import type { Again, ApiAnswer, SyncRow } from '../sync-ports.ts';
import { DAY_MS, OVERLAP_MS, SINCE_LAST, WEEK_MS } from './intervals.ts';

/** Ids of records that are not understood; more of them are counted only. */
const MOST_LEFT = 200;

/** Whether anything was never told at all: it may lie far back. */
function isUnread({ gap, unread = 0 }: SyncRow): boolean {
  return gap !== undefined || unread > 0;
}

/**
 * Whether what was left out of a list is to be asked for once more by the chain that begins: each
 * day; what could not be read, and takes a long reading, more and more rarely, each week at last.
 */
export function isAgainDue(row: SyncRow, now: number): boolean {
  const { again } = row;
  if (!again) return false;
  const wait = isUnread(row) ? Math.min(DAY_MS * 2 ** (again.tries ?? 0), WEEK_MS) : DAY_MS;
  return Math.abs(now - again.at) >= wait;
}

/**
 * From when a chain that asks once more reaches. What was not understood is asked for for a week:
 * the next answer, or the next version, may tell it so that it is. What was never read has no end.
 * What is new since the last chain is told by it as well, however long ago that was.
 * @param serverNow the marketplace's clock, epoch ms
 */
export function againSince(row: SyncRow, serverNow: number): number | undefined {
  const { again, nextSince = Number.POSITIVE_INFINITY } = row;
  const since = isUnread(row) ? again?.since : Math.max(again?.since ?? 0, serverNow - WEEK_MS);
  return since === undefined ? undefined : Math.min(since, nextSince);
}

/**
 * A row before its next chain. Where the last one was to ask once more, and broke off, what was left
 * out before it is so again.
 */
export function betweenChains({ isAgain, ...row }: SyncRow): SyncRow {
  if (!isAgain || !row.again?.before) return row;
  const { before, ...again } = row.again;
  return { ...row, ...before, again };
}

/** A row whose chain begins: of changes, what earlier ones left out is still left out. */
export function begunAnew(row: SyncRow, sentAt: number): SyncRow {
  if (SINCE_LAST.includes(row.list) && !row.isAgain) return row;
  const { left, unread, skipped = 0, ...kept } = row;
  const before = { skipped, ...(left && { left }), ...(unread !== undefined && { unread }) };
  const again = row.again && { ...row.again, at: sentAt, before };
  return { ...kept, skipped: 0, ...(again && { again }) };
}

/** What is left out of a list once a page of it was read. */
export function leftOnPage(
  { skipped = 0, unread = 0, left = [] }: SyncRow,
  { facts, dropped, droppedIds = [], unread: passed = 0 }: ApiAnswer,
): Pick<SyncRow, 'left' | 'skipped' | 'unread'> {
  const told = new Set(facts.map(({ id }) => id));
  const still = left.filter((id) => !told.has(id));
  const added = droppedIds.filter((id) => !still.includes(id));
  const known = droppedIds.length - added.length;
  const ids = [...still, ...added].slice(0, MOST_LEFT);
  return {
    skipped: Math.max(0, skipped - (left.length - still.length)) + dropped - known,
    ...(ids.length > 0 || left.length > 0 ? { left: ids } : {}),
    ...(unread + passed > 0 && { unread: unread + passed }),
  };
}

/** Whether a list lacks anything that it should hold. */
export function isLacking({ skipped = 0, unread = 0, gap }: SyncRow): boolean {
  return skipped > 0 || unread > 0 || gap !== undefined;
}

/**
 * A row whose chain has come to its end: what it left out is asked for again a day later.
 * @param since what the chain was asked from
 */
export function endedWith(row: SyncRow, since: number | undefined): SyncRow {
  const { isAgain, gap: old, again: last, narrow, ...kept } = row;
  const gap = isAgain ? undefined : old;
  const ended: SyncRow = {
    ...kept,
    ...(gap && { gap }),
    ...(narrow && (row.unread ?? 0) > 0 && { narrow }),
  };
  if (!SINCE_LAST.includes(row.list) || !isLacking(ended)) return ended;
  return { ...ended, again: againOf(row, since) };
}

/**
 * What a row's list is to be asked for once more when its chain has ended.
 * @param since what the chain was asked from
 */
export function againOf(
  { startedAt = 0, again, isAgain }: SyncRow,
  since: number | undefined,
): Again {
  const { later = since } = again ?? {};
  const hasLater = again !== undefined && again.since === undefined && later !== undefined;
  if (again && !isAgain) return { ...again, ...(hasLater && { later }) };
  return {
    at: startedAt,
    ...(since !== undefined && { since }),
    ...(isAgain && { tries: (again?.tries ?? 0) + 1 }),
    ...(hasLater && since === undefined && { later }),
  };
}

/**
 * From when the next chain asks once one has come to its end. One that asked for no moment was told
 * what is open, and not what has been closed meanwhile: that is left to the next.
 * @param since what the chain was asked from
 */
export function nextSinceAfter(row: SyncRow, now: number, since: number | undefined): number {
  const { isAgain, again, nextSince } = row;
  const known = isAgain && since === undefined ? (again?.later ?? nextSince) : undefined;
  return known ?? nextSinceOf(row, now);
}

/**
 * From when the next chain asks for changes: since this one began, by the marketplace's own clock;
 * where that was never told, ours may be a day off.
 */
export function nextSinceOf({ startedAt, startedServerAt }: SyncRow, now: number): number {
  return (startedServerAt ?? (startedAt ?? now) - DAY_MS) - OVERLAP_MS;
}
