import type { Limits } from './limits.ts';
import { channel, source } from './limits.ts';

const chile = source(
  'Ripley Chile: posventa',
  'https://ripley.zendesk.com/hc/es-419/articles/14118538783255-Post-Venta',
  'medium',
);
const peru = source(
  'Ripley Perú: boletas',
  'https://ripleyperu.zendesk.com/hc/es/articles/34462926483213',
  'high',
);

/** Its page on receipts was read for Peru only. */
export const ripleyCl: Limits = { channels: [channel('CL', ['es'], chile)] };

export const ripleyPe: Limits = {
  channels: [channel('PE', ['es'], { ...peru, confidence: 'medium' })],
  invoice: {
    // Every order, asked for or not; by when is not published.
    required: { value: true, source: peru },
    issuedBy: { value: 'shop', source: peru },
    onRequest: { value: false, source: peru },
    place: { value: 'order-documents', source: peru },
  },
  demands: { 'missing-invoice': peru, 'document-type': peru },
};
