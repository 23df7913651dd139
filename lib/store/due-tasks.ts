import Dexie from 'dexie';
import type { Collection } from 'dexie';
import type { Counts } from '../app/ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Database } from './database.ts';
import { ALWAYS, fromTaskRow, HISTORICAL, NEVER, type TaskRow } from './rows.ts';

type Rows = Collection<TaskRow, [string, string, string]>;

const FIRST = Dexie.minKey;
const LAST = Dexie.maxKey;

/** Counts from the two indexes; see `TaskRow` for what they hold. */
export async function countTasks(db: Database, now: number, cap?: number): Promise<Counts> {
  const [late, due, info, nextLate, nextSoon] = await Promise.all([
    countUpTo(lateSince(db, [ALWAYS, FIRST], [now, LAST]), cap),
    countUpTo(db.tasks.where('soonFrom').belowOrEqual(now), cap),
    countUpTo(db.tasks.where('soonFrom').above(now), cap),
    lateSince(db, [now, LAST], [NEVER, FIRST]).limit(1).keys(),
    db.tasks.where('soonFrom').between(now, NEVER, false, false).limit(1).keys(),
  ]);
  const moments = [
    (nextLate[0] as unknown as number[] | undefined)?.[0],
    nextSoon[0] as number | undefined,
  ];
  const next = Math.min(...moments.map((moment) => moment ?? NEVER));
  return { late, soon: Math.max(0, due - late), info, ...(next < NEVER && { next }) };
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

/** Tasks of one rule in one shop: those of its history, or all others. */
export function countGroup(
  db: Database,
  shop: ShopKey,
  rule: RuleId,
  historical: boolean,
): Promise<number> {
  const [from, to] = historical ? [HISTORICAL, LAST] : [FIRST, HISTORICAL];
  const group = db.tasks.where('[shop+rule+soonFrom]');
  return group.between([shop, rule, from], [shop, rule, to], true, false).count();
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
function lateSince(db: Database, from: Bound, to: Bound): Rows {
  return db.tasks.where('[lateFrom+soonFrom]').between([...from], [...to], true, true);
}
