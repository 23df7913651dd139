import type { Limits } from './limits.ts';
import { channel, CUSTOMER_INVOICE, source } from './limits.ts';

const channels = source(
  'Lengow: Worten (Mirakl)',
  'https://help.lengow.com/hc/en-us/articles/360031111972-Worten-Mirakl-',
  'medium',
);
const integrator = source(
  'BigBuy Academy: Worten',
  'https://www.bigbuy.eu/academy/en/how-to-synchronise-worten-through-the-multi-channel-integration-platform/',
  'medium',
);

/** Each country has its own shop id behind one login. */
export const worten: Limits = {
  channels: [
    channel('PT', ['pt'], channels, ['WRT_PT_ONLINE']),
    channel('ES', ['es'], channels, ['WRT_ES_ONLINE']),
  ],
  replyLimit: { value: { hours: 24, measure: 'each' }, source: integrator },
  invoice: { typeCodes: CUSTOMER_INVOICE },
};
