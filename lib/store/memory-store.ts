import type { Counts, NamedShop, Observation, Observed } from '../app/ports.ts';
import type { Planner, Store, Visit } from '../app/ports.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { applyObservation, replanRows } from './apply-observation.ts';
import { adoptTask, isAdoptable, joinRows, joinVisits } from './join-shops.ts';
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
  readonly #names = new Map<string, NamedShop>();

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

  async countGroup(shop: ShopKey, rule: RuleId): Promise<number> {
    return [...this.#shop(shop).tasks.values()].filter((task) => task.rule === rule).length;
  }

  async recordVisit(visit: Visit): Promise<void> {
    const key = visitKey(visit);
    this.#visits.set(key, mergeVisit(this.#visits.get(key), visit));
  }

  async visits(): Promise<readonly Visit[]> {
    return [...this.#visits.values()];
  }

  async forgetVisits(before: number): Promise<void> {
    for (const [key, visit] of this.#visits) if (visit.at < before) this.#visits.delete(key);
    for (const [key, named] of this.#names) if (named.at < before) this.#names.delete(key);
  }

  async nameShop(named: NamedShop): Promise<void> {
    this.#names.set(JSON.stringify([named.shop, named.alias]), named);
  }

  async namedShops(): Promise<readonly NamedShop[]> {
    return [...this.#names.values()];
  }

  async adopt(
    from: ShopKey,
    to: ShopKey,
    subjects: readonly Subject[],
    page?: PageKind,
  ): Promise<void> {
    if (page) this.#moveVisits(from, to, page);
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

  async join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean> {
    const [source, target] = [this.#shop(from), this.#shop(to)];
    const rows = [...source.facts.values()].slice(0, limit);
    const subjects = rows.map((row) => row.subject);
    const tasks = tasksOf(source, subjects);
    const held = { rows: target.facts, tasks: tasksOf(target, subjects) };
    write(target, joinRows(rows, tasks, to, held, planner));
    for (const subject of subjects) source.facts.delete(subject);
    for (const task of tasks) source.tasks.delete(task.key);
    if (rows.length === limit) return true;
    this.#moveVisits(from, to);
    return false;
  }

  async clear(): Promise<void> {
    this.#names.clear();
    this.#shops.clear();
    this.#visits.clear();
  }

  #shop(key: ShopKey): Shop {
    const shop = this.#shops.get(key) ?? { facts: new Map(), tasks: new Map() };
    this.#shops.set(key, shop);
    return shop;
  }

  #moveVisits(from: ShopKey, to: ShopKey, page?: PageKind): void {
    for (const [key, visit] of this.#visits) {
      if (visit.shop !== from || (page !== undefined && visit.page !== page)) continue;
      const target = visitKey({ shop: to, page: visit.page });
      this.#visits.set(target, joinVisits(this.#visits.get(target), visit, to));
      this.#visits.delete(key);
    }
  }

  #tasks(): Task[] {
    return [...this.#shops.values()].flatMap((shop) => [...shop.tasks.values()]);
  }
}

function visitKey({ shop, page }: Pick<Visit, 'shop' | 'page'>): string {
  return JSON.stringify([shop, page]);
}

function tasksOf(shop: Shop, subjects: readonly Subject[]): Task[] {
  const wanted = new Set(subjects);
  return [...shop.tasks.values()].filter((task) => wanted.has(task.subject));
}

function write(shop: Shop, { putFacts, dropFacts, putTasks, dropTasks }: Applied): void {
  for (const row of dropFacts) shop.facts.delete(row.subject);
  for (const row of putFacts) shop.facts.set(row.subject, row);
  for (const task of dropTasks) shop.tasks.delete(task.key);
  for (const task of putTasks) shop.tasks.set(task.key, task);
}
