import { z } from 'zod';
import type { OfferFact } from '../../../domain/facts.ts';
import { countOf, flag, id, number, text } from './fields.ts';
import type { Read, Reader } from './read.ts';
import { pageOf, readEach, rowsIn } from './records.ts';

const offer = z.object({
  shop_sku: id,
  quantity: number,
  // Null where none is set, absent where the marketplace does not say.
  min_quantity_alert: number,
  category_label: text,
  active: flag,
  deleted: flag,
});

type Offer = z.output<typeof offer>;

/** OF21: a page of offers. */
export const readOffers: Reader = (json) => {
  const rows = rowsIn(json, 'offers');
  return rows && { ...readRows(rows), ...pageOf(json) };
};

/** OF54: a file of offers that changed, deleted ones too. It has neither alerts nor categories. */
export const readOfferChanges: Reader = (json) => {
  const rows: unknown = Array.isArray(json) ? json : rowsIn(json, 'offers');
  return Array.isArray(rows) ? readRows(rows) : undefined;
};

function readRows(rows: readonly unknown[]): Read {
  const facts = new Map<string, OfferFact>();
  const dropped = readEach(rows, offer, (one) => facts.set(one.shop_sku, factOf(one)));
  return { facts: [...facts.values()], records: rows.length, dropped };
}

function factOf(one: Offer): OfferFact {
  // Nothing can be ordered of what is gone; how many there were of it means nothing any more.
  if (one.deleted === true) return { type: 'offer', id: one.shop_sku, active: false };
  const alert = one.min_quantity_alert;
  const category = one.category_label?.trim().slice(0, 200);
  return {
    type: 'offer',
    id: one.shop_sku,
    quantity: countOf(one.quantity),
    minQuantityAlert: alert === null ? 0 : countOf(alert),
    category: category === '' ? undefined : category,
    active: one.active ?? undefined,
  };
}
