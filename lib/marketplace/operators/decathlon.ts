import type { Limits } from './limits.ts';
import { source } from './limits.ts';

const documents = source(
  'Decathlon: seller help, accounting documents',
  'https://decathlonmarketplace.zendesk.com/hc/en-001/articles/19987145128209',
  'high',
);

/** Eleven countries and more; channel codes are not known. */
export const decathlon: Limits = {
  channels: [],
  invoice: {
    // Invoices are asked for order by order and filed there; whether every order needs one is not
    // known, and the order's own documents do not count.
    place: { value: 'accounting-documents', source: documents },
  },
  demands: { 'document-type': documents },
};
