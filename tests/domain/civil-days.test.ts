import { describe, expect, it } from 'vitest';
import {
  DAY_MS,
  dayOf,
  isoOf,
  startOfDay,
  stretchesOf,
  weekdayOf,
} from '../../lib/domain/civil-days.ts';
import { wallClock } from './clocks.ts';

/** Clocks change at 1, 2 or 3 o'clock, by half an hour, or at midnight itself in both directions. */
const ZONES = [
  'Europe/Madrid',
  'Atlantic/Azores',
  'America/Havana',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];
const FIRST = Date.UTC(2026, 0, 1) / DAY_MS;
const YEAR = Array.from({ length: 365 }, (_, i) => FIRST + i);

describe.each(ZONES)('local days in %s', (zone) => {
  it('begin at the first moment at which a wall clock shows the date', () => {
    for (const day of YEAR) {
      const start = startOfDay(zone, day);
      expect(wallClock(start, zone).slice(0, 10)).toBe(isoOf(day));
      expect(wallClock(start - 1, zone).slice(0, 10)).toBe(isoOf(day - 1));
    }
  });

  it('hold every moment exactly once', () => {
    for (const day of YEAR) {
      const [start, next] = [startOfDay(zone, day), startOfDay(zone, day + 1)];
      expect(dayOf(zone, start)).toBe(day);
      expect(dayOf(zone, next - 1)).toBe(day);
      const stretches = stretchesOf(zone, day);
      expect(stretches[0]?.from).toBe(start);
      expect(stretches.at(-1)?.to).toBe(next);
      if (stretches.length === 2) expect(stretches[0]?.to).toBe(stretches[1]?.from);
      for (const { from, offset } of stretches) {
        const shown = new Date(from + offset).toISOString().slice(0, 16).replace('T', ' ');
        expect(wallClock(from, zone)).toBe(shown);
      }
    }
  });
});

it('knows a date that a zone skipped', () => {
  // Samoa went from 29 to 31 December 2011.
  const skipped = Date.UTC(2011, 11, 30) / DAY_MS;
  expect(stretchesOf('Pacific/Apia', skipped)).toEqual([]);
});

it('knows the weekday of any date', () => {
  expect(weekdayOf(0)).toBe(4);
  expect(weekdayOf(-4)).toBe(7);
  expect(weekdayOf(Date.UTC(2026, 10, 30) / DAY_MS)).toBe(1);
});
