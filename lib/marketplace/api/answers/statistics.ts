import { z } from 'zod';
import type { Measure, Period, ShopFigure } from '../../../domain/health.ts';
import { number, text } from './fields.ts';
import type { Reader } from './read.ts';
import { objectOf } from './records.ts';

type Unit = 'seconds' | 'rate' | 'plain';

const MEASURES: readonly (readonly [name: string, measure: Measure, unit: Unit])[] = [
  ['approval_delay', 'approval-delay', 'seconds'],
  ['approval_rate', 'approval-rate', 'rate'],
  ['auto_refused_rate', 'auto-refused-rate', 'rate'],
  ['cancelation_rate', 'cancelation-rate', 'rate'],
  ['incident_rate', 'incident-rate', 'rate'],
  ['late_shipment_rate', 'late-shipment-rate', 'rate'],
  ['order_messages_response_delay', 'reply-delay', 'seconds'],
  ['refund_rate', 'refund-rate', 'rate'],
  ['return_rate', 'return-rate', 'rate'],
  ['shipping_delay', 'shipping-delay', 'seconds'],
  ['valid_tracking_rate', 'valid-tracking-rate', 'rate'],
  ['grade', 'grade', 'plain'],
  ['consecutive_refused_orders_count', 'refused-in-a-row', 'plain'],
];

const PERIODS: ReadonlyMap<string, Period> = new Map([
  ['LAST_MONTH', 'month'],
  ['LAST_THREE_MONTHS', 'quarter'],
  ['LAST_SIX_MONTHS', 'half-year'],
  ['LAST_YEAR', 'year'],
  ['ALL_SINCE_BEGINNING', 'ever'],
]);

const entry = z.object({ period: text, value: number });

interface Raw extends ShopFigure {
  readonly unit: Unit;
}

/**
 * A21. Delays come in seconds. Rates are shares of 1 (the vendor defines each as one number over
 * another, and its example of A01 has a rate of 1): an answer with a rate above 1 counts in
 * percent, and one above 100 is no rate.
 */
export const readStatistics: Reader = (json) => {
  const object = objectOf(json);
  if (!object || !MEASURES.some(([name]) => Object.hasOwn(object, name))) return undefined;
  let records = 0;
  const raw: Raw[] = [];
  for (const [name, measure, unit] of MEASURES) {
    const entries = Object.hasOwn(object, name) ? object[name] : undefined;
    if (!Array.isArray(entries)) continue;
    records += entries.length;
    raw.push(...entries.flatMap((one: unknown) => figureIn(one, measure, unit) ?? []));
  }
  const isPercent = raw.some(({ unit, value }) => unit === 'rate' && value > 1);
  const figures = raw.map(({ unit, ...figure }): ShopFigure => ({
    ...figure,
    value: valueOf(figure.value, unit, isPercent),
  }));
  return { facts: [], figures, records, dropped: records - figures.length };
};

function figureIn(told: unknown, measure: Measure, unit: Unit): Raw | undefined {
  const { data } = entry.safeParse(told);
  const value = data?.value;
  if (typeof value !== 'number' || value < 0 || (unit === 'rate' && value > 100)) return undefined;
  // A period that nobody knows says nothing of those that are shown.
  const period = data?.period ? PERIODS.get(data.period) : undefined;
  if (data?.period && !period) return undefined;
  return { measure, unit, value, ...(period && { period }) };
}

function valueOf(value: number, unit: Unit, isPercent: boolean): number {
  if (unit === 'seconds') return value / 3_600;
  return unit === 'rate' && isPercent ? value / 100 : value;
}
