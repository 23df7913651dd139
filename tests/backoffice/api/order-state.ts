import type { Order, Shop, StateCode } from '../data/types.ts';

/** Incidents and refunds are states of lines only; the order itself goes on as shipped or received. */
export function orderState({ state, receivedAt }: Order): StateCode {
  if (state === 'INCIDENT_OPEN') return receivedAt === undefined ? 'SHIPPED' : 'RECEIVED';
  return state === 'REFUNDED' ? 'RECEIVED' : state;
}

export function commercialId(orderId: string): string {
  return orderId.replace(/-A$/, '');
}

const byId = new WeakMap<readonly Order[], ReadonlyMap<string, Order>>();

export function ordersById({ orders }: Shop): ReadonlyMap<string, Order> {
  const known = byId.get(orders);
  if (known) return known;
  const made = new Map(orders.map((order) => [order.id, order]));
  byId.set(orders, made);
  return made;
}
