import type { ShopKey, StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { Deps } from './deps.ts';
import { plannerFor } from './plan-tasks.ts';
import type { NamedShop, Store } from './ports.ts';
import { hostOf, isNameOnly, isUnknownShop, shopIdOf, shopKey, UNKNOWN_SHOP } from './shop.ts';

/** What a page told of the shop it belongs to. */
export interface ToldShop {
  readonly shop: ShopKey;
  /** The shop's own name as shown. */
  readonly shopName?: string;
  /** What pages that show this name and no id call the shop. */
  readonly alias?: ShopKey;
}

/** A name told again within a day is not written again. */
const RENAME_EVERY_MS = 24 * 3_600_000;
/** One transaction's worth of a shop that moves. */
const BATCH = 500;

/**
 * The shop that a key stands for: itself, but where only a name is told and exactly one shop is known
 * to bear it, that shop. Of two shops with one name neither is guessed.
 */
export async function resolveShop(shop: ShopKey, store: Store): Promise<ShopKey> {
  return isNameOnly(shop) ? (bearerOf(shop, await store.namedShops()) ?? shop) : shop;
}

/** The only shop with an id that bears a name; `undefined` where there is none, or several. */
function bearerOf(alias: ShopKey, named: readonly NamedShop[]): ShopKey | undefined {
  const bearers = named.filter((one) => one.alias === alias && shopIdOf(one.shop) !== undefined);
  return bearers.length === 1 ? bearers[0]?.shop : undefined;
}

/**
 * Settles which shop a page belongs to, before its facts are stored. Remembers its name, and brings
 * along what was stored while less was known of it. Safe to be cut short: what is left is taken up
 * at the next page.
 */
export async function meetShop(
  told: ToldShop,
  facts: readonly StoredFact[],
  deps: Deps,
): Promise<ShopKey> {
  await rememberName(told, deps);
  const shop = await resolveShop(told.shop, deps.store);
  if (isUnknownShop(shop)) return shop;
  if (told.alias !== undefined && shopIdOf(told.shop) !== undefined) {
    await takeOverName(told.alias, shop, facts, deps);
  }
  return shop;
}

async function rememberName(told: ToldShop, { store, clock }: Deps): Promise<void> {
  const { shop, shopName: name, alias } = told;
  if (!name || alias === undefined || isUnknownShop(shop)) return;
  const at = clock();
  const known = (await store.namedShops()).find((one) => one.shop === shop && one.alias === alias);
  const isKnown = known?.name === name && Math.abs(at - known.at) < RENAME_EVERY_MS;
  if (!isKnown) await store.nameShop({ shop, alias, name, at });
}

/** Everything under a name that only this shop bears; of a shared name, what this page shows. */
async function takeOverName(
  alias: ShopKey,
  shop: ShopKey,
  facts: readonly StoredFact[],
  deps: Deps,
): Promise<void> {
  if (bearerOf(alias, await deps.store.namedShops()) !== shop) {
    const own = facts.filter((fact) => fact.type !== 'offer');
    await deps.store.adopt(alias, shop, own.map(subjectOf));
    return;
  }
  const planner = plannerFor(await deps.settings.rules(shop), deps.clock(), deps.version);
  while (await deps.store.join(alias, shop, planner, BATCH));
}

/** The newest name told of each shop. */
export async function shopNames(store: Store): Promise<ReadonlyMap<ShopKey, string>> {
  const named = [...(await store.namedShops())].sort((a, b) => a.at - b.at);
  return new Map(named.map(({ shop, name }) => [shop, name]));
}

/** Where what is read of a host goes while no shop is known. */
export function placeholderOf(shop: ShopKey): ShopKey {
  return shopKey(hostOf(shop), UNKNOWN_SHOP);
}
