import type { ClockMode } from '../../lib/domain/deadlines.ts';
import type { StockRule } from '../../lib/domain/rule.ts';
import { ORDER_BOUNDS } from '../../lib/domain/settings.ts';
import type { OpenHours, Weekday } from '../../lib/domain/working-days.ts';
import { parseRange } from '../../lib/domain/working-days.ts';
import type { ShopLimits } from './shop-limit-values.ts';

/** What the form edits; hours are working hours, days `YYYY-MM-DD`, weekdays ISO (1 = Monday). */
export interface OptionValues {
  readonly mode: ClockMode;
  readonly zone: string;
  /** Of the mode `working-24`; in `office-hours` the days with hours are the working days. */
  readonly weekdays: readonly number[];
  readonly open: OpenHours;
  readonly region?: string;
  readonly closures: readonly string[];
  readonly replyHours: number;
  /** Absent: the marketplace's warning level, or our default. */
  readonly replySoonHours?: number;
  readonly safetyStock: number;
  /** Days of sales that stock should cover; 0 = no warning. */
  readonly coverDays: number;
  /** To accept an order, where neither page nor marketplace says. */
  readonly acceptHours: number;
  /** Hours by the calendar before the shipping deadline. */
  readonly shipSoonHours: number;
  /** Days after delivery; absent: no follow-up is offered. */
  readonly followUpDays?: number;
  /** Days without a word in an after-sales case. */
  readonly silentDays: number;
  /** In the order in which they are tried, each shop's before the general ones. */
  readonly stockRules: readonly OwnStockRule[];
  /** What is otherwise in some shops, by their keys. */
  readonly shopLimits: Readonly<Record<string, ShopLimits>>;
  /** Seller's own languages per channel; a channel of several languages has a row for each. */
  readonly channels: readonly ChannelLanguage[];
}

/** A safety stock of the seller's own. */
export interface OwnStockRule extends StockRule {
  /** Shop key, or `''` for all of them. */
  readonly shop: string;
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

export type Field =
  | 'zone'
  | 'weekdays'
  | 'open'
  | 'replyHours'
  | 'replySoonHours'
  | 'safetyStock'
  | 'coverDays'
  | 'acceptHours'
  | 'shipSoonHours'
  | 'followUpDays'
  | 'silentDays';

type Faults = Partial<Record<Field, string>>;

export const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What an interval starts as, and what office hours are until the seller sets his own. */
export const USUAL_HOURS = '09:00-18:00';

/** The usual hours on some ISO weekdays. */
export function usualOpen(weekdays: readonly number[]): OpenHours {
  const open = WEEK.filter((_, index) => weekdays.includes(index + 1));
  return Object.fromEntries(open.map((day) => [day, [USUAL_HOURS]]));
}

/** Other weekdays; office hours nobody has touched go along with them. */
export function withWeekdays(
  { weekdays, open }: OptionValues,
  next: readonly number[],
): Pick<OptionValues, 'weekdays' | 'open'> {
  const isUsual = JSON.stringify(open) === JSON.stringify(usualOpen(weekdays));
  return { weekdays: next, open: isUsual ? usualOpen(next) : open };
}

/** Longest reply time that makes sense: four working weeks round the clock. */
const MOST_HOURS = 480;
const MOST_UNITS = 100_000;
const MOST_COVER_DAYS = 365;

/** Message keys of what is wrong, by field; empty when everything can be saved. */
export function faultsIn(values: OptionValues): Readonly<Faults> {
  const faults: Faults = { ...orderFaults(values) };
  if (!isZone(values.zone)) faults.zone = 'optFaultZone';
  if (values.mode === 'working-24' && values.weekdays.length === 0)
    faults.weekdays = 'optFaultWeekdays';
  const open = values.mode === 'office-hours' ? openFault(values.open) : undefined;
  if (open) faults.open = open;
  if (!isBetween(values.replyHours, 1, MOST_HOURS)) faults.replyHours = 'optFaultHours';
  const { replySoonHours = 0 } = values;
  if (!isBetween(replySoonHours, 0, values.replyHours)) {
    faults.replySoonHours = 'optFaultSoon';
  }
  if (!isUnits(values.safetyStock)) faults.safetyStock = 'optFaultStock';
  if (!isBetween(values.coverDays, 0, MOST_COVER_DAYS)) faults.coverDays = 'optFaultCover';
  return faults;
}

function orderFaults({
  acceptHours,
  shipSoonHours,
  followUpDays,
  silentDays,
}: OptionValues): Faults {
  return {
    ...(!isWithin(acceptHours, ORDER_BOUNDS.acceptHours) && { acceptHours: 'optFaultHours' }),
    ...(!isWithin(shipSoonHours, ORDER_BOUNDS.shipSoonHours) && { shipSoonHours: 'optFaultHours' }),
    ...(followUpDays !== undefined &&
      !isWholeWithin(followUpDays, ORDER_BOUNDS.followUpDays) && {
        followUpDays: 'optFaultFollowUp',
      }),
    ...(!isWholeWithin(silentDays, ORDER_BOUNDS.silentDays) && { silentDays: 'optFaultSilent' }),
  };
}

/** Whole units of stock. */
export function isUnits(value: number): boolean {
  return Number.isInteger(value) && isBetween(value, 0, MOST_UNITS);
}

/** Rules as they are tried: those of a shop before the general ones, else as they stand. */
export function inOrderOfTrial(rules: readonly OwnStockRule[]): readonly OwnStockRule[] {
  return [...rules].sort((a, b) => Number(a.shop === '') - Number(b.shop === ''));
}

/** The rules with one of them before the last one of its shop that stood before it, if any did. */
export function movedEarlier(
  rules: readonly OwnStockRule[],
  rule: OwnStockRule,
): readonly OwnStockRule[] | undefined {
  const at = rules.indexOf(rule);
  const before = rules.findLastIndex((one, i) => i < at && one.shop === rule.shop);
  if (before < 0) return undefined;
  return rules.toSpliced(at, 1).toSpliced(before, 0, rule);
}

function openFault(open: OpenHours): string | undefined {
  const intervals = Object.values(open).flat();
  if (intervals.length === 0) return 'optFaultNeverOpen';
  return intervals.every(isInterval) ? undefined : 'optFaultOpen';
}

/** `09:00-14:00`, or a night's `22:00-06:00`. */
export function isInterval(text: string): boolean {
  return parseRange(text) !== undefined;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function isWholeWithin(value: number, bounds: Bounds): boolean {
  return Number.isInteger(value) && isWithin(value, bounds);
}

function isWithin(value: number, { least, most }: Bounds): boolean {
  return isBetween(value, least, most);
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
