import type { ShopKey } from './facts.ts';
import type { Measure, Period, ShopFigures } from './health.ts';
import { DIRECTIONS, isLevelMet, METRIC_OF } from './health-measures.ts';
import type { HealthUnit } from './health-measures.ts';
import { trendsOf } from './health-trend.ts';
import type { DayValue, Trend } from './health-trend.ts';
import type { Market, Source } from './market.ts';
import type { Comparison, Criterion, Metric } from './market-limits.ts';

/**
 * `no-limit`: the marketplace publishes none. `unknown`: there is one, but what was measured cannot
 * be held against it: the figure is missing or old, or nobody says what it is measured over and the
 * measured periods disagree.
 */
export type HealthState = 'ok' | 'near' | 'over' | 'no-limit' | 'unknown';

/** One figure beside its limit. Values in `unit`: hours, percent 0 to 100, orders, grade. */
export interface HealthRow {
  readonly measure: Measure;
  readonly unit: HealthUnit;
  /** Absent: the marketplace measures none. */
  readonly value?: number;
  /** What `value` was measured over. */
  readonly period?: Period;
  readonly state: HealthState;
  readonly warn?: number;
  readonly limit?: number;
  /** How a value stands to the limit when it is over it. */
  readonly breachWhen?: Comparison;
  /** Where warning level and limit were read. */
  readonly source?: Source;
  readonly trends: readonly Trend[];
  /** What was measured on the days before, oldest first, the day of `value` last. */
  readonly series: readonly DayValue[];
}

/** A shop's figures as its marketplace last measured them. */
export interface ShopHealth {
  readonly shop: ShopKey;
  readonly shopLabel: string;
  /** Day of the figures, `2026-11-22`. */
  readonly day: string;
  /** The figures are too old to be held against anything. */
  readonly isOld: boolean;
  /** The marketplace judges nothing before a shop has had so many orders. */
  readonly fewestOrders?: number;
  readonly rows: readonly HealthRow[];
}

/** What the marketplace measured on one day. */
export interface MeasuredDay {
  readonly day: string;
  readonly figures: ShopFigures;
}

/** Rows in the order in which a shop is judged; those that have no limit come last. */
const ORDER: readonly Measure[] = [
  'reply-delay',
  'approval-delay',
  'approval-rate',
  'refused-in-a-row',
  'late-shipment-rate',
  'valid-tracking-rate',
  'incident-rate',
  'refund-rate',
  'grade',
  'shipping-delay',
  'auto-refused-rate',
  'cancelation-rate',
  'return-rate',
];
/** Asked daily: after a week without an answer a figure says nothing of today. */
const OLD_AFTER_DAYS = 7;
const SERIES_DAYS = 30;
const DAY_MS = 86_400_000;

const PERIOD_OF: Readonly<Record<NonNullable<Criterion['window']>, Period>> = {
  '30-days': 'month',
  '3-months': 'quarter',
  '1-year': 'year',
  always: 'ever',
};
/** Shown where nobody says which one counts: the shortest first, it is what can still be mended. */
const SHORTEST: readonly (Period | undefined)[] = [
  'month',
  'quarter',
  'half-year',
  'year',
  'ever',
  undefined,
];

/**
 * Holds what the marketplace measured against what it publishes. Pure and total.
 * @param days in any order; `undefined` is answered where there are none
 * @param now epoch ms
 */
export function healthOf(
  days: readonly MeasuredDay[],
  market: Pick<Market, 'quality' | 'replyLimit' | 'acceptance'>,
  now: number,
): Omit<ShopHealth, 'shop' | 'shopLabel'> | undefined {
  const sorted = days
    .filter(({ day }) => Number.isFinite(Date.parse(day)))
    .sort((a, b) => Date.parse(a.day) - Date.parse(b.day));
  const last = sorted.at(-1);
  if (!last) return undefined;
  const isOld = Math.abs(now - Date.parse(last.day)) > OLD_AFTER_DAYS * DAY_MS;
  const rows = ORDER.flatMap((measure) => rowOf(measure, sorted, market, isOld) ?? []);
  const held = rows.filter(({ state }) => state !== 'no-limit');
  return {
    day: last.day,
    isOld,
    fewestOrders: market.quality?.fewestOrders?.value,
    rows: [...held, ...rows.filter(({ state }) => state === 'no-limit')],
  };
}

/** What is neither measured nor limited is left out. */
function rowOf(
  measure: Measure,
  days: readonly MeasuredDay[],
  market: Parameters<typeof healthOf>[1],
  isOld: boolean,
): HealthRow | undefined {
  const metric = METRIC_OF[measure];
  const held = metric && criterionOf(market, metric);
  const { unit } = DIRECTIONS[measure];
  const period = shownPeriod(days, measure, held?.value.window);
  const series = seriesOf(days, measure, period.period);
  const value = period.isMeasured ? series.at(-1)?.value : undefined;
  if (value === undefined && !held) return undefined;
  const state = held ? stateOf(held.value, measure, days, isOld) : 'no-limit';
  return {
    measure,
    unit,
    ...(value !== undefined && { value }),
    ...(period.period !== undefined && { period: period.period }),
    state,
    ...(held && {
      warn: held.value.warn,
      limit: held.value.limit,
      breachWhen: held.value.breachWhen,
      source: held.source,
    }),
    trends: value === undefined ? [] : trendsOf(series, DIRECTIONS[measure]),
    series,
  };
}

interface Shown {
  readonly period?: Period;
  /** Whether the last day has a figure of it. */
  readonly isMeasured: boolean;
}

function shownPeriod(
  days: readonly MeasuredDay[],
  measure: Measure,
  window: Criterion['window'],
): Shown {
  const last = (days.at(-1)?.figures ?? []).filter((figure) => figure.measure === measure);
  if (window !== undefined) {
    const period = PERIOD_OF[window];
    return { period, isMeasured: last.some((figure) => figure.period === period) };
  }
  const shortest = SHORTEST.find((period) => last.some((figure) => figure.period === period));
  return { period: shortest, isMeasured: last.length > 0 };
}

function seriesOf(
  days: readonly MeasuredDay[],
  measure: Measure,
  period: Period | undefined,
): readonly DayValue[] {
  const { scale } = DIRECTIONS[measure];
  const end = Date.parse(days.at(-1)?.day ?? '');
  return days
    .filter(({ day }) => end - Date.parse(day) <= SERIES_DAYS * DAY_MS)
    .flatMap(({ day, figures }) => {
      const found = figures.find((one) => one.measure === measure && one.period === period);
      return found ? [{ day, value: found.value * scale }] : [];
    });
}

/** The marketplace's own criterion; else its limits that are averages, as the API measures them. */
function criterionOf(
  { quality, replyLimit, acceptance }: Parameters<typeof healthOf>[1],
  metric: Metric,
): { readonly value: Criterion; readonly source: Source } | undefined {
  const criterion = quality?.criteria?.find(({ value }) => value.metric === metric);
  if (criterion && (criterion.value.limit ?? criterion.value.warn) !== undefined) return criterion;
  if (metric === 'order_messages_response_delay' && replyLimit?.value.measure === 'mean-30d') {
    const { hours, warnHours } = replyLimit.value;
    return { value: meanOf(metric, hours, warnHours, '30-days'), source: replyLimit.source };
  }
  const limit = acceptance?.limit;
  if (metric !== 'approval_delay' || limit?.value.measure !== 'mean') return undefined;
  const { hours, warnHours } = limit.value;
  return { value: meanOf(metric, hours, warnHours), source: limit.source };
}

function meanOf(
  metric: Metric,
  limit: number,
  warn: number | undefined,
  window?: Criterion['window'],
): Criterion {
  return { metric, unit: 'hours', limit, breachWhen: '>', warn, warnWhen: '>=', window };
}

function stateOf(
  criterion: Criterion,
  measure: Measure,
  days: readonly MeasuredDay[],
  isOld: boolean,
): HealthState {
  if (isOld) return 'unknown';
  const { scale, most } = DIRECTIONS[measure];
  const wanted = criterion.window && PERIOD_OF[criterion.window];
  const values = (days.at(-1)?.figures ?? [])
    .filter((one) => one.measure === measure)
    .filter(({ period }) => wanted === undefined || period === wanted)
    .map(({ value }) => value * scale);
  if (values.some((value) => !Number.isFinite(value) || value < 0 || value > most)) {
    return 'unknown';
  }
  const states = new Set(values.map((value) => judge(criterion, value)));
  // Where nobody says over which time it is measured, only what holds over every one is said.
  return states.size === 1 ? ([...states][0] ?? 'unknown') : 'unknown';
}

function judge({ limit, breachWhen, warn, warnWhen }: Criterion, value: number): HealthState {
  if (isLevelMet(value, limit, breachWhen)) return 'over';
  return isLevelMet(value, warn, warnWhen) ? 'near' : 'ok';
}
