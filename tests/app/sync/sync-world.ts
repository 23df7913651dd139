import type { Store } from '../../../lib/app/ports.ts';
import type { Connection } from '../../../lib/app/sync-ports.ts';
import type { SyncDeps } from '../../../lib/app/sync/sync-deps.ts';
import type { Synced } from '../../../lib/app/sync/sync-shop.ts';
import { syncShop } from '../../../lib/app/sync/sync-shop.ts';
import { MemoryStore } from '../../../lib/store/memory-store.ts';
import { HOST, world } from '../world.ts';
import { DAY, FakeMarket, START } from './fake-market.ts';

export { HOST };
export const CONNECTION: Connection = { origin: `https://${HOST}`, shop: `${HOST}|2045` };

export interface SyncWorld extends SyncDeps {
  readonly store: Store;
}

/** A sync's world around a marketplace: its clock is everybody's, waiting makes time pass. */
export function syncWorld(market = new FakeMarket(), store: Store = new MemoryStore()): SyncWorld {
  const { settings, version } = world(store);
  return {
    store,
    settings,
    version,
    api: market,
    clock: () => market.now,
    aliasOf: (host, name) => `${host}|~${name.toLowerCase()}`,
    wait: async (ms) => {
      market.now += Math.max(ms, 1);
    },
  };
}

/** Syncs until nothing is due before a moment; by default until all that is due at once is read. */
export async function syncUntil(
  deps: SyncDeps,
  until: number,
  connection: Connection = CONNECTION,
): Promise<Synced> {
  return syncShop(connection, deps, { until, patienceMs: Number.POSITIVE_INFINITY });
}

/** A marketplace with so many orders of three days ago, all shipped and tracked. */
export function marketWith(orders: number, more: (market: FakeMarket) => void = () => undefined) {
  const market = new FakeMarket();
  for (let index = 0; index < orders; index += 1)
    market.put(
      { type: 'order', id: `${index}-A`, state: 'shipped', hasTracking: true },
      START - 3 * DAY,
    );
  more(market);
  return market;
}

export async function orderFact({ store }: SyncWorld, id: string, shop = CONNECTION.shop) {
  return (await store.facts(shop, [`order:${id}`])).get(`order:${id}`);
}
