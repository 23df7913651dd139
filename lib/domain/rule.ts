import type { Facts, ShopKey, Subject } from './facts.ts';
import type { Market, Source } from './market.ts';
import type { Skipped, WorkClock } from './deadlines.ts';

export const RULE_IDS = [
  'late-reply',
  'reply-language',
  'invoice-as-attachment',
  'document-type',
  'missing-invoice',
  'low-stock',
  'out-of-stock',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

export type State = 'late' | 'soon' | 'info';

/** The moment at which a rule judges. `now` in epoch ms; the zone comes with the settings' clock. */
export interface Moment {
  readonly now: number;
}

/** What the seller (or a default) has set for one shop. */
export interface RuleSettings {
  readonly shop: ShopKey;
  readonly market?: Market;
  readonly clock: WorkClock;
  /** Working hours within which a message is to be answered; the seed's 24. */
  readonly replyHours: number;
  /** Working hours after which it counts as *soon*. */
  readonly replySoonHours: number;
  /** Units at or below which an offer is low, where neither the offer nor the marketplace says. */
  readonly safetyStock: number;
  /** Seller's own languages per channel name, before the marketplace's data. */
  readonly channelLanguages: Readonly<Record<string, readonly string[]>>;
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
  | { readonly language: string };

/** Why a finding holds: everything a seller needs to check it himself. */
export interface Why {
  /** What started it (message received, order placed), epoch ms. */
  readonly since?: number;
  /** When false, `since` is the latest possible start. */
  readonly sinceExact?: boolean;
  /** Hours that did not count between since and due, and why. */
  readonly skipped?: readonly Skipped[];
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
