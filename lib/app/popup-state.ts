import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { Task, TaskView } from '../domain/task.ts';
import type { PageFreshness, PopupState, TaskGroup } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { freshnessOf } from './freshness.ts';
import { shopNames } from './known-shops.ts';
import type { Visit } from './ports.ts';
import { replyTimesOf } from './reply-times.ts';
import { hostOf, shopIdOf, shopLabel } from './shop.ts';
import { viewTasks } from './task-views.ts';

export interface PopupAsk {
  readonly limit: number;
  readonly zone: string;
  readonly marketplaces: PopupState['marketplaces'];
}

/** Everything the popup shows. Loads `limit` tasks at most, however many there are. */
export async function popupState(ask: PopupAsk, deps: Deps): Promise<PopupState> {
  const now = deps.clock();
  const [tasks, { late, soon, info }, visits] = await Promise.all([
    deps.store.dueTasks(now, ask.limit),
    deps.store.counts(now),
    deps.store.visits(),
  ]);
  const names = await shopNames(deps.store);
  const labels = await labelsOf([...tasks, ...visits], names, deps);
  const label = (shop: ShopKey) => labels.get(shop) ?? hostOf(shop);
  const [views, replyTimes] = await Promise.all([
    viewsOf(tasks, names, now, deps),
    replyTimesOf([...labels.keys()], tasks, now, deps),
  ]);
  const groups = groupsOf(views, label);
  const more = Math.max(0, late + soon + info - tasks.length);
  return {
    now,
    zone: ask.zone,
    ...freshnessOf(visits, now),
    counts: { late, soon, info },
    groups: more > 0 ? await withTotals(groups, deps) : groups,
    more,
    pages: visits.filter(isShopPage).map((visit) => pageOf(visit, label)),
    replyTimes: replyTimes.map((time) => ({ ...time, shopLabel: label(time.shop) })),
    marketplaces: ask.marketplaces,
  };
}

async function labelsOf(
  rows: readonly { readonly shop: ShopKey }[],
  names: ReadonlyMap<ShopKey, string>,
  { settings }: Deps,
): Promise<ReadonlyMap<ShopKey, string>> {
  const shops = [...new Set(rows.map((row) => row.shop))];
  const labels = shops.map(async (shop) => {
    const market = await settings.market(hostOf(shop));
    return [shop, shopLabel(shop, market, names.get(shop))] as const;
  });
  return distinct(await Promise.all(labels));
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

/** The sign-in page and those that list nothing are no pages of a shop. */
function isShopPage({ page }: Visit): boolean {
  return page !== 'other' && page !== 'signed-out';
}

/** Asked only where not all tasks are listed: each group's number then comes from the index. */
function withTotals(groups: readonly TaskGroup[], { store }: Deps): Promise<TaskGroup[]> {
  return Promise.all(
    groups.map(async (group) => ({
      ...group,
      total: Math.max(
        group.tasks.length,
        await store.countGroup(group.shop, group.rule, group.historical ?? false),
      ),
    })),
  );
}

/** Views in the tasks' own order; each shop's facts are asked for once. */
async function viewsOf(
  tasks: readonly Task[],
  names: ReadonlyMap<ShopKey, string>,
  now: number,
  deps: Deps,
): Promise<TaskView[]> {
  const byShop = Map.groupBy(tasks, (task) => task.shop);
  const facts = new Map<ShopKey, ReadonlyMap<Subject, StoredFact>>();
  await Promise.all(
    [...byShop].map(async ([shop, own]) => {
      const subjects = [...new Set(own.map((task) => task.subject))];
      facts.set(shop, await deps.store.facts(shop, subjects));
    }),
  );
  return tasks.flatMap((task) =>
    viewTasks([task], facts.get(task.shop) ?? new Map(), now, deps.links, names),
  );
}

/** In order of the most urgent task of each; history comes last, as its tasks do. */
function groupsOf(views: readonly TaskView[], label: (shop: ShopKey) => string): TaskGroup[] {
  const groups = Map.groupBy(views, (view) =>
    [view.rule, view.shop, view.historical ?? false].join('|'),
  );
  return [...groups.values()].flatMap((tasks) => {
    const [first] = tasks;
    if (!first) return [];
    const { shop, rule, historical } = first;
    return [{ shop, shopLabel: label(shop), rule, tasks, ...(historical && { historical }) }];
  });
}

function pageOf(visit: Visit, label: (shop: ShopKey) => string): PageFreshness {
  const { shop, page, at, readAt, status, url } = visit;
  return { shop, shopLabel: label(shop), page, at, readAt, status, url };
}
