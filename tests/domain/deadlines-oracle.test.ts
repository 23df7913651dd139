import Holidays from 'date-holidays';
import { expect, it } from 'vitest';
import type { ClockMode, WorkClock } from '../../lib/domain/deadlines.ts';
import { dueAt, skippedBetween, workingMs } from '../../lib/domain/deadlines.ts';
import type { OpenHours } from '../../lib/domain/working-days.ts';
import { PUBLISHED } from '../holidays/published.ts';
import type { WallClock } from './clock-oracle.ts';
import { countedMinutes, readWallClock, walkBetween, walkTo } from './clock-oracle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Clocks × cases, each case judged in three ways. */
const CLOCKS = 2500;
const CASES = 42;
const WINDOW_DAYS = 90;

/**
 * Zones and the days around which they are read: clock changes at 1, 2, 3 o'clock and at midnight,
 * of half an hour, in both hemispheres; offsets of quarters of an hour and of +14 h; the day that
 * Samoa left out.
 */
const WINDOWS: readonly (readonly [zone: string, first: string])[] = [
  ['Europe/Madrid', '2026-02-20'],
  ['Europe/Madrid', '2026-10-01'],
  ['Europe/Madrid', '2027-03-01'],
  ['Atlantic/Canary', '2026-03-01'],
  ['Africa/Ceuta', '2026-10-05'],
  ['Europe/Lisbon', '2026-03-15'],
  ['Europe/Berlin', '2027-10-01'],
  ['Europe/Paris', '2027-03-10'],
  ['Europe/Vienna', '2025-10-10'],
  ['Atlantic/Azores', '2026-10-10'],
  ['America/St_Johns', '2026-02-20'],
  ['America/Los_Angeles', '2026-10-15'],
  ['America/Santiago', '2026-03-20'],
  ['America/Santiago', '2026-08-20'],
  ['America/Havana', '2026-10-15'],
  ['Africa/Casablanca', '2026-02-01'],
  ['Africa/Cairo', '2026-04-10'],
  ['Africa/Cairo', '2026-10-10'],
  ['Asia/Beirut', '2026-03-10'],
  ['Asia/Beirut', '2026-10-10'],
  ['Asia/Kolkata', '2026-11-15'],
  ['Asia/Kathmandu', '2026-11-15'],
  ['Australia/Lord_Howe', '2026-03-20'],
  ['Australia/Lord_Howe', '2026-09-20'],
  ['Australia/Sydney', '2026-09-20'],
  ['Pacific/Chatham', '2026-03-20'],
  ['Pacific/Apia', '2011-12-01'],
  ['Pacific/Kiritimati', '2026-12-01'],
  ['Etc/GMT+12', '2026-12-01'],
  ['UTC', '2026-12-01'],
];

/** Asked of the library itself: the product's table is not looked at. */
const FROM_LIBRARY = ['PT', 'FR', 'FR-67', 'FR-RE', 'IT', 'DE', 'DE-BY', 'DE-SN', 'AT', 'AT-9'];

function libraryDays(region: string): ReadonlySet<string> {
  const [country = '', state] = region.split('-');
  const source = state ? new Holidays(country, state) : new Holidays(country);
  const days = [2025, 2026, 2027, 2028].flatMap((year) =>
    source.getHolidays(year).filter(({ type }) => type === 'public'),
  );
  return new Set(days.map(({ date }) => date.slice(0, 10)));
}

const spanishRegions = (): readonly string[] => [...(PUBLISHED.get(2026)?.keys() ?? [])];

function publishedDays(region: string): ReadonlySet<string> {
  return new Set([...PUBLISHED.values()].flatMap((year) => year.get(region) ?? []));
}

/** Regions of which the days of a window are known from elsewhere than the product's table. */
function regionsOf(wall: WallClock): readonly (string | undefined)[] {
  const [first, last] = [wall.from, wall.from + WINDOW_DAYS * DAY].map((at) =>
    new Date(at).getUTCFullYear(),
  ) as [number, number];
  if (first < 2025) return [undefined];
  const spanish = [...(PUBLISHED.get(first)?.keys() ?? [])];
  return [
    undefined,
    ...FROM_LIBRARY,
    ...spanish.filter((region) => PUBLISHED.get(last)?.has(region)),
  ];
}

/** A small generator (mulberry32): the seed alone repeats a run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;

const MODES: readonly ClockMode[] = ['working-24', 'office-hours', 'calendar', 'office-hours'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');

/** Quarters of an hour mostly; some reach into the next day, some end with it. */
function randomRange(random: Random): string {
  const grain = random(4) === 0 ? 1 : 15;
  const from = random(1440 / grain) * grain;
  const length = (1 + random(600 / grain)) * grain;
  const end = from + length === 1440 ? 1440 : (from + length) % 1440;
  const text = (m: number): string => `${two(Math.floor(m / 60))}:${two(m % 60)}`;
  return `${text(from)}-${text(end)}`;
}

function randomOpen(random: Random): OpenHours {
  const busy = 1 + random(3);
  const entries = DAYS.filter(() => random(4) < busy).map((day) => [
    day,
    Array.from({ length: random(4) }, () => randomRange(random)),
  ]);
  return Object.fromEntries(entries) as OpenHours;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

function randomClock(wall: WallClock, random: Random): WorkClock {
  const mode = pick(MODES, random);
  return {
    mode,
    zone: wall.zone,
    weekdays:
      random(3) === 0 ? [1, 2, 3, 4, 5, 6, 7].filter(() => random(2) === 0) : [1, 2, 3, 4, 5],
    region: pick(regionsOf(wall), random),
    closures: Array.from({ length: random(4) }, () => isoOf(wall.from + random(WINDOW_DAYS) * DAY)),
    open: mode === 'office-hours' && random(4) > 0 ? randomOpen(random) : undefined,
  };
}

interface Case {
  readonly start: number;
  readonly end: number;
  readonly hours: number;
}

/** Whole minutes, hours and midnights mostly, as people's data has them; some to the millisecond. */
function randomCase(wall: WallClock, random: Random): Case {
  const grain = pick([1, MINUTE, 15 * MINUTE, HOUR, DAY], random);
  const span = (WINDOW_DAYS - 2) * DAY;
  const start = wall.from + DAY + random(Math.floor((span * 0.7) / grain)) * grain;
  const longest = pick([DAY, 4 * DAY, 14 * DAY], random);
  const end = Math.min(start + random(longest), wall.from + span);
  const hours = pick([24, 20, 1, 0.5, random(100), random(72 * HOUR) / HOUR], random);
  return { start, end, hours };
}

/** What the product and the walk disagree on, if anything. */
function disagreement(
  wall: WallClock,
  counted: Uint8Array,
  clock: WorkClock,
  { start, end, hours }: Case,
): string | undefined {
  const due = dueAt(start, hours, clock);
  const ms = Math.round(hours * HOUR);
  const walked = ms === 0 ? start : walkTo(wall, counted, start, ms);
  const beyond = walked === undefined && due > wall.from + WINDOW_DAYS * DAY;
  if (due !== walked && !beyond) return `due ${String(due)}, walked ${String(walked)}`;

  const sum = workingMs(start, end, clock);
  const walkedSum = walkBetween(wall, counted, start, end);
  if (sum !== walkedSum) return `working ${String(sum)}, walked ${String(walkedSum)}`;

  const skipped = skippedBetween(start, end, clock);
  const wrong = skipped.find((span) => walkBetween(wall, counted, span.from, span.to) > 0);
  if (wrong) return `skipped what counts: ${JSON.stringify(wrong)}`;
  const left = skipped.reduce((rest, span) => rest - (span.to - span.from), end - start);
  return clock.mode === 'calendar' || left === sum ? undefined : `skipped leaves ${String(left)}`;
}

it(`agrees with a walk minute by minute in ${String(CLOCKS * CASES)} cases`, () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_007);
  const random = randomFrom(seed);
  const holidays = new Map<string | undefined, ReadonlySet<string>>([
    ...FROM_LIBRARY.map((region) => [region, libraryDays(region)] as const),
    ...spanishRegions().map((region) => [region, publishedDays(region)] as const),
  ]);
  const walls = WINDOWS.map(([zone, first]) =>
    readWallClock(zone, Date.parse(`${first}T00:00:00Z`), WINDOW_DAYS),
  );
  for (let i = 0; i < CLOCKS; i += 1) {
    const wall = walls[i % walls.length] as WallClock;
    const clock = randomClock(wall, random);
    const counted = countedMinutes(wall, clock, holidays.get(clock.region) ?? new Set());
    for (let j = 0; j < CASES; j += 1) {
      const asked = randomCase(wall, random);
      const found = disagreement(wall, counted, clock, asked);
      if (found) expect.fail(`SEED=${String(seed)} ${found} ${JSON.stringify({ clock, asked })}`);
    }
  }
}, 120_000);
