import type { ShopKey } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import { stateAt } from '../domain/rule.ts';
import { taskSearch } from '../domain/task-search.ts';
import type { Task } from '../domain/task.ts';
import type { TaskQuery } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import type { Counts, Found, GroupCount, Listed, TaskFilter } from './task-ports.ts';

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

/** What the seller has set aside. */
export interface SetAsideTasks {
  /** Put off, soonest to come back first. */
  readonly snoozed: Listed;
  /** Dealt with, newest first. */
  readonly done: Listed;
}

/** More than a seller puts off; what is beyond is counted. */
const MOST_SNOOZED = 200;
/** What was dealt with is shown to be taken back: what the seller remembers saying. */
const MOST_DONE = 50;
const DONE_MS = 7 * 24 * 3_600_000;
/** As many as a search looks through; more than anybody sets aside within the days that are shown. */
const MOST_SOUGHT = 5_000;

/** All that is set aside, of what was dealt with the last seven days. @param now epoch ms */
export async function setAsideTasks(now: number, { store }: Pick<Deps, 'store'>) {
  const [snoozed, done] = await Promise.all([
    store.snoozedTasks(MOST_SNOOZED),
    store.doneTasks(now - DONE_MS, MOST_DONE),
  ]);
  return { snoozed, done };
}

/** Of what is set aside, what was asked for. @param all as `setAsideTasks` told it at `now` */
export async function findSetAside(
  { query = {}, ruleNames = {} }: TaskAsk,
  all: SetAsideTasks & Pick<AllTasks, 'label'>,
  now: number,
  { store }: Pick<Deps, 'store'>,
): Promise<SetAsideTasks> {
  const filter = filterOf(query, { shop: all.label, rules: ruleNames });
  if (!filter || all.snoozed.total + all.done.total === 0) return all;
  const [snoozed, done] = await Promise.all([
    store.snoozedTasks(MOST_SOUGHT),
    store.doneTasks(now - DONE_MS, MOST_SOUGHT),
  ]);
  const narrowed = (whole: Listed, most: number): Listed => {
    const tasks = whole.tasks.filter((task) => isWanted(task, filter, now));
    return { tasks: tasks.slice(0, most), total: tasks.length };
  };
  return {
    snoozed: narrowed(snoozed, MOST_SNOOZED),
    done: narrowed(done, MOST_DONE),
  };
}

function isWanted(task: Task, { shop, rule, lateOnly, matches }: TaskFilter, now: number): boolean {
  if (shop !== undefined && task.shop !== shop) return false;
  if (rule !== undefined && task.rule !== rule) return false;
  if (lateOnly && stateAt(task, now) !== 'late') return false;
  return matches?.(task) ?? true;
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
