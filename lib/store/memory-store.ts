import type { Counts, NamedShop, Observation, Observed } from '../app/ports.ts';
import type { FreshText, Planner, SentText, Store, Visit } from '../app/ports.ts';
import type { Reply, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { RuleId } from '../domain/rule.ts';
import { markDone, markOpen } from '../domain/decision.ts';
import type { Task, TaskKey } from '../domain/task.ts';
import { byUrgency } from '../domain/task.ts';
import { applyObservation, replanRows, subjectsIn } from './apply-observation.ts';
import { adoptTask, isAdoptable, joinRows, joinVisits, renamed, withDoneOf } from './join-shops.ts';
import { factOf, mergeRows } from './merge-facts.ts';
import type { MemoryShop } from './memory-shop.ts';
import { emptyShop, replanOffers, tasksIn, writeTo } from './memory-shop.ts';
import { MemorySync } from './memory-sync.ts';
import { mergeVisit } from './merge-visits.ts';
import { repliesAfter } from './replies.ts';
import { salesNews } from './sales.ts';
import type { FactRow } from './rows.ts';
import { NEVER, turns } from './rows.ts';
import { joinSent, moveSent, withPut } from './sent-texts.ts';

/** The same store without a disk: where IndexedDB is refused, and outside a browser. */
export class MemoryStore extends MemorySync implements Store {
  readonly #shops = new Map<ShopKey, MemoryShop>();
  readonly #visits = new Map<string, Visit>();
  readonly #names = new Map<string, NamedShop>();
  readonly #sent = new Map<ShopKey, readonly SentText[]>();

  async observe(observation: Observation, planner: Planner): Promise<Observed> {
    const shop = this.held(observation.shop);
    const subjects = subjectsIn(observation);
    const kept = new Map<Subject, FactRow>();
    for (const subject of subjects) {
      const row = shop.facts.get(subject);
      if (row) kept.set(subject, row);
    }
    const besides = shop.sales.besides(subjects);
    const applied = applyObservation(observation, kept, tasksIn(shop, subjects), planner, besides);
    writeTo(shop, applied);
    const news = salesNews(observation, applied.observed);
    replanOffers(shop, shop.sales.keep(news, planner.forgetBefore ?? 0), planner);
    if (observation.sync) this.writeStep(observation.shop, observation.sync, planner.now);
    return applied.observed;
  }

  async facts(
    shop: ShopKey,
    subjects: readonly Subject[],
  ): Promise<ReadonlyMap<Subject, StoredFact>> {
    const { facts } = this.held(shop);
    const found = new Map<Subject, StoredFact>();
    for (const subject of subjects) {
      const row = facts.get(subject);
      if (row) found.set(subject, factOf(row));
    }
    return found;
  }

  async tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]> {
    return tasksIn(this.held(shop), subjects);
  }

  async setDone(shop: ShopKey, key: TaskKey, at: number | undefined): Promise<boolean> {
    const { tasks } = this.held(shop);
    const task = tasks.get(key);
    if (task) tasks.set(key, at === undefined ? markOpen(task) : markDone(task, at));
    return task !== undefined;
  }

  async ofOrder(shop: ShopKey, orderId: string): Promise<readonly StoredFact[]> {
    const rows = [...this.held(shop).facts.values()];
    const isOf = ({ type, id, values }: FactRow) =>
      type === 'order' ? id === orderId : values.orderId === orderId;
    return rows.filter(isOf).map(factOf);
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
    const shop = this.held(key);
    const subjects = [...shop.facts.keys()].sort().filter((subject) => !after || subject > after);
    const batch = subjects.slice(0, limit);
    const rows = batch.flatMap((subject) => shop.facts.get(subject) ?? []);
    if (after === undefined) shop.sales.forget(planner.forgetBefore ?? 0);
    writeTo(shop, replanRows(rows, tasksIn(shop, batch), planner, shop.sales.besides(batch)));
    return batch.length < limit ? undefined : batch.at(-1);
  }

  async dueTasks(now: number, limit: number): Promise<readonly Task[]> {
    return this.#open().sort(byUrgency(now)).slice(0, limit);
  }

  async counts(now: number, cap = Number.POSITIVE_INFINITY): Promise<Counts> {
    const rows = this.#open().map(turns);
    const late = Math.min(rows.filter((row) => row.lateFrom <= now).length, cap);
    const due = Math.min(rows.filter((row) => row.soonFrom <= now).length, cap);
    const info = Math.min(rows.filter((row) => row.soonFrom > now).length, cap);
    const next = rows
      .flatMap((row) => [row.lateFrom, row.soonFrom])
      .reduce((first, moment) => (moment > now && moment < first ? moment : first), NEVER);
    return { late, soon: due - late, info, ...(next < NEVER && { next }) };
  }

  async countGroup(shop: ShopKey, rule: RuleId, historical: boolean): Promise<number> {
    return [...this.held(shop).tasks.values()].filter(
      (task) => !task.done && task.rule === rule && (task.historical ?? false) === historical,
    ).length;
  }

  async replies(shop: ShopKey, since: number, limit: number): Promise<readonly Reply[]> {
    const rows = [...this.held(shop).facts.values()]
      .filter((row) => (row.repliedAt ?? -1) > since)
      .sort((a, b) => (b.repliedAt ?? 0) - (a.repliedAt ?? 0));
    return repliesAfter(since, rows.slice(0, limit));
  }

  async recordVisit(visit: Visit): Promise<void> {
    this.keepVisit(visit);
  }

  async visits(): Promise<readonly Visit[]> {
    return [...this.#visits.values()];
  }

  async forgetVisits(before: number): Promise<void> {
    for (const [key, visit] of this.#visits) if (visit.at < before) this.#visits.delete(key);
    for (const [key, named] of this.#names) if (named.at < before) this.#names.delete(key);
    for (const { sales } of this.#shops.values()) sales.forget(before);
    this.sync.forgetFigures(before);
    const isKept = ({ at }: SentText) => at >= before;
    for (const [shop, texts] of this.#sent) this.#sent.set(shop, texts.filter(isKept));
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
    const placeholder = this.held(from);
    const shop = this.held(to);
    for (const subject of subjects) {
      const row = placeholder.facts.get(subject);
      if (!row) continue;
      const tasks = tasksIn(placeholder, [subject]);
      placeholder.facts.delete(subject);
      for (const task of tasks) placeholder.tasks.delete(task.key);
      if (!isAdoptable(row)) continue;
      shop.facts.set(subject, mergeRows(shop.facts.get(subject), row, to));
      for (const task of tasks) {
        const own = shop.tasks.get(task.key);
        shop.tasks.set(task.key, own ? withDoneOf([task], own) : adoptTask(task, to));
      }
    }
  }

  async join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean> {
    const [source, target] = [this.held(from), this.held(to)];
    const rows = [...source.facts.values()].slice(0, limit);
    const subjects = rows.map((row) => row.subject);
    const tasks = tasksIn(source, subjects);
    target.sales.take(source.sales);
    const moving = renamed(rows, to);
    const wanted = moving.map((row) => row.subject);
    const besides = target.sales.besides(wanted);
    const held = { rows: target.facts, tasks: tasksIn(target, wanted), besides };
    writeTo(target, joinRows(moving, tasks, to, held, planner));
    for (const subject of subjects) source.facts.delete(subject);
    for (const task of tasks) source.tasks.delete(task.key);
    if (rows.length === limit) return true;
    const ours = this.#sentOf(to);
    this.#sent.set(to, withPut(ours, moveSent(to, this.#sentOf(from), ours)));
    this.#sent.delete(from);
    this.#moveVisits(from, to);
    return false;
  }

  async rememberSent(
    shop: ShopKey,
    texts: readonly FreshText[],
    isSame: (a: string, b: string) => boolean,
  ): Promise<void> {
    const { put, drop } = joinSent(shop, this.#sentOf(shop), texts, isSame);
    const gone = new Set(drop.map(({ print }) => print));
    const kept = this.#sentOf(shop).filter(({ print }) => !gone.has(print));
    this.#sent.set(shop, withPut(kept, put));
  }

  async sentTexts(shop: ShopKey): Promise<readonly SentText[]> {
    return this.#sentOf(shop);
  }

  async clear(): Promise<void> {
    this.sync.clear();
    this.#sent.clear();
    this.#names.clear();
    this.#shops.clear();
    this.#visits.clear();
  }

  protected keepVisit(visit: Visit): void {
    const key = visitKey(visit);
    this.#visits.set(key, mergeVisit(this.#visits.get(key), visit));
  }

  #sentOf(shop: ShopKey): readonly SentText[] {
    return this.#sent.get(shop) ?? [];
  }

  protected held(key: ShopKey): MemoryShop {
    const shop = this.#shops.get(key) ?? emptyShop(key);
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

  /** All tasks but those that are done. */
  #open(): Task[] {
    const tasks = [...this.#shops.values()].flatMap((shop) => [...shop.tasks.values()]);
    return tasks.filter(({ done }) => !done);
  }
}

function visitKey({ shop, page }: Pick<Visit, 'shop' | 'page'>): string {
  return JSON.stringify([shop, page]);
}
