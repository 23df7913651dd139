import type { Limits } from './limits.ts';
import { channel, CUSTOMER_INVOICE, source } from './limits.ts';

const integrator = source(
  'ChannelEngine: Carrefour.es marketplace guide',
  'https://support.channelengine.com/hc/en-us/articles/4409485172765-Carrefour-es-marketplace-guide',
  'medium',
);
const adviser = source(
  'Oceges: subir facturas a Carrefour (2023)',
  'https://oceges.com/sin-categoria/subir-facturas-carrefour/',
  'low',
);

export const carrefourEs: Limits = {
  channels: [channel('ES', ['es'], integrator)],
  invoice: {
    required: { value: true, source: adviser },
    issuedBy: { value: 'shop', source: adviser },
    // 24 working hours from the purchase.
    deadlineHours: { value: 24, source: adviser },
    clock: 'working',
    countedFrom: 'purchase',
    place: { value: 'order-documents', source: adviser },
    typeCodes: CUSTOMER_INVOICE,
  },
  demands: { 'reply-language': integrator, 'missing-invoice': adviser, 'document-type': adviser },
};
