import type { DraftFact, FileFact } from './passing-facts.ts';
import type { OfferSales } from './sales.ts';

export type { ContactMeans, DraftFact, FileFact, Mention, Recipients } from './passing-facts.ts';

/**
 * Facts: plain, serialisable statements about one subject, read from a page or an API answer.
 *
 * Every field but the id may be absent, and absent always means *unknown*: a rule that needs it
 * says `unknown`, never "all fine". All moments are epoch milliseconds (UTC). Nothing here may hold
 * a message body, a customer's name or an address.
 */

/** Language codes the product works in (ISO 639-1). */
export type Language = 'es' | 'en' | 'pt' | 'fr' | 'de' | 'it';

export type SubjectType = 'thread' | 'order' | 'offer' | 'return' | 'shop';

/** What a fact, a mark or a task speaks of: `order:1234-A`. The id is the marketplace's own. */
export type Subject = `${SubjectType}:${string}`;

/**
 * One shop on one marketplace host: `host|shop id`. The part after the bar is the shop's id where
 * the page tells it, `~name` where only its name is known, and `?` where neither was found.
 */
export type ShopKey = string;

/** Order states, Mirakl's own names folded to what the rules distinguish. */
export type OrderState =
  | 'waiting-acceptance'
  | 'waiting-debit'
  | 'shipping'
  | 'to-collect'
  | 'shipped'
  | 'received'
  | 'closed'
  | 'incident-open'
  | 'refused'
  | 'cancelled'
  | 'refunded';

export type Party = 'customer' | 'operator' | 'shop' | 'system';

export interface OrderFact {
  readonly type: 'order';
  readonly id: string;
  readonly state?: OrderState;
  readonly placedAt?: number;
  readonly shippedAt?: number;
  readonly shippingDeadline?: number;
  /** Channel code or label as shown (`WEB_ES`, `PcComponentes Portugal`). */
  readonly channel?: string;
  /** Customer's locale or language as shown (`es_ES`, `pt`). */
  readonly customerLocale?: string;
  /** Country of delivery, ISO 3166-1 alpha-2, upper case. */
  readonly country?: string;
  /** True or false only where the documents were seen, or the marketplace says so. */
  readonly hasInvoice?: boolean;
  /**
   * Whether the marketplace itself asks the shop for this order's invoice, by an open request for an
   * accounting document; false once it was answered or withdrawn.
   */
  readonly invoiceAsked?: boolean;
  /** Whether at least one tracking number is shown. */
  readonly hasTracking?: boolean;
  readonly openIncident?: boolean;
  /** When the open incident was opened; a list may only tell a day. */
  readonly incidentSince?: number;
  /** Until when the shop has to accept, where the page says it (no API field does). */
  readonly acceptanceDeadline?: number;
  /** When the customer (or the carrier, or the operator) said that it arrived. */
  readonly receivedAt?: number;
  readonly cancelledAt?: number;
  /** Last message of the shop to the customer in the order's conversations, as far as seen. */
  readonly shopWroteAt?: number;
  /** Last message of the customer in the order's conversations, as far as seen. */
  readonly customerWroteAt?: number;
  /** True once the order's conversation was seen whole, empty or not: only then silence is known. */
  readonly conversationSeen?: boolean;
  /** When that was, epoch ms. Told by the store, never by a reader. */
  readonly conversationSeenAt?: number;
  /** A return of this order that is not closed, and since when. */
  readonly openReturn?: boolean;
  readonly returnSince?: number;
  /** Total of the order in `currency`, taxes included, major units. */
  readonly total?: number;
  /** ISO 4217. */
  readonly currency?: string;
  /** Whether the page shows a tax number of the customer; never the number. */
  readonly hasTaxId?: boolean;
  /** Whether the customer buys as a business, where the page says so. */
  readonly isBusiness?: boolean;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
}

/** An answer of the shop in a thread: nothing but moments, epoch ms. */
export interface Reply {
  /** The oldest message it answered. */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** The customer's oldest one; absent where only the operator had written. */
  readonly customerAskedAt?: number;
}

export interface ThreadFact {
  readonly type: 'thread';
  readonly id: string;
  readonly orderId?: string;
  readonly channel?: string;
  readonly customerLocale?: string;
  /** Whether a message of the customer or the operator waits for the shop's answer. */
  readonly waiting?: boolean;
  /**
   * When the oldest unanswered message came. From a thread page it is exact; from an inbox row only
   * the last message is seen, so the true start may lie earlier (`waitingSinceExact: false`).
   */
  readonly waitingSince?: number;
  readonly waitingSinceExact?: boolean;
  readonly waitingFor?: 'customer' | 'operator';
  readonly lastMessageAt?: number;
  readonly lastFrom?: Party;
  /**
   * When the shop last wrote to the customer, 0 = nothing shown of the shop's went to him. Told only
   * where the messages name their recipients; never kept, the order's `shopWroteAt` is.
   */
  readonly shopToCustomerAt?: number;
  /** Only the shop has written here: such threads are never due. */
  readonly shopOnly?: boolean;
  /** Answers of the shop seen on the thread's page, the newest few, oldest first. */
  readonly replies?: readonly Reply[];
  /** The operator has written here, or the shop or the customer has asked for him. */
  readonly operatorInvolved?: boolean;
  /** Messages of the shop since the customer last wrote (or since the start). */
  readonly shopMessagesInRow?: number;
  /**
   * Language of the shop's last judged message to the customer where it is not the channel's; empty
   * where it is. A verdict, never text.
   */
  readonly sentLanguage?: string;
  /** The shop has sent an attachment with an invoice's name here while the order had no invoice. */
  readonly sentInvoiceFile?: boolean;
  /**
   * Means of contact outside the platform that the shop's messages speak of and that nobody has
   * told the operator of since, comma-separated; empty where there are none.
   */
  readonly outsideContact?: string;
  /** When the last message that speaks of one was sent, epoch ms. */
  readonly outsideContactAt?: number;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
}

export interface OfferFact {
  readonly type: 'offer';
  /** The shop's own offer SKU. */
  readonly id: string;
  /** Units in stock; integer, never negative. */
  readonly quantity?: number;
  /** The offer's own "minimum quantity alert", 0 = none; absent when the page shows no such column. */
  readonly minQuantityAlert?: number;
  /** Category of the product as the list shows it. */
  readonly category?: string;
  /** Whether customers can order it now. */
  readonly active?: boolean;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
}

/** A return, in Mirakl's own states. */
export interface ReturnFact {
  readonly type: 'return';
  readonly id: string;
  readonly orderId?: string;
  /** The number that customer and shop know it by, where the seller API tells it. */
  readonly rma?: string;
  /** Other names that it was told by, apart by spaces. Told by the store's side, never by a reader. */
  readonly alias?: string;
  readonly state?:
    | 'waiting-acceptance'
    | 'in-progress'
    | 'received'
    | 'no-reception'
    | 'refused'
    | 'closed'
    | 'cancelled';
  readonly createdAt?: number;
  /** When the goods came back. */
  readonly receivedAt?: number;
  /** Whether the money is back, where the page or the order says so. */
  readonly refunded?: boolean;
  readonly path?: string;
}

/** What the shop's own settings page shows of the seller page; whether, never what. */
export interface ShopFact {
  readonly type: 'shop';
  readonly id: string;
  readonly hasPhone?: boolean;
  readonly hasEmail?: boolean;
  /** Company registration or tax number. */
  readonly hasRegistration?: boolean;
  readonly hasDispatchCountry?: boolean;
  readonly hasReturnPolicy?: boolean;
  /** Languages in which a return policy stands, ISO 639-1, comma-separated. */
  readonly returnPolicyLanguages?: string;
  readonly returnDays?: number;
  readonly warrantyYears?: number;
  /** ".com" or another domain in the shop's name. */
  readonly nameHasDomain?: boolean;
  readonly descriptionHasUrl?: boolean;
  readonly path?: string;
}

export type StoredFact = OrderFact | ThreadFact | OfferFact | ReturnFact | ShopFact;

/** Everything a rule may ask for about one subject. A rule gets only what it names in `needs`. */
export interface Facts {
  readonly thread: ThreadFact;
  readonly order: OrderFact;
  readonly offer: OfferFact;
  readonly return: ReturnFact;
  readonly shop: ShopFact;
  readonly draft: DraftFact;
  readonly file: FileFact;
  /** What was seen sold of an offer; told by the store. */
  readonly sales: OfferSales;
}

/** What is known of a subject beside its fact. */
export type Beside = Partial<Pick<Facts, 'sales'>>;

/** A subject's key: `subjectOf(fact)` → `order:1234-A`. */
export function subjectOf(fact: StoredFact): Subject {
  return `${fact.type}:${fact.id}`;
}
