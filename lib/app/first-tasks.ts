import type { Task } from '../domain/task.ts';
import type { PopupState } from '../domain/views.ts';
import { withBothClocks } from './both-clocks.ts';
import type { Deps } from './deps.ts';
import { freshnessOf } from './freshness.ts';
import { shopNames } from './known-shops.ts';
import { momentsFor, shopPages } from './popup-state.ts';
import { shopLabels } from './shop-labels.ts';
import { taskGroups, viewsInOrder } from './task-groups.ts';

/** As many as fit into a popup: of a long list, what is below its edge can come a moment later. */
const IN_SIGHT = 6;

/**
 * The list `popupState` would tell, or where it fills `limit`, the tasks that stand at its top; from
 * a few reads by index: nothing is counted, so that it takes no longer of ten thousand. `undefined`
 * where none of them is open, all is history, or the disk is out of reach: whether anything is due is
 * not to be said by halves.
 * @param limit how many the whole list would hold: their groups decide which come first
 */
export async function firstTasks(
  limit: number,
  deps: Deps,
): Promise<Omit<PopupState, 'zone'> | undefined> {
  const { store } = deps;
  const now = deps.clock();
  const [due, visits, names] = await Promise.all([
    store.dueTasks(now, limit),
    store.visits(),
    shopNames(store),
  ]);
  if (deps.isLost() || due.every(({ historical }) => historical)) return undefined;
  // Nothing moves under the pointer, and no reader takes a part for all, where there are but a few.
  const isAll = due.length < limit;
  const first = isAll ? due : inSight(due);
  const [views, label, snoozeMoments] = await Promise.all([
    viewsInOrder(first, names, now, deps).then((plain) => withBothClocks(plain, now, deps)),
    shopLabels([...due, ...visits], deps, names),
    momentsFor({ limit }, due, now, deps),
  ]);
  return {
    ...{ now, first: isAll ? 'all' : 'top', ...freshnessOf(visits, now) },
    counts: { late: 0, soon: 0, info: 0 },
    groups: taskGroups(views, { tasks: first, total: first.length, groups: [] }, label),
    more: 0,
    ...{ snoozed: NOTHING, done: NOTHING, shops: [], rules: [], snoozeMoments },
    pages: shopPages(visits, label),
    ...{ replyTimes: [], marketplaces: [] },
  };
}

const NOTHING = { tasks: [], total: 0 } as const;

/** The first of them as they are listed: by shop, then by rule; history comes after all else. */
function inSight(tasks: readonly Task[]): readonly Task[] {
  const byShop = Map.groupBy(
    tasks.filter(({ historical }) => !historical),
    ({ shop }) => shop,
  );
  return [...byShop.values()]
    .flatMap((own) => [...Map.groupBy(own, ({ rule }) => rule).values()].flat())
    .slice(0, IN_SIGHT);
}
