import type { Limits } from './limits.ts';
import { channel, criteria, source } from './limits.ts';

const CENTRE = 'https://platform.conrad.de/en/seller/competence-center/';

const standards = source(
  'Conrad: quality standards',
  `${CENTRE}kpi-overview/quality-standards.html`,
  'high',
);
const orders = source('Conrad: orders', `${CENTRE}order-processing/orders.html`, 'high');
const faq = source('Conrad: FAQ', `${CENTRE}hilfe_unterstutzung/faq.html`, 'high');
const news = source(
  'Conrad: Partner-Update Juni 2025',
  'https://platform.conrad.de/de/verkaeufer/competence-center/newsletter/partnerinfo/partner_updates/juni2025.html',
  'high',
);
const sellers = source(
  'Conrad: Verkäufer-FAQ',
  'https://platform.conrad.de/de/verkaeufer/verkaeufer-faq.html',
  'medium',
);

/** For business customers. It makes the customer's invoice itself. */
export const conrad: Limits = {
  channels: [channel('DE', ['de'], sellers)],
  replyLimit: { value: { hours: 48, measure: 'each' }, source: standards },
  acceptance: {
    limit: { value: { hours: 24, clock: 'working', measure: 'each' }, source: orders },
    autoRejectHours: { value: 120, source: orders },
  },
  shipping: { trackingRequired: { value: true, source: orders } },
  quality: {
    criteria: criteria(
      standards,
      {
        metric: 'order_messages_response_delay',
        unit: 'hours',
        limit: 48,
        breachWhen: '>=',
        window: '3-months',
      },
      { metric: 'approval_delay', unit: 'hours', limit: 24, breachWhen: '>=', window: '3-months' },
      { metric: 'approval_rate', unit: 'percent', limit: 92, breachWhen: '<', window: '3-months' },
      {
        metric: 'consecutive_refused_orders_count',
        unit: 'orders',
        limit: 3,
        breachWhen: '>',
        window: 'always',
      },
      {
        metric: 'late_shipment_rate',
        unit: 'percent',
        limit: 15,
        breachWhen: '>=',
        window: '1-year',
      },
      { metric: 'incident_rate', unit: 'percent', limit: 5, breachWhen: '>=', window: '3-months' },
    ),
  },
  invoice: {
    required: { value: false, source: news },
    issuedBy: { value: 'operator', source: news },
  },
  outsideContact: { value: 'platform-only', source: faq },
  demands: {
    'outside-contact': faq,
    'acceptance-due': orders,
    'shipment-due': standards,
    'tracking-missing': orders,
    'open-incident': standards,
  },
};
