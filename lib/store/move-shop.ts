import Dexie from 'dexie';
import type { Planner, Visit } from '../app/ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { Database } from './database.ts';
import { applyDecisions, writeDecided } from './decision-table.ts';
import { movedRow } from './decisions.ts';
import { idOf, rowsOf } from './fact-table.ts';
import {
  adoptTask,
  isAdoptable,
  joinRows,
  joinVisits,
  renamed,
  withDecisionOf,
} from './join-shops.ts';
import { mergeRows } from './merge-facts.ts';
import { toTaskRow } from './rows.ts';
import { besidesOf, moveSales } from './sales-table.ts';
import { moveSentTexts } from './sent-table.ts';
import { tasksOf } from './tasks-of.ts';

/** See `Store.adopt`. */
export async function adoptSubjects(
  db: Database,
  from: ShopKey,
  to: ShopKey,
  subjects: readonly Subject[],
  page?: PageKind,
): Promise<void> {
  // Asked on every page: a look that finds nothing must hold up nobody.
  const visit = page && (await db.visits.get([from, page]));
  if (!visit && !(await holds(db, from))) return;
  return db.transaction('rw', db.facts, db.tasks, db.visits, async () => {
    if (page) await moveVisits(db, to, await db.visits.where(':id').equals([from, page]).toArray());
    const [theirs, ours] = await Promise.all([
      rowsOf(db, from, subjects),
      rowsOf(db, to, subjects),
    ]);
    const moving = [...theirs.values()].filter(isAdoptable);
    const tasks = await tasksOf(db, from, subjects);
    await db.facts.bulkPut(moving.map((row) => mergeRows(ours.get(row.subject), row, to)));
    const moved = new Set(moving.map((row) => row.subject));
    const own = await tasksOf(db, to, [...moved]);
    const known = new Set(own.map((task) => task.key));
    const later = own.filter((task) => withDecisionOf(tasks, task) !== task);
    const put = tasks.filter((task) => moved.has(task.subject) && !known.has(task.key));
    const decided = later.map((task) => withDecisionOf(tasks, task));
    await db.tasks.bulkPut([...put.map((task) => adoptTask(task, to)), ...decided].map(toTaskRow));
    await db.facts.bulkDelete([...theirs.keys()].map((subject) => [from, subject]));
    await db.tasks.bulkDelete(tasks.map(idOf));
  });
}

/** See `Store.join`. */
export async function joinShop(
  db: Database,
  from: ShopKey,
  to: ShopKey,
  planner: Planner,
  limit: number,
): Promise<boolean> {
  const isLeft =
    (await holds(db, from)) ||
    (await visitsOf(db, from).count()) > 0 ||
    (await heardOf(db, from).limit(1).primaryKeys()).length > 0;
  if (!isLeft) return false;
  const { facts, tasks: allTasks, visits, sales, sentTexts, awaited } = db;
  const touched = [facts, allTasks, visits, sales, sentTexts, awaited];
  return db.transaction('rw', touched, async () => {
    await moveSales(db, from, to);
    // Before the tasks: one that is new in the shop finds what waits for it.
    await moveHeard(db, from, to, planner.now);
    const rows = await factsOf(db, from).limit(limit).toArray();
    const subjects = rows.map((row) => row.subject);
    const tasks = await tasksOf(db, from, subjects);
    const moving = renamed(rows, to);
    const wanted = moving.map((row) => row.subject);
    const held = {
      rows: await rowsOf(db, to, wanted),
      tasks: await tasksOf(db, to, wanted),
      besides: await besidesOf(db, to, wanted),
    };
    const joined = joinRows(moving, tasks, to, held, planner);
    await writeDecided(db, joined, held.tasks, planner.now);
    await db.facts.bulkDelete(subjects.map((subject) => [from, subject]));
    await db.tasks.bulkDelete(tasks.map(idOf));
    if (rows.length === limit) return true;
    await moveSentTexts(db, from, to);
    await moveVisits(db, to, await visitsOf(db, from).toArray());
    return false;
  });
}

async function holds(db: Database, shop: ShopKey): Promise<boolean> {
  return (await factsOf(db, shop).limit(1).primaryKeys()).length > 0;
}

function factsOf({ facts }: Database, shop: ShopKey) {
  return facts.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
}

function visitsOf({ visits }: Database, shop: ShopKey) {
  return visits.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
}

function heardOf({ awaited }: Database, shop: ShopKey) {
  return awaited.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
}

/** Words on tasks of a shop that turned out to be another: of two on one task the later counts. */
async function moveHeard(db: Database, from: ShopKey, to: ShopKey, now: number): Promise<void> {
  const rows = await heardOf(db, from).toArray();
  if (rows.length === 0) return;
  await heardOf(db, from).delete();
  const moved = rows.map((row) => movedRow(row, to));
  const about = moved.filter(({ waits }) => waits);
  await applyDecisions(db, about, now);
  const said = moved.filter(({ waits }) => !waits);
  const ours = await db.awaited.bulkGet(said.map((row) => [row.shop, row.subject, row.rule]));
  await db.awaited.bulkPut(said.filter((row, index) => row.at > (ours[index]?.at ?? -1)));
}

async function moveVisits(db: Database, to: ShopKey, visits: readonly Visit[]): Promise<void> {
  for (const visit of visits) {
    const kept = await db.visits.get([to, visit.page]);
    await db.visits.put(joinVisits(kept, visit, to));
    await db.visits.delete([visit.shop, visit.page]);
  }
}
