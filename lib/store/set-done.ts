import type { ShopKey } from '../domain/facts.ts';
import { markDone, markOpen } from '../domain/decision.ts';
import type { TaskKey } from '../domain/task.ts';
import type { Database } from './database.ts';
import { fromTaskRow, toTaskRow } from './rows.ts';

/** Marks a task as done at a moment (epoch ms), or as open without one; false where there is none. */
export function setDone(
  db: Database,
  shop: ShopKey,
  key: TaskKey,
  at: number | undefined,
): Promise<boolean> {
  const [rule = ''] = key.split('|', 1);
  const id: [string, string, string] = [shop, key.slice(rule.length + 1), rule];
  return db.transaction('rw', db.tasks, async () => {
    const row = await db.tasks.get(id);
    if (!row) return false;
    const task = fromTaskRow(row);
    await db.tasks.put(toTaskRow(at === undefined ? markOpen(task) : markDone(task, at)));
    return true;
  });
}
