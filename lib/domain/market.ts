import type { Language } from './facts.ts';
import type { RuleId } from './rule.ts';

/** Where a figure or demand was read, and when; `seller` marks the product's own editable default. */
export interface Source {
  readonly title: string;
  readonly url?: string;
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
  readonly source: Source;
}

/** What is known of one marketplace: data only, one file each in `lib/marketplace/operators`. */
export interface Market {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Names by which the operator signs in threads (`PcComponentes`). */
  readonly operatorNames: readonly string[];
  readonly channels: readonly Channel[];
  readonly replyLimit?: Sourced<{
    readonly hours: number;
    /** Absent: the source does not say which hours count. */
    readonly clock?: 'calendar' | 'working';
    readonly warnHours?: number;
    /** `mean-30d`: the marketplace judges an average, not each message. */
    readonly measure: 'each' | 'mean-30d';
  }>;
  readonly invoice?: {
    /** Whether the shop has to file an invoice for every order. */
    readonly required?: Sourced<boolean>;
    /** Hours by which it should stand there, laxest reading; counted from is unknown unless said. */
    readonly deadlineHours?: Sourced<number>;
    /** The strictest reading, where the text leaves two. */
    readonly strictHours?: Sourced<number>;
    /** What the deadline counts from, where the source says. */
    readonly countedFrom?: 'purchase' | 'shipment';
    /** Which section of the documents page the marketplace looks at. */
    readonly place?: Sourced<'order-documents' | 'accounting-documents'>;
    /** `wrong`: an invoice sent as a message attachment does not count; `copy`: a copy may be sent. */
    readonly asAttachment?: Sourced<'wrong' | 'copy'>;
  };
  readonly safetyStock?: Sourced<number>;
  /** Where the marketplace asks for what a rule checks. */
  readonly demands?: Readonly<Partial<Record<RuleId, Source>>>;
  /** Languages shown as information rather than error, per expected language (`es` → ca, gl, eu). */
  readonly tolerated?: Readonly<Partial<Record<Language, readonly string[]>>>;
}
