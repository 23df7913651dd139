import type { Measure } from './health.ts';
import type { Comparison, Criterion, Metric } from './market-limits.ts';

export type HealthUnit = Criterion['unit'];

export interface Direction {
  readonly unit: HealthUnit;
  /** From the stored figure to `unit`: shares of 1 are shown in percent. */
  readonly scale: number;
  readonly better: 'lower' | 'higher';
  /** Beyond it a figure is on another scale than its limit, in `unit`. */
  readonly most: number;
}

const delay: Direction = { unit: 'hours', scale: 1, better: 'lower', most: Infinity };
const fault: Direction = { unit: 'percent', scale: 100, better: 'lower', most: 100 };
const merit: Direction = { unit: 'percent', scale: 100, better: 'higher', most: 100 };

/** How each figure is meant. */
export const DIRECTIONS: Readonly<Record<Measure, Direction>> = {
  'approval-delay': delay,
  'approval-rate': merit,
  'auto-refused-rate': fault,
  'cancelation-rate': fault,
  'incident-rate': fault,
  'late-shipment-rate': fault,
  'reply-delay': delay,
  'refund-rate': fault,
  'return-rate': fault,
  'shipping-delay': delay,
  'valid-tracking-rate': merit,
  grade: { unit: 'grade', scale: 1, better: 'higher', most: 5 },
  'refused-in-a-row': { unit: 'orders', scale: 1, better: 'lower', most: Infinity },
};

/** What the marketplaces' limits are called for each, where they have any. */
export const METRIC_OF: Readonly<Partial<Record<Measure, Metric>>> = {
  'reply-delay': 'order_messages_response_delay',
  'approval-delay': 'approval_delay',
  'approval-rate': 'approval_rate',
  'refused-in-a-row': 'consecutive_refused_orders_count',
  'late-shipment-rate': 'late_shipment_rate',
  'valid-tracking-rate': 'valid_tracking_rate',
  'incident-rate': 'incident_rate',
  'refund-rate': 'refund_rate',
  grade: 'grade',
};

/** Shares of 1 turned into percent carry noise in their last digits. */
const NOISE = 1e-9;

/** Whether a level has taken effect; never without one. */
export function isLevelMet(
  value: number,
  level: number | undefined,
  when: Comparison | undefined,
): boolean {
  if (level === undefined || when === undefined) return false;
  const above = value - level;
  if (Math.abs(above) < NOISE) return when.length === 2;
  return when.startsWith('>') ? above > 0 : above < 0;
}
