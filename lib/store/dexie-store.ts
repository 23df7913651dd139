import Dexie from 'dexie';
import type { Counts, Observation, Observed, Planner, Store, Visit } from '../app/ports.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { adoptTask, applyObservation, isAdoptable, replanRows } from './apply-observation.ts';
import type { Database } from './database.ts';
import { countTasks, findDueTasks } from './due-tasks.ts';
import { factOf, mergeRows } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import type { FactRow } from './rows.ts';
import { fromTaskRow, toTaskRow } from './rows.ts';

type TaskId = [shop: string, subject: string, rule: string];

/** The store on disk. Calls reject when IndexedDB does; `resilientStore` deals with that. */
export class DexieStore implements Store {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  observe(observation: Observation, planner: Planner): Promise<Observed> {
    const db = this.#db;
    const subjects = [...new Set(observation.facts.map(subjectOf))];
    return db.transaction('rw', db.facts, db.tasks, async () => {
      const [kept, tasks] = await Promise.all([
        this.#rows(observation.shop, subjects),
        this.#tasksOf(observation.shop, subjects),
      ]);
      const applied = applyObservation(observation, kept, tasks, planner);
      await this.#write(applied);
      return applied.observed;
    });
  }

  async facts(
    shop: ShopKey,
    subjects: readonly Subject[],
  ): Promise<ReadonlyMap<Subject, StoredFact>> {
    const rows = await this.#rows(shop, subjects);
    return new Map([...rows].map(([subject, row]) => [subject, factOf(row)]));
  }

  tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]> {
    const db = this.#db;
    return db.transaction('r', db.tasks, () => this.#tasksOf(shop, subjects));
  }

  async shops(): Promise<readonly ShopKey[]> {
    const shops: ShopKey[] = [];
    let after: ShopKey = '';
    for (;;) {
      // One jump per shop, however many facts each has.
      const next = await this.#db.facts.where(':id').above([after, Dexie.maxKey]).limit(1).keys();
      const found = (next[0] as unknown as [ShopKey] | undefined)?.[0];
      if (found === undefined) return shops;
      shops.push(found);
      after = found;
    }
  }

  replan(
    shop: ShopKey,
    planner: Planner,
    after: Subject | undefined,
    limit: number,
  ): Promise<Subject | undefined> {
    const db = this.#db;
    return db.transaction('rw', db.facts, db.tasks, async () => {
      const from = [shop, after ?? ''];
      const range = db.facts.where(':id').between(from, [shop, Dexie.maxKey], false, true);
      const rows = await range.limit(limit).toArray();
      const subjects = rows.map((row) => row.subject);
      await this.#write(replanRows(rows, await this.#tasksOf(shop, subjects), planner));
      return rows.length < limit ? undefined : subjects.at(-1);
    });
  }

  dueTasks(now: number, limit: number): Promise<readonly Task[]> {
    const db = this.#db;
    return db.transaction('r', db.tasks, () => findDueTasks(db, now, limit));
  }

  counts(now: number, cap?: number): Promise<Counts> {
    const db = this.#db;
    return db.transaction('r', db.tasks, () => countTasks(db, now, cap));
  }

  recordVisit(visit: Visit): Promise<void> {
    const db = this.#db;
    return db.transaction('rw', db.visits, async () => {
      const kept = await db.visits.get([visit.shop, visit.page]);
      await db.visits.put(mergeVisit(kept, visit));
    });
  }

  visits(): Promise<readonly Visit[]> {
    return this.#db.visits.toArray();
  }

  adopt(from: ShopKey, to: ShopKey, subjects: readonly Subject[]): Promise<void> {
    const db = this.#db;
    return db.transaction('rw', db.facts, db.tasks, async () => {
      if (!(await this.#holds(from))) return;
      const [theirs, ours] = await Promise.all([
        this.#rows(from, subjects),
        this.#rows(to, subjects),
      ]);
      const moving = [...theirs.values()].filter(isAdoptable);
      const tasks = await this.#tasksOf(from, subjects);
      await db.facts.bulkPut(moving.map((row) => mergeRows(ours.get(row.subject), row, to)));
      const moved = new Set(moving.map((row) => row.subject));
      const known = new Set((await this.#tasksOf(to, [...moved])).map((task) => task.key));
      const put = tasks.filter((task) => moved.has(task.subject) && !known.has(task.key));
      await db.tasks.bulkPut(put.map((task) => toTaskRow(adoptTask(task, to))));
      await db.facts.bulkDelete([...theirs.keys()].map((subject) => [from, subject]));
      await db.tasks.bulkDelete(tasks.map(idOf));
    });
  }

  clear(): Promise<void> {
    const db = this.#db;
    return db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
    });
  }

  async #holds(shop: ShopKey): Promise<boolean> {
    const range = this.#db.facts.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
    return (await range.limit(1).primaryKeys()).length > 0;
  }

  async #rows(shop: ShopKey, subjects: readonly Subject[]): Promise<Map<Subject, FactRow>> {
    const rows = await this.#db.facts.bulkGet(subjects.map((subject) => [shop, subject]));
    const found = new Map<Subject, FactRow>();
    for (const row of rows) if (row) found.set(row.subject, row);
    return found;
  }

  /** Keys of the whole stretch first: most subjects have no task, and asking for each is dear. */
  async #tasksOf(shop: ShopKey, subjects: readonly Subject[]): Promise<Task[]> {
    if (subjects.length === 0) return [];
    const wanted = new Set<string>(subjects);
    const sorted = [...wanted].sort();
    const from = [shop, sorted[0], Dexie.minKey];
    const to = [shop, sorted.at(-1), Dexie.maxKey];
    const keys = await this.#db.tasks.where(':id').between(from, to, true, true).primaryKeys();
    const rows = await this.#db.tasks.bulkGet(keys.filter(([, subject]) => wanted.has(subject)));
    return rows.flatMap((row) => (row ? [fromTaskRow(row)] : []));
  }

  async #write({ putFacts, putTasks, dropTasks }: Applied): Promise<void> {
    const db = this.#db;
    if (putFacts.length > 0) await db.facts.bulkPut(putFacts);
    if (dropTasks.length > 0) await db.tasks.bulkDelete(dropTasks.map(idOf));
    if (putTasks.length > 0) await db.tasks.bulkPut(putTasks.map(toTaskRow));
  }
}

function idOf(task: Task): TaskId {
  return [task.shop, task.subject, task.rule];
}
