import Dexie from 'dexie';
import type { Planner } from '../app/ports.ts';
import type { Beside, ShopKey, Subject } from '../domain/facts.ts';
import { replanRows } from './apply-observation.ts';
import type { Database } from './database.ts';
import { writeDecided } from './decision-table.ts';
import { rowsOf } from './fact-table.ts';
import type { SalesNews, SalesRow } from './sales.ts';
import { besideOf, bySku, orderKey, skusIn, withoutOrders, withSold } from './sales.ts';
import { tasksOf } from './tasks-of.ts';

/** What is known of subjects beside their facts; costs one look into an index where nothing is. */
export async function besidesOf(
  { sales }: Database,
  shop: ShopKey,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<Subject, Beside>> {
  const skus = skusIn(subjects).toSorted();
  if (skus.length === 0) return new Map();
  const firsts = sales.where('[shop+firstAt]').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
  const [oldest] = (await firsts.limit(1).keys()) as unknown as [ShopKey, number][];
  if (!oldest) return new Map();
  // Keys of the whole stretch first: most offers have no sale, and asking for each is dear.
  const stretch = sales.where(':id').between([shop, skus[0]], [shop, skus.at(-1)], true, true);
  const wanted = new Set(skus);
  const keys = (await stretch.primaryKeys()).filter(([, sku]) => wanted.has(sku));
  const rows = keys.length > 0 ? await sales.bulkGet(keys) : [];
  return new Map(
    rows.flatMap((row) => (row ? [[`offer:${row.sku}`, besideOf(row, oldest[1])]] : [])),
  );
}

/**
 * Keeps what was told of sales, and takes out orders that came to nothing. The SKUs whose sales
 * are others now.
 * @param since sales placed before are not kept, epoch ms
 */
export async function keepSales(
  { sales }: Database,
  shop: ShopKey,
  { lines, undone }: SalesNews,
  since: number,
): Promise<readonly string[]> {
  if (lines.length === 0 && undone.length === 0) return [];
  const keys = undone.map((id) => orderKey(shop, id));
  const affected = keys.length > 0 ? await sales.where('orderKeys').anyOf(keys).toArray() : [];
  const rows = new Map<string, SalesRow | undefined>();
  for (const row of affected) rows.set(row.sku, withoutOrders(row, undone));
  const told = bySku(lines);
  const kept = await sales.bulkGet([...told.keys()].map((sku) => [shop, sku]));
  for (const [index, [sku, sold]] of [...told].entries()) {
    const before = rows.has(sku) ? rows.get(sku) : kept[index];
    const row = withSold(before, sold, { shop, sku }, since);
    if (row) rows.set(sku, row);
  }
  const put = [...rows.values()].filter((row) => row !== undefined);
  if (put.length > 0) await sales.bulkPut(put);
  const gone = [...rows].flatMap(([sku, row]) => (row ? [] : [sku]));
  if (gone.length > 0) await sales.bulkDelete(gone.map((sku) => [shop, sku]));
  return [...rows.keys()];
}

/** Plans offers anew of which others are sold now than when they were planned. */
export async function replanOffers(
  db: Database,
  shop: ShopKey,
  skus: readonly string[],
  planner: Planner,
): Promise<void> {
  const wanted = skus.map((sku): Subject => `offer:${sku}`);
  const rows = await rowsOf(db, shop, wanted);
  const subjects = [...rows.keys()];
  const tasks = await tasksOf(db, shop, subjects);
  const besides = await besidesOf(db, shop, subjects);
  const planned = replanRows([...rows.values()], tasks, planner, besides, 0);
  await writeDecided(db, planned, tasks, planner.now);
}

/** Forgets offers of which nothing was sold after `before`, epoch ms. */
export async function forgetSales(
  { sales }: Database,
  shop: ShopKey,
  before: number,
): Promise<void> {
  const range = sales.where('[shop+lastAt]');
  await range.between([shop, Dexie.minKey], [shop, before], true, false).delete();
}

/** Moves all sales of a shop to the one that it turned out to be. */
export async function moveSales({ sales }: Database, from: ShopKey, to: ShopKey): Promise<void> {
  const theirs = await sales
    .where(':id')
    .between([from, Dexie.minKey], [from, Dexie.maxKey])
    .toArray();
  if (theirs.length === 0) return;
  const ours = await sales.bulkGet(theirs.map(({ sku }) => [to, sku]));
  const joined = theirs.flatMap(
    ({ sku, orders }, index) => withSold(ours[index], orders, { shop: to, sku }, 0) ?? [],
  );
  await sales.bulkPut(joined);
  await sales.bulkDelete(theirs.map(({ sku }) => [from, sku]));
}
