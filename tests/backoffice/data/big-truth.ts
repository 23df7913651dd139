import { waitingOf } from './truth.ts';
import type { Offer, Order, Return, Shop, StateCode, Thread } from './types.ts';

/** Something that a rule should speak of. */
export interface Due {
  /** Rule id. */
  readonly rule: string;
  /** `order:1234-A`, `thread:…`, `offer:SKU`, `return:…` (whole id). */
  readonly subject: string;
  /** What its time counts from, or its deadline, epoch ms; 0 where time does not matter. */
  readonly at: number;
  /**
   * True where nobody could think otherwise; false where it depends on the marketplace or on what
   * is thought of it (an invoice before shipment, stock of an offer that is not for sale).
   */
  readonly firm: boolean;
}

/**
 * What is due in a shop, told from its data alone and from nothing that the API or a page says. Whether
 * it is late yet is for the reader to say: that depends on the marketplace's limits.
 */
export function dueIn(shop: Shop): readonly Due[] {
  return [
    ...shop.orders.flatMap(dueOfOrder),
    ...shop.threads.flatMap(dueOfThread),
    ...shop.offers.flatMap(dueOfOffer),
    ...shop.returns.flatMap((one) => dueOfReturn(shop, one)),
  ];
}

/** Subjects of one rule, sorted; `firm` leaves out what can be thought otherwise. */
export function subjectsOf(due: readonly Due[], rule: string, firm = false): string[] {
  const found = due.filter((one) => one.rule === rule && (!firm || one.firm));
  return [...new Set(found.map(({ subject }) => subject))].sort();
}

const NO_INVOICE_YET: readonly StateCode[] = [
  'WAITING_ACCEPTANCE',
  'WAITING_DEBIT',
  'WAITING_DEBIT_PAYMENT',
  'REFUSED',
  'CANCELED',
  'REFUNDED',
];

function dueOfOrder(order: Order): Due[] {
  const subject = `order:${order.id}`;
  const { state, placedAt, shippedAt, shippingDeadline, incident, tracking } = order;
  const due: Due[] = [];
  const add = (rule: string, at: number, firm = true) => due.push({ rule, subject, at, firm });
  if (state === 'WAITING_ACCEPTANCE') add('acceptance-due', placedAt);
  if (state === 'SHIPPING' && shippingDeadline !== undefined) add('shipment-due', shippingDeadline);
  if (shippedAt !== undefined && !tracking) {
    add('tracking-missing', shippedAt, state === 'SHIPPED' || state === 'TO_COLLECT');
  }
  if (incident) add('open-incident', incident.at);
  const hasInvoice = order.documents.some(({ type }) => type === 'CUSTOMER_INVOICE');
  if (!hasInvoice && !NO_INVOICE_YET.includes(state)) {
    add('missing-invoice', shippedAt ?? placedAt, shippedAt !== undefined);
  }
  return due;
}

function dueOfThread(thread: Thread): Due[] {
  const waiting = waitingOf(thread);
  if (!waiting) return [];
  return [{ rule: 'late-reply', subject: `thread:${thread.id}`, at: waiting.since, firm: true }];
}

function dueOfOffer({ sku, quantity, minQuantityAlert, active }: Offer): Due[] {
  const subject = `offer:${sku}`;
  const due: Due[] = [];
  const add = (rule: string) => due.push({ rule, subject, at: 0, firm: active });
  if (quantity === 0 && active) add('out-of-stock');
  if (minQuantityAlert === undefined) add('no-safety-stock');
  else if (quantity > 0 && quantity <= minQuantityAlert) add('low-stock');
  return due;
}

function dueOfReturn({ orders }: Shop, one: Return): Due[] {
  if (one.state !== 'RECEIVED' || one.refunded) return [];
  const order = orderOf(orders, one.orderId);
  const isPaidBack = order?.state === 'REFUNDED';
  const at = one.receivedAt ?? one.at;
  return [{ rule: 'refund-due', subject: `return:${one.id}`, at, firm: !isPaidBack }];
}

const indexes = new WeakMap<readonly Order[], ReadonlyMap<string, Order>>();

function orderOf(orders: readonly Order[], id: string): Order | undefined {
  const index = indexes.get(orders) ?? new Map(orders.map((order) => [order.id, order]));
  indexes.set(orders, index);
  return index.get(id);
}
