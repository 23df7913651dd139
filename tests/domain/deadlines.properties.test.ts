import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import { dueAt, skippedBetween, workingMs } from '../../lib/domain/deadlines.ts';
import { holidayName } from '../../lib/domain/holidays.ts';
import type { OpenHours } from '../../lib/domain/working-days.ts';
import { wallClock } from './clocks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Half hours, quarters, the widest offsets, midnights that clocks jump over or repeat. */
const ZONES = [
  'Europe/Madrid',
  'Atlantic/Azores',
  'Atlantic/Canary',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'UTC',
] as const;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const shown = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const range = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => `${shown(from)}-${shown(Math.min(1440, from + length))}`);
const open: fc.Arbitrary<OpenHours> = fc.record(
  Object.fromEntries(DAYS.map((day) => [day, fc.array(range, { maxLength: 3 })])),
);
const clock: fc.Arbitrary<WorkClock> = fc.record({
  mode: fc.constantFrom('calendar', 'working-24', 'office-hours'),
  zone: fc.constantFrom(...ZONES),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  region: fc.constantFrom(undefined, 'ES', 'ES-MC', 'PT', 'DE-BY', 'FR'),
  closures: fc.constantFrom([], ['2026-03-30', '2026-10-26', '2026-12-24']),
  open: fc.option(open, { nil: undefined }),
});
/** Dense around the days on which clocks change. */
const start = fc
  .tuple(
    fc.constantFrom(
      '2026-03-26',
      '2026-04-23',
      '2026-10-22',
      '2026-10-28',
      '2026-12-23',
      '2027-03-12',
    ),
    fc.integer({ min: 0, max: 6 * 24 * 60 }),
  )
  .map(([day, minutes]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);
const hours = fc.integer({ min: 1, max: 2000 }).map((minutes) => minutes / 60);

/** Does the wall clock show a time that counts? Written without the code it checks. */
function counts(at: number, { mode, zone, weekdays, region, closures, open }: WorkClock): boolean {
  if (mode === 'calendar') return true;
  const [day, time] = wallClock(at, zone).split(' ') as [string, string];
  if (closures.includes(day) || (region && holidayName(day, region))) return false;
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  if (mode === 'working-24') return weekdays.includes(weekday + 1);
  if (!open) return weekdays.includes(weekday + 1) && time >= '09:00' && time < '18:00';
  return (open[DAYS[weekday] ?? 'mon'] ?? []).some((text) => {
    const [from, to] = text.split('-') as [string, string];
    return time >= from && time < to;
  });
}

/** The same by walking minute by minute; `undefined` when it takes more than three weeks. */
function walk(from: number, minutes: number, clock: WorkClock): number | undefined {
  let left = minutes;
  for (let at = from; at < from + 21 * 24 * HOUR; at += MINUTE) {
    if (!counts(at, clock)) continue;
    left -= 1;
    if (left === 0) return at + MINUTE;
  }
  return undefined;
}

describe('the working clock', () => {
  it('agrees with a walk minute by minute', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2000 }), clock, (from, minutes, clock) => {
        const walked = walk(from, minutes, clock);
        const due = dueAt(from, minutes / 60, clock);
        if (walked === undefined) expect(due).toBeGreaterThan(from + 21 * 24 * HOUR);
        else expect(due).toBe(walked);
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('is never early, additive and monotone', () => {
    fc.assert(
      fc.property(start, hours, fc.nat(3 * 24 * 60), clock, (from, some, later, clock) => {
        const due = dueAt(from, some, clock);
        expect(due).toBeGreaterThan(from);
        expect(dueAt(from + later * MINUTE, some, clock)).toBeGreaterThanOrEqual(due);
        expect(dueAt(from, some + 1, clock)).toBeGreaterThanOrEqual(due);
        if (due === Number.POSITIVE_INFINITY) return;
        expect(workingMs(from, due, clock)).toBe(Math.round(some * HOUR));
        // The first such moment: one ms earlier something is still missing.
        expect(workingMs(from, due - 1, clock)).toBe(Math.round(some * HOUR) - 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('splits any span into what counted and what did not', () => {
    fc.assert(
      fc.property(start, fc.nat(20 * 24 * 60), clock, (from, minutes, some) => {
        const clock: WorkClock =
          some.mode === 'office-hours' ? { ...some, mode: 'working-24' } : some;
        const to = from + minutes * MINUTE;
        const skipped = skippedBetween(from, to, clock).reduce((sum, s) => sum + s.to - s.from, 0);
        expect(skipped + workingMs(from, to, clock)).toBe(to - from);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not depend on the zone of the machine', () => {
    const code = `
      import { dueAt } from './lib/domain/deadlines.ts';
      const clock = { mode: 'working-24', zone: 'Europe/Madrid', weekdays: [1,2,3,4,5], region: 'ES-MC', closures: [] };
      const starts = Array.from({ length: 400 }, (_, i) => Date.UTC(2026, 0, 1) + i * 79_000_000);
      console.log(JSON.stringify(starts.map((start) => dueAt(start, 24, clock))));`;
    const under = (TZ: string): string =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', code], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    const utc = under('UTC');
    expect(JSON.parse(utc)).toHaveLength(400);
    for (const zone of ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu']) {
      expect(under(zone)).toBe(utc);
    }
  }, 60_000);
});
