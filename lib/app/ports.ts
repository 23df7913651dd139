import type {
  Beside,
  ContactMeans,
  Mention,
  Reply,
  ShopKey,
  StoredFact,
  Subject,
} from '../domain/facts.ts';
import type { FileVerdict } from '../domain/file-parts.ts';
import type { Market } from '../domain/market.ts';
import type { PageKind, Problem, ReadingStatus } from '../domain/reading.ts';
import type { RuleId, RuleSettings } from '../domain/rule.ts';
import type { SoldLine } from '../domain/sales.ts';
import type { Task } from '../domain/task.ts';
import type { TemplateSettings } from '../domain/templates/library.ts';
import type { ReportStore } from './report-ports.ts';
import type { SyncStep, SyncStore } from './sync-ports.ts';
import type { DecisionStore, TaskLists } from './task-ports.ts';

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
  /** Not a page that was looked at, but the marketplace's seller API that told the same. */
  readonly by?: 'api';
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
  /** What follows from them for other subjects: kept and judged alike, but no part of the answer. */
  readonly derived?: readonly StoredFact[];
  /** What orders on it took of the shop's offers. */
  readonly sales?: readonly SoldLine[];
  /** How the seller API's lists stand once this is stored. */
  readonly sync?: SyncStep;
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
  /** @param beside what else is known of the subject: facts that no page tells whole */
  plan(fact: StoredFact, seenAt: number, beside?: Beside): Planned;
}

/** What stands about the subjects of an observation after it was merged. */
export interface Observed {
  readonly changed: readonly StoredFact[];
  readonly facts: ReadonlyMap<Subject, StoredFact>;
  readonly tasks: readonly Task[];
  /** How many of the subjects each rule left open. */
  readonly unknown: ReadonlyMap<RuleId, number>;
}

/** A text that a shop has sent, known by its fingerprint only: see `Wording`. */
export interface SentText {
  readonly shop: ShopKey;
  readonly print: string;
  /** Threads it was sent in, the last one last. */
  readonly threads: readonly Subject[];
  /** When it was last sent, epoch ms. */
  readonly at: number;
}

/** A text just sent, or seen for the first time. */
export interface FreshText {
  readonly print: string;
  readonly thread: Subject;
  /** Epoch ms. */
  readonly at: number;
}

export type Sizes = Readonly<Record<'facts' | 'tasks' | 'visits', number>>;

/** The store, as use cases need it. Every call is one transaction: it happens whole or not at all. */
export interface Store extends SyncStore, TaskLists, DecisionStore, ReportStore {
  /** Merges facts field by field, newer observation wins, and plans the tasks of what changed. */
  observe(observation: Observation, planner: Planner): Promise<Observed>;
  facts(shop: ShopKey, subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, StoredFact>>;
  tasks(shop: ShopKey, subjects: readonly Subject[]): Promise<readonly Task[]>;
  /** An order, and the threads and returns that belong to it, as far as they are known. */
  ofOrder(shop: ShopKey, orderId: string): Promise<readonly StoredFact[]>;
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
  /** Answers a shop gave after `since`, of the `limit` threads that were answered last. */
  replies(shop: ShopKey, since: number, limit: number): Promise<readonly Reply[]>;
  recordVisit(visit: Visit): Promise<void>;
  visits(): Promise<readonly Visit[]>;
  /** How much is kept, by kind of row. */
  sizes(): Promise<Sizes>;
  /**
   * Forgets visits and names of shops, texts sent and sales that were not renewed since `before`,
   * epoch ms, and what was decided before then: also of shops of which no fact is left.
   */
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
  /** Keeps texts a shop has sent; those that `isSame` calls nearly equal count as one. */
  rememberSent(
    shop: ShopKey,
    texts: readonly FreshText[],
    isSame: (a: string, b: string) => boolean,
  ): Promise<void>;
  /** Every text kept of a shop; a few hundred at most. */
  sentTexts(shop: ShopKey): Promise<readonly SentText[]>;
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

/** What a text says, by rules of thumb. Pure and total; the text goes no further. */
export interface Wording {
  /**
   * A fingerprint that nearly equal texts share and no text can be read from; `undefined` for texts
   * of fewer than 40 letters.
   * @param words the text without greeting, signature, and the page's names and titles
   */
  fingerprint(words: string): string | undefined;
  /** How much of two texts is the same, 0 to 1, from their fingerprints. */
  similarity(a: string, b: string): number;
  /** Means of contact outside the platform that a text speaks of, made or offered. */
  outsideContact(text: string): readonly ContactMeans[];
  /** What of this very order a text speaks of. @param words as for `fingerprint`, names included */
  mentions(
    text: string,
    words: string,
    strip: readonly string[],
    orderId?: string,
  ): readonly Mention[];
}

export interface InvoiceEye {
  /**
   * Whether a file is an invoice or a credit note, by what it holds where `bytes` are given and
   * readable, else by its name. Total: unsure is an answer.
   */
  look(file: { readonly name: string; readonly bytes?: Uint8Array }): Promise<FileVerdict>;
}

export interface SettingsSource {
  rules(shop: ShopKey): Promise<RuleSettings>;
  market(host: string): Promise<Market | undefined>;
  /** The seller's own wording of ready texts. */
  templates(): Promise<TemplateSettings>;
}

/** Addresses of pages on a marketplace's host. */
export interface Links {
  /** @param orderId the order that a thread or return is about */
  hrefOf(host: string, subject: Subject, path?: string, orderId?: string): string | undefined;
}

export type Clock = () => number;
