import Dexie from 'dexie';
import type { Collection } from 'dexie';
import type { Counts, Without } from '../app/task-ports.ts';
import type { Task } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Database } from './database.ts';
import { ALWAYS, fromTaskRow, NEVER, type TaskRow } from './rows.ts';

type Rows = Collection<TaskRow, [string, string, string]>;

const FIRST = Dexie.minKey;
const LAST = Dexie.maxKey;

/** Counts from the indexes; see `TaskRow` for what they hold. */
export async function countTasks(
  db: Database,
  now: number,
  cap?: number,
  without?: Without,
): Promise<Counts> {
  const count = (rows: Rows) => (without ? countOthers(rows, without, cap) : countUpTo(rows, cap));
  const [late, due, info, next] = await Promise.all([
    count(lateSince(db, [ALWAYS, FIRST], [now, LAST])),
    count(db.tasks.where('soonFrom').belowOrEqual(now)),
    count(db.tasks.where('soonFrom').above(now)),
    nextTurn(db, now),
  ]);
  return { late, soon: Math.max(0, due - late), info, ...(next < NEVER && { next }) };
}

/** When the first task turns soon or late, or wakes. */
async function nextTurn(db: Database, now: number): Promise<number> {
  const [late, soon, wakes] = await Promise.all([
    lateSince(db, [now, LAST], [NEVER, FIRST]).limit(1).keys(),
    db.tasks.where('soonFrom').between(now, NEVER, false, false).limit(1).keys(),
    db.tasks.where('wakesAt').between(now, NEVER, false, false).limit(1).keys(),
  ]);
  const firstLate = (late[0] as unknown as number[] | undefined)?.[0];
  const [firstSoon, firstWakes] = [soon[0], wakes[0]] as (number | undefined)[];
  return Math.min(firstLate ?? NEVER, firstSoon ?? NEVER, firstWakes ?? NEVER);
}

/** A task's key tells its shop and rule: no row is loaded for it. */
async function countOthers(
  rows: Rows,
  { shops, rules }: Without,
  cap = Number.POSITIVE_INFINITY,
): Promise<number> {
  const [left, off] = [new Set<string>(shops), new Set<string>(rules)];
  const keys = await rows.primaryKeys();
  const counted = keys.filter(([shop, , rule]) => !left.has(shop) && !off.has(rule));
  return Math.min(counted.length, cap);
}

/** Browsers count by walking: past `cap`, the exact number is not worth the walk. */
async function countUpTo(rows: Rows, cap: number | undefined): Promise<number> {
  if (cap === undefined) return rows.count();
  const beyond = await rows
    .clone()
    .offset(cap - 1)
    .limit(1)
    .primaryKeys();
  return beyond.length > 0 ? cap : rows.count();
}

/** The most urgent tasks, each group of equal urgency asked for only while there is room left. */
export async function findDueTasks(db: Database, now: number, limit: number): Promise<Task[]> {
  const found: TaskRow[] = [];
  for (const load of [loadLate, loadSoon, loadInfo]) {
    const room = limit - found.length;
    if (room <= 0) break;
    found.push(...(await load(db, now, room)));
  }
  return found.map(fromTaskRow).sort(byUrgency(now)).slice(0, limit);
}

async function loadLate(db: Database, now: number, limit: number): Promise<TaskRow[]> {
  const timed = await lateSince(db, [ALWAYS, LAST], [now, LAST]).limit(limit).toArray();
  if (timed.length >= limit) return timed;
  const fixed = lateSince(db, [ALWAYS, FIRST], [ALWAYS, LAST]);
  return [...timed, ...(await fixed.limit(limit - timed.length).toArray())];
}

async function loadSoon(db: Database, now: number, limit: number): Promise<TaskRow[]> {
  const open = () => lateSince(db, [NEVER, FIRST], [NEVER, now]);
  const [due, late, withoutDeadline] = await Promise.all([
    db.tasks.where('soonFrom').belowOrEqual(now).count(),
    lateSince(db, [ALWAYS, FIRST], [now, LAST]).count(),
    open().count(),
  ]);
  const wanted = Math.min(limit, due - late - withoutDeadline);
  // The nearest deadlines come first, and those are the ones that are soon: the filter stops early.
  const timed =
    wanted > 0
      ? await lateSince(db, [now, LAST], [NEVER, FIRST])
          .filter(({ soonFrom = NEVER }) => soonFrom <= now)
          .limit(wanted)
          .toArray()
      : [];
  return [...timed, ...(await open().limit(limit).toArray())];
}

function loadInfo(db: Database, now: number, limit: number): Promise<TaskRow[]> {
  return db.tasks.where('soonFrom').above(now).limit(limit).toArray();
}

type Bound = readonly [lateFrom: number, soonFrom: unknown];

/** Rows between two ends of the index [lateFrom+soonFrom], both included. */
export function lateSince(db: Database, from: Bound, to: Bound): Rows {
  return db.tasks.where('[lateFrom+soonFrom]').between([...from], [...to], true, true);
}
