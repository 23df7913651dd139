import { amountFormat, numberFormat } from '../../lib/domain/formats.ts';
import type { HealthUnit } from '../../lib/domain/health-measures.ts';
import type { HealthRow, HealthState } from '../../lib/domain/health-view.ts';
import type { Measure, Period } from '../../lib/domain/health.ts';
import type { Words } from '../../lib/domain/words.ts';
import type { Level } from './connection-words.ts';
import type { IconName } from './icons.ts';

/** What each figure is called; those with a limit as in the table of figures. */
export const MEASURE_KEYS: Readonly<Record<Measure, string>> = {
  'approval-delay': 'figureMeanAcceptance',
  'approval-rate': 'figureAcceptanceRate',
  'auto-refused-rate': 'healthAutoRefused',
  'cancelation-rate': 'healthCancelled',
  'incident-rate': 'figureIncidentRate',
  'late-shipment-rate': 'figureLateShipmentRate',
  'reply-delay': 'figureMeanReply',
  'refund-rate': 'figureRefundRate',
  'return-rate': 'healthReturned',
  'shipping-delay': 'healthShippingDelay',
  'valid-tracking-rate': 'figureTrackingRate',
  grade: 'figureGrade',
  'refused-in-a-row': 'figureRefusedInRow',
};

export const PERIOD_KEYS: Readonly<Record<Period, string>> = {
  month: 'healthMonth',
  quarter: 'healthQuarter',
  'half-year': 'healthHalfYear',
  year: 'healthYear',
  ever: 'healthEver',
};

export const HEALTH_STATE_KEYS: Readonly<Record<HealthState, string>> = {
  ok: 'healthOk',
  near: 'healthNear',
  over: 'healthOver',
  'no-limit': 'healthNoLimit',
  unknown: 'healthUnknown',
};

export const HEALTH_LEVELS: Readonly<Record<HealthState, readonly [Level, IconName]>> = {
  ok: ['ok', 'ok'],
  near: ['soon', 'soon'],
  over: ['late', 'late'],
  'no-limit': ['unknown', 'info'],
  unknown: ['unknown', 'unknown'],
};

/** `12,3 horas`, `97 %`, `4,2`. */
export function sayMeasured(value: number, unit: HealthUnit, words: Words): string {
  if (unit === 'hours') return amountFormat(words, 'hour').format(Math.round(value * 10) / 10);
  if (unit !== 'percent') return numberFormat(words).format(value);
  return amountFormat(words, 'percent').format(Math.round(value * 10) / 10);
}

/** `máximo 24 horas`, `mínimo 96 %`: on which side of the limit a shop has to stay. */
export function sayLimit(row: HealthRow, words: Words): string | undefined {
  const { limit, breachWhen, unit } = row;
  if (limit === undefined) return undefined;
  const said = sayMeasured(limit, unit, words);
  if (breachWhen === '<' || breachWhen === '<=') {
    return words.t(breachWhen === '<' ? 'healthAtLeast' : 'healthMoreThan', [said]);
  }
  return words.t(breachWhen === '>=' ? 'healthLessThan' : 'healthAtMost', [said]);
}
