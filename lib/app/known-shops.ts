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

type ShopDeps = Pick<Deps, 'clock' | 'settings' | 'store' | 'version'>;

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
  deps: ShopDeps,
): Promise<ShopKey> {
  if (isUnknownShop(told.shop)) return told.shop;
  const named = await rememberName(told, deps);
  if (isNameOnly(told.shop)) return bearerOf(told.shop, named) ?? told.shop;
  const { shop, alias } = told;
  if (alias === undefined) return shop;
  if (bearerOf(alias, named) === shop) {
    await takeOver(alias, shop, deps);
    return shop;
  }
  // A shared name says nothing of an offer: its SKU is each shop's own word.
  const own = facts.filter((fact) => fact.type !== 'offer');
  await deps.store.adopt(alias, shop, own.map(subjectOf));
  return shop;
}

/** The names known now, with the one just told. */
async function rememberName(
  { shop, shopName: name, alias }: ToldShop,
  { store, clock }: ShopDeps,
): Promise<readonly NamedShop[]> {
  const all = await store.namedShops();
  if (!name || alias === undefined) return all;
  const told: NamedShop = { shop, alias, name, at: clock() };
  const held = all.find((one) => one.shop === shop && one.alias === alias);
  if (held?.name === name && Math.abs(told.at - held.at) < RENAME_EVERY_MS) return all;
  await store.nameShop(told);
  return [...all.filter((one) => one !== held), told];
}

/** Brings along everything that was stored under a name which only this shop bears. */
async function takeOver(alias: ShopKey, shop: ShopKey, deps: ShopDeps): Promise<void> {
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
