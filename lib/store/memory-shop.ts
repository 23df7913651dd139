import type { Planner } from '../app/ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { replanRows } from './apply-observation.ts';
import type { FactRow } from './rows.ts';
import { SalesBook } from './sales-book.ts';

/** What the store in memory holds of one shop. */
export interface MemoryShop {
  readonly facts: Map<Subject, FactRow>;
  /** By task key. */
  readonly tasks: Map<string, Task>;
  readonly sales: SalesBook;
}

export function emptyShop(key: ShopKey): MemoryShop {
  return { facts: new Map(), tasks: new Map(), sales: new SalesBook(key) };
}

export function tasksIn(shop: MemoryShop, subjects: readonly Subject[]): Task[] {
  const wanted = new Set(subjects);
  return [...shop.tasks.values()].filter((task) => wanted.has(task.subject));
}

/**
 * Plans offers anew of which others are sold now than when they were planned.
 * @param settle takes in what is known of tasks that were not there before
 */
export function replanOffers(
  shop: MemoryShop,
  skus: readonly string[],
  planner: Planner,
  settle: (planned: Applied, held: readonly Task[]) => Applied,
): void {
  const rows = skus.flatMap((sku) => shop.facts.get(`offer:${sku}`) ?? []);
  const subjects = rows.map(({ subject }) => subject);
  const besides = shop.sales.besides(subjects);
  const held = tasksIn(shop, subjects);
  writeTo(shop, settle(replanRows(rows, held, planner, besides, 0), held));
}

export function writeTo(
  shop: MemoryShop,
  { putFacts, dropFacts, putTasks, dropTasks }: Applied,
): void {
  for (const row of dropFacts) shop.facts.delete(row.subject);
  for (const row of putFacts) shop.facts.set(row.subject, row);
  for (const task of dropTasks) shop.tasks.delete(task.key);
  for (const task of putTasks) shop.tasks.set(task.key, task);
}
