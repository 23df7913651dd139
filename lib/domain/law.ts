import type { Sourced } from './market.ts';

/** A figure of the law: where it stands, and for which country's sellers or customers. */
export interface Legal<T> extends Sourced<T> {
  /** Article, as lawyers cite it. */
  readonly reference: string;
  readonly market: string;
}

const INVOICES = 'https://www.boe.es/eli/es/rd/2012/11/30/1619';
const CONSUMERS = 'https://www.boe.es/eli/es/rdlg/2007/11/16/1';

function spanish<T>(value: T, title: string, reference: string, url: string): Legal<T> {
  const source = {
    title: `${title}, ${reference}`,
    url,
    checked: '2026-11-22',
    confidence: 'high',
  } as const;
  return { value, reference, market: 'ES', source };
}

function ofInvoices<T>(value: T, reference: string): Legal<T> {
  return spanish(value, 'Real Decreto 1619/2012', reference, INVOICES);
}

function ofConsumers<T>(value: T, reference: string): Legal<T> {
  return spanish(value, 'RDL 1/2007 (TRLGDCU)', reference, CONSUMERS);
}

/** When Spanish law lets a simplified invoice take the place of a full one. Euros, VAT included. */
export const SIMPLIFIED_INVOICE = {
  /** Up to and including this, whatever is sold. */
  anyMost: ofInvoices(400, 'art. 4.1'),
  /** Up to and including this in retail sales to consumers; not goods mainly for business use. */
  retailMost: ofInvoices(3_000, 'art. 4.2'),
  /**
   * Never for these: supplies to other EU states that are exempt from VAT; distance sales that
   * arrive in Spain from another EU state, unless declared under the Union's one-stop shop (OSS);
   * supplies that count as made outside the EU (art. 2.3.b.b').
   */
  never: ofInvoices(['intra-eu-exempt', 'distance-sale-from-eu', 'outside-eu'], 'art. 4.4'),
  /** A full one is owed to who buys as a business, or asks for it for tax purposes. */
  fullFor: ofInvoices(['business', 'tax-request'], 'art. 2.2.a'),
  /** Simplified and full ones are numbered in separate series where both are used in a year. */
  ownSeries: ofInvoices(true, 'art. 7.1.a'),
} as const;

/** Calendar days from the customer's withdrawal to the refund; it may wait for goods or proof. */
export const WITHDRAWAL_REFUND_DAYS: Legal<number> = ofConsumers(14, 'arts. 76, 107');

/** Calendar days to deliver, unless something else was agreed. */
export const DELIVERY_DAYS: Legal<number> = ofConsumers(30, 'art. 66 bis');

/** Days to answer a complaint; the law does not say that only working days count. */
export const COMPLAINT_DAYS: Legal<number> = ofConsumers(15, 'art. 21.3');
