import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterOf, holidayName, holidayRegions, knowsHolidays } from '../../lib/domain/holidays.ts';
import { PUBLISHED } from '../holidays/published.ts';
import { allRegions, FIRST_YEAR, LAST_YEAR, tableSource } from '../holidays/table.ts';

function daysOf(year: number, region: string): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (holidayName(day, region)) days.push(day);
  }
  return days;
}

/** Region, year, days. Fixed days and Easter (`2026-04-05`, `2027-03-28`) by each country's law. */
const NATIONAL: readonly (readonly [region: string, year: number, days: string])[] = [
  // Código do Trabalho, art. 234. Carnival is optional (art. 235).
  ['PT', 2026, '01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
  ['PT', 2027, '01-01 03-26 03-28 04-25 05-01 05-27 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
  // Code du travail, L3133-1; L3134-13 for Alsace and Moselle; L3422-2 overseas.
  ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  ['FR', 2027, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
  ['FR-67', 2026, '01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26'],
  ['FR-RE', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-20 12-25'],
  // Legge 260/1949, 54/1977; 4 October again from 2026 on (legge 151/2025).
  ['IT', 2025, '01-01 01-06 04-20 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
  ['IT', 2026, '01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
  ['IT', 2027, '01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
  // What all sixteen Länder have; 24 and 31 December are working days.
  ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ['DE', 2027, '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26'],
  // FTG, art. 1; 15 August only in some towns, so not here.
  ['DE-BY', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26'],
  // SächsSFG: Reformation Day, and Buß- und Bettag on the Wednesday before 23 November.
  ['DE-SN', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26'],
  // Feiertagsruhegesetz 1957, § 1; Good Friday is none since 2019, the Länder's saints neither.
  ['AT', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26'],
  ['AT-9', 2027, '01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26'],
];

describe('holidayName', () => {
  it.each(
    [...PUBLISHED].flatMap(([year, lists]) => [...lists].map((list) => [year, ...list] as const)),
  )('has in %i for %s what was published', (year, region, days) => {
    expect(daysOf(year, region)).toEqual(days);
  });

  it.each(NATIONAL)('has for %s in %i the days that the law names', (region, year, days) => {
    expect(daysOf(year, region)).toEqual(days.split(' ').map((day) => `${String(year)}-${day}`));
  });

  it('has for a bare country nothing that only a region has', () => {
    const countries = holidayRegions().filter((code) => code.length === 2);
    expect(countries).toEqual(['ES', 'PT', 'FR', 'IT', 'DE', 'AT', 'NL', 'BE', 'PL']);
    for (const code of ['ES', 'DE', 'AT']) {
      const regions = holidayRegions().filter((region) => region.startsWith(`${code}-`));
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
        const alone = daysOf(year, code).filter((day) => day !== '2026-11-01');
        for (const day of alone) {
          expect(regions.filter((region) => !holidayName(day, region))).toEqual([]);
        }
      }
    }
  });

  it('knows regions by their other ISO codes', () => {
    expect(holidayName('2026-11-02', 'ES-M')).toBe(holidayName('2026-11-02', 'ES-MD'));
    expect(holidayName('2026-09-11', 'es-b')).toBe('Dia de Cataluña');
    expect(holidayName('2026-12-26', 'FR-6AE')).toBe('Lendemain de Noël');
    expect(holidayName('2026-05-22', 'FR-972')).toBe('Abolition de l’esclavage');
    expect(holidayName('2026-05-25', 'IT-BZ')).toBe('Lunedì di Pentecoste');
    expect(knowsHolidays('MQ')).toBe(true);
  });

  it('judges a region without own days by its country and an unknown country not at all', () => {
    expect(holidayName('2026-12-25', 'PT-11')).toBe('Natal');
    expect(holidayName('2026-12-26', 'FR-GES')).toBeUndefined();
    expect(holidayName('2026-12-25', 'ZZ')).toBeUndefined();
    expect(holidayName('2026-12-25', 'constructor')).toBeUndefined();
    expect(['PT-11', 'FR-ARA', 'IT-MI', 'es-mc', 'AT-9'].map(knowsHolidays)).toEqual(
      Array(5).fill(true),
    );
    const unknown = ['ZZ', 'ES-XX', 'DE-1', 'ES_MC', 'ESP', 'Spain', '', 'US-CA'];
    expect(unknown.filter(knowsHolidays)).toEqual([]);
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
