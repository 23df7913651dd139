import type { Planner, Visit } from '../app/ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { replanRows } from './apply-observation.ts';
import { mergeRows } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import type { FactRow } from './rows.ts';

/** The rows of a placeholder's subjects that a shop takes over; offers stay behind. */
export function isAdoptable(row: FactRow): boolean {
  // Order and thread ids are the marketplace's and unique on its host; an offer SKU is the shop's
  // own word, and another shop may use the same one.
  return row.type !== 'offer';
}

export function adoptTask(task: Task, shop: ShopKey): Task {
  return { ...task, shop };
}

/** Rows and tasks of the same subjects in the shop that takes them over. */
export interface Held {
  readonly rows: ReadonlyMap<Subject, FactRow>;
  readonly tasks: readonly Task[];
}

/**
 * What has to be written under `to` when rows of another key turn out to be its own. They are
 * planned in the same breath: a task that newer facts of `to` have closed must not come back.
 */
export function joinRows(
  rows: readonly FactRow[],
  tasks: readonly Task[],
  to: ShopKey,
  held: Held,
  planner: Planner,
): Applied {
  const known = new Set(held.tasks.map((task) => task.key));
  const brought = tasks.filter((task) => !known.has(task.key)).map((task) => adoptTask(task, to));
  const merged = rows.map((row) => mergeRows(held.rows.get(row.subject), row, to));
  const applied = replanRows(merged, [...held.tasks, ...brought], planner);
  // What was brought along is new here, even where planning left it as it was.
  return { ...applied, putTasks: applied.observed.tasks };
}

/** Both visits of one page as one, whichever came last. */
export function joinVisits(kept: Visit | undefined, moved: Visit, shop: ShopKey): Visit {
  const visit = { ...moved, shop };
  if (!kept) return visit;
  return kept.at > visit.at ? mergeVisit(visit, kept) : mergeVisit(kept, visit);
}
