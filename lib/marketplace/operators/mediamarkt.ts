import type { Limits } from './limits.ts';
import { channel, CUSTOMER_INVOICE, source } from './limits.ts';

const SELL = 'https://sell.mediamarktsaturn.com/';

const care = source(
  'MediaMarkt: Kundenservice',
  `${SELL}de-DE/order-and-shop-management/4-customer-care`,
  'high',
);
const processing = source(
  'MediaMarkt: Bestelldetails, Abwicklung und Rechnung',
  `${SELL}de-DE/order-and-shop-management/2-order-details-processing-and-invoicing`,
  'high',
);
const cycle = source(
  'MediaMarkt: ciclo de venta y responsabilidades',
  `${SELL}en-DE/order-and-shop-management/1-sales-cycle-and-responsibilities`,
  'high',
);
const stores = source(
  'MediaMarkt España: devolución en tienda',
  `${SELL}es-ES/order-and-shop-management/5-in-store-return-process`,
  'high',
);
const integrator = source(
  'ChannelEngine: MediaMarkt Saturn marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/4409485339933-MediaMarkt-Saturn-marketplace-guide',
  'medium',
);

/**
 * One host for all countries. What was read for one country only says so: the 48 hours were read
 * for Germany, the 30 days of return for Spain. Thresholds of its scoring are not public.
 */
export const mediamarkt: Limits = {
  channels: [
    channel('DE', ['de'], integrator),
    channel('AT', ['de'], integrator),
    channel('ES', ['es'], integrator),
    channel('NL', ['nl'], integrator),
    channel('IT', ['it'], integrator),
    channel('PL', ['pl'], integrator),
    channel('BE', ['nl', 'fr'], { ...integrator, confidence: 'low' }),
    channel('CH', ['de', 'fr', 'it'], { ...integrator, confidence: 'low' }),
  ],
  replyLimit: { value: { hours: 48, measure: 'each' }, source: care, market: 'DE' },
  acceptance: {
    limit: { value: { hours: 48, measure: 'each' }, source: processing, market: 'DE' },
  },
  shipping: {
    trackingRequired: { value: true, source: processing },
    trackingBeforeShipping: { value: true, source: processing },
    trackingUrlNeeded: { value: 'unlisted-carrier', source: processing },
  },
  incidents: { replyAtOnce: { value: true, source: care } },
  returns: {
    windowDays: { value: 30, source: stores, market: 'ES' },
    inStore: { value: true, source: stores, market: 'ES' },
  },
  invoice: {
    // Mandatory; by when is not published.
    required: { value: true, source: cycle },
    issuedBy: { value: 'shop', source: cycle },
    // Its own guide has sellers attach a copy to a message when the customer asks for one.
    asAttachment: { value: 'copy', source: care },
    typeCodes: { ...CUSTOMER_INVOICE, source: { ...CUSTOMER_INVOICE.source, confidence: 'low' } },
  },
  sellerPage: {
    phone: { value: true, source: cycle },
    email: { value: true, source: cycle },
    returnPolicy: { value: true, source: cycle },
  },
  demands: {
    'reply-language': cycle,
    'missing-invoice': cycle,
    'out-of-stock': cycle,
    'return-policy': cycle,
    'acceptance-due': processing,
    'shipment-due': cycle,
    'tracking-missing': processing,
    'delay-untold': cycle,
    'open-incident': care,
    'refund-due': cycle,
    'seller-contact': cycle,
  },
};
