import type { SyncList, SyncRow } from '../sync-ports.ts';
import {
  DAY_MS,
  HOST_HELD_MS,
  INTERVALS,
  MANY_OFFERS_MS,
  ONCE,
  ONE_OPERATION,
  PROBE_MS,
  SLACK_MS,
  UNANSWERED_DAILY,
  UNANSWERED_MS,
  WEEK_MS,
} from './intervals.ts';
import { isFirst } from './row-steps.ts';
import type { Situation } from './situation.ts';
import { hasManyOffers, rowOf } from './situation.ts';

/** Time between two chains of a list in this shop, ms; `ONCE` = there is no second one. */
export function intervalOf(list: SyncList, situation: Situation): number {
  if (list === 'offers' && hasManyOffers(situation)) return MANY_OFFERS_MS;
  if (list === 'invoice-requests' && situation.told?.invoices !== 'accounting-document')
    return PROBE_MS;
  return INTERVALS[list];
}

/**
 * When a list is to be asked next, epoch ms; `undefined` = never again. What lies in the future
 * although it happened was written by a clock that has been set back: it holds nothing up.
 */
export function dueAt(list: SyncList, situation: Situation, now: number): number | undefined {
  const row = rowOf(situation, list);
  const held = Math.max(heldUntil(row, now), unansweredUntil(row, situation, now));
  if (isUnderWay(row, now)) {
    return isFirst(row) ? Math.max(held, openingAnew(row, situation, now)) : held;
  }
  if (list === 'documents' && situation.queued.length > 0) return held;
  // A pace of our own is for lists that were read: one cut short keeps to what the vendor asks.
  const interval = isCutShort(row) ? INTERVALS[list] : intervalOf(list, situation);
  if (interval === ONCE && row.doneAt !== undefined) return undefined;
  const again =
    past(row.startedAt, now) + (interval === ONCE ? situation.apartMs : interval) + SLACK_MS;
  return Math.max(held, row.startedAt === undefined ? 0 : again, apartFrom(list, situation, now));
}

/** Whether a chain of pages goes on. One that began in the future is begun anew. */
export function isUnderWay({ cursor, startedAt = 0 }: SyncRow, now: number): boolean {
  return cursor !== undefined && startedAt <= now;
}

/** Whether the newest chain has ended before its end. */
function isCutShort({ startedAt, doneAt }: SyncRow): boolean {
  return startedAt !== undefined && (doneAt ?? 0) < startedAt;
}

/** Until when a list is left alone for what it last answered, epoch ms. */
export function heldUntil({ notBefore, failedAt, readAt }: SyncRow, now: number): number {
  if (notBefore === undefined) return 0;
  const setAt = Math.max(failedAt ?? 0, readAt ?? 0);
  return setAt > now || notBefore > now + WEEK_MS ? 0 : notBefore;
}

/** A moment that has passed, or as good as none. */
function past(moment: number | undefined, now: number): number {
  return moment === undefined || moment > now ? Number.NEGATIVE_INFINITY : moment;
}

/** How far a call keeps from one of which no answer is known, ms; `undefined` = it need not. */
export function unansweredDistance({ list, doneAt }: SyncRow): number | undefined {
  if (UNANSWERED_DAILY.includes(list)) return doneAt === undefined ? undefined : DAY_MS;
  return UNANSWERED_MS[list];
}

/** Until when a call keeps its distance from one that was sent, and may have arrived, epoch ms. */
function unansweredUntil(row: SyncRow, situation: Situation, now: number): number {
  const { list, askedAt } = row;
  const distance = unansweredDistance(row);
  if (askedAt === undefined || askedAt > now || distance === undefined) return 0;
  const isStrict = ONE_OPERATION.includes(list) && isOfStrictTier(situation);
  return askedAt + (isStrict ? INTERVALS.orders : distance) + SLACK_MS;
}

/** Whether the marketplace has shown that it holds the key to the stricter of its published tiers. */
export function isOfStrictTier(situation: Situation): boolean {
  return ONE_OPERATION.some((list) => rowOf(situation, list).isStrict);
}

/**
 * A first page asked for in parts counts as the beginning of a chain each time, by whatever tier the
 * key is held to, and whatever the call before gave.
 */
function openingAnew({ list, startedAt }: SyncRow, situation: Situation, now: number): number {
  if (!ONE_OPERATION.includes(list)) return 0;
  const own = past(startedAt, now) + INTERVALS.orders + SLACK_MS;
  return Math.max(own, apartFrom(list, situation, now));
}

/** Lists of one operation share its ceiling: that of the stricter tier once it has made itself felt. */
function apartFrom(list: SyncList, situation: Situation, now: number): number {
  if (!ONE_OPERATION.includes(list)) return 0;
  const rows = ONE_OPERATION.map((other) => rowOf(situation, other));
  const apart = isOfStrictTier(situation) ? INTERVALS.orders + SLACK_MS : situation.apartMs;
  const others = rows.filter((row) => row.list !== list);
  const begun = others.flatMap(({ startedAt, askedAt }) => [startedAt, askedAt]);
  return Math.max(0, ...begun.map((at) => past(at, now) + apart));
}

/**
 * Until when nothing is asked of a host at all: it asked for patience, or nothing answers. `undefined`
 * where it may be asked now. Ceilings are published for each operation by itself: the list that broke
 * one waits as long as it was told, the others a minute at most; and so they do where one list gets
 * no answer while others did.
 */
export function hostHeldUntil(rows: readonly SyncRow[], now: number): number | undefined {
  const held = rows
    .filter(({ failure }) => failure === 'too-many' || failure === 'offline')
    .map((row) => {
      const until = heldUntil(row, now);
      return row.failure === 'offline' && !hasAnswered(rows, row)
        ? until
        : Math.min(until, (row.failedAt ?? 0) + HOST_HELD_MS);
    });
  const until = Math.max(0, ...held);
  return until > now ? until : undefined;
}

/** Whether a host has answered others since a list last waited as long as it waits now. */
function hasAnswered(rows: readonly SyncRow[], failed: SyncRow): boolean {
  const { failedAt = 0, notBefore = failedAt } = failed;
  const since = failedAt - (notBefore - failedAt);
  return rows.some((row) => row !== failed && (row.readAt ?? 0) > since);
}
