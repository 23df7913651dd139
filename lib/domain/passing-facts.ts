import type { Subject } from './facts.ts';

/** Whom a message goes to: the customer, the operator of the marketplace, or both of them. */
export type Recipients = 'customer' | 'operator' | 'both';

/** Means of contact outside the platform. */
export type ContactMeans = 'phone' | 'whatsapp' | 'mail' | 'other';

/** What of this very order a text speaks of. */
export type Mention = 'order' | 'product' | 'tracking' | 'date' | 'amount';

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
  /** As chosen beside the box; absent where no choice is shown. */
  readonly recipients?: Recipients;
  /** Means of contact outside the platform that it speaks of, past or offered. */
  readonly outsideContact?: readonly ContactMeans[];
  /** Other threads of the shop that got nearly this text; absent where it is too short to say. */
  readonly sentElsewhere?: number;
  /** What of this order it speaks of; empty where it could stand in any thread. */
  readonly mentions?: readonly Mention[];
  /** Nearly one of the ready texts that ask whether all is well, and new in this thread. */
  readonly isFollowUp?: boolean;
}

/** A file chosen for upload, by what it holds or, failing that, what its name says. */
export interface FileFact {
  readonly type: 'file';
  /** The thread or order it is attached to. */
  readonly subject: Subject;
  readonly target: 'message' | 'order-documents';
  /** Credit notes count as invoices: they belong where invoices do. */
  readonly looksLikeInvoice?: boolean;
  /** What that rests on: a name alone is less sure. */
  readonly judgedBy?: 'content' | 'name';
  /** Only for `order-documents`: whether the chosen document type is an invoice type. */
  readonly typeIsInvoice?: boolean;
  /** Only for `order-documents`: the type's label as shown. */
  readonly typeLabel?: string;
  /** Order the message or the dialog belongs to. */
  readonly orderId?: string;
}
