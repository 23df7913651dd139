import { Random } from './random.ts';
import type { Message, Offer, Order, Return, Shop, Thread } from './types.ts';

const touched = new WeakMap<object, number>();
const removed = new WeakMap<Shop, { readonly offer: Offer; readonly at: number }[]>();

/** When something was last changed while the stand-in ran, epoch ms; 0 = never. */
export function touchedAt(item: object): number {
  return touched.get(item) ?? 0;
}

/** Offers that a shop has deleted, and when. */
export function removedFrom(shop: Shop): readonly { readonly offer: Offer; readonly at: number }[] {
  return removed.get(shop) ?? [];
}

/** How many of each are to change. */
export interface Changes {
  readonly orders?: number;
  readonly threads?: number;
  readonly offers?: number;
  readonly returns?: number;
  /** Offers deleted, beside those changed. */
  readonly deletedOffers?: number;
}

/** Ids of what was changed: orders, threads and returns by id, offers by SKU. */
export interface Changed {
  readonly orders: readonly string[];
  readonly threads: readonly string[];
  readonly offers: readonly string[];
  readonly returns: readonly string[];
  readonly deletedOffers: readonly string[];
}

type Lists = { -readonly [K in 'orders' | 'threads' | 'offers' | 'returns']: Shop[K] };

/**
 * Changes so many things of a shop as a day's work does: orders go one state on, threads get a
 * message, offers another quantity, returns come back. Each is marked as changed at `at`. The same
 * seed chooses the same ones.
 */
export function changeSome(shop: Shop, changes: Changes, at: number, seed = 1): Changed {
  const lists = shop as Lists;
  const random = new Random(seed, shop.id, 'changes', at);
  const orders = change(shop.orders, changes.orders, random, (one) => furtherOrder(one, at));
  const threads = change(shop.threads, changes.threads, random, (one) => longerThread(one, at));
  const offers = change(shop.offers, changes.offers, random, (one) => soldOffer(one, random));
  const returns = change(shop.returns, changes.returns, random, (one) => furtherReturn(one, at));
  lists.orders = orders.all;
  lists.threads = [...threads.all].sort((a, b) => lastAt(b) - lastAt(a));
  lists.returns = returns.all;
  const gone = picked(offers.all, changes.deletedOffers ?? 0, random);
  lists.offers = gone.size > 0 ? offers.all.filter((_, i) => !gone.has(i)) : offers.all;
  const deleted = [...gone].map((i) => offers.all[i]!);
  removed.set(shop, [...removedFrom(shop), ...deleted.map((offer) => ({ offer, at }))]);
  for (const one of [orders, threads, offers, returns]) {
    for (const item of one.changed) touched.set(item, at);
  }
  return {
    orders: orders.changed.map(({ id }) => id),
    threads: threads.changed.map(({ id }) => id),
    offers: offers.changed
      .map(({ sku }) => sku)
      .filter((sku) => !deleted.some((d) => d.sku === sku)),
    returns: returns.changed.map(({ id }) => id),
    deletedOffers: deleted.map(({ sku }) => sku),
  };
}

function change<T>(all: readonly T[], count = 0, random: Random, next: (item: T) => T) {
  const chosen = picked(all, count, random);
  if (chosen.size === 0) return { all: all as T[], changed: [] as T[] };
  const made = all.map((item, i) => (chosen.has(i) ? next(item) : item));
  return { all: made, changed: [...chosen].map((i) => made[i]!) };
}

function picked(all: readonly unknown[], count: number, random: Random): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, all.length)) chosen.add(random.int(0, all.length - 1));
  return chosen;
}

/** One state further, or the same order once more, as after a note of the operator. */
function furtherOrder(order: Order, at: number): Order {
  const hour = 3_600_000;
  if (order.state === 'WAITING_ACCEPTANCE') {
    return { ...order, state: 'SHIPPING', acceptedAt: at, shippingDeadline: at + 48 * hour };
  }
  if (order.state === 'SHIPPING') {
    const tracking = { carrier: 'SEUR', number: `T${order.id}` };
    return { ...order, state: 'SHIPPED', shippedAt: at, tracking };
  }
  if (order.state === 'SHIPPED') return { ...order, state: 'RECEIVED', receivedAt: at };
  return { ...order };
}

/** The customer writes where the shop spoke last, else the shop answers. */
function longerThread(thread: Thread, at: number): Thread {
  const last = thread.messages.at(-1);
  const from = last?.from === 'shop' ? 'customer' : 'shop';
  const message: Message = {
    id: `${thread.id}-${thread.messages.length}`,
    from,
    to: from === 'shop' ? ['customer'] : ['shop'],
    at,
    body: last?.body ?? '',
    attachments: [],
  };
  return { ...thread, messages: [...thread.messages, message] };
}

function soldOffer(offer: Offer, random: Random): Offer {
  const quantity = Math.max(0, offer.quantity + random.int(-6, 4));
  return { ...offer, quantity: quantity === offer.quantity ? quantity + 1 : quantity };
}

function furtherReturn(one: Return, at: number): Return {
  if (one.state === 'IN_PROGRESS') return { ...one, state: 'RECEIVED', receivedAt: at };
  if (one.state === 'RECEIVED') return { ...one, state: 'CLOSED', refunded: true };
  return { ...one };
}

function lastAt({ messages }: Thread): number {
  return messages.at(-1)?.at ?? 0;
}
