import type { Counts, Observation, Observed, Planner, Store, Visit } from '../app/ports.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { adoptTask, applyObservation, isAdoptable, replanRows } from './apply-observation.ts';
import { factOf, mergeRows } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import type { FactRow } from './rows.ts';
import { NEVER, toTaskRow } from './rows.ts';

interface Shop {
  readonly facts: Map<Subject, FactRow>;
  /** By task key. */
  readonly tasks: Map<string, Task>;
}

/** The same store without a disk: where IndexedDB is refused, and outside a browser. */
export class MemoryStore implements Store {
  readonly #shops = new Map<ShopKey, Shop>();
  readonly #visits = new Map<string, Visit>();

  async observe(observation: Observation, planner: Planner): Promise<Observed> {
    const shop = this.#shop(observation.shop);
    const subjects = observation.facts.map(subjectOf);
    const kept = new Map<Subject, FactRow>();
    for (const subject of subjects) {
      const row = shop.facts.get(subject);
      if (row) kept.set(subject, row);
    }
    const applied = applyObservation(observation, kept, tasksOf(shop, subjects), planner);
    write(shop, applied);
    return applied.observed;
  }

  async facts(
    shop: ShopKey,
    subjects: readonly Subject[],
  ): Promise<ReadonlyMap<Subject, StoredFact>> {
    const { facts } = this.#shop(shop);
    const found = new Map<Subject, StoredFact>();
    for (const subject of subjects) {
      const row = facts.get(subject);
      if (row) found.set(subject, factOf(row));
    }
    return found;
  }

  async tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]> {
    return tasksOf(this.#shop(shop), subjects);
  }

  async shops(): Promise<readonly ShopKey[]> {
    return [...this.#shops].filter(([, shop]) => shop.facts.size > 0).map(([key]) => key);
  }

  async replan(
    key: ShopKey,
    planner: Planner,
    after: Subject | undefined,
    limit: number,
  ): Promise<Subject | undefined> {
    const shop = this.#shop(key);
    const subjects = [...shop.facts.keys()].sort().filter((subject) => !after || subject > after);
    const batch = subjects.slice(0, limit);
    const rows = batch.flatMap((subject) => shop.facts.get(subject) ?? []);
    write(shop, replanRows(rows, tasksOf(shop, batch), planner));
    return batch.length < limit ? undefined : batch.at(-1);
  }

  async dueTasks(now: number, limit: number): Promise<readonly Task[]> {
    return this.#tasks().sort(byUrgency(now)).slice(0, limit);
  }

  async counts(now: number, cap = Number.POSITIVE_INFINITY): Promise<Counts> {
    const rows = this.#tasks().map(toTaskRow);
    const late = Math.min(rows.filter((row) => row.lateFrom <= now).length, cap);
    const due = Math.min(rows.filter((row) => row.soonFrom <= now).length, cap);
    const info = Math.min(rows.filter((row) => row.soonFrom > now).length, cap);
    const next = rows
      .flatMap((row) => [row.lateFrom, row.soonFrom])
      .reduce((first, moment) => (moment > now && moment < first ? moment : first), NEVER);
    return { late, soon: due - late, info, ...(next < NEVER && { next }) };
  }

  async recordVisit(visit: Visit): Promise<void> {
    const key = JSON.stringify([visit.shop, visit.page]);
    this.#visits.set(key, mergeVisit(this.#visits.get(key), visit));
  }

  async visits(): Promise<readonly Visit[]> {
    return [...this.#visits.values()];
  }

  async adopt(from: ShopKey, to: ShopKey, subjects: readonly Subject[]): Promise<void> {
    const placeholder = this.#shop(from);
    const shop = this.#shop(to);
    for (const subject of subjects) {
      const row = placeholder.facts.get(subject);
      if (!row) continue;
      const tasks = tasksOf(placeholder, [subject]);
      placeholder.facts.delete(subject);
      for (const task of tasks) placeholder.tasks.delete(task.key);
      if (!isAdoptable(row)) continue;
      shop.facts.set(subject, mergeRows(shop.facts.get(subject), row, to));
      for (const task of tasks)
        if (!shop.tasks.has(task.key)) shop.tasks.set(task.key, adoptTask(task, to));
    }
  }

  async clear(): Promise<void> {
    this.#shops.clear();
    this.#visits.clear();
  }

  #shop(key: ShopKey): Shop {
    const shop = this.#shops.get(key) ?? { facts: new Map(), tasks: new Map() };
    this.#shops.set(key, shop);
    return shop;
  }

  #tasks(): Task[] {
    return [...this.#shops.values()].flatMap((shop) => [...shop.tasks.values()]);
  }
}

function tasksOf(shop: Shop, subjects: readonly Subject[]): Task[] {
  const wanted = new Set(subjects);
  return [...shop.tasks.values()].filter((task) => wanted.has(task.subject));
}

function write(shop: Shop, { putFacts, putTasks, dropTasks }: Applied): void {
  for (const row of putFacts) shop.facts.set(row.subject, row);
  for (const task of dropTasks) shop.tasks.delete(task.key);
  for (const task of putTasks) shop.tasks.set(task.key, task);
}
