/** What the form edits; hours are working hours, days `YYYY-MM-DD`, weekdays ISO (1 = Monday). */
export interface OptionValues {
  readonly zone: string;
  readonly weekdays: readonly number[];
  readonly region?: string;
  readonly closures: readonly string[];
  readonly replyHours: number;
  readonly replySoonHours: number;
  readonly safetyStock: number;
  /** Seller's own languages per channel; a channel of several languages has a row for each. */
  readonly channels: readonly ChannelLanguage[];
}

export interface ChannelLanguage {
  /** Id of the marketplace, or `''` for all of them. */
  readonly market: string;
  /** Code or label as the back office shows it. */
  readonly channel: string;
  /** ISO 639-1. */
  readonly language: string;
}

/** A marketplace the extension may read. */
export interface Marketplace {
  readonly host: string;
  readonly name: string;
  /** Those of the manifest stay; those the seller added can be taken back. */
  readonly removable: boolean;
}

/** A marketplace of which something is published, to choose from. */
export interface KnownMarket {
  readonly id: string;
  readonly name: string;
}

export type Field = 'zone' | 'weekdays' | 'replyHours' | 'replySoonHours' | 'safetyStock';

/** Longest reply time that makes sense: four working weeks round the clock. */
const MOST_HOURS = 480;
const MOST_UNITS = 100_000;

/** Message keys of what is wrong, by field; empty when everything can be saved. */
export function faultsIn(values: OptionValues): Readonly<Partial<Record<Field, string>>> {
  const faults: Partial<Record<Field, string>> = {};
  if (!isZone(values.zone)) faults.zone = 'optFaultZone';
  if (values.weekdays.length === 0) faults.weekdays = 'optFaultWeekdays';
  if (!isBetween(values.replyHours, 1, MOST_HOURS)) faults.replyHours = 'optFaultHours';
  if (!isBetween(values.replySoonHours, 0, values.replyHours)) {
    faults.replySoonHours = 'optFaultSoon';
  }
  if (!isBetween(values.safetyStock, 0, MOST_UNITS) || !Number.isInteger(values.safetyStock)) {
    faults.safetyStock = 'optFaultStock';
  }
  return faults;
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isFinite(value) && value >= least && value <= most;
}

function isZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/**
 * Host of a marketplace as a seller would give it: `marketplace.worten.pt`, or any address copied
 * from the address bar. `undefined` for what is no public https host (a port, an IP, a word).
 */
export function hostOf(input: string): string | undefined {
  const text = input.trim();
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port, username } = new URL(address);
  const named = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname);
  return protocol === 'https:' && port === '' && username === '' && named ? hostname : undefined;
}

/** Days off in order, each once. */
export function withDay(days: readonly string[], day: string): readonly string[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? [...new Set([...days, day])].sort() : days;
}
