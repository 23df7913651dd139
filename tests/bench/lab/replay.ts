import type { ShopKey } from '../../../lib/domain/facts.ts';
import type { Store } from '../../../lib/app/ports.ts';
import type { Connection } from '../../../lib/app/sync-ports.ts';
import type { SyncDeps } from '../../../lib/app/sync/sync-deps.ts';
import { syncShop } from '../../../lib/app/sync/sync-shop.ts';
import { createSellerApi } from '../../../lib/marketplace/api/client.ts';
import { HOST, world } from '../../app/world.ts';
import type { VirtualClock } from '../../backoffice/api/virtual-clock.ts';

/** One answer of the stand-in's seller API, as it came. */
export interface Answered {
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  /** Those that the client reads. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a sync was told, in the order in which it asked. */
export interface Recording {
  readonly shopId: string;
  /** The clock's moment at the first call, epoch ms. */
  readonly start: number;
  readonly answers: readonly Answered[];
}

/** Any key: what answers is a recording, or a stand-in to which another one is given. */
const KEY = 'bench';
/** Long enough for everything that is due at once, too short for anything to be due again. */
const SYNC_MS = 12 * 60_000;

/**
 * The product's own sync on a clock that only waiting moves: client, mapping, engine, rules, store.
 * Recorded and replayed by the same code, it asks the same questions in the same order.
 */
export async function runSync(
  store: Store,
  shopId: string,
  clock: VirtualClock,
  fetch: typeof globalThis.fetch,
): Promise<ShopKey> {
  const { settings, version } = world(store);
  const origin = `https://${HOST}`;
  const deps: SyncDeps = {
    ...{ store, settings, version, clock: clock.now },
    api: createSellerApi({ origin, key: KEY, clock: clock.now, fetch }),
    aliasOf: (host, name) => `${host}|~${name.toLowerCase()}`,
    wait: async (ms) => void clock.advance(Math.max(ms, 1)),
  };
  const connection: Connection = { origin, shop: `${HOST}|${shopId}` };
  const bounds = { until: clock.now() + SYNC_MS, patienceMs: Number.POSITIVE_INFINITY };
  return (await syncShop(connection, deps, bounds)).shop;
}
