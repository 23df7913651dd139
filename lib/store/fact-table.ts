import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import type { Database } from './database.ts';
import type { FactRow } from './rows.ts';
import { toTaskRow } from './rows.ts';
import type { Stretch } from './stretches.ts';
import { rangeOf, rowsAmong, stretchesOf } from './stretches.ts';

type TaskId = [shop: string, subject: string, rule: string];

/** Where so many times as many keys lie between those wanted, each is asked for by itself. */
const SPARSE = 6;
/** For fewer subjects a look at the keys between them is not worth its while. */
const FEW = 4;

/** What is kept of some subjects of a shop. */
export async function rowsOf(
  { facts }: Database,
  shop: ShopKey,
  subjects: readonly Subject[],
): Promise<Map<Subject, FactRow>> {
  const parts = await Promise.all(stretchesOf(subjects).map((one) => rowsIn(facts, shop, one)));
  const rows = new Map(parts.flat().map((row) => [row.subject, row]));
  return new Map(
    subjects.flatMap((subject) => {
      const row = rows.get(subject);
      return row ? [[subject, row]] : [];
    }),
  );
}

async function rowsIn(
  facts: Database['facts'],
  shop: ShopKey,
  stretch: Stretch,
): Promise<readonly FactRow[]> {
  const { subjects } = stretch;
  const each = async () => {
    const rows = await facts.bulkGet(subjects.map((subject) => [shop, subject]));
    return rows.filter((row) => row !== undefined);
  };
  if (subjects.length < FEW) return each();
  const most = SPARSE * subjects.length;
  const keys = await rangeOf(facts, shop, stretch).limit(most).primaryKeys();
  if (keys.length === most) return each();
  return rowsAmong(facts, rangeOf(facts, shop, stretch), keys, stretch);
}

/** Writes facts and tasks; within the caller's transaction. */
export async function writeApplied(
  { facts, tasks }: Database,
  { putFacts, dropFacts, putTasks, dropTasks }: Applied,
): Promise<void> {
  const gone = dropFacts.map(({ shop, subject }): [string, string] => [shop, subject]);
  // Asked for at once, and done in this order: the disk is at work while the next are made ready.
  await Promise.all([
    gone.length > 0 && facts.bulkDelete(gone),
    putFacts.length > 0 && facts.bulkPut(putFacts),
    dropTasks.length > 0 && tasks.bulkDelete(dropTasks.map(idOf)),
    putTasks.length > 0 && tasks.bulkPut(putTasks.map(toTaskRow)),
  ]);
}

export function idOf(task: Task): TaskId {
  return [task.shop, task.subject, task.rule];
}
