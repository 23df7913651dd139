import { iso, type Call } from './call.ts';
import { commaList } from './query.ts';
import { badParameter } from './refusal.ts';

/**
 * OR72: documents of at most 100 orders; an order without any does not appear. Where invoices are
 * answers to requests they are not among these.
 */
export function orderDocuments({ shop, query, switches }: Call): unknown {
  const ids = commaList(query, 'order_ids');
  if (!ids) throw badParameter('order_ids', 'must not be null');
  const found = shop.orders
    .filter(({ id }) => ids.has(id))
    .flatMap((order) =>
      order.documents
        .filter(({ section }) => section === 'order')
        .filter(({ type }) => switches.invoicing !== 'requests' || type !== 'CUSTOMER_INVOICE')
        .map((document) => ({
          date_uploaded: iso(document.at),
          file_name: document.fileName,
          file_size: document.bytes,
          id: document.id,
          order_id: order.id,
          type: document.type,
        })),
    );
  return { order_documents: found, total_count: found.length };
}
