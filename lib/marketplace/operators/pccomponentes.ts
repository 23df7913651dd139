import type { Source } from '../../domain/market.ts';
import { pccomponentesAfterSales } from './pccomponentes-after-sales.ts';
import { pccomponentesQuality } from './pccomponentes-quality.ts';
import type { Limits } from './limits.ts';
import { channel, CHECKED, CUSTOMER_INVOICE, source } from './limits.ts';

const HELP = 'https://marketplacehelp.pccomponentes.com/hc/en-us/articles/';

const practices = source(
  'PcComponentes: General Best Practices',
  `${HELP}21054568163101-General-Best-Practices`,
  'high',
);
const quality = source(
  'PcComponentes: Automated quality criteria',
  `${HELP}20561228339357-Automated-quality-criteria`,
  'high',
);
const upload = source(
  'PcComponentes: Invoice upload',
  `${HELP}21636265722013-Invoice-upload`,
  'high',
);
const afterSales = source(
  'PcComponentes: After-sales terms and conditions',
  `${HELP}27406108765341-After-sales-terms-and-conditions`,
  'high',
);
const storefronts = { ...afterSales, confidence: 'medium' } as const;
const account = source(
  'PcComponentes: How to set up your seller account',
  `${HELP}27709014464413-How-to-set-up-your-seller-account`,
  'high',
);
const ratings = source('PcComponentes: Ratings', `${HELP}21842002808349-Ratings`, 'high');
const conditions = source(
  'PcComponentes: Other Conditions',
  `${HELP}21216881320221-Other-Conditions`,
  'high',
);
const faq = source(
  'PcComponentes: marketplace FAQ',
  'https://www.pccomponentes.com/marketplace/faq/',
  'high',
);
/**
 * Told to the shops. Where the current help says otherwise, both stand: "24 horas laborales" here,
 * only "24 horas" there; a message after delivery is asked for here, no longer there.
 */
const letter: Source = {
  title: 'PcComponentes: buenas prácticas para tiendas',
  unlinked: 'letter',
  checked: CHECKED,
  confidence: 'medium',
};

/** Channel codes are no part of its help; languages follow from the storefronts' countries. */
export const pccomponentes: Limits = {
  channels: [
    channel('ES', ['es'], afterSales, ['pccomponentes.com', 'WEB_ES']),
    channel('PT', ['pt'], storefronts, ['pccomponentes.pt', 'WEB_PT']),
    channel('FR', ['fr'], storefronts),
    channel('IT', ['it'], storefronts),
    channel('DE', ['de'], storefronts, ['pccomponentes.de']),
  ],
  // It speaks to its shops in Spanish, wherever they sell.
  operatorLanguage: { value: 'es', source: faq },
  // The average of 30 days: warning from 20 h, suspension above 24 h. No word on working hours.
  replyLimit: { value: { hours: 24, warnHours: 20, measure: 'mean-30d' }, source: quality },
  replyTimeCounts: { value: 'all', source: quality },
  // Only the average counts; no time for the single order is published.
  acceptance: { limit: { value: { hours: 24, warnHours: 20, measure: 'mean' }, source: quality } },
  shipping: {
    trackingRequired: { value: true, source: quality },
    trackingUrlNeeded: { value: 'always', source: faq },
    cancelOfferHours: { value: { hours: 72 }, source: conditions },
    troubleDays: { value: { days: 7 }, source: conditions },
  },
  quality: pccomponentesQuality(quality, ratings),
  ...pccomponentesAfterSales(afterSales, practices, faq),
  invoice: {
    required: { value: true, source: practices },
    issuedBy: { value: 'shop', source: practices },
    onRequest: { value: false, source: practices },
    // "24 or 48 hours": which of them, and from when, is not said.
    strictHours: { value: 24, source: practices },
    deadlineHours: { value: 48, source: practices },
    place: { value: 'order-documents', source: upload },
    asAttachment: { value: 'wrong', source: practices },
    typeCodes: CUSTOMER_INVOICE,
    simplified: { value: true, source: practices },
  },
  followUp: {
    by: { value: 'asked', source: letter },
    platformSends: { value: 'survey', source: ratings },
  },
  operatorCopy: { value: 'only-if-needed', source: practices },
  outsideContact: { value: 'write-down', source: practices },
  automaticMessages: { value: 'avoid', source: practices },
  sellerPage: {
    returnPolicy: { value: true, source: account },
    dispatchCountry: { value: true, source: account },
    registration: { value: true, source: account },
    nameWithoutDomain: { value: true, source: account },
    descriptionWithoutUrl: { value: true, source: account },
  },
  demands: {
    'late-reply': letter,
    'needless-message': practices,
    'operator-copied': practices,
    'reply-language': practices,
    'delivery-follow-up': letter,
    'silent-after-sales': letter,
    'return-policy': practices,
    'outside-contact': practices,
    'missing-invoice': practices,
    'invoice-as-attachment': practices,
    'document-type': upload,
    'low-stock': practices,
    'out-of-stock': practices,
    'no-safety-stock': practices,
    'acceptance-due': quality,
    'shipment-due': quality,
    'tracking-missing': quality,
    'open-incident': quality,
    'refund-due': afterSales,
    'seller-contact': account,
  },
};
