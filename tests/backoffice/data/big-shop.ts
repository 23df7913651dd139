import { makeBigOrder, type BigSource } from './big-orders.ts';
import { makeBigThread } from './big-threads.ts';
import { PLANS, type MarketplacePlan } from './marketplaces.ts';
import { makeOffer, makeReturns } from './offers.ts';
import { Random } from './random.ts';
import type { DataSet, Shop } from './types.ts';

export interface BigOptions {
  /** Marketplace it sells on; `pccomponentes` by default. */
  readonly market?: string;
  readonly orders?: number;
  readonly threads?: number;
  readonly offers?: number;
  /** How far back its oldest order lies, days. */
  readonly days?: number;
  /** A second shop of the same marketplace with the same order ids and other contents. */
  readonly twin?: boolean;
}

export const BIG_SHOP = '2900';
export const TWIN_SHOP = '2901';

/**
 * The data with a shop of 20,000 orders, 5,000 threads and 50,000 offers added; made when it is
 * first looked at, the same for the same seed and moment.
 *
 * @throws when there is no such marketplace.
 */
export function withBigShop(data: DataSet, options: BigOptions = {}): DataSet {
  const wanted = options.market ?? 'pccomponentes';
  const plan = PLANS.find(({ id }) => id === wanted);
  if (!plan) throw new Error(`no marketplace "${wanted}"`);
  const added = [bigShop(data, plan, BIG_SHOP, options)];
  if (options.twin) added.push(bigShop(data, plan, TWIN_SHOP, options));
  const marketplaces = data.marketplaces.map((market) =>
    market.id === wanted ? { ...market, shops: [...market.shops, ...added] } : market,
  );
  return { ...data, marketplaces };
}

function bigShop(data: DataSet, plan: MarketplacePlan, id: string, options: BigOptions): Shop {
  const { orders = 20_000, threads = 5_000, offers = 50_000, days = 300 } = options;
  const { seed, now } = data;
  const own: BigSource = {
    seed: seed * 31 + Number(id),
    now,
    shopId: id,
    channels: plan.channels,
    orderId: plan.orderId,
    pace: Math.round((days * 86_400_000) / Math.max(1, orders)),
  };
  const shopPlan = { id, name: `Almacenes Gigante ${id}`, orders, threads, offers };
  const shop = {
    id,
    name: shopPlan.name,
    zone: plan.zone,
    apiKey: new Random(seed, plan.id, id, 'key').uuid(),
  } as Shop;
  const source = { seed, now, plan, shop: shopPlan };
  lazily(shop, 'offers', () => upTo(offers, (n) => makeOffer(source, n)));
  lazily(shop, 'orders', () => upTo(orders, (n) => makeBigOrder(own, shop.offers, n)));
  lazily(shop, 'threads', () =>
    orders === 0 ? [] : upTo(threads, (m) => makeBigThread(own, shop.orders, threads, m)),
  );
  lazily(shop, 'returns', () => makeReturns(source, shop.orders));
  return shop;
}

/** A property that is made when first asked for, and can be replaced afterwards. */
function lazily<K extends keyof Shop>(shop: Shop, name: K, make: () => Shop[K]): void {
  const settle = (value: Shop[K]): Shop[K] => {
    Object.defineProperty(shop, name, { value, writable: true, enumerable: true });
    return value;
  };
  Object.defineProperty(shop, name, {
    configurable: true,
    enumerable: true,
    get: () => settle(make()),
    set: settle,
  });
}

function upTo<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
