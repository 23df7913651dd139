import type { Language } from './facts.ts';
import type {
  Acceptance,
  Counted,
  FollowUp,
  Incidents,
  InvoiceDemand,
  Quality,
  Returns,
  SellerPage,
  Shipping,
  Warranty,
} from './market-limits.ts';

/** Where a figure or demand was read, and when; `seller` marks the product's own editable default. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** Why there is no address: told to the shops in a letter, or read from public source code. */
  readonly unlinked?: 'letter' | 'public-code';
  /** ISO date on which it was last checked. */
  readonly checked: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** A marketplace's published figure; absent figures are unknown and stay so. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  /** Market (ISO country) the figure was published for, when not for all of them. */
  readonly market?: string;
}

export interface Channel {
  /** Codes and labels by which the back office names the channel, matched without case or accents. */
  readonly names: readonly string[];
  readonly country: string;
  /** Languages an answer may be in, the main one first (several for BE, CH). */
  readonly languages: readonly string[];
  /** What the ids of its orders begin with, where the marketplace tells countries apart that way. */
  readonly orderPrefixes?: readonly string[];
  readonly source: Source;
}

/**
 * What a marketplace can ask of its sellers: the ids of the rules, whether or not a rule of that
 * name is built yet.
 */
export type DemandId =
  | 'late-reply'
  | 'needless-message'
  | 'operator-copied'
  | 'reply-language'
  | 'delivery-follow-up'
  | 'silent-after-sales'
  | 'return-policy'
  | 'outside-contact'
  | 'missing-invoice'
  | 'invoice-as-attachment'
  | 'document-type'
  | 'low-stock'
  | 'out-of-stock'
  | 'no-safety-stock'
  | 'acceptance-due'
  | 'shipment-due'
  | 'tracking-missing'
  | 'delay-untold'
  | 'open-incident'
  | 'refund-due'
  | 'seller-contact';

/** What is known of one marketplace: data only, one file each in `lib/marketplace/operators`. */
export interface Market {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Names by which the operator signs in threads (`PcComponentes`). */
  readonly operatorNames: readonly string[];
  readonly channels: readonly Channel[];
  /** Language of the operator's own staff, in whichever country a sale was made. */
  readonly operatorLanguage?: Sourced<string>;
  readonly replyLimit?: Sourced<{
    readonly hours: number;
    /** Absent: the source does not say which hours count. */
    readonly clock?: 'calendar' | 'working';
    readonly warnHours?: number;
    /** `mean-30d`: the marketplace judges an average, not each message. */
    readonly measure: 'each' | 'mean-30d';
  }>;
  /** Whose messages the marketplace's response time counts, where it says. */
  readonly replyTimeCounts?: Sourced<'all' | 'customers'>;
  /** Whether the marketplace's response time runs on weekends, where it says. */
  readonly replyTimeClock?: Sourced<Counted>;
  readonly acceptance?: Acceptance;
  readonly shipping?: Shipping;
  readonly quality?: Quality;
  readonly incidents?: Incidents;
  readonly returns?: Returns;
  readonly warranty?: Warranty;
  readonly invoice?: InvoiceDemand;
  readonly followUp?: FollowUp;
  /** Whether the operator may be put in copy without need. */
  readonly operatorCopy?: Sourced<'only-if-needed' | 'always'>;
  /** `write-down`: contact elsewhere is to be recorded; `platform-only`: there is to be none. */
  readonly outsideContact?: Sourced<'write-down' | 'platform-only'>;
  /** `avoid`: those that say nothing are unwelcome; `platform`: the marketplace sends them all. */
  readonly automaticMessages?: Sourced<'avoid' | 'platform'>;
  readonly sellerPage?: SellerPage;
  /** Orders become *received* by themselves: customers need no reminder to mark them. */
  readonly receivedAutomatically?: Sourced<boolean>;
  readonly safetyStock?: Sourced<number>;
  /**
   * Where the marketplace asks for what a rule checks. `late-reply` only where that is the rule's
   * own 24 working hours: other limits stand in `replyLimit`.
   */
  readonly demands?: Readonly<Partial<Record<DemandId, Source>>>;
  /** Languages shown as information rather than error, per expected language (`es` → ca, gl, eu). */
  readonly tolerated?: Readonly<Partial<Record<Language, readonly string[]>>>;
}
