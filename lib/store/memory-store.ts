import type { NamedShop, Observation, Observed } from '../app/ports.ts';
import type { FreshText, Planner, SentText, Sizes, Store, Visit } from '../app/ports.ts';
import type { Reply, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { Task } from '../domain/task.ts';
import { applyObservation, replanRows, subjectsIn } from './apply-observation.ts';
import {
  adoptTask,
  isAdoptable,
  joinRows,
  joinVisits,
  renamed,
  withDecisionOf,
} from './join-shops.ts';
import { factOf, mergeRows } from './merge-facts.ts';
import type { MemoryShop } from './memory-shop.ts';
import { emptyShop, replanOffers, tasksIn, writeTo } from './memory-shop.ts';
import { MemoryReport } from './memory-report.ts';
import { mergeVisit } from './merge-visits.ts';
import { repliesAfter } from './replies.ts';
import { salesNews } from './sales.ts';
import type { FactRow } from './rows.ts';
import { joinSent, moveSent, withPut } from './sent-texts.ts';

/** The same store without a disk: where IndexedDB is refused, and outside a browser. */
export class MemoryStore extends MemoryReport implements Store {
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
    const held = tasksIn(shop, subjects);
    const planned = applyObservation(observation, kept, held, planner, besides);
    const applied = this.observed(shop, planned, held, planner.now);
    writeTo(shop, applied);
    const news = salesNews(observation, applied.observed);
    const sold = shop.sales.keep(news, planner.forgetBefore ?? 0);
    replanOffers(shop, sold, planner, (offers, before) =>
      this.withHeard(offers, before, planner.now),
    );
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
    const held = tasksIn(shop, batch);
    const planned = replanRows(rows, held, planner, shop.sales.besides(batch));
    writeTo(shop, this.withHeard(planned, held, planner.now));
    return batch.length < limit ? undefined : batch.at(-1);
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

  async sizes(): Promise<Sizes> {
    const shops = [...this.#shops.values()];
    return {
      facts: shops.reduce((sum, { facts }) => sum + facts.size, 0),
      tasks: shops.reduce((sum, { tasks }) => sum + tasks.size, 0),
      visits: this.#visits.size,
    };
  }

  async forgetVisits(before: number): Promise<void> {
    for (const [key, visit] of this.#visits) if (visit.at < before) this.#visits.delete(key);
    for (const [key, named] of this.#names) if (named.at < before) this.#names.delete(key);
    for (const { sales } of this.#shops.values()) sales.forget(before);
    this.sync.forgetFigures(before);
    this.forgetHeard(before);
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
        shop.tasks.set(task.key, own ? withDecisionOf([task], own) : adoptTask(task, to));
      }
    }
  }

  async join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean> {
    const [source, target] = [this.held(from), this.held(to)];
    this.moveHeard(from, to, planner.now);
    const rows = [...source.facts.values()].slice(0, limit);
    const subjects = rows.map((row) => row.subject);
    const tasks = tasksIn(source, subjects);
    target.sales.take(source.sales);
    const moving = renamed(rows, to);
    const wanted = moving.map((row) => row.subject);
    const besides = target.sales.besides(wanted);
    const held = { rows: target.facts, tasks: tasksIn(target, wanted), besides };
    const joined = joinRows(moving, tasks, to, held, planner);
    writeTo(target, this.withHeard(joined, held.tasks, planner.now));
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
    this.forgetHeard(Number.POSITIVE_INFINITY);
    this.forgetBacklog();
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

  protected allShops(): Iterable<MemoryShop> {
    return this.#shops.values();
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
}

function visitKey({ shop, page }: Pick<Visit, 'shop' | 'page'>): string {
  return JSON.stringify([shop, page]);
}
