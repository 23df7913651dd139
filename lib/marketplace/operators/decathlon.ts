import type { Limits } from './limits.ts';
import { channel, publicCode, source } from './limits.ts';

const documents = source(
  'Decathlon: seller help, accounting documents',
  'https://decathlonmarketplace.zendesk.com/hc/en-001/articles/19987145128209',
  'high',
);
const orders = source(
  'Lengow: Decathlon (Mirakl), orders',
  'https://help.lengow.com/hc/en-us/articles/12957370606876',
  'medium',
);
const labels = source(
  'Lengow: Decathlon, automated return labels',
  'https://help.lengow.com/hc/en-us/articles/27619780192668--Decathlon-News-New-automated-return-label-solutions-6-minute-SLA',
  'medium',
);
/** Codes are a connector's; it sells in eleven countries and more, and says no languages. */
const codes = publicCode('KPFranceSAS/integration-channel', 'medium');

export const decathlon: Limits = {
  channels: [
    channel('FR', ['fr'], codes, ['FR']),
    channel('DE', ['de'], codes, ['DE']),
    channel('IT', ['it'], codes, ['IT']),
    channel('PT', ['pt'], codes, ['PT']),
    channel('BE', ['nl', 'fr'], { ...codes, confidence: 'low' }, ['BE']),
    channel('ES', ['es'], codes, ['ES']),
  ],
  acceptance: { automatic: { value: true, source: orders } },
  // Six minutes are announced; until that is switched on, 24 hours hold.
  returns: { labelHours: { value: 24, source: labels } },
  invoice: {
    // Invoices are asked for order by order and filed there; whether every order needs one is not
    // known, and the order's own documents do not count.
    onRequest: { value: true, source: documents },
    place: { value: 'accounting-documents', source: documents },
  },
  demands: { 'document-type': documents },
};
