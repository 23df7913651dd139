import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterOf, holidayName, holidayRegions, knowsHolidays } from '../../lib/domain/holidays.ts';
import { allRegions, FIRST_YEAR, LAST_YEAR, tableSource } from '../holidays/table.ts';

function daysOf(year: number, region: string): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (holidayName(day, region)) days.push(day);
  }
  return days;
}

describe('holidayName', () => {
  it('has Spain’s national days of 2026 as the gazette lists them', () => {
    expect(daysOf(2026, 'ES').map((day) => day.slice(5))).toEqual([
      '01-01',
      '01-06',
      '04-03',
      '05-01',
      '08-15',
      '10-12',
      '11-01',
      '12-08',
      '12-25',
    ]);
  });

  it('has the days of the Region of Murcia, moved ones included', () => {
    expect(daysOf(2026, 'ES-MC').map((day) => day.slice(5))).toEqual([
      '01-01',
      '01-06',
      '03-19',
      '04-02',
      '04-03',
      '05-01',
      '06-09',
      '08-15',
      '10-12',
      '12-07',
      '12-08',
      '12-25',
    ]);
  });

  it('knows which communities moved All Saints’ of 2026 to the Monday', () => {
    const moved = holidayRegions().filter((region) => holidayName('2026-11-02', region));
    expect(moved.sort()).toEqual(
      ['AN', 'AR', 'AS', 'CL', 'CM', 'CN', 'EX', 'MD', 'NC'].map((code) => `ES-${code}`),
    );
  });

  it('judges an unknown region by its country and an unknown country not at all', () => {
    expect(holidayName('2026-12-25', 'PT-11')).toBe('Natal');
    expect(holidayName('2026-12-25', 'ZZ')).toBeUndefined();
    expect(holidayName('2026-12-25', 'constructor')).toBeUndefined();
    expect(knowsHolidays('PT-11')).toBe(true);
    expect(knowsHolidays('ZZ')).toBe(false);
  });

  it('has all 19 regions of Spain and 16 of Germany', () => {
    const count = (country: string) =>
      holidayRegions().filter((code) => code.startsWith(`${country}-`)).length;
    expect(count('ES')).toBe(19);
    expect(count('DE')).toBe(16);
  });

  it('says for every day of every region what the table was made from', () => {
    for (const [region, days] of allRegions()) {
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
        const expected = [...days.keys()].filter((day) => day.startsWith(String(year))).sort();
        expect(daysOf(year, region), `${region} ${String(year)}`).toEqual(expected);
      }
    }
  }, 60_000);

  it('stands in a table that was generated from the current data', () => {
    const file = new URL('../../lib/domain/generated/holiday-table.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(tableSource());
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (day, region) => {
        expect(() => holidayName(day, region)).not.toThrow();
      }),
    );
  });
});

describe('easterOf', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('%i', (year, day) => {
    expect(new Date(easterOf(year)).toISOString().slice(0, 10)).toBe(day);
  });
});
