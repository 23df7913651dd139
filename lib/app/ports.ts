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
  readonly url: string;
}

export interface Observation {
  readonly shop: ShopKey;
  readonly page: PageKind;
  readonly source: 'page' | 'api';
  /** When it was seen, epoch ms. */
  readonly at: number;
  readonly facts: readonly StoredFact[];
}

/** The store, as use cases need it. Every call is one transaction: it happens whole or not at all. */
export interface Store {
  /** Merges facts field by field, newer observation wins; returns the merged facts that changed. */
  observe(observation: Observation): Promise<readonly StoredFact[]>;
  facts(shop: ShopKey, subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, StoredFact>>;
  /** Threads of these orders, for rules that look across. */
  /** Puts and deletes in one go; unchanged tasks are not rewritten. */
  saveTasks(
    shop: ShopKey,
    put: readonly Task[],
    remove: readonly { readonly rule: RuleId; readonly subject: Subject }[],
  ): Promise<void>;
  tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]>;
  /** All tasks whose soon or late moment, or fixed state, counts; most urgent first, at most `limit`. */
  dueTasks(now: number, limit: number): Promise<readonly Task[]>;
  /** Two index counts, no walk over tasks. `next` = the next moment at which either changes. */
  counts(now: number): Promise<{ late: number; soon: number; info: number; next?: number }>;
  recordVisit(visit: Visit): Promise<void>;
  visits(): Promise<readonly Visit[]>;
  /** Moves what was read before the shop was known into the shop, then forgets the placeholder. */
  adopt(from: ShopKey, to: ShopKey, subjects: readonly Subject[]): Promise<void>;
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

export type Clock = () => number;
