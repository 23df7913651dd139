import type { Planner, Visit } from '../app/ports.ts';
import { carryDecision, isSetAside } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import type { Besides } from './apply-observation.ts';
import { replanRows } from './apply-observation.ts';
import { mergeRows } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import type { FactRow } from './rows.ts';

/** The rows of a placeholder's subjects that a shop takes over; offers and shops stay behind. */
export function isAdoptable(row: FactRow): boolean {
  // Order and thread ids are the marketplace's and unique on its host; an offer SKU is the shop's
  // own word, and another shop may use the same one.
  return row.type !== 'offer' && row.type !== 'shop';
}

export function adoptTask(task: Task, shop: ShopKey): Task {
  return { ...task, shop };
}

/** Rows as they are called in the shop that takes them over: the shop itself has another id there. */
export function renamed(rows: readonly FactRow[], to: ShopKey): readonly FactRow[] {
  const id = to.slice(to.indexOf('|') + 1);
  return rows.map((row) => (row.type === 'shop' ? { ...row, id, subject: `shop:${id}` } : row));
}

/** Rows and tasks of the same subjects in the shop that takes them over. */
export interface Held {
  readonly rows: ReadonlyMap<Subject, FactRow>;
  readonly tasks: readonly Task[];
  readonly besides: Besides;
}

/**
 * What has to be written under `to` when rows of another key turn out to be its own. They are
 * planned in the same breath: a task that newer facts of `to` have closed must not come back.
 * @param rows as `renamed`
 */
export function joinRows(
  rows: readonly FactRow[],
  tasks: readonly Task[],
  to: ShopKey,
  held: Held,
  planner: Planner,
): Applied {
  const known = new Set(held.tasks.map((task) => task.key));
  const kept = new Set(rows.map(({ subject }) => subject));
  const own = tasks.filter(({ subject, key }) => kept.has(subject) && !known.has(key));
  const brought = own.map((task) => adoptTask(task, to));
  const ours = held.tasks.map((task) => withDecisionOf(tasks, task));
  const merged = rows.map((row) => mergeRows(held.rows.get(row.subject), row, to));
  const applied = replanRows(merged, [...ours, ...brought], planner, held.besides);
  // What was brought along is new here, even where planning left it as it was.
  return { ...applied, putTasks: applied.observed.tasks };
}

/** What the seller decided under the other key holds on, where the task speaks of the same. */
export function withDecisionOf(others: readonly Task[], task: Task): Task {
  return isSetAside(task)
    ? task
    : carryDecision(
        others.find(({ key }) => key === task.key),
        task,
      );
}

/** Both visits of one page as one, whichever came last. */
export function joinVisits(kept: Visit | undefined, moved: Visit, shop: ShopKey): Visit {
  const visit = { ...moved, shop };
  if (!kept) return visit;
  return kept.at > visit.at ? mergeVisit(visit, kept) : mergeVisit(kept, visit);
}
