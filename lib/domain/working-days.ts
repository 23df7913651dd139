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
/**
 * Office hours in wall time, `{ mon: ['09:00-14:00', '16:00-19:00'] }`; a day left out is closed.
 * `fri: ['22:00-06:00']` reaches into Saturday: a holiday or closure on Saturday ends it at midnight,
 * one on Friday leaves out all of it, because nobody began it.
 */
export type OpenHours = Readonly<Partial<Record<Weekday, readonly string[]>>>;

/** 09:00–18:00, where a clock in office hours names none. */
const DEFAULT_RANGE: Span = [9 * 60, 18 * 60];

const RANGE = /^([01]?\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)$/;
const DAY_MINUTES = 1440;

/**
 * `09:00-14:00` → minutes of the day; `22:00-06:00` ends on the next one, beyond 1440. Nothing for
 * what is no range: words, `25:00`, or an end at the beginning.
 */
export function parseRange(text: string): Span | undefined {
  const match = RANGE.exec(text.trim());
  if (!match) return undefined;
  const [h1, m1, h2, m2] = match.slice(1).map(Number) as [number, number, number, number];
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2];
  if (from >= DAY_MINUTES || to > DAY_MINUTES) return undefined;
  if (to > from) return [from, to];
  // "00:00-00:00" is the whole day; any other range of no length is a slip.
  return to < from || to === 0 ? [from, to + DAY_MINUTES] : undefined;
}

/** Ranges of one weekday in minutes of the wall clock, and those that reach in from the night before. */
interface DayRanges {
  readonly own: readonly Span[];
  readonly night: readonly Span[];
}

function rangesOfOpen(open: OpenHours, weekday: number): DayRanges {
  const rangesOf = (index: number): readonly Span[] =>
    (open[WEEKDAYS[index % 7] as Weekday] ?? []).map(parseRange).filter((range) => !!range);
  const own = rangesOf(weekday - 1).map(([from, to]): Span => [from, Math.min(to, DAY_MINUTES)]);
  const night = rangesOf(weekday + 5)
    .filter(([, to]) => to > DAY_MINUTES)
    .map(([, to]): Span => [0, to - DAY_MINUTES]);
  return { own, night };
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

/** What counts on a weekday; `undefined` = the whole day. */
function rangesOn(clock: WorkClock, weekday: number): DayRanges | undefined {
  if (clock.mode === 'office-hours' && clock.open) return rangesOfOpen(clock.open, weekday);
  if (!clock.weekdays.includes(weekday)) return { own: [], night: [] };
  return clock.mode === 'office-hours' ? { own: [DEFAULT_RANGE], night: [] } : undefined;
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

/** The holiday or closure of a date, if it has one. */
function dayOff({ region, closures }: WorkClock, day: number): Off | undefined {
  const iso = isoOf(day);
  const name = region ? holidayName(iso, region) : undefined;
  if (name) return { reason: 'holiday', name };
  return closures.includes(iso) ? { reason: 'closure' } : undefined;
}

function planDay(clock: WorkClock, day: number, ranges: DayRanges | undefined): WorkingDay {
  const night = ranges && ranges.night.length > 0 && !dayOff(clock, day - 1) ? ranges.night : [];
  const open = ranges && mergeRanges([...night, ...ranges.own]);
  if (open?.length === 0) return { spans: [], off: { reason: 'weekend' } };
  const off = dayOff(clock, day);
  if (off) return { spans: [], off };
  if (open) return { spans: openSpans(clock.zone, day, open) };

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
