import type { ShopKey } from '../domain/facts.ts';
import { RULE_IDS } from '../domain/rule.ts';
import { snoozeMoments } from '../domain/snooze-moments.ts';
import type { Task } from '../domain/task.ts';
import type { PageFreshness, Paused, PopupState, SnoozeMoments } from '../domain/views.ts';
import { withBothClocks } from './both-clocks.ts';
import type { Deps } from './deps.ts';
import type { AllTasks, SetAsideTasks, TaskAsk } from './find-tasks.ts';
import { findSetAside, findTasks, setAsideTasks } from './find-tasks.ts';
import { freshnessOf } from './freshness.ts';
import { shopNames } from './known-shops.ts';
import type { Visit } from './ports.ts';
import { replyTimesOf } from './reply-times.ts';
import { shopLabels } from './shop-labels.ts';
import { taskGroups, viewsInOrder } from './task-groups.ts';
import type { Found, GroupCount, Listed } from './task-ports.ts';

export interface PopupAsk extends TaskAsk {
  readonly zone: string;
  readonly marketplaces: PopupState['marketplaces'];
  readonly paused?: Paused;
  /** Rules that are switched off, for all shops or for some. */
  readonly rulesOff?: number;
}

/** What is stored, whatever was asked for. */
interface Known extends AllTasks, SetAsideTasks {
  readonly visits: readonly Visit[];
  readonly names: ReadonlyMap<ShopKey, string>;
}

/** Everything the popup shows. Loads `limit` open tasks at most, however many there are. */
export async function popupState(ask: PopupAsk, deps: Deps): Promise<PopupState> {
  const now = deps.clock();
  const known = await loadKnown(now, deps);
  const [found, aside] = await Promise.all([
    findTasks(ask, known, now, deps),
    findSetAside(ask, known, now, deps),
  ]);
  const { label } = known;
  const setAside = [...known.snoozed.tasks, ...known.done.tasks];
  const views = ({ tasks }: Listed) => viewsInOrder(tasks, known.names, now, deps);
  const [listed, snoozed, done, moments, times] = await Promise.all([
    withBothClocks(await views(found), now, deps),
    withBothClocks(await views(aside.snoozed), now, deps),
    views(aside.done),
    momentsFor(ask, known.groups, now, deps),
    replyTimes(ask, found, known, now, deps),
  ]);
  return {
    now,
    zone: ask.zone,
    ...freshnessOf(known.visits, now),
    counts: known.counts,
    groups: taskGroups(listed, found, label),
    more: Math.max(0, found.total - listed.length),
    snoozed: { tasks: snoozed, total: aside.snoozed.total },
    done: { tasks: done, total: aside.done.total },
    shops: shopChoices(known.groups, setAside, label),
    rules: ruleChoices(known.groups, setAside),
    snoozeMoments: moments,
    ...(ask.rulesOff && { rulesOff: ask.rulesOff }),
    ...(ask.paused && { paused: ask.paused }),
    ...(deps.isLost() && { isLost: true as const }),
    pages: shopPages(known.visits, label),
    replyTimes: times.map((time) => ({ ...time, shopLabel: label(time.shop) })),
    marketplaces: ask.marketplaces,
  };
}

async function loadKnown(now: number, deps: Deps): Promise<Known> {
  const { store } = deps;
  // First of all: what wakes now is put off in no list and open in every other.
  await store.wake(now);
  const [{ late, soon, info }, groups, visits, aside, names] = await Promise.all([
    store.counts(now),
    store.groupCounts(),
    store.visits(),
    setAsideTasks(now, deps),
    shopNames(store),
  ]);
  const rows = [...groups, ...visits, ...aside.snoozed.tasks, ...aside.done.tasks];
  const label = await shopLabels(rows, deps, names);
  return { counts: { late, soon, info }, groups, visits, ...aside, names, label };
}

/**
 * By the clock of the shop that is asked for or is the only one with anything to put off, else by
 * the seller's own: each task wakes by its own shop's all the same.
 */
export async function momentsFor(
  { query }: TaskAsk,
  groups: readonly { readonly shop: ShopKey }[],
  now: number,
  { settings }: Deps,
): Promise<SnoozeMoments> {
  const shops = new Set(groups.map(({ shop }) => shop));
  const [only = ''] = shops.size === 1 ? shops : [];
  return snoozeMoments(now, (await settings.rules(query?.shop ?? only)).clock);
}

/** Of the most urgent tasks, whatever was asked for: a search changes nothing in how a shop answers. */
async function replyTimes(
  { limit }: PopupAsk,
  found: Found,
  { counts, groups, visits }: Known,
  now: number,
  deps: Deps,
): ReturnType<typeof replyTimesOf> {
  const isAll = found.total === counts.late + counts.soon + counts.info;
  const tasks = isAll ? found.tasks : await deps.store.dueTasks(now, limit);
  const shops = new Set([...groups, ...visits].map(({ shop }) => shop));
  return replyTimesOf([...shops], tasks, now, deps);
}

/** With how many open tasks each has; those of what is set aside have none, and can be asked for. */
function shopChoices(
  groups: readonly GroupCount[],
  setAside: readonly Task[],
  label: (shop: ShopKey) => string,
): PopupState['shops'] {
  const byShop = Map.groupBy(groups, ({ shop }) => shop);
  return [...new Set([...groups, ...setAside].map(({ shop }) => shop))]
    .map((shop) => ({ shop, label: label(shop), count: sumOf(byShop.get(shop) ?? []) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function ruleChoices(
  groups: readonly GroupCount[],
  setAside: readonly Task[],
): PopupState['rules'] {
  const byRule = Map.groupBy(groups, ({ rule }) => rule);
  const aside = new Set(setAside.map(({ rule }) => rule));
  return RULE_IDS.filter((rule) => byRule.has(rule) || aside.has(rule)).map((rule) => ({
    rule,
    count: sumOf(byRule.get(rule) ?? []),
  }));
}

function sumOf(groups: readonly GroupCount[]): number {
  return groups.reduce((sum, { due, historical }) => sum + due + historical, 0);
}

/** Pages of shops; the sign-in page and those that list nothing are none. */
export function shopPages(
  visits: readonly Visit[],
  label: (shop: ShopKey) => string,
): readonly PageFreshness[] {
  const own = visits.filter(({ page }) => page !== 'other' && page !== 'signed-out');
  return own.map((visit) => pageOf(visit, label));
}

function pageOf(visit: Visit, label: (shop: ShopKey) => string): PageFreshness {
  const { shop, page, at, readAt, status, url } = visit;
  return { shop, shopLabel: label(shop), page, at, readAt, status, url };
}
