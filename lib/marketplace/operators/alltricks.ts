import type { Limits } from './limits.ts';
import { channel, criteria, source } from './limits.ts';

const standards = source(
  'Alltricks: quality standards criteria',
  'https://alltricks-support.freshdesk.com/support/solutions/articles/101000473514-quality-standards-criteria',
  'high',
);

/** Any breach suspends the shop for a time. */
export const alltricks: Limits = {
  channels: [channel('FR', ['fr'], { ...standards, confidence: 'low' })],
  acceptance: {
    limit: { value: { hours: 24, measure: 'mean' }, source: standards },
    // From how the page defines its rate of automatic rejections.
    autoRejectHours: { value: 120, source: { ...standards, confidence: 'medium' } },
  },
  quality: {
    criteria: criteria(
      standards,
      { metric: 'approval_delay', unit: 'hours', limit: 24, breachWhen: '>' },
      { metric: 'approval_rate', unit: 'percent', limit: 95, breachWhen: '<' },
      {
        metric: 'consecutive_refused_orders_count',
        unit: 'orders',
        limit: 2,
        breachWhen: '>',
      },
      { metric: 'incident_rate', unit: 'percent', limit: 5, breachWhen: '>' },
      { metric: 'refund_rate', unit: 'percent', limit: 8, breachWhen: '>' },
    ),
    fewestOrders: { value: 25, source: standards },
  },
  demands: {
    'acceptance-due': standards,
    'open-incident': standards,
  },
};
