import type { ClockMode, WorkClock } from '../../lib/domain/deadlines.ts';
import { knowsHolidays } from '../../lib/domain/holidays.ts';
import type { OpenHours } from '../../lib/domain/working-days.ts';
import { parseRange } from '../../lib/domain/working-days.ts';

type Line = Readonly<Record<string, unknown>>;

const MODES: readonly string[] = ['calendar', 'working-24', 'office-hours'] satisfies ClockMode[];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
/** Without a zone it is UTC too; `T` may be a space, seconds and their fraction may lack. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** A date that the calendar has: `Date` would take 30 February for 2 March. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return DAY.test(text) && Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** Epoch ms of an ISO 8601 moment. @throws Error for anything else */
export function momentOf(from: unknown): number {
  const match = typeof from === 'string' ? MOMENT.exec(from.trim()) : null;
  const [, day = '', time = '00:00', seconds = ':00', zone = 'Z'] = match ?? [];
  const [sign = '', hours = '00', minutes = '00'] =
    /^([+-])(\d\d):?(\d\d)?$/.exec(zone)?.slice(1) ?? [];
  const offset = sign ? `${sign}${hours}:${minutes}` : 'Z';
  const at = isDay(day) ? Date.parse(`${day}T${time}${seconds}${offset}`) : Number.NaN;
  if (Number.isNaN(at)) throw new Error(`from: not a moment: ${JSON.stringify(from)}`);
  return at;
}

/** A thousand years: a due moment beyond that is no date. */
const MOST_HOURS = 8_766_000;

/** Hours from 0, fractions allowed. @throws Error for anything else */
export function hoursOf(hours: unknown): number {
  if (typeof hours === 'number' && hours >= 0 && hours <= MOST_HOURS) return hours;
  throw new Error(`hours: not a number from 0: ${JSON.stringify(hours)}`);
}

function zoneOf(zone: unknown): string {
  try {
    // `Intl` takes offsets as well (`+02:00`), which know of no summer time.
    if (typeof zone !== 'string' || !/^[a-z]/i.test(zone)) throw new RangeError();
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new Error(`zone: not an IANA zone: ${JSON.stringify(zone)}`);
  }
}

function openOf(open: unknown): OpenHours {
  if (typeof open !== 'object' || open === null || Array.isArray(open)) {
    throw new Error('open: not ranges by weekday');
  }
  for (const [day, ranges] of Object.entries(open)) {
    if (!WEEKDAYS.includes(day)) throw new Error(`open: not a weekday: ${day}`);
    // A day that is null is closed, as one that lacks.
    const wrong: readonly unknown[] = Array.isArray(ranges)
      ? ranges.filter((range) => !isRange(range))
      : [ranges ?? []].flat();
    if (wrong.length > 0) throw new Error(`open: not a range: ${JSON.stringify(wrong[0])}`);
  }
  return open;
}

const isRange = (range: unknown): boolean =>
  typeof range === 'string' && parseRange(range) !== undefined;

function listOf<T>(name: string, list: unknown, fits: (item: unknown) => item is T): readonly T[] {
  if (Array.isArray(list) && list.every(fits)) return list;
  throw new Error(`${name}: ${JSON.stringify(list)}`);
}

const isWeekday = (item: unknown): item is number =>
  Number.isInteger(item) && Number(item) >= 1 && Number(item) <= 7;
const isClosure = (item: unknown): item is string => typeof item === 'string' && isDay(item);

function modeOf(mode: unknown): ClockMode {
  if (typeof mode === 'string' && MODES.includes(mode)) return mode as ClockMode;
  throw new Error(`clock: unknown: ${JSON.stringify(mode)}`);
}

function regionOf(region: unknown): string | undefined {
  if (region === '') return undefined;
  if (typeof region === 'string' && knowsHolidays(region)) return region;
  throw new Error(`region: no holidays known: ${JSON.stringify(region)}`);
}

/**
 * The clock of a line. A key that lacks or is null is the product's default; one that the mode does
 * not look at may hold anything.
 *
 * @throws Error that names the key that cannot be understood
 */
export function clockOf(line: Line): WorkClock {
  const mode = modeOf(line.clock ?? 'working-24');
  const zone = zoneOf(line.zone ?? 'Europe/Madrid');
  if (mode === 'calendar') return { mode, zone, weekdays: [], closures: [] };
  const open = mode === 'office-hours' ? (line.open ?? undefined) : undefined;
  return {
    mode,
    zone,
    weekdays: listOf('weekdays', line.weekdays ?? [1, 2, 3, 4, 5], isWeekday),
    region: regionOf(line.region ?? ''),
    closures: listOf('closures', line.closures ?? [], isClosure),
    open: open === undefined ? undefined : openOf(open),
  };
}
