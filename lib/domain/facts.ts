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
  /** Whether at least one tracking number is shown. */
  readonly hasTracking?: boolean;
  readonly openIncident?: boolean;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
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
  /** Only the shop has written here: such threads are never due. */
  readonly shopOnly?: boolean;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
}

export interface OfferFact {
  readonly type: 'offer';
  /** The shop's own offer SKU. */
  readonly id: string;
  /** Units in stock; integer, never negative. */
  readonly quantity?: number;
  /** The offer's own "minimum quantity alert"; absent when the page shows no such column. */
  readonly minQuantityAlert?: number;
  /** Whether customers can order it now. */
  readonly active?: boolean;
  /** Path and query of the subject's own page on its host, as the page linked it. */
  readonly path?: string;
}

export type StoredFact = OrderFact | ThreadFact | OfferFact;

/** A reply being typed, judged and forgotten. `languages` is the detector's answer, never the text. */
export interface DraftFact {
  readonly type: 'draft';
  /** The thread or order that is answered. */
  readonly subject: Subject;
  /** `undefined`: not judged (too short, unsure). */
  readonly language?: string;
  /** Whether the detector would also accept one of the expected languages. */
  readonly matches?: boolean;
  /** Languages the channel accepts; empty or absent when unknown. */
  readonly expected?: readonly string[];
}

/** A file chosen for upload, by what its name says. */
export interface FileFact {
  readonly type: 'file';
  /** The thread or order it is attached to. */
  readonly subject: Subject;
  readonly target: 'message' | 'order-documents';
  readonly looksLikeInvoice?: boolean;
  /** Only for `order-documents`: whether the chosen document type is an invoice type. */
  readonly typeIsInvoice?: boolean;
  /** Only for `order-documents`: the type's label as shown. */
  readonly typeLabel?: string;
  /** Order the message or the dialog belongs to. */
  readonly orderId?: string;
}

/** Everything a rule may ask for about one subject. A rule gets only what it names in `needs`. */
export interface Facts {
  readonly thread: ThreadFact;
  readonly order: OrderFact;
  readonly offer: OfferFact;
  readonly draft: DraftFact;
  readonly file: FileFact;
}

/** A subject's key: `subjectOf(fact)` → `order:1234-A`. */
export function subjectOf(fact: StoredFact): Subject {
  return `${fact.type}:${fact.id}`;
}
