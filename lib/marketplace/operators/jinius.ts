import type { Limits } from './limits.ts';
import { criteria, source } from './limits.ts';

const suspension = source(
  'Jinius: automatic suspension rules',
  'https://help.jinius.com.cy/hc/en-us/articles/18189659044369-What-are-the-Automatic-Suspension-Rules',
  'high',
);
const accepting = source(
  'Jinius: how to accept a customer order',
  'https://help.jinius.com.cy/hc/en-us/articles/18189385160337-How-to-Accept-a-Customer-Order',
  'high',
);

/** Sells in Cyprus; in which language its customers are answered is not known. */
export const jinius: Limits = {
  channels: [],
  acceptance: {
    limit: { value: { hours: 24, measure: 'each' }, source: accepting },
    // Another page of the same help (18188092133521) speaks of three days.
    autoRejectHours: { value: 24, source: { ...accepting, confidence: 'medium' } },
  },
  quality: {
    criteria: criteria(
      suspension,
      { metric: 'order_messages_response_delay', unit: 'hours', limit: 96, breachWhen: '>=' },
      { metric: 'approval_delay', unit: 'hours', limit: 72, breachWhen: '>=' },
      { metric: 'approval_rate', unit: 'percent', limit: 75, breachWhen: '<' },
      {
        metric: 'consecutive_refused_orders_count',
        unit: 'orders',
        limit: 2,
        breachWhen: '>=',
      },
      { metric: 'late_shipment_rate', unit: 'percent', limit: 15, breachWhen: '>=' },
      { metric: 'incident_rate', unit: 'percent', limit: 15, breachWhen: '>=' },
      { metric: 'refund_rate', unit: 'percent', limit: 25, breachWhen: '>=' },
      { metric: 'grade', unit: 'grade', limit: 3, breachWhen: '<' },
    ),
    fewestOrders: { value: 10, source: suspension },
  },
  demands: {
    'acceptance-due': accepting,
    'shipment-due': suspension,
    'open-incident': suspension,
  },
};
