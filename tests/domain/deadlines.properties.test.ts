import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import { dueAt, skippedBetween, workingMs } from '../../lib/domain/deadlines.ts';
import type { OpenHours } from '../../lib/domain/working-days.ts';

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
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'UTC',
] as const;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const shown = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Past midnight too. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }))
  .map(([from, length]) => `${shown(from)}-${shown((from + length) % 1440)}`);
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
/** Dense around the days on which clocks change; to the millisecond. */
const start = fc
  .tuple(
    fc.constantFrom(
      '2026-03-07',
      '2026-03-26',
      '2026-04-03',
      '2026-04-23',
      '2026-09-05',
      '2026-10-22',
      '2026-10-28',
      '2026-12-23',
      '2027-03-12',
    ),
    fc.integer({ min: 0, max: 6 * 24 * 60 }),
    fc.constantFrom(0, 0, 0, 1, 59_999),
  )
  .map(([day, minutes, ms]) => Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE + ms);
const hours = fc.integer({ min: 1, max: 3000 }).map((minutes) => minutes / 60);
const RUNS = { numRuns: 1500 };

describe('the working clock', () => {
  it('is never early, and is due at the first moment at which the hours have passed', () => {
    fc.assert(
      fc.property(start, hours, clock, (from, some, clock) => {
        const due = dueAt(from, some, clock);
        expect(due).toBeGreaterThan(from);
        if (due === Number.POSITIVE_INFINITY) return;
        expect(workingMs(from, due, clock)).toBe(Math.round(some * HOUR));
        // One ms earlier something is still missing.
        expect(workingMs(from, due - 1, clock)).toBe(Math.round(some * HOUR) - 1);
      }),
      RUNS,
    );
  });

  it('is monotone in the start and in the hours', () => {
    fc.assert(
      fc.property(
        start,
        hours,
        fc.nat(3 * 24 * 60),
        hours,
        clock,
        (from, some, wait, more, clock) => {
          const due = dueAt(from, some, clock);
          expect(dueAt(from + wait * MINUTE, some, clock)).toBeGreaterThanOrEqual(due);
          const later = dueAt(from, some + more, clock);
          if (due === Number.POSITIVE_INFINITY) expect(later).toBe(due);
          else expect(later).toBeGreaterThan(due);
        },
      ),
      RUNS,
    );
  });

  it('comes to the same in one go and in two', () => {
    fc.assert(
      fc.property(start, hours, hours, clock, (from, some, more, clock) => {
        const inTwo = dueAt(dueAt(from, some, clock), more, clock);
        // From a moment that never comes nothing can be told.
        if (Number.isNaN(inTwo)) expect(dueAt(from, some, clock)).toBe(Number.POSITIVE_INFINITY);
        else expect(dueAt(from, some + more, clock)).toBe(inTwo);
      }),
      RUNS,
    );
  });

  it('adds up over any cut', () => {
    const span = fc.nat(20 * 24 * HOUR);
    fc.assert(
      fc.property(start, span, span, clock, (from, first, second, clock) => {
        const [cut, to] = [from + first, from + first + second];
        const parts = workingMs(from, cut, clock) + workingMs(cut, to, clock);
        expect(workingMs(from, to, clock)).toBe(parts);
      }),
      RUNS,
    );
  });

  it('splits any span into what counted and what did not, in order and without overlap', () => {
    fc.assert(
      fc.property(start, fc.nat(20 * 24 * HOUR), clock, (from, length, clock) => {
        const to = from + length;
        const skipped = skippedBetween(from, to, clock);
        const lost = skipped.reduce((sum, span) => sum + span.to - span.from, 0);
        expect(lost + workingMs(from, to, clock)).toBe(length);
        let last = from;
        for (const span of skipped) {
          expect(span.from).toBeGreaterThanOrEqual(last);
          expect(span.to).toBeGreaterThan(span.from);
          expect(workingMs(span.from, span.to, clock)).toBe(0);
          last = span.to;
        }
        expect(last).toBeLessThanOrEqual(Math.max(from, to));
      }),
      RUNS,
    );
  });
});
