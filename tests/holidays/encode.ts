import { easterOf } from '../../lib/domain/holidays.ts';

/** `YYYY-MM-DD` → name. */
export type Days = ReadonlyMap<string, string>;

const DAY_MS = 86_400_000;
/** A rule has to hold in this many of the years to be worth its exceptions. */
const MOST = 8;

function daysSinceEaster(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return Math.round((Date.UTC(year, month - 1, day) - easterOf(year)) / DAY_MS);
}

function isoAfterEaster(year: number, offset: number): string {
  return new Date(easterOf(year) + offset * DAY_MS).toISOString().slice(0, 10);
}

/** `2026-04-03` → `260403`. */
const short = (iso: string): string => iso.slice(2).replaceAll('-', '');

interface Recurrence {
  readonly token: string;
  readonly dates: readonly string[];
}

/** Every yearly rule that some of the dates fit: a fixed day, a distance from Easter. */
function recurrences(dates: readonly string[], years: readonly number[]): readonly Recurrence[] {
  const fixed = new Set(dates.map((iso) => iso.slice(5)));
  const easter = new Set(dates.map(daysSinceEaster));
  return [
    ...[...fixed].map((day) => ({
      token: day.replace('-', ''),
      dates: years.map((year) => `${String(year)}-${day}`),
    })),
    ...[...easter].map((offset) => ({
      token: `E${offset < 0 ? '' : '+'}${String(offset)}`,
      dates: years.map((year) => isoAfterEaster(year, offset)),
    })),
  ];
}

function groupByName(days: Days): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [iso, name] of days) groups.set(name, [...(groups.get(name) ?? []), iso]);
  return groups;
}

/**
 * One region as `0101 Año Nuevo|E-2 Viernes Santo|260319,270319 San José|-261206`: a day of every
 * year, days from Easter Sunday, single dates, dates to take away.
 *
 * @param all every holiday there, the country's own included
 * @param inherited the country's, when this is one of its regions
 */
export function encode(all: Days, inherited: Days, years: readonly number[]): string {
  const own = new Map([...all].filter(([iso]) => !inherited.has(iso)));
  const removed = new Set([...inherited.keys()].filter((iso) => !all.has(iso)));
  const entries: string[] = [];
  for (const [name, dates] of groupByName(own)) {
    let rest = dates;
    const tokens: string[] = [];
    for (const rule of recurrences(dates, years)) {
      if (rest.filter((iso) => rule.dates.includes(iso)).length < MOST) continue;
      tokens.push(rule.token);
      rest = rest.filter((iso) => !rule.dates.includes(iso));
      for (const iso of rule.dates) if (!all.has(iso)) removed.add(iso);
    }
    entries.push(`${[...tokens, ...rest.map(short)].join(',')} ${name}`);
  }
  if (removed.size > 0) entries.push(`-${[...removed].map(short).sort().join(',')}`);
  return entries.join('|');
}
