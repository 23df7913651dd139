import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import type { Database } from './database.ts';
import type { FactRow } from './rows.ts';
import { toTaskRow } from './rows.ts';

type TaskId = [shop: string, subject: string, rule: string];

/** What is kept of some subjects of a shop. */
export async function rowsOf(
  { facts }: Database,
  shop: ShopKey,
  subjects: readonly Subject[],
): Promise<Map<Subject, FactRow>> {
  const rows = await facts.bulkGet(subjects.map((subject) => [shop, subject]));
  const found = new Map<Subject, FactRow>();
  for (const row of rows) if (row) found.set(row.subject, row);
  return found;
}

/** Writes facts and tasks; within the caller's transaction. */
export async function writeApplied(
  { facts, tasks }: Database,
  { putFacts, dropFacts, putTasks, dropTasks }: Applied,
): Promise<void> {
  if (dropFacts.length > 0)
    await facts.bulkDelete(dropFacts.map(({ shop, subject }) => [shop, subject]));
  if (putFacts.length > 0) await facts.bulkPut(putFacts);
  if (dropTasks.length > 0) await tasks.bulkDelete(dropTasks.map(idOf));
  if (putTasks.length > 0) await tasks.bulkPut(putTasks.map(toTaskRow));
}

export function idOf(task: Task): TaskId {
  return [task.shop, task.subject, task.rule];
}
