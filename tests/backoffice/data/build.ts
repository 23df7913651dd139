import { PLANS, type MarketplacePlan } from './marketplaces.ts';
import { makeOffer, makeReturns } from './offers.ts';
import { makeOrder, type Source } from './orders.ts';
import { Random } from './random.ts';
import { tellStories } from './stories.ts';
import { makeThread } from './threads.ts';
import type { DataSet, Marketplace, Offer, Order, Shop, Thread } from './types.ts';

export interface DataOptions {
  /** Epoch ms everything is generated relative to. */
  readonly now: number;
  readonly seed?: number;
}

/**
 * The whole stand-in world: every marketplace with its shops, orders, threads and offers. The same
 * `now` and `seed` give the same data to the last character.
 */
export function buildData({ now, seed = 1 }: DataOptions): DataSet {
  return { now, seed, marketplaces: PLANS.map((plan) => buildMarketplace(plan, seed, now)) };
}

function buildMarketplace(plan: MarketplacePlan, seed: number, now: number): Marketplace {
  return {
    id: plan.id,
    host: plan.host,
    operator: plan.operator,
    channels: plan.channels,
    shops: plan.shops.map((shop) => buildShop({ seed, now, plan, shop })),
  };
}

function buildShop(source: Source): Shop {
  const { shop, plan, seed } = source;
  const { orders, threads, offers, returns } = contentOf(source);
  return {
    id: shop.id,
    name: shop.name,
    zone: plan.zone,
    apiKey: new Random(seed, plan.id, shop.id, 'key').uuid(),
    orders,
    threads: [...threads].sort(byLastMessage),
    offers,
    returns,
  };
}

function contentOf(source: Source): Pick<Shop, 'orders' | 'threads' | 'offers' | 'returns'> {
  const { shop } = source;
  if (shop.stories) return tellStories(source, shop.stories);
  const orders = upTo(shop.orders, (n) => makeOrder(source, n));
  return {
    orders,
    threads: upTo(shop.threads, (n) => makeThread(source, n)),
    offers: upTo(shop.offers, (n) => makeOffer(source, n)),
    returns: makeReturns(source, orders),
  };
}

function byLastMessage(a: Thread, b: Thread): number {
  return lastAt(b) - lastAt(a);
}

function lastAt(thread: Thread): number {
  return thread.messages.at(-1)?.at ?? 0;
}

function upTo<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

const extras = new WeakMap<Shop, { orders: Order[]; threads: Thread[]; offers: Offer[] }>();

/** The same shop with at least `count` orders, threads and offers, for pages of thousands of rows. */
export function enlarged(data: DataSet, shop: Shop, count: number): Shop {
  const plan = PLANS.find(({ shops }) => shops.some(({ id }) => id === shop.id));
  const shopPlan = plan?.shops.find(({ id }) => id === shop.id);
  if (!plan || !shopPlan) return shop;
  const source: Source = { seed: data.seed, now: data.now, plan, shop: shopPlan };
  const known = extras.get(shop) ?? { orders: [], threads: [], offers: [] };
  extras.set(shop, known);
  grow(known.orders, shop.orders.length, count, (n) => makeOrder(source, n));
  grow(known.threads, shop.threads.length, count, (n) => makeThread(source, n));
  grow(known.offers, shop.offers.length, count, (n) => makeOffer(source, n));
  return withExtras(shop, count);
}

/** The shop with whatever was ever enlarged: addresses of extra rows keep working. */
export function withExtras(shop: Shop, count = Number.MAX_SAFE_INTEGER): Shop {
  const known = extras.get(shop);
  if (!known) return shop;
  return {
    ...shop,
    orders: [...shop.orders, ...known.orders].slice(0, Math.max(count, shop.orders.length)),
    threads: [...shop.threads, ...known.threads].slice(0, Math.max(count, shop.threads.length)),
    offers: [...shop.offers, ...known.offers].slice(0, Math.max(count, shop.offers.length)),
  };
}

function grow<T>(extra: T[], from: number, count: number, make: (n: number) => T): void {
  for (let n = from + extra.length; n < count; n += 1) extra.push(make(n));
}
