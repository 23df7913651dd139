import type {
  AnsweredThread,
  BacklogRow,
  KnownOffer,
  Part,
  ReportStore,
  RuleLoad,
} from '../app/report-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import { backlogOf, putBacklog } from './backlog-table.ts';
import { DexieTasks } from './dexie-tasks.ts';
import { answeredThreads, offersAfter, openByRule, tasksAfter } from './report-rows.ts';

/**
 * The part of the store on disk that reports and exports stand on. Of a function that is not `async`
 * itself, a transaction does not wait for what it awaits.
 */
export abstract class DexieReport extends DexieTasks implements ReportStore {
  openByRule(now: number): Promise<readonly RuleLoad[]> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => openByRule(db, now));
  }

  backlog(shop: ShopKey, since: string): Promise<readonly BacklogRow[]> {
    return backlogOf(this.db, shop, since);
  }

  putBacklog(rows: readonly BacklogRow[], since: string): Promise<void> {
    return putBacklog(this.db, rows, since);
  }

  answeredThreads(
    shop: ShopKey,
    since: number,
    after: string,
    limit: number,
  ): Promise<Part<AnsweredThread>> {
    const db = this.db;
    return db.transaction('r', db.facts, async () =>
      answeredThreads(db, shop, since, after, limit),
    );
  }

  offersAfter(shop: ShopKey, after: string, limit: number): Promise<readonly KnownOffer[]> {
    const db = this.db;
    return db.transaction('r', db.facts, db.sales, async () => offersAfter(db, shop, after, limit));
  }

  tasksAfter(
    shop: ShopKey,
    after: readonly [subject: string, rule: string] | undefined,
    limit: number,
  ): Promise<Part<Task>> {
    const db = this.db;
    return db.transaction('r', db.tasks, async () => tasksAfter(db, shop, after, limit));
  }
}
