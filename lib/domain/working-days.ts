import type { Skipped, WorkClock } from './deadlines.ts';
import { isoOf, MINUTE_MS, startOfDay, stretchesOf, weekdayOf, DAY_MS } from './civil-days.ts';
import { holidayName } from './holidays.ts';

/** Half-open, epoch ms. */
export type Span = readonly [from: number, to: number];
type Off = Pick<Skipped, 'reason' | 'name'>;

export interface WorkingDay {
  /** When time counts on this day, in order and without overlap. */
  readonly spans: readonly Span[];
  /** Why nothing counts, where nothing does. */
  readonly off?: Off;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** Office hours in wall time, `{ mon: ['09:00-14:00', '16:00-19:00'] }`; a day left out is closed. */
export type OpenHours = Readonly<Partial<Record<Weekday, readonly string[]>>>;

/** Used where a clock in office hours names none. */
export const DEFAULT_OPEN = '09:00-18:00';

const RANGE = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)$/;

/** `09:00-14:00` → minutes of the day; nothing for what is not a range within one day. */
function parseRange(text: string): readonly Span[] {
  const match = RANGE.exec(text.trim());
  if (!match) return [];
  const [h1, m1, h2, m2] = match.slice(1).map(Number) as [number, number, number, number];
  const from = h1 * 60 + m1;
  // "22:00-00:00" means until the end of the day.
  const to = h2 * 60 + m2 || 1440;
  return to > from && to <= 1440 ? [[from, to]] : [];
}

function mergeRanges(ranges: readonly Span[]): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Ranges in minutes of the wall clock that count on a weekday; `undefined` = the whole day. */
function rangesOn(clock: WorkClock, weekday: number): readonly Span[] | undefined {
  if (clock.mode === 'office-hours' && clock.open) {
    const texts = clock.open[WEEKDAYS[weekday - 1] as Weekday] ?? [];
    return mergeRanges(texts.flatMap(parseRange));
  }
  if (!clock.weekdays.includes(weekday)) return [];
  return clock.mode === 'office-hours' ? parseRange(DEFAULT_OPEN) : undefined;
}

/**
 * Counts exactly the moments at which a wall clock shows an open time, so an hour that the clocks
 * repeat counts twice and one that they jump over not at all.
 */
function openSpans(zone: string, day: number, ranges: readonly Span[]): readonly Span[] {
  const midnight = day * DAY_MS;
  return stretchesOf(zone, day).flatMap(({ from, to, offset }) =>
    ranges
      .map(([opens, closes]): Span => [
        Math.max(from, midnight + opens * MINUTE_MS - offset),
        Math.min(to, midnight + closes * MINUTE_MS - offset),
      ])
      .filter(([start, end]) => end > start),
  );
}

function planDay(clock: WorkClock, day: number, ranges: readonly Span[] | undefined): WorkingDay {
  if (ranges?.length === 0) return { spans: [], off: { reason: 'weekend' } };
  const iso = isoOf(day);
  const name = clock.region ? holidayName(iso, clock.region) : undefined;
  if (name) return { spans: [], off: { reason: 'holiday', name } };
  if (clock.closures.includes(iso)) return { spans: [], off: { reason: 'closure' } };
  if (ranges) return { spans: openSpans(clock.zone, day, ranges) };

  const span: Span = [startOfDay(clock.zone, day), startOfDay(clock.zone, day + 1)];
  return { spans: span[1] > span[0] ? [span] : [] };
}

const planners = new WeakMap<WorkClock, (day: number) => WorkingDay>();

/** Days remembered per clock. */
const REMEMBERED = 5000;

/**
 * Answers for any local date (days since 1970-01-01) when time counts on it. Remembered per clock,
 * because thousands of tasks ask about the same few weeks.
 */
export function workingDays(clock: WorkClock): (day: number) => WorkingDay {
  const known = planners.get(clock);
  if (known) return known;

  const week = WEEKDAYS.map((_, index) => rangesOn(clock, index + 1));
  const days = new Map<number, WorkingDay>();
  const planner = (day: number): WorkingDay => {
    const seen = days.get(day);
    if (seen) return seen;
    if (days.size >= REMEMBERED) days.clear();
    const planned = planDay(clock, day, week[weekdayOf(day) - 1]);
    days.set(day, planned);
    return planned;
  };
  planners.set(clock, planner);
  return planner;
}
