import { dayOf, isoOf, MINUTE_MS, stretchesOf } from './civil-days.ts';

/**
 * A moment as local time with its offset, to the second: `2026-11-22T10:30:00+01:00`. It reads like
 * the wall clock and says the same everywhere. Empty where it is no moment.
 * @param at epoch ms
 * @throws RangeError when the zone is not an IANA zone
 */
export function isoLocal(at: number, zone: string): string {
  if (!Number.isFinite(at) || Math.abs(at) > 8.6e15) return '';
  const stretch = stretchesOf(zone, dayOf(zone, at)).find(({ from, to }) => at >= from && at < to);
  const offset = stretch?.offset ?? 0;
  return `${new Date(at + offset).toISOString().slice(0, 19)}${sayOffset(offset)}`;
}

/** The local date of a moment, `2026-11-22`. @param at epoch ms */
export function localDay(at: number, zone: string): string {
  return isoOf(dayOf(zone, at));
}

/** Local dates from one moment to another, both included, oldest first. */
export function localDays(from: number, to: number, zone: string): readonly string[] {
  const [first, last] = [dayOf(zone, from), dayOf(zone, to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => isoOf(first + index));
}

function sayOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
