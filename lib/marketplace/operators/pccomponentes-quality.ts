import type { Source } from '../../domain/market.ts';
import type { Criterion, Quality } from '../../domain/market-limits.ts';
import { criteria } from './limits.ts';

const rate = { unit: 'percent', window: '30-days' } as const;
const mean = { unit: 'hours', window: '30-days' } as const;
/** Warned at, from there on; acted upon from the limit on, or only beyond it. */
const from = { warnWhen: '>=', breachWhen: '>=' } as const;
const beyond = { warnWhen: '>=', breachWhen: '>' } as const;

const CONTROL: readonly Criterion[] = [
  { metric: 'order_messages_response_delay', ...mean, ...beyond, warn: 20, limit: 24 },
  { metric: 'approval_delay', ...mean, ...from, warn: 20, limit: 24 },
  { metric: 'approval_rate', ...rate, warn: 97, warnWhen: '<', limit: 96, breachWhen: '<' },
  { metric: 'consecutive_refused_orders_count', unit: 'orders', ...beyond, warn: 1, limit: 1 },
  { metric: 'late_shipment_rate', ...rate, ...from, warn: 8, limit: 10 },
  { metric: 'valid_tracking_rate', ...rate, warn: 91, warnWhen: '<=', limit: 90, breachWhen: '<' },
  // What counts is how many are open, not for how long.
  { metric: 'incident_rate', ...rate, ...from, warn: 8, limit: 9 },
];

/** Its automatic control: a mail at the warning level, suspension at the limit. */
export function pccomponentesQuality(control: Source, ratings: Source): Quality {
  const grade: Criterion = {
    metric: 'grade',
    unit: 'grade',
    limit: 3.5,
    breachWhen: '<',
    window: '3-months',
  };
  return { criteria: [...criteria(control, ...CONTROL), ...criteria(ratings, grade)] };
}
