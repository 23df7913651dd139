import type { ShopKey, StoredFact } from '../../domain/facts.ts';
import { meetShop } from '../known-shops.ts';
import { hostOf, isUnknownShop, shopIdOf, shopKey } from '../shop.ts';
import type { ApiAnswer, Connection, SyncStore } from '../sync-ports.ts';
import type { StoringDeps } from './sync-deps.ts';

/**
 * Which shop a connection is for: as it was given, as the seller chose among several, or as the
 * marketplace has told since.
 */
export async function shopOfConnection(
  { shop, shopId, origin }: Connection,
  store: Pick<SyncStore, 'syncRows'>,
): Promise<ShopKey> {
  if (!isUnknownShop(shop)) return shop;
  if (shopId !== undefined) return shopKey(new URL(origin).host, shopId);
  const rows = await store.syncRows(shop);
  return rows.find(({ list }) => list === 'account')?.tells ?? shop;
}

/** The shop that an answer belongs to; `undefined` where the key turns out to open another one. */
export function shopOfAnswer(shop: ShopKey, { shop: told }: ApiAnswer): ShopKey | undefined {
  if (!told) return shop;
  const key = shopKey(hostOf(shop), told.id);
  if (isUnknownShop(shop)) return key;
  return shopIdOf(shop) === told.id ? key : undefined;
}

/** Brings along what pages have told under less than the shop's id, and remembers its name. */
export async function meetTold(
  shop: ShopKey,
  { shop: told }: ApiAnswer,
  facts: readonly StoredFact[],
  { aliasOf, ...deps }: StoringDeps,
): Promise<void> {
  if (!told?.name) return;
  const { name } = told;
  await meetShop({ shop, shopName: name, alias: aliasOf(hostOf(shop), name) }, facts, deps);
}
