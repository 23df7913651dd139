import type { Limits } from './limits.ts';
import { channel, CHECKED, source } from './limits.ts';

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
const storefronts = source(
  'PcComponentes: After-sales terms and conditions',
  `${HELP}27406108765341-After-sales-terms-and-conditions`,
  'medium',
);
/** Told to the shops as "24 horas laborales"; the current help article says only "24 horas". */
const letter = {
  title: 'PcComponentes: buenas prácticas para tiendas',
  checked: CHECKED,
  confidence: 'medium',
} as const;

/** Channel codes are not public; languages follow from the storefronts' countries. */
export const pccomponentes: Limits = {
  channels: [
    channel('ES', ['es'], storefronts, ['pccomponentes.com']),
    channel('PT', ['pt'], storefronts, ['pccomponentes.pt']),
    channel('FR', ['fr'], storefronts),
    channel('IT', ['it'], storefronts),
    channel('DE', ['de'], storefronts, ['pccomponentes.de']),
  ],
  // The average of 30 days: warning from 20 h, suspension above 24 h. No word on working hours.
  replyLimit: { value: { hours: 24, warnHours: 20, measure: 'mean-30d' }, source: quality },
  invoice: {
    required: { value: true, source: practices },
    // "24 or 48 hours": which of them, and from when, is not said.
    strictHours: { value: 24, source: practices },
    deadlineHours: { value: 48, source: practices },
    place: { value: 'order-documents', source: upload },
    asAttachment: { value: 'wrong', source: practices },
  },
  demands: {
    'late-reply': letter,
    'reply-language': practices,
    'invoice-as-attachment': practices,
    'document-type': upload,
    'missing-invoice': practices,
    'low-stock': practices,
    'out-of-stock': practices,
  },
};
