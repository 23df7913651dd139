import type { Limits } from './limits.ts';
import { channel, CHECKED, source } from './limits.ts';

const care = source(
  'MediaMarkt: Kundenservice',
  'https://sell.mediamarktsaturn.com/de-DE/order-and-shop-management/4-customer-care',
  'high',
);
const integrator = source(
  'ChannelEngine: MediaMarkt Saturn marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/4409485339933-MediaMarkt-Saturn-marketplace-guide',
  'medium',
);
const cycle = {
  title: 'MediaMarkt: ciclo de venta y responsabilidades',
  url: 'https://sell.mediamarktsaturn.com/en-DE/order-and-shop-management/1-sales-cycle-and-responsibilities',
  checked: CHECKED,
  confidence: 'high',
} as const;

/** One host for all countries. */
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
  // Read for the German market only; the other markets' figure is not known.
  replyLimit: { value: { hours: 48, measure: 'each' }, source: care, market: 'DE' },
  invoice: {
    // Mandatory; by when is not published.
    required: { value: true, source: cycle },
    // Its own guide has sellers attach a copy to a message when the customer asks for one.
    asAttachment: { value: 'copy', source: care },
  },
  demands: {
    'reply-language': cycle,
    'missing-invoice': cycle,
    'out-of-stock': cycle,
  },
};
