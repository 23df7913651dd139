import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import { workingMs } from '../../lib/domain/deadlines.ts';
import { snoozeMoments } from '../../lib/domain/snooze-moments.ts';
import { clockOf, madrid, wallClock } from './clocks.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const OFFICE = { mode: 'office-hours' } as const;

const shownAt = (now: number, clock: WorkClock) => {
  const { afternoon, opening } = snoozeMoments(now, clock);
  return {
    afternoon: afternoon === undefined ? undefined : wallClock(afternoon, clock.zone),
    opening: opening === undefined ? undefined : wallClock(opening, clock.zone),
  };
};

it('is an hour from now by the clock on no wall', () => {
  // In the night the clocks go forward, and in the one they go back.
  for (const now of [madrid('2026-03-29 01:30'), madrid('2026-10-25 01:30')])
    expect(snoozeMoments(now, clockOf()).hour - now).toBe(HOUR);
});

describe('this afternoon', () => {
  it.each([
    ['in the morning', '2026-11-18 08:00', '2026-11-18 16:00'],
    ['at half past three', '2026-11-18 15:30', '2026-11-18 16:00'],
    ['a minute later', '2026-11-18 15:31', undefined],
    ['at night', '2026-11-18 23:30', undefined],
    ['after midnight', '2026-11-18 00:10', '2026-11-18 16:00'],
    ['on the day the clocks go forward', '2026-03-29 00:30', '2026-03-29 16:00'],
    ['on the day they go back', '2026-10-25 00:30', '2026-10-25 16:00'],
  ])('%s', (_, now, expected) => {
    expect(shownAt(madrid(now), clockOf()).afternoon).toBe(expected);
  });

  it('is the shop’s afternoon, wherever the computer stands', () => {
    const noon = Date.UTC(2026, 10, 18, 12);
    const canary = { ...clockOf(), zone: 'Atlantic/Canary' };
    const tokyo = { ...clockOf(), zone: 'Asia/Tokyo' };
    expect(shownAt(noon, canary).afternoon).toBe('2026-11-18 16:00');
    expect(shownAt(noon, tokyo).afternoon).toBeUndefined();
  });
});

describe('the next opening', () => {
  it.each<[string, string, Partial<WorkClock>, string | undefined]>([
    ['is nine of the next day', '2026-11-18 10:00', {}, '2026-11-19 09:00'],
    ['is nine of tomorrow, also before nine', '2026-11-18 07:00', {}, '2026-11-19 09:00'],
    ['is on Monday, from Friday', '2026-11-20 10:00', {}, '2026-11-23 09:00'],
    ['is on Monday, from Sunday', '2026-11-22 10:00', {}, '2026-11-23 09:00'],
    ['leaves out a holiday', '2026-12-07 10:00', { region: 'ES' }, '2026-12-09 09:00'],
    ['leaves out a closure', '2026-11-18 10:00', { closures: ['2026-11-19'] }, '2026-11-20 09:00'],
    ['counts the days of the shop', '2026-11-20 10:00', { weekdays: [6] }, '2026-11-21 09:00'],
    [
      'is nine where every hour counts',
      '2026-11-18 10:00',
      { mode: 'calendar' },
      '2026-11-19 09:00',
    ],
    ['is nine in unnamed office hours', '2026-11-18 10:00', OFFICE, '2026-11-19 09:00'],
    [
      'is when the office opens',
      '2026-11-18 10:00',
      { ...OFFICE, open: { thu: ['16:00-19:00', '08:30-14:00'] } },
      '2026-11-19 08:30',
    ],
    [
      'is not the end of a night that has begun before',
      '2026-11-18 10:00',
      { ...OFFICE, open: { wed: ['22:00-06:00'], thu: ['22:00-06:00'] } },
      '2026-11-19 22:00',
    ],
    [
      'is not on a day that has nothing but such an end',
      '2026-11-19 10:00',
      { ...OFFICE, open: { thu: ['22:00-06:00'], mon: ['10:00-12:00'] } },
      '2026-11-23 10:00',
    ],
    [
      'is nine where the shop never closes',
      '2026-11-18 10:00',
      { ...OFFICE, open: { wed: ['00:00-00:00'], thu: ['00:00-00:00'] } },
      '2026-11-19 09:00',
    ],
    [
      'is midnight where it opens then',
      '2026-11-18 10:00',
      { ...OFFICE, open: { thu: ['00:00-05:00'] } },
      '2026-11-19 00:00',
    ],
    ['is never, where no day is worked', '2026-11-18 10:00', { weekdays: [] }, undefined],
    [
      'is not offered where the office has no hours',
      '2026-11-18 10:00',
      { ...OFFICE, open: {} },
      undefined,
    ],
    [
      'keeps to nine when the clocks go forward',
      '2026-03-28 10:00',
      { weekdays: [7] },
      '2026-03-29 09:00',
    ],
    ['keeps to nine when they go back', '2026-10-24 10:00', { weekdays: [7] }, '2026-10-25 09:00'],
    [
      'is when the clocks jump over the hour of opening',
      '2026-03-28 10:00',
      { ...OFFICE, open: { sun: ['02:30-12:00'] } },
      '2026-03-29 03:00',
    ],
  ])('%s', (_, now, clock, expected) => {
    expect(shownAt(madrid(now), clockOf(clock)).opening).toBe(expected);
  });
});

const range = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 95 }))
  .map(([from, length]) => `${quarter(from)}-${quarter((from + length) % 96)}`);
function quarter(n: number): string {
  return new Date(n * 15 * MINUTE).toISOString().slice(11, 16);
}
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const clocks: fc.Arbitrary<WorkClock> = fc.record({
  mode: fc.constantFrom('calendar', 'working-24', 'office-hours'),
  zone: fc.constantFrom(
    ...['Europe/Madrid', 'Atlantic/Azores', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'],
    ...['America/Havana', 'Africa/Cairo', 'Asia/Beirut', 'Pacific/Chatham', 'Pacific/Kiritimati'],
  ),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  region: fc.constantFrom(undefined, 'ES', 'ES-MC', 'PT', 'DE-BY', 'FR'),
  closures: fc.constantFrom([], ['2026-03-30', '2026-10-26', '2026-12-24']),
  open: fc.option(
    fc.record(Object.fromEntries(days.map((day) => [day, fc.array(range, { maxLength: 2 })]))),
    { nil: undefined },
  ),
});
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 2, 1) });

describe('all moments, of any clock at any time', () => {
  it('lie ahead, the afternoon half an hour at least, on today', () => {
    fc.assert(
      fc.property(clocks, moments, (clock, now) => {
        const { hour, afternoon, opening } = snoozeMoments(now, clock);
        expect(hour).toBe(now + HOUR);
        if (afternoon !== undefined) {
          expect(afternoon - now).toBeGreaterThanOrEqual(30 * MINUTE);
          const today = wallClock(now, clock.zone).slice(0, 10);
          expect(wallClock(afternoon, clock.zone)).toBe(`${today} 16:00`);
        }
        if (opening !== undefined) {
          const dayOf = (at: number) => wallClock(at, clock.zone).slice(0, 10);
          expect(opening).toBeGreaterThan(now);
          expect(dayOf(opening) > dayOf(now)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('open at a moment that counts, and no working day in between is passed over', () => {
    fc.assert(
      fc.property(clocks, moments, (clock, now) => {
        // Whatever the mode, these are the days the shop works on.
        const worked =
          clock.mode === 'calendar' ? { ...clock, mode: 'working-24' as const } : clock;
        const { opening } = snoozeMoments(now, clock);
        if (opening === undefined) return;
        expect(workingMs(opening, opening + MINUTE, worked)).toBe(MINUTE);
        if (worked.mode !== 'working-24') return;
        const dayOf = (at: number) => wallClock(at, clock.zone).slice(0, 10);
        expect(wallClock(opening, clock.zone).slice(11)).toBe('09:00');
        // Half a day a step: no date is missed, however long it is.
        for (let at = now; dayOf(at) < dayOf(opening); at += 12 * HOUR)
          // A moment, not a minute: the last minute of a date reaches into the next.
          if (dayOf(at) > dayOf(now)) expect(workingMs(at, at + 1, worked)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
