import Dexie from 'dexie';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Database } from './database.ts';
import { fromTaskRow } from './rows.ts';

/**
 * The tasks of these subjects. Keys of whole stretches first: most subjects have no task, and asking
 * for each is dear.
 */
export async function tasksOf(
  db: Database,
  shop: ShopKey,
  subjects: readonly Subject[],
): Promise<Task[]> {
  const wanted = new Set<string>(subjects);
  const stretches = stretchesOf(wanted).map(([first, last]) =>
    db.tasks
      .where(':id')
      .between([shop, first, Dexie.minKey], [shop, last, Dexie.maxKey], true, true)
      .primaryKeys(),
  );
  const keys = (await Promise.all(stretches)).flat();
  const rows = await db.tasks.bulkGet(keys.filter(([, subject]) => wanted.has(subject)));
  return rows.flatMap((row) => (row ? [fromTaskRow(row)] : []));
}

/** First and last of each type: between orders and threads lies every offer of the shop. */
function stretchesOf(subjects: ReadonlySet<string>): readonly (readonly [string, string])[] {
  const ends = new Map<string, readonly [string, string]>();
  for (const subject of [...subjects].sort()) {
    const type = subject.slice(0, subject.indexOf(':'));
    ends.set(type, [ends.get(type)?.[0] ?? subject, subject]);
  }
  return [...ends.values()];
}
