import type { ShopKey } from '../domain/facts.ts';
import type { Deps } from './deps.ts';
import { shopNames } from './known-shops.ts';
import { hostOf, shopIdOf, shopLabel } from './shop.ts';

/**
 * What a person calls each of the shops of these rows, no two alike where their ids can tell them
 * apart; another shop is called by its marketplace's host.
 * @param names by which the shops call themselves, where they are at hand
 */
export async function shopLabels(
  rows: readonly { readonly shop: ShopKey }[],
  { settings, store }: Pick<Deps, 'settings' | 'store'>,
  names?: ReadonlyMap<ShopKey, string>,
): Promise<(shop: ShopKey) => string> {
  const called = names ?? (await shopNames(store));
  const shops = [...new Set(rows.map(({ shop }) => shop))];
  const labels = shops.map(async (shop) => {
    const market = await settings.market(hostOf(shop));
    return [shop, shopLabel(shop, market, called.get(shop))] as const;
  });
  const apart = distinct(await Promise.all(labels));
  return (shop) => apart.get(shop) ?? hostOf(shop);
}

/** Two shops may bear one name: their ids tell them apart. */
function distinct(labels: readonly (readonly [ShopKey, string])[]): ReadonlyMap<ShopKey, string> {
  const alike = Map.groupBy(labels, ([, label]) => label);
  return new Map(
    labels.map(([shop, label]) => {
      const id = shopIdOf(shop);
      const isAlone = (alike.get(label)?.length ?? 0) < 2;
      return [shop, isAlone || id === undefined ? label : `${label} (${id})`];
    }),
  );
}
