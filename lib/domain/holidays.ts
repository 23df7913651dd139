import { HOLIDAY_TABLE } from './generated/holiday-table.ts';
import { tableCodeOf } from './region-aliases.ts';

/** One region's own holidays, the country's left out; see `encode.ts` beside the generator. */
interface Region {
  /** `MMDD` → name, every year. */
  readonly fixed: ReadonlyMap<string, string>;
  /** Days from Easter Sunday → name. */
  readonly easter: ReadonlyMap<number, string>;
  /** `YYMMDD` → name. */
  readonly dated: ReadonlyMap<string, string>;
  /** `YYMMDD` that a rule, or the country, would wrongly give. */
  readonly removed: ReadonlySet<string>;
}

const DAY_MS = 86_400_000;
const regions = new Map<string, Region | undefined>();

/**
 * Easter Sunday of a year in the Gregorian calendar, epoch ms at 00:00 UTC.
 * The "anonymous Gregorian" computus (Nature, 20 Apr 1876; Meeus, Astronomical Algorithms, ch. 8).
 */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1);
}

function parseRegion(text: string): Region {
  const fixed = new Map<string, string>();
  const easter = new Map<number, string>();
  const dated = new Map<string, string>();
  const removed = new Set<string>();
  for (const entry of text.split('|')) {
    if (entry.startsWith('-')) {
      for (const date of entry.slice(1).split(',')) removed.add(date);
      continue;
    }
    const gap = entry.indexOf(' ');
    const name = entry.slice(gap + 1);
    for (const token of entry.slice(0, gap).split(',')) {
      if (token.startsWith('E')) easter.set(Number(token.slice(1)), name);
      else if (token.length === 4) fixed.set(token, name);
      else dated.set(token, name);
    }
  }
  return { fixed, easter, dated, removed };
}

function regionOf(code: string): Region | undefined {
  if (regions.has(code)) return regions.get(code);
  const text = Object.hasOwn(HOLIDAY_TABLE, code) ? HOLIDAY_TABLE[code] : undefined;
  const region = text === undefined ? undefined : parseRegion(text);
  regions.set(code, region);
  return region;
}

/** Countries of which the table has every region: another code there names nothing. */
const COMPLETE: readonly string[] = ['ES', 'DE', 'AT'];
const ISO_3166 = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

/**
 * Whether holidays are known for a region (ISO 3166, `ES-MC`): it stands in the table, or its
 * country does and has only its national days there.
 */
export function knowsHolidays(region: string): boolean {
  const code = tableCodeOf(region);
  if (!ISO_3166.test(code)) return false;
  if (regionOf(code)) return true;
  const country = code.slice(0, 2);
  return !COMPLETE.includes(country) && regionOf(country) !== undefined;
}

/** Codes of all regions in the table, `ES`, `ES-AN`, … */
export function holidayRegions(): readonly string[] {
  return Object.keys(HOLIDAY_TABLE);
}

/**
 * Name of the public holiday on a date, in the region's own language.
 *
 * A region that the table does not have is judged by its country; a country that it does not have
 * has no holidays here. Local (town) holidays are in no table. Exact for the table's years; other
 * years get only what recurs by rule.
 *
 * @param day `YYYY-MM-DD`
 * @param region ISO 3166: `ES` (national days only) or `ES-MC`; a Spanish province counts as its
 *   community
 */
export function holidayName(day: string, region: string): string | undefined {
  const code = tableCodeOf(region);
  const short = day.slice(2).replaceAll('-', '');
  const own = code.length > 2 ? regionOf(code) : undefined;
  if (own?.removed.has(short)) return undefined;
  const country = regionOf(code.slice(0, 2));
  return (own && nameIn(own, day, short)) ?? (country && nameIn(country, day, short));
}

function nameIn(region: Region, day: string, short: string): string | undefined {
  if (region.removed.has(short)) return undefined;
  const name = region.dated.get(short) ?? region.fixed.get(short.slice(2));
  if (name) return name;
  const sinceEaster = (Date.parse(`${day}T00:00:00Z`) - easterOf(Number(day.slice(0, 4)))) / DAY_MS;
  return region.easter.get(sinceEaster);
}
