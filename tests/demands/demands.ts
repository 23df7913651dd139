import type { RuleId } from '../../lib/domain/rule.ts';

/** One thing that a marketplace asks of its shops, in our own words, and the rules that watch it. */
export interface Demand {
  readonly id: string;
  readonly says: string;
  readonly rules: readonly [RuleId, ...RuleId[]];
}

/** PcComponentes' letter on good practices. */
const PCCOMPONENTES = [
  {
    id: 'pcc-reply-24h',
    says: 'Every message of a customer gets its answer within 24 working hours.',
    rules: ['late-reply'],
  },
  {
    id: 'pcc-no-needless',
    says: 'No flood of automatic messages that tell the customer nothing.',
    rules: ['needless-message'],
  },
  {
    id: 'pcc-operator-copy',
    says: 'The marketplace is put in copy where that is needed, and nowhere else.',
    rules: ['operator-copied'],
  },
  {
    id: 'pcc-language',
    says: 'Customers are written to in the language of the channel they bought on.',
    rules: ['reply-language'],
  },
  {
    id: 'pcc-follow-up',
    says: 'After delivery the shop asks whether all is well and reminds of marking it received.',
    rules: ['delivery-follow-up'],
  },
  {
    id: 'pcc-policy',
    says: 'Returns and warranty are no worse than those of the marketplace itself.',
    rules: ['return-policy'],
  },
  {
    id: 'pcc-after-sales',
    says: 'Whoever waits for after-sales care hears from the shop, never nothing for weeks.',
    rules: ['silent-after-sales'],
  },
  {
    id: 'pcc-outside-contact',
    says: 'What was agreed outside the platform is written down on it.',
    rules: ['outside-contact'],
  },
  {
    id: 'pcc-invoice-all',
    says: 'Every order has its invoice, whether or not the customer wants it.',
    rules: ['missing-invoice'],
  },
  {
    id: 'pcc-invoice-documents',
    says: 'The invoice is filed as an invoice in the documents of the order, not attached to a message.',
    rules: ['invoice-as-attachment', 'document-type'],
  },
  {
    id: 'pcc-simplified',
    says: 'Without the tax data of the customer a simplified invoice will do.',
    rules: ['missing-invoice'],
  },
  {
    id: 'pcc-low-stock',
    says: 'Products do not run low, so that no order has to be refused.',
    rules: ['low-stock', 'out-of-stock'],
  },
  {
    id: 'pcc-safety-stock',
    says: 'Every product has a safety stock.',
    rules: ['no-safety-stock'],
  },
] as const satisfies readonly Demand[];

/** MediaMarkt's page on the sales cycle and what sellers answer for. */
const MEDIAMARKT = [
  {
    id: 'mm-answer',
    says: 'Questions, complaints and problems of customers are for the shop to answer.',
    rules: ['late-reply'],
  },
  {
    id: 'mm-operator-asks',
    says: 'What the marketplace passes on from a customer is answered like his own message.',
    rules: ['late-reply'],
  },
  {
    id: 'mm-contact-data',
    says: 'The seller page names a telephone and an e-mail address that work.',
    rules: ['seller-contact'],
  },
  {
    id: 'mm-invoice',
    says: 'The shop sends the customer an invoice.',
    rules: ['missing-invoice'],
  },
  {
    id: 'mm-order-status',
    says: 'Customers hear of delays and cancellations.',
    rules: ['delay-untold'],
  },
  {
    id: 'mm-accept',
    says: 'Orders are confirmed promptly.',
    rules: ['acceptance-due'],
  },
  {
    id: 'mm-ship',
    says: 'Orders leave within the time that was promised.',
    rules: ['shipment-due'],
  },
  {
    id: 'mm-tracking',
    says: 'Customers get the tracking of what was sent.',
    rules: ['tracking-missing'],
  },
  {
    id: 'mm-out-of-stock',
    says: 'What is sold out can no longer be ordered.',
    rules: ['out-of-stock'],
  },
  {
    id: 'mm-return-policy',
    says: 'The seller page tells how, how long and at what cost things can be returned.',
    rules: ['return-policy'],
  },
  {
    id: 'mm-refund',
    says: 'Refunds and replacements are made without delay.',
    rules: ['refund-due'],
  },
  {
    id: 'mm-incident',
    says: 'Problems with an order are solved, courteously.',
    rules: ['open-incident'],
  },
] as const satisfies readonly Demand[];

export type DemandId = (typeof PCCOMPONENTES | typeof MEDIAMARKT)[number]['id'];

export const DEMANDS: readonly (Demand & { readonly id: DemandId })[] = [
  ...PCCOMPONENTES,
  ...MEDIAMARKT,
];
