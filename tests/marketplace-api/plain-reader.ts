import type { ReadAnswer } from '../../lib/marketplace/api/asking.ts';

interface PlainPage {
  readonly orders?: readonly { readonly order_id: string }[];
  readonly data?: readonly { readonly id: string }[];
  readonly offers?: readonly { readonly offer_id: string }[];
  readonly next_page_token?: unknown;
}

/** Reads nothing but ids, so that these tests are about the way to an answer and not its meaning. */
export const readPlainly: ReadAnswer = (list, json) => {
  if (typeof json !== 'object' || json === null) return undefined;
  const page = json as PlainPage;
  const files = Array.isArray(json)
    ? (json as readonly { readonly offer_id: string }[])
    : undefined;
  const rows =
    page.orders?.map((order) => order.order_id) ??
    page.data?.map((row) => row.id) ??
    (files ?? page.offers)?.map((offer) => offer.offer_id);
  if (!rows && ['orders', 'threads', 'offers', 'offer-changes'].includes(list)) return undefined;
  const ids = rows ?? [];
  return {
    facts: ids.map((id) => ({ type: 'order', id })),
    records: ids.length,
    dropped: 0,
    ...(typeof page.next_page_token === 'string' && { nextToken: page.next_page_token }),
  };
};
