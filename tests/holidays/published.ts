/**
 * Spain's holidays as published, written out from the lists and not from any data of ours: what the
 * table has to say, for whoever changes it.
 *
 * 2026: BOE-A-2025-21667 (28 Oct 2025), as python-holidays 0.105 and the press have it (Diario Sur
 * and Europa Press for Spain, BOIB for the Balearics, DOG for Galicia, Decreto 44/2025 for
 * Castilla-La Mancha, Resolución 390/2025 for Navarre, laSexta for Ceuta with its local days).
 * 2027: the Consell's and the Govern's decrees (Actualidad Valencia; Diario de Mallorca, 13 Mar
 * 2026). The gazette's list for 2027 was not found; all of Spain's days of 2027 follow from the law
 * (RD 2001/1983, art. 45) and both decrees have them.
 */
const NATIONAL_2026 = '01-01 01-06 04-03 05-01 08-15 10-12 12-08 12-25';
const NATIONAL_2027 = '01-01 01-06 03-26 05-01 10-12 11-01 12-06 12-08 12-25';

/** A region's days beside the national ones, `MM-DD`. */
const REGIONS_2026: Readonly<Record<string, string>> = {
  // The one Sunday that the list has, among the nine of all Spain.
  ES: '11-01',
  'ES-AN': '02-28 04-02 11-02 12-07',
  'ES-AR': '04-02 04-23 11-02 12-07',
  'ES-AS': '04-02 09-08 11-02 12-07',
  'ES-CB': '04-02 07-28 09-15 12-07',
  'ES-CE': '03-20 04-02 05-27 06-13 08-05 09-02',
  'ES-CL': '04-02 04-23 11-02 12-07',
  'ES-CM': '04-02 04-06 06-04 11-02',
  'ES-CN': '04-02 05-30 11-02',
  'ES-CT': '04-06 06-24 09-11 12-26',
  'ES-EX': '04-02 09-08 11-02 12-07',
  'ES-GA': '03-19 04-02 06-24 07-25',
  'ES-IB': '03-02 04-02 04-06 12-26',
  'ES-MC': '03-19 04-02 06-09 12-07',
  'ES-MD': '04-02 05-02 11-02 12-07',
  'ES-ML': '03-20 04-02 05-27 09-08 09-17 12-07',
  'ES-NC': '03-19 04-02 04-06 11-02 12-03',
  'ES-PV': '03-19 04-02 04-06 07-25',
  'ES-RI': '04-02 04-06 06-09 12-07',
  'ES-VC': '03-19 04-06 06-24 10-09',
};

const REGIONS_2027: Readonly<Record<string, string>> = {
  ES: '',
  'ES-IB': '03-01 03-25 03-29',
  'ES-VC': '03-19 03-29 10-09',
};

function datesOf(year: number, ...lists: readonly string[]): readonly string[] {
  const days = lists.flatMap((list) => list.split(' ')).filter((day) => day !== '');
  return days.sort().map((day) => `${String(year)}-${day}`);
}

const listsOf = (year: number, national: string, regions: Readonly<Record<string, string>>) =>
  new Map(Object.entries(regions).map(([code, own]) => [code, datesOf(year, national, own)]));

/** Per year and region, all its holidays, `YYYY-MM-DD` in order. */
export const PUBLISHED: ReadonlyMap<number, ReadonlyMap<string, readonly string[]>> = new Map([
  [2026, listsOf(2026, NATIONAL_2026, REGIONS_2026)],
  [2027, listsOf(2027, NATIONAL_2027, REGIONS_2027)],
]);
