import type { Connection } from '../../../lib/app/sync-ports.ts';
import type { SyncDeps } from '../../../lib/app/sync/sync-deps.ts';
import { createSellerApi } from '../../../lib/marketplace/api/client.ts';
import { MemoryStore } from '../../../lib/store/memory-store.ts';
import { VirtualClock } from '../../backoffice/api/virtual-clock.ts';
import type { ApiOptions } from '../../backoffice/api-server.ts';
import { startApi } from '../../backoffice/api-server.ts';
import { BIG_SHOP } from '../../backoffice/data/big-shop.ts';
import { world } from '../world.ts';
import { START } from './fake-market.ts';

/** The client, the mapping, the engine and the rules against the stand-in's HTTP, on a set clock. */
export async function standInWorld(options: Pick<ApiOptions, 'big' | 'switches'>) {
  const clock = new VirtualClock(START);
  const api = await startApi({ now: START, clock: clock.now, ...options });
  const shop = api.shops.find(({ id }) => id === BIG_SHOP);
  if (!shop) throw new Error('no big shop');
  const store = new MemoryStore();
  const deps: SyncDeps & { readonly store: MemoryStore } = {
    ...world(store),
    store,
    clock: clock.now,
    api: createSellerApi({ origin: api.origin, key: shop.apiKey, clock: clock.now }),
    aliasOf: (host, name) => `${host}|~${name.toLowerCase()}`,
    wait: async (ms) => void clock.advance(Math.max(ms, 1)),
  };
  // The marketplace's rules are those of its real host, whatever the loopback is called.
  const { settings } = world(store);
  const known = 'pccomponentes-prod.mirakl.net';
  const rules = (key: string) => settings.rules(key.replace(/^[^|]*/, known));
  const named = {
    ...deps,
    settings: { ...settings, rules: async (key: string) => ({ ...(await rules(key)), shop: key }) },
  };
  const connection: Connection = {
    origin: api.origin,
    shop: `${new URL(api.origin).host}|${BIG_SHOP}`,
  };
  return { api, clock, shop, store, deps: named, connection };
}
