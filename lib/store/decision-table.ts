import type { Decided, Decision, Mark, TaskId } from '../domain/decision.ts';
import { markOpen } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import type { Database } from './database.ts';
import type { Changes, HeldTasks } from './decisions.ts';
import {
  decideAll,
  eachOnce,
  hearAll,
  heardRow,
  idKey,
  restoreAll,
  withAwaited,
} from './decisions.ts';
import { writeApplied } from './fact-table.ts';
import type { FactRow } from './rows.ts';
import { fromTaskRow, NEVER, toTaskRow } from './rows.ts';
import type { Word } from './settle-applied.ts';
import { newTasks, withTasks, wokenBy, wordsIn, wordsOf } from './settle-applied.ts';

/** See `DecisionStore.decide`. */
export async function decide(
  db: Database,
  marks: readonly Mark[],
  at: number,
): Promise<readonly Decided[]> {
  return (await change(db, eachOnce(marks), (all, held) => decideAll(all, held, at))).decided;
}

/** See `DecisionStore.restore`. */
export async function restore(
  db: Database,
  before: readonly Decision[],
  now: number,
): Promise<readonly Decided[]> {
  return (await change(db, eachOnce(before), (all, held) => restoreAll(all, held, now))).decided;
}

/** See `DecisionStore.applyDecisions`. */
export async function applyDecisions(
  db: Database,
  decisions: readonly Decision[],
  now: number,
): Promise<number> {
  const changes = await change(db, eachOnce(decisions), (all, held) => hearAll(all, held, now));
  return changes.putTasks.length;
}

function change<T extends TaskId & Pick<Decision, 'snoozed'>>(
  db: Database,
  about: readonly T[],
  changes: (about: readonly T[], held: HeldTasks) => Changes,
): Promise<Changes> {
  const ids = about.map(idOf);
  return db.transaction('rw', db.tasks, db.awaited, db.facts, async () => {
    const [rows, heard] = await Promise.all([db.tasks.bulkGet(ids), db.awaited.bulkGet(ids)]);
    const tasks = byId(rows);
    const words = byId(heard);
    const putOff = byId(about.filter(({ snoozed }) => snoozed !== undefined));
    const toPutOff = [...tasks.values()].filter((row) => putOff.has(idKey(row)));
    const changed = changes(about, {
      words: await wordsAbout(db, toPutOff.map(fromTaskRow)),
      task: (id) => {
        const row = tasks.get(idKey(id));
        return row && fromTaskRow(row);
      },
      heard: (id) => words.get(idKey(id)),
    });
    await db.tasks.bulkPut(changed.putTasks.map(toTaskRow));
    await db.awaited.bulkPut([...changed.putHeard]);
    return changed;
  });
}

/** See `DecisionStore.wake`. */
export async function wake(db: Database, now: number): Promise<number> {
  if (!(await isAnyToWake(db, now))) return 0;
  return db.transaction('rw', db.tasks, async () => {
    const rows = await db.tasks.where('wakesAt').belowOrEqual(now).toArray();
    await db.tasks.bulkPut(rows.map((row) => toTaskRow(markOpen(fromTaskRow(row)))));
    return rows.length;
  });
}

/** Reads tasks, once whatever was put off until now is open. */
export async function readAwake<T>(db: Database, now: number, read: () => Promise<T>): Promise<T> {
  const first = await db.transaction('r', db.tasks, async () =>
    (await isAnyToWake(db, now)) ? undefined : { found: await read() },
  );
  if (first) return first.found;
  await wake(db, now);
  // Of a function that is not `async` itself, Dexie does not wait for what it awaits.
  return db.transaction('r', db.tasks, async () => read());
}

async function isAnyToWake({ tasks }: Database, now: number): Promise<boolean> {
  return (await tasks.where('wakesAt').belowOrEqual(now).limit(1).primaryKeys()).length > 0;
}

/**
 * Writes what was planned, with what other computers have decided about tasks that were not there
 * before; within the caller's transaction.
 * @param held tasks of these subjects before
 * @param now epoch ms
 */
export async function writeDecided(
  db: Database,
  applied: Applied,
  held: readonly Task[],
  now: number,
): Promise<Applied> {
  const settled = await withHeard(db, applied, newTasks(applied, held), now);
  await writeApplied(db, settled);
  return settled;
}

/** As `writeDecided`, after an observation: what somebody has written since wakes what was put off. */
export async function writeObserved(
  db: Database,
  shop: ShopKey,
  applied: Applied,
  held: readonly Task[],
  now: number,
): Promise<Applied> {
  const words = wordsIn(applied);
  const snoozed = words.length > 0 ? await snoozedAfter(db, shop, applied) : [];
  return writeDecided(db, withTasks(applied, wokenBy(words, snoozed)), held, now);
}

async function withHeard(
  db: Database,
  applied: Applied,
  fresh: readonly Task[],
  now: number,
): Promise<Applied> {
  const { awaited } = db;
  if (fresh.length === 0) return applied;
  // Most sellers have one computer: nothing ever waits.
  if ((await awaited.limit(1).primaryKeys()).length === 0) return applied;
  const heard = (await awaited.bulkGet(fresh.map(idOf))).map((row) =>
    row?.waits ? row : undefined,
  );
  await awaited.bulkPut(heard.flatMap((row) => (row ? [heardRow(row, row.at)] : [])));
  const decided = fresh.flatMap((task, index) => {
    const row = heard[index];
    return row ? [withAwaited(task, row, now)] : [];
  });
  const putOff = decided.filter(({ snoozed }) => snoozed !== undefined);
  const words = [...wordsIn(applied), ...(await wordsAbout(db, putOff))];
  return withTasks(withTasks(applied, decided), wokenBy(words, putOff));
}

/** What somebody has last written in the threads of these tasks, and of their orders. */
async function wordsAbout({ facts }: Database, tasks: readonly Task[]): Promise<readonly Word[]> {
  if (tasks.length === 0) return [];
  const own = tasks.map(({ shop, subject }): [string, string] => [shop, subject]);
  const orders = tasks.flatMap(({ shop, orderId, subject }) => {
    const id = orderId ?? orderIdIn(subject);
    return id === undefined ? [] : [[shop, id]];
  });
  const [rows, beside] = await Promise.all([
    facts.bulkGet(own),
    facts.where('[shop+values.orderId]').anyOf(orders).toArray(),
  ]);
  return wordsOf([...rows.filter((row): row is FactRow => row !== undefined), ...beside]);
}

/** The order that a task is about itself. */
function orderIdIn(subject: Subject): string | undefined {
  return subject.startsWith('order:') ? subject.slice('order:'.length) : undefined;
}

/** What is put off in a shop, as it will be once this is written. */
async function snoozedAfter({ tasks }: Database, shop: ShopKey, applied: Applied): Promise<Task[]> {
  const rows = await tasks.where('wakesAt').belowOrEqual(NEVER).toArray();
  const replaced = new Set([...applied.putTasks, ...applied.dropTasks].map(({ key }) => key));
  const kept = rows.filter((row) => row.shop === shop && !replaced.has(row.key)).map(fromTaskRow);
  return [...kept, ...applied.putTasks.filter(({ snoozed }) => snoozed !== undefined)];
}

function byId<T extends TaskId>(rows: readonly (T | undefined)[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap((row) => (row ? [[idKey(row), row]] : [])));
}

function idOf({ shop, subject, rule }: TaskId): [string, string, string] {
  return [shop, subject, rule];
}
