import { z } from 'zod';
import type { OrderFact } from '../../../domain/facts.ts';
import { id, part, text } from './fields.ts';
import type { Reader } from './read.ts';
import { pageOf, readEach, rowsIn } from './records.ts';

/** Everything else, the recipient first of all, is left where it is. */
const request = z.object({
  entity_id: id,
  entity_type: text,
  type: text,
  state: text,
  issuer: part({ type: text }),
});

type Request = z.output<typeof request>;
type State = Request['state'];

/**
 * DR11: invoices that the marketplace asks of the shop for its orders. A request that waits says
 * that it does and that the order lacks one, one that was met that the order has it, and one that was
 * withdrawn only that nothing is asked any more. The operator's own bills, credit notes and requests
 * still being prepared say nothing. Its due date is that of the document, the payment's: no deadline.
 */
export const readInvoiceRequests: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'data');
  if (!rows) return undefined;
  const states = new Map<string, Set<State>>();
  let asks = 0;
  const dropped = readEach(rows, request, (one) => {
    if (!isOfShopsInvoice(one)) return;
    asks += 1;
    const held = states.get(one.entity_id) ?? new Set();
    states.set(one.entity_id, held.add(one.state));
  });
  return {
    facts: [...states].flatMap(([orderId, said]) => factOf(orderId, said) ?? []),
    ...(asks > 0 && { market: { at, invoices: 'accounting-document' as const } }),
    records: rows.length,
    dropped,
    ...pageOf(json),
  };
};

/** Of several requests for one order all have to be met, as far as they stand. */
function factOf(id: string, said: ReadonlySet<State>): OrderFact | undefined {
  if (said.has('TO_PROCESS')) return { type: 'order', id, hasInvoice: false, invoiceAsked: true };
  if (said.has('ISSUED')) return { type: 'order', id, hasInvoice: true, invoiceAsked: false };
  // An invoice that was issued may be withdrawn, too: whether the order has one is not said.
  return said.has('CANCELED') ? { type: 'order', id, invoiceAsked: false } : undefined;
}

/** Only shops are asked for the invoices of their orders: who the issuer is may be left out. */
function isOfShopsInvoice({ entity_type: entity, type, issuer }: Request): boolean {
  const isShops = (issuer?.type ?? 'SHOP') === 'SHOP';
  return entity === 'PRODUCT_LOGISTIC_ORDER' && type === 'INVOICE' && isShops;
}
