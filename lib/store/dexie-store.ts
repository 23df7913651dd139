import Dexie from 'dexie';
import type { NamedShop, Observation, Observed } from '../app/ports.ts';
import type { FreshText, Planner, SentText, Sizes, Store, Visit } from '../app/ports.ts';
import type { Reply, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { PageKind } from '../domain/reading.ts';
import type { Task } from '../domain/task.ts';
import { applyObservation, replanRows, subjectsIn } from './apply-observation.ts';
import { writeDecided, writeObserved } from './decision-table.ts';
import { DexieReport } from './dexie-report.ts';
import { factsOfOrder } from './facts-of-order.ts';
import { rowsOf } from './fact-table.ts';
import { factOf } from './merge-facts.ts';
import { mergeVisit } from './merge-visits.ts';
import { adoptSubjects, joinShop } from './move-shop.ts';
import { repliesAfter } from './replies.ts';
import { salesNews } from './sales.ts';
import { besidesOf, forgetSales, keepSales, replanOffers } from './sales-table.ts';
import { tasksOf } from './tasks-of.ts';
import { keepSentTexts, sentTextsOf } from './sent-table.ts';
import { isOlderDay } from './sync-step.ts';
import { syncTables, writeStep } from './sync-table.ts';

/** The store on disk. Calls reject when IndexedDB does; `openStore` deals with that. */
export class DexieStore extends DexieReport implements Store {
  observe(observation: Observation, planner: Planner): Promise<Observed> {
    const db = this.db;
    const subjects = subjectsIn(observation);
    const { shop } = observation;
    const { sync } = observation;
    const touched = [db.facts, db.tasks, db.sales, db.awaited, ...(sync ? syncTables(db) : [])];
    return db.transaction('rw', touched, async () => {
      const [kept, tasks, besides] = await Promise.all([
        rowsOf(db, shop, subjects),
        tasksOf(db, shop, subjects),
        besidesOf(db, shop, subjects),
      ]);
      const planned = applyObservation(observation, kept, tasks, planner, besides);
      const applied = await writeObserved(db, shop, planned, tasks, planner.now);
      const news = salesNews(observation, applied.observed);
      const sold = await keepSales(db, shop, news, planner.forgetBefore ?? 0);
      if (sold.length > 0) await replanOffers(db, shop, sold, planner);
      if (sync) await writeStep(db, shop, sync, planner.now);
      return applied.observed;
    });
  }

  async facts(
    shop: ShopKey,
    subjects: readonly Subject[],
  ): Promise<ReadonlyMap<Subject, StoredFact>> {
    const rows = await rowsOf(this.db, shop, subjects);
    return new Map([...rows].map(([subject, row]) => [subject, factOf(row)]));
  }

  tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => tasksOf(db, shop, subjects));
  }

  ofOrder(shop: ShopKey, orderId: string): Promise<readonly StoredFact[]> {
    return factsOfOrder(this.db, shop, orderId);
  }

  async shops(): Promise<readonly ShopKey[]> {
    const shops: ShopKey[] = [];
    let after: ShopKey = '';
    for (;;) {
      // One jump per shop, however many facts each has.
      const next = await this.db.facts.where(':id').above([after, Dexie.maxKey]).limit(1).keys();
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
    const db = this.db;
    return db.transaction('rw', db.facts, db.tasks, db.sales, db.awaited, async () => {
      if (after === undefined) await forgetSales(db, shop, planner.forgetBefore ?? 0);
      const from = [shop, after ?? ''];
      const range = db.facts.where(':id').between(from, [shop, Dexie.maxKey], false, true);
      const rows = await range.limit(limit).toArray();
      const subjects = rows.map((row) => row.subject);
      const besides = await besidesOf(db, shop, subjects);
      const held = await tasksOf(db, shop, subjects);
      const planned = replanRows(rows, held, planner, besides);
      await writeDecided(db, planned, held, planner.now);
      return rows.length < limit ? undefined : subjects.at(-1);
    });
  }

  async replies(shop: ShopKey, since: number, limit: number): Promise<readonly Reply[]> {
    const range = this.db.facts
      .where('[shop+repliedAt]')
      .between([shop, since], [shop, Dexie.maxKey], false, true);
    return repliesAfter(since, await range.reverse().limit(limit).toArray());
  }

  recordVisit(visit: Visit): Promise<void> {
    const db = this.db;
    return db.transaction('rw', db.visits, async () => {
      const kept = await db.visits.get([visit.shop, visit.page]);
      await db.visits.put(mergeVisit(kept, visit));
    });
  }

  visits(): Promise<readonly Visit[]> {
    return this.db.visits.toArray();
  }

  async sizes(): Promise<Sizes> {
    const { facts, tasks, visits } = this.db;
    const counts = await Promise.all([facts.count(), tasks.count(), visits.count()]);
    return { facts: counts[0], tasks: counts[1], visits: counts[2] };
  }

  async forgetVisits(before: number): Promise<void> {
    const { visits, shops, sentTexts, sales, shopFigures, awaited } = this.db;
    await visits.filter((visit) => visit.at < before).delete();
    await shops.filter((named) => named.at < before).delete();
    await sentTexts.filter((text) => text.at < before).delete();
    await sales.filter((row) => row.lastAt < before).delete();
    await awaited.where('at').below(before).delete();
    await shopFigures.filter((figures) => isOlderDay(figures, before)).delete();
  }

  async nameShop(named: NamedShop): Promise<void> {
    await this.db.shops.put(named);
  }

  namedShops(): Promise<readonly NamedShop[]> {
    return this.db.shops.toArray();
  }

  adopt(from: ShopKey, to: ShopKey, subjects: readonly Subject[], page?: PageKind): Promise<void> {
    return adoptSubjects(this.db, from, to, subjects, page);
  }

  join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean> {
    return joinShop(this.db, from, to, planner, limit);
  }

  rememberSent(
    shop: ShopKey,
    texts: readonly FreshText[],
    isSame: (a: string, b: string) => boolean,
  ): Promise<void> {
    return keepSentTexts(this.db, shop, texts, isSame);
  }

  sentTexts(shop: ShopKey): Promise<readonly SentText[]> {
    return sentTextsOf(this.db, shop);
  }

  clear(): Promise<void> {
    const db = this.db;
    return db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
    });
  }
}
