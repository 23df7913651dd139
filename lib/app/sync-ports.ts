import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { ShopFigures } from '../domain/health.ts';
import type { RuleId } from '../domain/rule.ts';
import type { SoldLine } from '../domain/sales.ts';
import type { ApiFailure, SyncList } from '../domain/sync-list.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { Visit } from './ports.ts';

export { SYNC_LISTS } from '../domain/sync-list.ts';
export type { ApiFailure, SyncList } from '../domain/sync-list.ts';

/** One shop that the seller gave an API key for. The key is no part of it. */
export interface Connection {
  /** `https://host`; plain http on loopback only (tests, terminal). */
  readonly origin: string;
  /** The seller's choice where one key reaches several shops: sent as `shop_id`. */
  readonly shopId?: string;
  /** Known once the marketplace has told the shop's id. */
  readonly shop: ShopKey;
}

/** Where a chain of pages stands; plain data, kept in the store between any two calls. */
export type Cursor = Readonly<Record<string, string | number | boolean>>;

export interface ApiQuery {
  readonly list: SyncList;
  /** Absent on a chain's first page. */
  readonly cursor?: Cursor;
  /** Only what changed at or after this moment by the marketplace's clock, epoch ms. */
  readonly since?: number;
  /** `documents`: at most 100 order ids. */
  readonly ids?: readonly string[];
  /** `documents`: codes of document types that are invoices here, where the marketplace has told. */
  readonly invoiceTypes?: readonly string[];
}

export interface ApiAnswer {
  readonly status: 'ok';
  readonly facts: readonly StoredFact[];
  /** What the orders on the page took of the shop's offers. */
  readonly sales?: readonly SoldLine[];
  /** Orders whose documents are to be asked for. */
  readonly askDocuments?: readonly string[];
  /** What the shop is called, where the answer says. */
  readonly shop?: { readonly id: string; readonly name?: string; readonly offers?: number };
  /** What the answer says of the marketplace itself. */
  readonly market?: ToldMarket;
  /** A21. */
  readonly figures?: ShopFigures;
  /** Next page of the chain; absent at its end. */
  readonly next?: Cursor;
  /** Wait at least this long before `next` is asked for, ms (an export being prepared). */
  readonly waitMs?: number;
  /** Records on the page, understood or not; and how many exist in all, where the answer says. */
  readonly records: number;
  readonly total?: number;
  /** Records left out because they were not understood, and the ids of those that have one. */
  readonly dropped: number;
  readonly droppedIds?: readonly string[];
  /** Records passed over before this page, since no page that held them could be read. */
  readonly unread?: number;
  /** The marketplace's clock when it answered (`Date` header), epoch ms. */
  readonly serverAt?: number;
}

export interface ApiProblem {
  readonly status: 'failed';
  readonly failure: ApiFailure;
  readonly retryAfterMs?: number;
  readonly serverAt?: number;
  /** The chain cannot go on from its cursor: it begins anew with the first page. */
  readonly restart?: true;
  /** Where to go on if this page is never answered: with a part of it, or with what lies behind it. */
  readonly around?: Cursor;
  /** Wait at least this long before `around` is asked for, ms. */
  readonly aroundMs?: number;
  /** `around` is the first to pass over a record, rather than to ask for fewer at once. */
  readonly passesOver?: true;
}

/** One marketplace's seller API with one key. Calls never reject but for `signal`. Read-only. */
export interface SellerApi {
  ask(query: ApiQuery, signal?: AbortSignal): Promise<ApiAnswer | ApiProblem>;
}

/** How one list of one shop stands. One row, written in the transaction that stores its page. */
export interface SyncRow {
  readonly shop: ShopKey;
  readonly list: SyncList;
  /** Where the chain under way goes on; absent between chains. */
  readonly cursor?: Cursor;
  /**
   * When the newest chain began: the moment before its first call, epoch ms, by our clock; and what
   * the marketplace's clock said in the first answer. Kept when it has ended.
   */
  readonly startedAt?: number;
  readonly startedServerAt?: number;
  /** When a chain's first call was sent of which no answer is known, epoch ms: it may have arrived. */
  readonly askedAt?: number;
  /** `since` of the chain under way, and what the next chain will ask for (marketplace's clock). */
  readonly since?: number;
  readonly nextSince?: number;
  /** End of the last chain that ended well, epoch ms. */
  readonly doneAt?: number;
  /** Last answer that was stored, epoch ms. */
  readonly readAt?: number;
  /** Not to be asked before, epoch ms. */
  readonly notBefore?: number;
  readonly failure?: ApiFailure;
  readonly failedAt?: number;
  /** Failures in a row. */
  readonly failures?: number;
  /** Of the newest chain: records read so far and how many there are in all. */
  readonly read?: number;
  readonly total?: number;
  /**
   * Records left out because they were not understood, and those of which no page could be read: of
   * the newest chain so far; of a list that tells its changes, also of those before, until they are
   * told so that they are known.
   */
  readonly skipped?: number;
  readonly unread?: number;
  /** Ids of those not understood, as many as are kept. */
  readonly left?: readonly string[];
  /** What was left out of a list that tells its changes is asked for once more, each day. */
  readonly again?: Again;
  /** The chain under way does so. */
  readonly isAgain?: true;
  /** The reading that `again` is to make good has ended before its end. */
  readonly gap?: ApiFailure;
  /** A page of this list could not be read: one that fails is asked for in parts at once. */
  readonly narrow?: true;
  /** The marketplace's clock minus ours at the last answer, ms. */
  readonly skewMs?: number;
  /** The marketplace holds this key to the stricter of its published tiers: it has refused the other. */
  readonly isStrict?: true;
  /** `documents`: orders asked for at once, while fewer than the most there can be. */
  readonly batch?: number;
  /** `account` of a connection whose shop was not known: the shop that it turned out to be. */
  readonly tells?: ShopKey;
  /** Calls made, ever. */
  readonly calls: number;
}

/** What was left out of a list: since when it changed, marketplace's clock; when it was last asked for. */
export interface Again {
  /** Absent where the list's first reading asks for no moment. */
  readonly since?: number;
  /** Epoch ms. */
  readonly at: number;
  /** How often it was asked for in vain. */
  readonly tries?: number;
  /** Where `since` is absent: from when what has changed later is asked for, too. */
  readonly later?: number;
  /** What was left out when the chain began that asks once more: it still is if that breaks off. */
  readonly before?: Pick<SyncRow, 'left' | 'skipped' | 'unread'>;
}

/** What one page changes beside facts, in the same transaction. */
export interface SyncStep {
  readonly rows: readonly SyncRow[];
  /** Orders whose documents are to be asked for, and those that just were. */
  readonly enqueue?: readonly string[];
  readonly dequeue?: readonly string[];
  readonly figures?: FiguresOfDay;
  readonly market?: ToldMarket;
  /** A chain that ended well counts as a look at the page that shows the same. */
  readonly visit?: Visit;
}

/** A shop's figures as the marketplace measured them on one day. */
export interface FiguresOfDay {
  readonly shop: ShopKey;
  /** `2026-11-22`. */
  readonly day: string;
  readonly figures: ShopFigures;
}

/** Offers that a reading of all of them has not met. `after` is absent at the end. */
export interface UnseenOffers {
  readonly ids: readonly string[];
  readonly after?: string;
}

/** What is stored of how syncs stand, as of one moment. */
export interface Standing {
  /** Of all shops. */
  readonly rows: readonly SyncRow[];
  /** Orders of one shop that wait for their documents, oldest first. */
  readonly queued: readonly string[];
  readonly told: ToldMarket | undefined;
}

/** The part of the store that a sync stands on. Every call is one transaction. */
export interface SyncStore {
  /** Of one shop, or of all. */
  syncRows(shop?: ShopKey): Promise<readonly SyncRow[]>;
  /** For steps without facts: failures, what is only queued. `at` = now, epoch ms. */
  putSync(shop: ShopKey, step: SyncStep, at: number): Promise<void>;
  /** @param limit at most so many orders that wait for their documents */
  standing(shop: ShopKey, limit: number): Promise<Standing>;
  /** Subjects of a shop's open tasks of one rule, most urgent first, at most `limit`. */
  subjectsDue(shop: ShopKey, rule: RuleId, limit: number): Promise<readonly Subject[]>;
  /** Orders whose open incident nobody has confirmed since `before`, epoch ms. */
  unconfirmedIncidents(shop: ShopKey, before: number): Promise<readonly string[]>;
  /**
   * Among `limit` offers that follow the one called `after`: those not known as closed that were
   * not seen since `before`, epoch ms.
   */
  unseenOffers(shop: ShopKey, before: number, after: string, limit: number): Promise<UnseenOffers>;
  /** Newest first, of at most so many days. */
  figures(shop: ShopKey, days: number): Promise<readonly FiguresOfDay[]>;
  toldMarket(shop: ShopKey): Promise<ToldMarket | undefined>;
  /** Forgets how a shop's lists stand but for when each was asked; its facts stay. */
  forgetSync(shop: ShopKey): Promise<void>;
}
