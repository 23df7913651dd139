import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Database } from './database.ts';
import { fromTaskRow } from './rows.ts';
import { rangeOf, rowsAmong, stretchesOf } from './stretches.ts';

/**
 * The tasks of these subjects. Keys of whole stretches first: most subjects have no task, and asking
 * for each is dear.
 */
export async function tasksOf(
  { tasks }: Database,
  shop: ShopKey,
  subjects: readonly Subject[],
): Promise<Task[]> {
  const parts = stretchesOf(subjects).map(async (stretch) => {
    const keys = await rangeOf(tasks, shop, stretch).primaryKeys();
    return rowsAmong(tasks, rangeOf(tasks, shop, stretch), keys, stretch);
  });
  return (await Promise.all(parts)).flat().map(fromTaskRow);
}
