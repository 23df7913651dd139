import { dayOf, HOUR_MS, startOfDay } from './civil-days.ts';
import type { OpenHours } from './working-days.ts';
import { workingDays } from './working-days.ts';

/**
 * Clock modes: `calendar` counts every hour, `working-24` round the clock on working days,
 * `office-hours` only the hours of `open` on working days.
 */
export type ClockMode = 'calendar' | 'working-24' | 'office-hours';

export interface WorkClock {
  readonly mode: ClockMode;
  /** IANA zone of the shop, `Europe/Madrid`. */
  readonly zone: string;
  /** ISO weekdays that count, 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  /** ISO 3166 country or subdivision whose holidays do not count (`ES`, `ES-MD`); none if absent. */
  readonly region?: string;
  /** The seller's own days off, `YYYY-MM-DD`. */
  readonly closures: readonly string[];
  /** Only for `office-hours`: it then also says which weekdays count. 09:00–18:00 if absent. */
  readonly open?: OpenHours;
}

/**
 * A span that did not count. `reason` is `weekend`, `closure`, `holiday` with its name, or
 * `closed-hours`: nights and breaks of days that have office hours.
 */
export interface Skipped {
  readonly from: number;
  readonly to: number;
  readonly reason: 'weekend' | 'holiday' | 'closure' | 'closed-hours';
  /** Holiday's name in the region's own language. */
  readonly name?: string;
}

/** A clock with nothing open for two years in a row never comes to an end. */
const IDLE_DAYS = 732;
/** Two centuries: what lies further off is no deadline. */
const LONGEST_DAYS = 73_050;

/**
 * The first moment (epoch ms) at which `hours` of working time have passed since `start`.
 * `Infinity` when that never happens (no working day at all) or not within 200 years. Elapsed time
 * is counted, so a day on which clocks change has 23 or 25 hours.
 *
 * @throws RangeError when the clock's zone is not an IANA zone
 */
export function dueAt(start: number, hours: number, clock: WorkClock): number {
  let left = Math.round(hours * HOUR_MS);
  if (!Number.isFinite(start) || Number.isNaN(left)) return Number.NaN;
  if (left <= 0) return start;
  if (clock.mode === 'calendar') return start + left;

  const workingDay = workingDays(clock);
  const first = dayOf(clock.zone, start);
  let idle = 0;
  for (let day = first; idle < IDLE_DAYS && day - first < LONGEST_DAYS; day += 1) {
    const { spans } = workingDay(day);
    idle = spans.length > 0 ? 0 : idle + 1;
    for (const [from, to] of spans) {
      const begin = Math.max(from, start);
      if (to - begin >= left) return begin + left;
      left -= Math.max(0, to - begin);
    }
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Working time between two moments, ms; 0 when `to` is not after `from`.
 *
 * @throws RangeError when the clock's zone is not an IANA zone
 */
export function workingMs(from: number, to: number, clock: WorkClock): number {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return Number.NaN;
  if (to <= from) return 0;
  if (clock.mode === 'calendar') return to - from;

  const workingDay = workingDays(clock);
  const last = dayOf(clock.zone, to);
  let sum = 0;
  for (let day = dayOf(clock.zone, from); day <= last; day += 1) {
    for (const [opens, closes] of workingDay(day).spans) {
      sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
    }
  }
  return sum;
}

/**
 * What lies between two moments without counting, and why, in order: with `workingMs` it makes up
 * the whole time between them. Neighbours with one reason are one span.
 *
 * @throws RangeError when the clock's zone is not an IANA zone
 */
export function skippedBetween(from: number, to: number, clock: WorkClock): readonly Skipped[] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
  if (to <= from || clock.mode === 'calendar') return [];

  const workingDay = workingDays(clock);
  const last = dayOf(clock.zone, to - 1);
  const skipped: Skipped[] = [];
  for (let day = dayOf(clock.zone, from); day <= last; day += 1) {
    const { spans, off } = workingDay(day);
    const reason = off ?? CLOSED;
    let free = startOfDay(clock.zone, day);
    for (const [opens, closes] of spans) {
      append(skipped, { from: Math.max(from, free), to: Math.min(to, opens), ...reason });
      free = closes;
    }
    const end = startOfDay(clock.zone, day + 1);
    append(skipped, { from: Math.max(from, free), to: Math.min(to, end), ...reason });
  }
  return skipped;
}

const CLOSED = { reason: 'closed-hours' } as const;

function append(spans: Skipped[], next: Skipped): void {
  if (next.to <= next.from) return;
  const last = spans.at(-1);
  const joins = last?.to === next.from && last.reason === next.reason && last.name === next.name;
  if (joins) spans[spans.length - 1] = { ...last, to: next.to };
  else spans.push(next);
}
