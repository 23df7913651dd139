import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoLocal, localDay, localDays } from '../../lib/domain/iso-local.ts';

const ZONES = [
  'Europe/Madrid',
  'Atlantic/Canary',
  'Asia/Kolkata',
  'America/St_Johns',
  'UTC',
  'Pacific/Kiritimati',
];

describe('a moment in local time', () => {
  it.each([
    ['2026-11-22T09:30:00Z', 'Europe/Madrid', '2026-11-22T10:30:00+01:00'],
    ['2026-07-01T22:30:15Z', 'Europe/Madrid', '2026-07-02T00:30:15+02:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Madrid', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Madrid', '2026-10-25T02:30:00+01:00'],
    ['2026-01-01T00:00:00Z', 'America/St_Johns', '2025-12-31T20:30:00-03:30'],
  ])('%s in %s', (at, zone, local) => {
    expect(isoLocal(Date.parse(at), zone)).toBe(local);
  });

  it('says the same moment in every zone', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(second, fc.constantFrom(...ZONES), (seconds, zone) => {
        expect(Date.parse(isoLocal(seconds * 1000, zone))).toBe(seconds * 1000);
        expect(isoLocal(seconds * 1000, zone).slice(0, 10)).toBe(localDay(seconds * 1000, zone));
      }),
    );
  });

  it('is empty where there is none', () => {
    expect(isoLocal(Number.NaN, 'UTC')).toBe('');
    expect(isoLocal(Number.POSITIVE_INFINITY, 'UTC')).toBe('');
  });

  it('lists every date between two, also where clocks change', () => {
    const days = localDays(
      Date.parse('2026-10-24T12:00Z'),
      Date.parse('2026-10-27T12:00Z'),
      'Europe/Madrid',
    );
    expect(days).toEqual(['2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']);
    expect(localDays(2, 1, 'UTC')).toEqual(['1970-01-01']);
    expect(localDays(Date.parse('2026-10-24'), Date.parse('2026-10-20'), 'UTC')).toEqual([]);
  });
});
