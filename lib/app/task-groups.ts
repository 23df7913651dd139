import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { Task, TaskView } from '../domain/task.ts';
import type { TaskGroup } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import type { Found } from './task-ports.ts';
import { viewTasks } from './task-views.ts';

/**
 * Views in the tasks' own order; each shop's facts are asked for once.
 * @param names by which the shops call themselves
 */
export async function viewsInOrder(
  tasks: readonly Task[],
  names: ReadonlyMap<ShopKey, string>,
  now: number,
  { store, links }: Pick<Deps, 'links' | 'store'>,
): Promise<TaskView[]> {
  const byShop = Map.groupBy(tasks, (task) => task.shop);
  const facts = new Map<ShopKey, ReadonlyMap<Subject, StoredFact>>();
  await Promise.all(
    [...byShop].map(async ([shop, own]) => {
      const subjects = [...new Set(own.map((task) => task.subject))];
      facts.set(shop, await store.facts(shop, subjects));
    }),
  );
  return tasks.flatMap((task) =>
    viewTasks([task], facts.get(task.shop) ?? new Map(), now, links, names),
  );
}

/**
 * In order of the most urgent task of each; history comes last, as its tasks do. Where not all tasks
 * are listed, each group says how many it has.
 */
export function taskGroups(
  views: readonly TaskView[],
  found: Found,
  label: (shop: ShopKey) => string,
): readonly TaskGroup[] {
  const groups = Map.groupBy(views, (view) =>
    [view.rule, view.shop, view.historical ?? false].join('|'),
  );
  const isPart = found.total > views.length;
  return [...groups.values()].flatMap((tasks) => {
    const [first] = tasks;
    if (!first) return [];
    const { shop, rule, historical } = first;
    const group = { shop, shopLabel: label(shop), rule, tasks, ...(historical && { historical }) };
    return [isPart ? { ...group, total: Math.max(tasks.length, totalOf(group, found)) } : group];
  });
}

function totalOf({ shop, rule, historical }: TaskGroup, { groups }: Found): number {
  const counted = groups.find((group) => group.shop === shop && group.rule === rule);
  return (historical ? counted?.historical : counted?.due) ?? 0;
}
