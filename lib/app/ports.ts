import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { Market } from '../domain/market.ts';
import type { PageKind, Problem, ReadingStatus } from '../domain/reading.ts';
import type { RuleId, RuleSettings } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';

/** The result of one page visit, as stored: the base of every "how fresh is this". */
export interface Visit {
  readonly shop: ShopKey;
  readonly host: string;
  readonly page: PageKind;
  /** Epoch ms of the last reading. */
  readonly at: number;
  /** Epoch ms of the last reading that was not `unrecognised`; absent when there was none. */
  readonly readAt?: number;
  readonly status: ReadingStatus;
  readonly problems: readonly Problem[];
  /** Origin and path only: a query may hold what the seller searched for. */
  readonly url: string;
}

/** A shop that a page called by its name; one row per shop and name. */
export interface NamedShop {
  readonly shop: ShopKey;
  /** `host|~name`: what a page that tells only the name calls the shop. */
  readonly alias: ShopKey;
  /** As the page shows it. */
  readonly name: string;
  /** Last told, epoch ms; exact to a day. */
  readonly at: number;
}

export interface Observation {
  readonly shop: ShopKey;
  readonly page: PageKind;
  readonly source: 'page' | 'api';
  /** When it was seen, epoch ms. */
  readonly at: number;
  readonly facts: readonly StoredFact[];
}

/** What judging one fact says about the tasks of its subject. */
export interface Planned {
  readonly put: readonly Task[];
  /** Rules that were judged and found nothing; a rule that is not named keeps its task. */
  readonly remove: readonly RuleId[];
  /** Rules that could not judge: they neither open nor close anything. */
  readonly unknown: readonly RuleId[];
}

/**
 * Turns facts into tasks, inside the store's transaction, so that a worker that dies between two
 * steps never leaves facts without their tasks. Pure and synchronous.
 */
export interface Planner {
  /** Changes whenever another answer is possible for the same fact: settings, version. */
  readonly print: string;
  /** Epoch ms. */
  readonly now: number;
  /** Subjects last seen before this moment (epoch ms) are forgotten by `replan`. */
  readonly forgetBefore?: number;
  plan(fact: StoredFact, seenAt: number): Planned;
}

/** What stands about the subjects of an observation after it was merged. */
export interface Observed {
  readonly changed: readonly StoredFact[];
  readonly facts: ReadonlyMap<Subject, StoredFact>;
  readonly tasks: readonly Task[];
  /** How many of the subjects each rule left open. */
  readonly unknown: ReadonlyMap<RuleId, number>;
}

/** `next` = the next moment at which a count changes by itself, epoch ms. */
export interface Counts {
  readonly late: number;
  readonly soon: number;
  readonly info: number;
  readonly next?: number;
}

/** The store, as use cases need it. Every call is one transaction: it happens whole or not at all. */
export interface Store {
  /** Merges facts field by field, newer observation wins, and plans the tasks of what changed. */
  observe(observation: Observation, planner: Planner): Promise<Observed>;
  facts(shop: ShopKey, subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, StoredFact>>;
  tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]>;
  /** Every shop of which facts are stored. */
  shops(): Promise<readonly ShopKey[]>;
  /**
   * Plans at most `limit` facts after `after` again, and forgets those that are too old; the last
   * subject, or `undefined` at the end.
   */
  replan(
    shop: ShopKey,
    planner: Planner,
    after: Subject | undefined,
    limit: number,
  ): Promise<Subject | undefined>;
  /** Most urgent first, at most `limit`; never loads more rows than that to find them. */
  dueTasks(now: number, limit: number): Promise<readonly Task[]>;
  /** Index counts, no walk over tasks. With `cap`, each count stops there and costs no more. */
  counts(now: number, cap?: number): Promise<Counts>;
  /** How many tasks of one rule a shop has, from an index. */
  countGroup(shop: ShopKey, rule: RuleId): Promise<number>;
  recordVisit(visit: Visit): Promise<void>;
  visits(): Promise<readonly Visit[]>;
  /** Forgets visits and names of shops that were not renewed since `before`, epoch ms. */
  forgetVisits(before: number): Promise<void>;
  nameShop(named: NamedShop): Promise<void>;
  namedShops(): Promise<readonly NamedShop[]>;
  /**
   * Moves what was read before the shop was known into the shop, then forgets the placeholder's:
   * the orders and threads among `subjects`, and the visit of `page`.
   */
  adopt(from: ShopKey, to: ShopKey, subjects: readonly Subject[], page?: PageKind): Promise<void>;
  /**
   * Moves everything of a shop that turned out to be `to`, at most `limit` subjects a call, and
   * plans it anew; its visits go last. Answers whether there is more. Cheap where nothing is left.
   */
  join(from: ShopKey, to: ShopKey, planner: Planner, limit: number): Promise<boolean>;
  /** Forgets everything. */
  clear(): Promise<void>;
}

export interface Detection {
  /** `undefined` = not judged. */
  readonly language?: string;
  readonly matches?: boolean;
}

export interface Detector {
  /** Judges a draft against the languages its channel accepts. Total: unsure is an answer. */
  detect(text: string, expected: readonly string[]): Promise<Detection>;
}

export interface InvoiceEye {
  /** By name only; `undefined` = no opinion. */
  looksLikeInvoice(fileName: string): Promise<boolean | undefined>;
}

export interface SettingsSource {
  rules(shop: ShopKey): Promise<RuleSettings>;
  market(host: string): Promise<Market | undefined>;
}

/** Addresses of pages on a marketplace's host. */
export interface Links {
  hrefOf(host: string, subject: Subject, path?: string): string | undefined;
}

export type Clock = () => number;
