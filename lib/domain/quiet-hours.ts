import { DAY_MS, MINUTE_MS } from './civil-days.ts';
import type { WorkClock } from './deadlines.ts';
import { dueAt, workingMs } from './deadlines.ts';
import { parseRange } from './working-days.ts';

/** When nothing is to be told: while the shop is closed, never, or between two times of the day. */
export type Quiet =
  | { readonly when: 'closed-hours' | 'never' }
  | { readonly when: 'between'; readonly from: string; readonly to: string };

/**
 * Whether a shop is not to be disturbed at `now`, epoch ms. `closed-hours` are those outside the
 * shop's opening hours (09:00–18:00 of its working days where it has set none), whichever hours its
 * deadlines are counted in: a deadline may run at night, but nobody reads then.
 */
export function isQuietAt(now: number, quiet: Quiet, clock: WorkClock): boolean {
  if (quiet.when === 'never') return false;
  if (quiet.when !== 'between') return workingMs(now, now + MINUTE_MS, openClock(clock)) === 0;
  const range = parseRange(`${quiet.from}-${quiet.to}`);
  if (!range) return false;
  const minute = minuteOf(now, clock.zone);
  const [from, to] = range;
  return (minute >= from && minute < to) || minute + DAY_MS / MINUTE_MS < to;
}

/**
 * The first moment from `now` on at which a shop may be disturbed, epoch ms; `undefined` where it
 * never may.
 */
export function quietEndsAt(now: number, quiet: Quiet, clock: WorkClock): number | undefined {
  if (!isQuietAt(now, quiet, clock)) return now;
  if (quiet.when === 'between') return endOfRange(now, quiet, clock);
  // The first minute that counts has passed a minute after it has begun.
  const end = dueAt(now, 1 / 60, openClock(clock)) - MINUTE_MS;
  return Number.isFinite(end) ? Math.max(now, end) : undefined;
}

function openClock(clock: WorkClock): WorkClock {
  return { ...clock, mode: 'office-hours' };
}

/** Stepping by minutes is slow enough to be exact on days on which clocks change. */
function endOfRange(now: number, quiet: Quiet, clock: WorkClock): number | undefined {
  const start = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  for (let at = start; at <= start + 2 * DAY_MS; at += MINUTE_MS)
    if (!isQuietAt(at, quiet, clock)) return at;
  return undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight on the wall. */
function minuteOf(at: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
  formats.set(zone, format);
  const [hours = 0, minutes = 0] = format.format(at).split(':').map(Number);
  return hours * 60 + minutes;
}
