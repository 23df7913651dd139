import type { ShopKey } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { taskSearch } from '../domain/task-search.ts';
import type { TaskQuery } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import type { Counts, Found, GroupCount, TaskFilter } from './task-ports.ts';

export interface TaskAsk {
  readonly limit: number;
  readonly query?: TaskQuery;
  /** What the seller's language calls the rules: they are searched by that. */
  readonly ruleNames?: Readonly<Partial<Record<RuleId, string>>>;
}

/** What is known of all open tasks. */
export interface AllTasks {
  readonly counts: Pick<Counts, 'late' | 'soon' | 'info'>;
  readonly groups: readonly GroupCount[];
  readonly label: (shop: ShopKey) => string;
}

/**
 * The tasks that were asked for, most urgent first, `limit` at most, with how many there are in all
 * and in each group.
 * @param now epoch ms
 */
export async function findTasks(
  { limit, query = {}, ruleNames = {} }: TaskAsk,
  all: AllTasks,
  now: number,
  { store }: Pick<Deps, 'store'>,
): Promise<Found> {
  const filter = filterOf(query, { shop: all.label, rules: ruleNames });
  if (filter) return store.findTasks(filter, now, limit);
  const { late, soon, info } = all.counts;
  return { tasks: await store.dueTasks(now, limit), total: late + soon + info, groups: all.groups };
}

/** `undefined` where everything is asked for. */
function filterOf(
  { search = '', shop, rule, lateOnly }: TaskQuery,
  names: Parameters<typeof taskSearch>[1],
): TaskFilter | undefined {
  const matches = taskSearch(search, names);
  if (!matches && shop === undefined && rule === undefined && !lateOnly) return undefined;
  return { shop, rule, lateOnly, ...(matches && { matches }) };
}
