import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const STORE = 'https://partners.bestbuy.com/es/-/seller-hub/set-up-your-store/manage-store/';

const canada = source(
  'ChannelEngine: Best Buy Canada marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/8760036476189-Best-Buy-Canada-marketplace-guide',
  'medium',
);
const orders = source(
  'Best Buy Seller Hub: order acknowledgement and fulfillment',
  `${STORE}order-acknowledgement-fulfillment`,
  'high',
);
const messages = source('Best Buy Seller Hub: manage messages', `${STORE}manage-messages`, 'high');
const incidents = source(
  'Best Buy Seller Hub: resolve incidents',
  `${STORE}resolve-incidents`,
  'high',
);

/** Languages of the catalogue; the language of answers is not documented. */
export const bestbuyCa: Limits = { channels: [channel('CA', ['en', 'fr'], canada)] };

/** Its "business days" stand here at 24 working hours. Thresholds show only in its dashboard. */
export const bestbuyUs: Limits = {
  channels: [channel('US', ['en'], orders)],
  replyLimit: { value: { hours: 24, clock: 'working', measure: 'each' }, source: messages },
  replyTimeCounts: { value: 'customers', source: messages },
  acceptance: { limit: { value: { hours: 24, measure: 'each' }, source: orders } },
  shipping: {
    withinHours: { value: { hours: 48, clock: 'working' }, source: orders },
    trackingRequired: { value: true, source: orders },
    trackingBeforeShipping: { value: true, source: orders },
  },
  incidents: {
    solveDays: { value: { days: 4 }, source: incidents },
    reminderDays: { value: { days: 2 }, source: incidents },
  },
  outsideContact: { value: 'write-down', source: incidents },
  demands: {
    'late-reply': messages,
    'outside-contact': incidents,
    'acceptance-due': orders,
    'shipment-due': orders,
    'tracking-missing': orders,
    'open-incident': incidents,
  },
};
