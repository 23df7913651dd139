import { z } from 'zod';
import type { OrderFact } from '../../../domain/facts.ts';
import { id, text } from './fields.ts';
import type { DocumentKind } from './invoice-types.ts';
import { documentKind } from './invoice-types.ts';
import type { Reader } from './read.ts';
import { readEach, rowsIn } from './records.ts';

const document = z.object({ order_id: id, type: text });

/**
 * OR72: whether each order that was asked for has its invoice. The answer lists documents only and
 * all of them, so an order without any is one that is not in it.
 */
export const readDocuments: Reader = (json, { asked = [], invoiceTypes }) => {
  const rows = rowsIn(json, 'order_documents');
  if (!rows) return undefined;
  const kinds = new Map<string, Set<DocumentKind>>();
  for (const orderId of asked) kinds.set(orderId, new Set());
  const dropped = readEach(rows, document, ({ order_id: orderId, type }) => {
    const known = kinds.get(orderId) ?? new Set();
    kinds.set(orderId, known.add(type ? documentKind(type, invoiceTypes) : 'unsure'));
  });
  const facts: OrderFact[] = [];
  for (const [orderId, found] of kinds) {
    const hasInvoice = found.has('invoice');
    // A document that was not understood may be the invoice of any of them.
    if (hasInvoice || (dropped === 0 && !found.has('unsure')))
      facts.push({ type: 'order', id: orderId, hasInvoice });
  }
  return { facts, records: rows.length, dropped };
};
