import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const canada = source(
  'ChannelEngine: Best Buy Canada marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/8760036476189-Best-Buy-Canada-marketplace-guide',
  'medium',
);
const states = source(
  'Best Buy Seller Hub: order acknowledgement and fulfillment',
  'https://partners.bestbuy.com/es/-/seller-hub/set-up-your-store/manage-store/order-acknowledgement-fulfillment',
  'high',
);

/** Languages of the catalogue; the language of answers is not documented. */
export const bestbuyCa: Limits = { channels: [channel('CA', ['en', 'fr'], canada)] };

/** "One business day" to answer: no number of hours is published. */
export const bestbuyUs: Limits = { channels: [channel('US', ['en'], states)] };
