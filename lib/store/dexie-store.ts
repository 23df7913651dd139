import Dexie from 'dexie';
import type { Counts, NamedShop, Observation, Observed } from '../app/ports.ts';
import type { Planner, Store, Visit } from '../app/ports.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { applyObservation, replanRows } from './apply-observation.ts';
import type { Database } from './database.ts';
import { countTasks, findDueTasks } from './due-tasks.ts';
import { adoptTask, isAdoptable, joinRows, joinVisits } from './join-shops.ts';
import { factOf, mergeRows } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import type { FactRow } from './rows.ts';
import { fromTaskRow, toTaskRow } from './rows.ts';

type TaskId = [shop: string, subject: string, rule: string];

/** The store on disk. Calls reject when IndexedDB does; `openStore` deals with that. */
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

  countGroup(shop: ShopKey, rule: RuleId): Promise<number> {
    return this.#db.tasks.where('[shop+rule]').equals([shop, rule]).count();
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

  async forgetVisits(before: number): Promise<void> {
    const { visits, shops } = this.#db;
    await visits.filter((visit) => visit.at < before).delete();
    await shops.filter((named) => named.at < before).delete();
  }

  async nameShop(named: NamedShop): Promise<void> {
    await this.#db.shops.put(named);
  }

  namedShops(): Promise<readonly NamedShop[]> {
    return this.#db.shops.toArray();
  }

  async adopt(
    from: ShopKey,
    to: ShopKey,
    subjects: readonly Subject[],
    page?: PageKind,
  ): Promise<void> {
    const db = this.#db;
    // Asked on every page: a look that finds nothing must hold up nobody.
    const visit = page && (await db.visits.get([from, page]));
    if (!visit && !(await this.#holds(from))) return;
    return db.transaction('rw', db.facts, db.tasks, db.visits, async () => {
      if (page)
        await this.#moveVisits(to, await db.visits.where(':id').equals([from, page]).toArray());
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

  async join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean> {
    const db = this.#db;
    if (!(await this.#holds(from)) && (await this.#visitsOf(from).count()) === 0) return false;
    return db.transaction('rw', db.facts, db.tasks, db.visits, async () => {
      const rows = await this.#rowsOf(from).limit(limit).toArray();
      const subjects = rows.map((row) => row.subject);
      const tasks = await this.#tasksOf(from, subjects);
      const held = {
        rows: await this.#rows(to, subjects),
        tasks: await this.#tasksOf(to, subjects),
      };
      await this.#write(joinRows(rows, tasks, to, held, planner));
      await db.facts.bulkDelete(subjects.map((subject) => [from, subject]));
      await db.tasks.bulkDelete(tasks.map(idOf));
      if (rows.length === limit) return true;
      await this.#moveVisits(to, await this.#visitsOf(from).toArray());
      return false;
    });
  }

  clear(): Promise<void> {
    const db = this.#db;
    return db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
    });
  }

  async #holds(shop: ShopKey): Promise<boolean> {
    return (await this.#rowsOf(shop).limit(1).primaryKeys()).length > 0;
  }

  #rowsOf(shop: ShopKey) {
    return this.#db.facts.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
  }

  #visitsOf(shop: ShopKey) {
    return this.#db.visits.where(':id').between([shop, Dexie.minKey], [shop, Dexie.maxKey]);
  }

  async #moveVisits(to: ShopKey, visits: readonly Visit[]): Promise<void> {
    const db = this.#db;
    for (const visit of visits) {
      const kept = await db.visits.get([to, visit.page]);
      await db.visits.put(joinVisits(kept, visit, to));
      await db.visits.delete([visit.shop, visit.page]);
    }
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

  async #write({ putFacts, dropFacts, putTasks, dropTasks }: Applied): Promise<void> {
    const db = this.#db;
    if (dropFacts.length > 0)
      await db.facts.bulkDelete(dropFacts.map(({ shop, subject }) => [shop, subject]));
    if (putFacts.length > 0) await db.facts.bulkPut(putFacts);
    if (dropTasks.length > 0) await db.tasks.bulkDelete(dropTasks.map(idOf));
    if (putTasks.length > 0) await db.tasks.bulkPut(putTasks.map(toTaskRow));
  }
}

function idOf(task: Task): TaskId {
  return [task.shop, task.subject, task.rule];
}
