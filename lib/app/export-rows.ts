import type { Cell } from '../domain/csv.ts';
import type { ExportCursor, Exported, ExportedRows } from '../domain/exported-rows.ts';
import { EXPORT_COLUMNS, readCursor, writeCursor } from '../domain/exported-rows.ts';
import type { ShopKey } from '../domain/facts.ts';
import { evidenceWalk } from './export-evidence.ts';
import { taskWalk } from './export-tasks.ts';
import { shopNames } from './known-shops.ts';
import type { ReportDeps } from './report.ts';
import { hostOf, partOf, isUnknownShop } from './shop.ts';

/** Rows of one answer. */
export const ROWS_A_PAGE = 500;

/** How one table is walked, shop by shop. `now` is when the walk began, epoch ms. */
export interface Walk {
  /** Rows of a shop in all. */
  total(shop: ShopKey, now: number): Promise<number>;
  /** Rows that follow `last`, at most `limit`; no `last` at the shop's end. */
  rows(shop: ShopKey, last: string | undefined, limit: number, now: number): Promise<WalkPage>;
}

export interface WalkPage {
  /** Without the two cells that name marketplace and shop. */
  readonly rows: readonly (readonly Cell[])[];
  readonly last?: string;
}

export interface ExportAsk {
  readonly what: Exported;
  readonly after?: string;
}

/**
 * The next rows of a table: of all shops, one after the other, or of one. What is added while the
 * walk lasts does not shift it.
 * @throws SyntaxError where `after` is not what an answer ended with
 */
export async function exportRows(
  { what, after }: ExportAsk,
  deps: ReportDeps,
): Promise<ExportedRows> {
  const cursor = readCursor(after);
  const { now = deps.clock(), only } = cursor;
  const walk = what === 'tasks' ? taskWalk(deps) : evidenceWalk(deps);
  const shops = only === undefined ? [...(await deps.store.shops())].sort() : [only];
  const total = cursor.total ?? (await totalOf(shops, walk, now));
  const columns = EXPORT_COLUMNS[what];
  const rest = { now, total, ...(only !== undefined && { only }) };
  const page = await firstRows(shops, cursor, walk, now);
  if (!page) return { columns, rows: [], total };
  const named = await namesOf(page.shop, deps);
  const next = nextOf(page, shops);
  return {
    columns,
    rows: page.rows.map((row) => [...named, ...row]),
    total,
    ...(next && { after: writeCursor({ ...rest, ...next }) }),
  };
}

async function totalOf(shops: readonly ShopKey[], walk: Walk, now: number): Promise<number> {
  let total = 0;
  for (const shop of shops) total += await walk.total(shop, now);
  return total;
}

/** The next page that holds any row; shops without one are passed over. */
async function firstRows(
  shops: readonly ShopKey[],
  { shop: from, last }: ExportCursor,
  walk: Walk,
  now: number,
): Promise<(WalkPage & { readonly shop: ShopKey }) | undefined> {
  for (const shop of shops.filter((one) => from === undefined || one >= from)) {
    const page = await walk.rows(shop, shop === from ? last : undefined, ROWS_A_PAGE, now);
    if (page.rows.length > 0 || page.last !== undefined) return { ...page, shop };
  }
  return undefined;
}

function nextOf(
  { shop, last }: WalkPage & { readonly shop: ShopKey },
  shops: readonly ShopKey[],
): Pick<ExportCursor, 'shop' | 'last'> | undefined {
  if (last !== undefined) return { shop, last };
  const next = shops.find((one) => one > shop);
  return next === undefined ? undefined : { shop: next };
}

/** The marketplace's name; the shop's, and its id in brackets, as far as they are known. */
async function namesOf(shop: ShopKey, { settings, store }: ReportDeps): Promise<readonly Cell[]> {
  const market = await settings.market(hostOf(shop));
  const id = isUnknownShop(shop) ? '' : partOf(shop).replace(/^~/, '');
  const name = (await shopNames(store)).get(shop);
  const isNamed = name !== undefined && name !== id && id !== '';
  return [market?.name ?? hostOf(shop), isNamed ? `${name} (${id})` : (name ?? id)];
}
