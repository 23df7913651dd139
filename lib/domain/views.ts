import type { Point } from './checklist.ts';
import type { ShopKey } from './facts.ts';
import type { PageKind, Problem, ReadingStatus } from './reading.ts';
import type { ReplyTime } from './reply-time.ts';
import type { Finding, RuleId } from './rule.ts';
import type { ShopPoint } from './shop-checklist.ts';
import type { TaskView } from './task.ts';

/** `stale` = nothing readable seen for longer than `STALE_AFTER_MS`. */
export type Freshness = 'fresh' | 'stale' | 'never' | 'signed-out';

/** Half a day: what was read yesterday says nothing reliable about this morning. */
export const STALE_AFTER_MS = 12 * 3_600_000;

export interface PageFreshness {
  readonly shop: ShopKey;
  readonly shopLabel: string;
  readonly page: PageKind;
  readonly at: number;
  readonly readAt?: number;
  readonly status: ReadingStatus;
  readonly url: string;
}

export interface TaskGroup {
  readonly shop: ShopKey;
  readonly shopLabel: string;
  readonly rule: RuleId;
  readonly tasks: readonly TaskView[];
  /** The rule's old tasks, which stand apart from its others and after everything else. */
  readonly historical?: true;
  /** All tasks of the group, listed here or not; absent when all are listed. */
  readonly total?: number;
}

/** How fast a shop answers, estimated from the threads that were opened. */
export interface ShopReplyTime extends ReplyTime {
  readonly shop: ShopKey;
  readonly shopLabel: string;
}

/** Which tasks a view asks for; what is absent restricts nothing. */
export interface TaskQuery {
  /** What the seller typed: order numbers, SKUs, names of rules and shops. */
  readonly search?: string;
  readonly shop?: ShopKey;
  readonly rule?: RuleId;
  readonly lateOnly?: boolean;
}

/** Tasks the seller has set aside, with how many there are beyond those listed. */
export interface SetAside {
  readonly tasks: readonly TaskView[];
  readonly total: number;
}

/** Since when everything stands still, and until when: for good where that is absent; epoch ms. */
export interface Paused {
  readonly since: number;
  readonly until?: number;
}

/** When a task that is put off now would come back, epoch ms; absent where that is not offered. */
export interface SnoozeMoments {
  readonly hour: number;
  readonly afternoon?: number;
  readonly opening?: number;
}

/** Everything popup and side panel show, in one answer. */
export interface PopupState {
  readonly now: number;
  /** IANA zone in which moments are shown. */
  readonly zone: string;
  /**
   * Told before the rest is known: all pending tasks, or those at the top of a long list. Nothing is
   * counted yet, and what else there is says nothing by being absent.
   */
  readonly first?: 'all' | 'top';
  /** The disk is out of reach: what was read before is not seen, and may be most of what is due. */
  readonly isLost?: true;
  readonly freshness: Freshness;
  /** Last time anything was read, epoch ms. */
  readonly readAt?: number;
  readonly counts: { readonly late: number; readonly soon: number; readonly info: number };
  /** Of the tasks that were asked for; `counts` are of all that are open. */
  readonly groups: readonly TaskGroup[];
  /** Tasks that were asked for, beyond those listed. */
  readonly more: number;
  /** Put off, soonest to come back first. */
  readonly snoozed: SetAside;
  /** Dealt with in the last days, newest first. */
  readonly done: SetAside;
  /** What can be chosen from: shops and rules that have open tasks, with how many. */
  readonly shops: readonly {
    readonly shop: ShopKey;
    readonly label: string;
    readonly count: number;
  }[];
  readonly rules: readonly { readonly rule: RuleId; readonly count: number }[];
  readonly snoozeMoments: SnoozeMoments;
  /** Rules that the seller has switched off, for all shops or for some. */
  readonly rulesOff?: number;
  readonly paused?: Paused;
  readonly pages: readonly PageFreshness[];
  /** Shops of which answers were seen in the last 30 days. */
  readonly replyTimes: readonly ShopReplyTime[];
  /** Marketplaces the extension may read, to open one from the empty state. */
  readonly marketplaces: readonly { readonly name: string; readonly url: string }[];
}

/** A notice beside a control: a finding about a draft or a file, with where it belongs. */
export interface Notice extends Finding {
  readonly rule: RuleId;
  /** Address of the right place (the order's documents), when known. */
  readonly href?: string;
}

/** What the background answers to a page that was read. */
export interface PageAnswer {
  readonly now: number;
  readonly zone: string;
  readonly tasks: readonly TaskView[];
  /** Rules that could not judge, and how many subjects each left open. */
  readonly unknown: readonly { readonly rule: RuleId; readonly count: number }[];
}

/** How everything stands that is asked of the order that is open. */
export interface OrderChecklist {
  readonly now: number;
  readonly zone: string;
  /** Absent where only a thread is known, and not its order. */
  readonly orderId?: string;
  readonly points: readonly Point[];
  /** What is due beside the points. */
  readonly others: readonly TaskView[];
  /** When the whole conversation was last seen, epoch ms. */
  readonly talkSeenAt?: number;
  /** Languages a note to the operator may be in; certain where it is one. */
  readonly noteLanguages: readonly string[];
}

/** What the marketplace demands of the seller page, point by point. */
export interface ShopChecklist {
  readonly now: number;
  readonly zone: string;
  readonly points: readonly ShopPoint[];
}

/** How the seller has the panel: kept for all pages of this browser. */
export interface PanelPlace {
  readonly isOpen: boolean;
  readonly side: 'left' | 'right';
}

export interface PanelState {
  readonly page: PageKind;
  readonly reading: ReadingStatus | 'waiting';
  readonly readAt?: number;
  readonly now: number;
  readonly zone: string;
  readonly subjects: number;
  readonly tasks: readonly TaskView[];
  readonly problems: readonly Problem[];
  readonly unknown: PageAnswer['unknown'];
  /** The extension was updated or removed under this page: what is shown no longer changes. */
  readonly outdated?: boolean;
}
