import type { Offer, Order, Shop, StateCode, Thread } from './types.ts';

export interface WaitingThread {
  readonly id: string;
  /** Arrival of the oldest message of a customer or the operator that nobody answered, epoch ms. */
  readonly since: number;
  readonly for: 'customer' | 'operator';
  readonly orderId?: string;
}

export interface OrderWithoutInvoice {
  readonly id: string;
  readonly state: StateCode;
  readonly placedAt: number;
  readonly shippedAt: number;
  /** An invoice lies there, but under another document type. */
  readonly underOtherType: boolean;
}

/** What is really due in one shop, worked out from the data and from nothing the pages show. */
export interface Truth {
  readonly waiting: readonly WaitingThread[];
  readonly notWaiting: readonly string[];
  readonly shopOnly: readonly string[];
  /** Orders sent to the customer, never those merely accepted, cancelled or refused. */
  readonly withoutInvoice: readonly OrderWithoutInvoice[];
  readonly withInvoice: readonly string[];
  readonly withoutTracking: readonly string[];
  readonly openIncidents: readonly string[];
  /** Orders whose only incident was resolved or closed. */
  readonly pastIncidents: readonly string[];
  /** Goods are back, the money is not. */
  readonly awaitingRefund: readonly string[];
  /** Some left, at or below the offer's own alert. */
  readonly low: readonly Offer[];
  readonly out: readonly Offer[];
  readonly outButActive: readonly Offer[];
  readonly withoutAlert: readonly Offer[];
}

export function truth(shop: Shop): Truth {
  const sent = shop.orders.filter((order) => order.shippedAt !== undefined);
  const out = shop.offers.filter(({ quantity }) => quantity === 0);
  return {
    waiting: shop.threads.flatMap((thread) => waitingOf(thread) ?? []),
    notWaiting: shop.threads.filter((thread) => !waitingOf(thread)).map(({ id }) => id),
    shopOnly: shop.threads.filter(isShopOnly).map(({ id }) => id),
    withoutInvoice: sent.filter((order) => !hasInvoice(order)).map(lacking),
    withInvoice: sent.filter(hasInvoice).map(({ id }) => id),
    withoutTracking: sent.filter(({ tracking }) => !tracking).map(({ id }) => id),
    openIncidents: shop.orders.filter(({ incident }) => incident).map(({ id }) => id),
    pastIncidents: shop.orders.filter(({ pastIncident }) => pastIncident).map(({ id }) => id),
    awaitingRefund: shop.returns
      .filter(({ state, refunded }) => state === 'RECEIVED' && !refunded)
      .map(({ id }) => id),
    low: shop.offers.filter(isLow),
    out,
    outButActive: out.filter(({ active }) => active),
    withoutAlert: shop.offers.filter(({ minQuantityAlert }) => minQuantityAlert === undefined),
  };
}

/** Automatic messages neither ask nor answer; "no reply required" settles all that came before it. */
export function waitingOf(thread: Thread): WaitingThread | undefined {
  const answeredAt = Math.max(
    0,
    ...thread.noReplyRequired,
    ...thread.messages.filter(({ from }) => from === 'shop').map(({ at }) => at),
  );
  const oldest = thread.messages.find(
    ({ from, at }) => at > answeredAt && (from === 'customer' || from === 'operator'),
  );
  if (!oldest) return undefined;
  return {
    id: thread.id,
    since: oldest.at,
    for: oldest.from === 'operator' ? 'operator' : 'customer',
    orderId: thread.orderId,
  };
}

export function hasInvoice(order: Order): boolean {
  return order.documents.some(({ type }) => type === 'CUSTOMER_INVOICE');
}

function isShopOnly({ messages }: Thread): boolean {
  return messages.length > 0 && messages.every(({ from }) => from === 'shop');
}

function isLow({ quantity, minQuantityAlert }: Offer): boolean {
  return quantity > 0 && minQuantityAlert !== undefined && quantity <= minQuantityAlert;
}

function lacking(order: Order): OrderWithoutInvoice {
  return {
    id: order.id,
    state: order.state,
    placedAt: order.placedAt,
    shippedAt: order.shippedAt ?? order.placedAt,
    underOtherType: order.documents.some(({ fileName }) => fileName.startsWith('factura')),
  };
}
