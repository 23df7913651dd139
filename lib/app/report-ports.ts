import type { OfferFact, Reply, ShopKey } from '../domain/facts.ts';
import type { BacklogDay, Load } from '../domain/report-backlog.ts';
import type { RuleId } from '../domain/rule.ts';
import type { OfferSales } from '../domain/sales.ts';
import type { Task } from '../domain/task.ts';

/** How many tasks of a rule are open in a shop. */
export interface RuleLoad {
  readonly shop: ShopKey;
  readonly rule: RuleId;
  readonly load: Load;
}

/** What was open on one day in one shop. One row a day; the newest count of the day stays. */
export interface BacklogRow extends BacklogDay {
  readonly shop: ShopKey;
}

/** A thread with the answers seen in it, oldest first. */
export interface AnsweredThread {
  readonly id: string;
  readonly orderId?: string;
  readonly channel?: string;
  readonly replies: readonly Reply[];
}

/** Part of a longer list; `total` is of all of it. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** An offer and what was seen sold of it. */
export interface KnownOffer {
  readonly offer: OfferFact;
  readonly sales?: OfferSales;
}

/**
 * What reports and exports ask of the store. Lists are walked in an order that what happens meanwhile
 * does not change: nothing of them is told twice, and nothing left out.
 */
export interface ReportStore {
  /** Open tasks of each rule in each shop by state, without history, from indexes. */
  openByRule(now: number): Promise<readonly RuleLoad[]>;
  /** Days of a shop from `since` (`2026-11-22`) on, oldest first. */
  backlog(shop: ShopKey, since: string): Promise<readonly BacklogRow[]>;
  /** Keeps days, each in place of the one before of its shop; forgets all before `since`. */
  putBacklog(rows: readonly BacklogRow[], since: string): Promise<void>;
  /** Threads answered after `since` (epoch ms) that follow the one called `after`, by their ids. */
  answeredThreads(
    shop: ShopKey,
    since: number,
    after: string,
    limit: number,
  ): Promise<Part<AnsweredThread>>;
  /** Offers that follow the one called `after`, by their SKUs. */
  offersAfter(shop: ShopKey, after: string, limit: number): Promise<readonly KnownOffer[]>;
  /** All tasks, also those set aside, that follow `after` (`subject` and `rule`). */
  tasksAfter(
    shop: ShopKey,
    after: readonly [subject: string, rule: string] | undefined,
    limit: number,
  ): Promise<Part<Task>>;
}
