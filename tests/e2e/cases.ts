import type { RuleId, State } from '../../lib/domain/rule.ts';
import type { DemandId } from '../demands/demands.ts';

/** What the browser tests prove of a demand: a rule at work on a marketplace. */
export interface Case {
  readonly demands: readonly DemandId[];
  readonly rule: RuleId;
  readonly on: 'pccomponentes' | 'mediamarkt';
}

/** A page of the stand-in; those of one subject are opened for each of them. */
export type Look =
  | 'orders'
  | 'order'
  | 'order-documents'
  | 'inbox'
  | 'thread'
  | 'offers'
  | 'incidents'
  | 'returns'
  | `shop-settings:${'contact' | 'billing' | 'returns'}`;

/** A rule that speaks of what a page shows: marked there, listed in the popup. */
export interface MarkCase extends Case {
  /** Pages to be opened before, without which the rule rightly says nothing. */
  readonly after?: readonly Look[];
  /** Where the marks are looked at. */
  readonly at: Look;
  /** Of the first thing found. */
  readonly state: State;
  /** Part of the reasons that the popup gives for the first thing found. */
  readonly why?: string;
  /** Message that the panel of that page shows, up to its first argument. */
  readonly panel: string;
}

/** Proved in both browsers by `rules.e2e.ts`: on the page, in its panel and in the popup. */
export const MARK_CASES: readonly MarkCase[] = [
  pcc('pcc-reply-24h', 'late-reply', 'late', 'inbox', 'lateReplyTitle'),
  pcc('pcc-language', 'reply-language', 'info', 'thread', 'sentLanguageTitle'),
  pcc('pcc-outside-contact', 'outside-contact', 'info', 'thread', 'outsideContactSentTitle'),
  {
    ...pcc('pcc-invoice-all', 'missing-invoice', 'late', 'order-documents', 'missingInvoiceTitle'),
    demands: ['pcc-invoice-all', 'pcc-simplified'],
    after: ['order'],
    why: 'simplificada',
  },
  {
    ...pcc('pcc-invoice-documents', 'invoice-as-attachment', 'info', 'thread', 'invoiceSentTitle'),
    after: ['order-documents'],
  },
  pcc('pcc-low-stock', 'low-stock', 'soon', 'offers', 'lowStockAdvice'),
  pcc('pcc-low-stock', 'out-of-stock', 'late', 'offers', 'outOfStockTitle'),
  pcc('pcc-safety-stock', 'no-safety-stock', 'info', 'offers', 'noSafetyStockTitle'),
  pcc('pcc-follow-up', 'delivery-follow-up', 'info', 'order', 'deliveryFollowUpTitle'),
  pcc('pcc-after-sales', 'silent-after-sales', 'late', 'order', 'silentAfterSalesTitle'),
  pcc('pcc-policy', 'return-policy', 'soon', 'shop-settings:returns', 'shopPointPolicy'),
  mm('mm-answer', 'late-reply', 'late', 'inbox', 'lateReplyTitle'),
  mm('mm-operator-asks', 'late-reply', 'late', 'inbox', 'lateReplyTitle'),
  mm('mm-accept', 'acceptance-due', 'late', 'orders', 'acceptanceDueTitle'),
  mm('mm-ship', 'shipment-due', 'late', 'orders', 'shipmentDueTitle'),
  mm('mm-tracking', 'tracking-missing', 'soon', 'order', 'trackingMissingTitle'),
  mm('mm-order-status', 'delay-untold', 'soon', 'order', 'delayUntoldRefusedTitle'),
  {
    ...mm('mm-invoice', 'missing-invoice', 'soon', 'order-documents', 'missingInvoiceTitle'),
    after: ['order'],
  },
  mm('mm-out-of-stock', 'out-of-stock', 'late', 'offers', 'outOfStockTitle'),
  mm('mm-incident', 'open-incident', 'soon', 'incidents', 'openIncidentTitle'),
  mm('mm-refund', 'refund-due', 'late', 'returns', 'refundDueTitle'),
  mm('mm-contact-data', 'seller-contact', 'soon', 'shop-settings:contact', 'shopPointPhone'),
  mm('mm-return-policy', 'return-policy', 'soon', 'shop-settings:returns', 'shopPointPolicy'),
];

/** A rule that speaks of what the seller is doing: a notice beside it, gone once it is put right. */
export interface NoticeCase extends Case {
  /** What is done: a text typed, a recipient chosen, a file attached, a document uploaded. */
  readonly by: 'text' | 'recipient' | 'file' | 'document';
}

/** Proved in both browsers by `notices.e2e.ts`. */
export const NOTICE_CASES: readonly NoticeCase[] = [
  { ...on('pccomponentes', 'pcc-no-needless', 'needless-message'), by: 'text' },
  { ...on('pccomponentes', 'pcc-language', 'reply-language'), by: 'text' },
  { ...on('pccomponentes', 'pcc-outside-contact', 'outside-contact'), by: 'text' },
  { ...on('pccomponentes', 'pcc-operator-copy', 'operator-copied'), by: 'recipient' },
  { ...on('pccomponentes', 'pcc-invoice-documents', 'invoice-as-attachment'), by: 'file' },
  { ...on('pccomponentes', 'pcc-invoice-documents', 'document-type'), by: 'document' },
];

function on(market: Case['on'], demand: DemandId, rule: RuleId): Case {
  return { demands: [demand], rule, on: market };
}

function pcc(demand: DemandId, rule: RuleId, state: State, at: Look, panel: string): MarkCase {
  return { ...on('pccomponentes', demand, rule), state, at, panel };
}

function mm(demand: DemandId, rule: RuleId, state: State, at: Look, panel: string): MarkCase {
  return { ...on('mediamarkt', demand, rule), state, at, panel };
}
