import { tzOffset } from '@date-fns/tz/tzOffset';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Widest offsets in use are −12 h and +14 h: local midnight lies within these of the UTC one. */
const BEFORE_MS = 15 * HOUR_MS;
const AFTER_MS = 13 * HOUR_MS;
/** Days remembered per zone; a popup of 10,000 tasks touches a few hundred. */
const REMEMBERED = 20_000;

/** A stretch of one local day with one UTC offset: two stretches on the days clocks change. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Local time minus UTC, ms. */
  readonly offset: number;
}

const startsByZone = new Map<string, Map<number, number>>();

/**
 * Local time minus UTC at a moment, ms.
 *
 * @throws RangeError when the zone is not an IANA zone, or the moment beyond what a date can hold
 */
function offsetAt(zone: string, at: number): number {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a date: ${String(at)} ms`);
  const minutes = tzOffset(zone, date);
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time zone: ${zone}`);
  return Math.round(minutes * MINUTE_MS);
}

/** First moment in `(from, to]` at which the offset is no longer the one at `from`. */
function changeWithin(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function findStart(zone: string, day: number): number {
  const midnight = day * DAY_MS;
  const [early, late] = [midnight - BEFORE_MS, midnight + AFTER_MS];
  const [before, after] = [offsetAt(zone, early), offsetAt(zone, late)];
  if (before === after) return midnight - before;

  const change = changeWithin(zone, early, late);
  if (midnight - before < change) return midnight - before;
  // A midnight that the clocks jump over: the day begins with the jump itself.
  return Math.max(midnight - after, change);
}

/**
 * First moment (epoch ms) of a local date, given as days since 1970-01-01.
 *
 * @throws RangeError when the zone is not an IANA zone
 */
export function startOfDay(zone: string, day: number): number {
  const starts = startsByZone.get(zone) ?? new Map<number, number>();
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = findStart(zone, day);
  if (starts.size >= REMEMBERED) starts.clear();
  startsByZone.set(zone, starts.set(day, start));
  return start;
}

/** Local date of a moment, as days since 1970-01-01. */
export function dayOf(zone: string, at: number): number {
  let day = Math.floor(at / DAY_MS);
  while (at < startOfDay(zone, day)) day -= 1;
  while (at >= startOfDay(zone, day + 1)) day += 1;
  return day;
}

/** The stretches of equal offset that make up a local date; none for a date the zone skipped. */
export function stretchesOf(zone: string, day: number): readonly Stretch[] {
  const [from, to] = [startOfDay(zone, day), startOfDay(zone, day + 1)];
  if (to <= from) return [];
  const [before, after] = [offsetAt(zone, from), offsetAt(zone, to - 1)];
  if (before === after) return [{ from, to, offset: before }];
  const change = changeWithin(zone, from, to - 1);
  return [
    { from, to: change, offset: before },
    { from: change, to, offset: after },
  ];
}

/** ISO weekday of a local date, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-MM-DD` of a local date. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
