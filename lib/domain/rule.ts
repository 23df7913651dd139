import type { Facts, ShopKey, Subject } from './facts.ts';
import type { FigureOverrides } from './figures.ts';
import type { Market, Source } from './market.ts';
import type { Skipped, WorkClock } from './deadlines.ts';

export const RULE_IDS = [
  'late-reply',
  'needless-message',
  'operator-copied',
  'reply-language',
  'delivery-follow-up',
  'silent-after-sales',
  'return-policy',
  'outside-contact',
  'missing-invoice',
  'invoice-as-attachment',
  'document-type',
  'low-stock',
  'out-of-stock',
  'no-safety-stock',
  'acceptance-due',
  'shipment-due',
  'tracking-missing',
  'delay-untold',
  'open-incident',
  'refund-due',
  'seller-contact',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export type State = 'late' | 'soon' | 'info';

/** The moment at which a rule judges. `now` in epoch ms; the zone comes with the settings' clock. */
export interface Moment {
  readonly now: number;
}

/** `sku` holds `*` and `?` as in file names; a rule without either would fit every offer. */
export interface StockRule {
  readonly sku?: string;
  readonly category?: string;
  readonly units: number;
}

/** What the seller (or a default) has set for one shop. */
export interface RuleSettings {
  readonly shop: ShopKey;
  /** With the seller's own figures in place of the published ones. */
  readonly market?: Market;
  /** The seller's own figures of the marketplace; `market` holds them already. */
  readonly figures?: FigureOverrides;
  readonly clock: WorkClock;
  /** Working hours within which a message is to be answered; the seed's 24. */
  readonly replyHours: number;
  /** Working hours after which it counts as *soon*. */
  readonly replySoonHours: number;
  /** Which hours count for answers, where the seller has set that of the marketplace's own limit. */
  readonly replyMode?: WorkClock['mode'];
  /** Units at or below which an offer is low, where neither the offer nor the marketplace says. */
  readonly safetyStock: number;
  /** Safety stock by the offer's SKU or category, before `safetyStock`; the first that fits holds. */
  readonly stockRules: readonly StockRule[];
  /** Days of sales an offer should last, below which it is low. */
  readonly coverDays: number;
  /** Hours within which an order is to be accepted, where neither page nor marketplace says. */
  readonly acceptHours: number;
  /** Hours before the shipping deadline at which a shipment counts as *soon*. */
  readonly shipSoonHours: number;
  /** Days after receipt at which the customer is asked whether all is well; absent: never. */
  readonly followUpDays?: number;
  /** Days without a word in an after-sales case that are too long. */
  readonly silentDays: number;
  /** Seller's own languages per channel name, before the marketplace's data. */
  readonly channelLanguages: Readonly<Record<string, readonly string[]>>;
  /** Rules that the seller has switched off: they find nothing. */
  readonly off?: readonly RuleId[];
}

/** A text in the message files with its arguments; a number that is a moment is `{ at }`. */
export interface Text {
  readonly key: string;
  readonly args?: readonly Arg[];
}
export type Arg =
  | string
  | number
  | { readonly at: number }
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly language: string }
  | { readonly country: string }
  /** A number with its noun, in the form that the language asks for: `countLate` + `One`, `Other`. */
  | { readonly counted: string; readonly n: number }
  | Text;

/** Why a finding holds: everything a seller needs to check it himself. */
export interface Why {
  /** What started it (message received, order placed), epoch ms. */
  readonly since?: number;
  /** When false, `since` is the latest possible start. */
  readonly sinceExact?: boolean;
  /** Days that did not count between since and due, and why. */
  readonly skipped?: readonly Skipped[];
  /** Nights and breaks that did not count, all together, ms. */
  readonly closedMs?: number;
  /** The marketplace's own published limit, shown beside ours when it differs. */
  readonly published?: Text & { readonly source: Source };
  readonly source: Source;
  /** Further lines: quantity and threshold, language recognised and expected. */
  readonly lines: readonly Text[];
}

/**
 * One thing found. Exactly one of the two ways of telling urgency is used: `state` for what does
 * not change with time, `soonAt`/`lateAt` (epoch ms) for what does.
 */
export interface Finding {
  readonly subject: Subject;
  readonly state?: State;
  readonly soonAt?: number;
  readonly lateAt?: number;
  /** So old that it is shown apart, after everything else; only with state `info`. */
  readonly historical?: true;
  /** One line: what is the matter. */
  readonly title: Text;
  /** One line: what to do. */
  readonly advice: Text;
  readonly why: Why;
}

/** A rule's answer. `unknown` names the fields it missed; it never closes a task. */
export type Verdict =
  | { readonly status: 'judged'; readonly findings: readonly Finding[] }
  | { readonly status: 'unknown'; readonly missing: readonly string[] };

/** Judges facts named in `needs`; those in `wants` come along when they are known. */
export interface Rule<K extends keyof Facts = keyof Facts, W extends keyof Facts = never> {
  readonly id: RuleId;
  readonly needs: readonly K[];
  readonly wants?: readonly W[];
  find(
    facts: Pick<Facts, K> & Partial<Pick<Facts, W>>,
    at: Moment,
    settings: RuleSettings,
  ): Verdict;
}

/** Any rule, whatever it needs. */
export type AnyRule = Rule<keyof Facts, keyof Facts>;

export function judged(...findings: readonly Finding[]): Verdict {
  return { status: 'judged', findings };
}

export function unknown(...missing: readonly string[]): Verdict {
  return { status: 'unknown', missing };
}

/** The state of a finding or task at a moment. Waiting but not yet soon is `info`. */
export function stateAt(
  due: { readonly state?: State; readonly soonAt?: number; readonly lateAt?: number },
  now: number,
): State {
  if (due.state) return due.state;
  if (due.lateAt !== undefined && now >= due.lateAt) return 'late';
  if (due.soonAt !== undefined && now >= due.soonAt) return 'soon';
  return 'info';
}
