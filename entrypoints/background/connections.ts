import type { Deps } from '../../lib/app/deps.ts';
import { meetShop } from '../../lib/app/known-shops.ts';
import { hostOf, shopIdOf, shopKey } from '../../lib/app/shop.ts';
import { storeAccount } from '../../lib/app/sync/seller-acts.ts';
import { syncState } from '../../lib/app/sync/state.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import { checkConnection } from '../../lib/marketplace/api/check-connection.ts';
import { createSellerApi } from '../../lib/marketplace/api/client.ts';
import { shopPart } from '../../lib/marketplace/pages/shell.ts';
import {
  holdConnection,
  loadConnections,
  removeConnection,
  saveConnection,
} from '../../lib/platform/api-keys.ts';
import { isGranted } from '../../lib/platform/permissions.ts';
import type { ConnectionParts } from './connection-handlers.ts';
import type { OpenConnection } from './sync-all.ts';

/** The shops that the seller gave a key for, each with its client; the key goes no further. */
export async function openConnections(clock: () => number): Promise<readonly OpenConnection[]> {
  const stored = await loadConnections();
  return stored.map(({ key, ...connection }) => {
    const { origin, shop } = connection;
    // Named in every call: a user who is given a second shop may have another one answered for.
    const shopId = connection.shopId ?? shopIdOf(shop);
    const api = createSellerApi({ origin, key, clock, ...(shopId !== undefined && { shopId }) });
    return { ...connection, api };
  });
}

/** What pages that show only a shop's name call the shop. */
export function aliasOf(host: string, shopName: string): ShopKey {
  return shopKey(host, shopPart({ shopName }));
}

/**
 * What the messages about connections stand on.
 * @param sync reads what is due; comes back at once
 * @param mark of `UnderWay`
 */
export function connectionParts(
  deps: Deps,
  sync: () => void,
  mark: ConnectionParts['mark'],
): ConnectionParts {
  return {
    keys: {
      load: loadConnections,
      save: saveConnection,
      remove: removeConnection,
      hold: holdConnection,
    },
    check: checkConnection,
    isGranted,
    views: async (connections) => {
      const asked = connections.map(async (one) => ({
        ...one,
        isGranted: await isGranted(one.origin),
      }));
      return syncState(deps.store, await Promise.all(asked), deps.clock());
    },
    keepAccount: (connection, answer, times) =>
      storeAccount(connection, answer, times, { ...deps, aliasOf }),
    meet: async (shop, name) => {
      await meetShop({ shop, shopName: name, alias: aliasOf(hostOf(shop), name) }, [], deps);
    },
    sync,
    mark,
  };
}
