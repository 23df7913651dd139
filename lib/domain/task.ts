import type { Done, Snoozed } from './decision.ts';
import type { ShopKey, Subject } from './facts.ts';
import type { Finding, RuleId, State, Text, Why } from './rule.ts';
import { stateAt } from './rule.ts';

/** `rule|subject`: running a rule twice changes nothing, and a decision of the seller's survives. */
export type TaskKey = `${RuleId}|${Subject}`;

/** A finding kept: what is due, for which shop, seen when. Unique by `shop` + `key`. */
export interface Task extends Finding {
  readonly key: TaskKey;
  readonly shop: ShopKey;
  readonly rule: RuleId;
  /** When the facts behind it were last observed, epoch ms. */
  readonly seenAt: number;
  /**
   * The order a thread or return is about, where it is known: a seller knows orders by number, and
   * neither of those.
   */
  readonly orderId?: string;
  /** When the newest thing happened that it speaks of, epoch ms. */
  readonly newsAt?: number;
  /** Dealt with, as the seller says: kept, but neither counted nor listed as due. */
  readonly done?: Done;
  /** Put off, as the seller says: kept, but neither counted nor listed as due until it wakes. */
  readonly snoozed?: Snoozed;
}

/** A task as views get it: with its state at the moment of asking and the page that opens it. */
export interface TaskView {
  readonly shop: ShopKey;
  readonly rule: RuleId;
  readonly subject: Subject;
  /** The subject that it is kept by, where the page that asked calls it otherwise. */
  readonly keptAs?: Subject;
  readonly state: State;
  readonly soonAt?: number;
  readonly lateAt?: number;
  readonly historical?: true;
  readonly seenAt: number;
  /** The order a thread or return is about, where it is known. */
  readonly orderId?: string;
  /** The shop's own name, where the task is about the shop itself and a page has shown it. */
  readonly shopName?: string;
  readonly title: Text;
  readonly advice: Text;
  readonly why: Why;
  /** Address of the exact page, absent when it is not known. */
  readonly href?: string;
  /**
   * Working time left until `lateAt` by the shop's own clock, ms; absent where that is the time that
   * the reader's watch shows, and once it is over.
   */
  readonly workLeftMs?: number;
  /** When the time that the marketplace publishes runs out, epoch ms, where `lateAt` is another. */
  readonly publishedAt?: number;
  /** That time is a mean over many: to pass it once breaks nothing by itself. */
  readonly publishedIsMean?: true;
  /** The seller has marked it as dealt with. */
  readonly done?: Done;
  /** The seller has put it off. */
  readonly snoozed?: Snoozed;
}

export function taskKey(rule: RuleId, subject: Subject): TaskKey {
  return `${rule}|${subject}`;
}

const ORDER: Readonly<Record<State, number>> = { late: 0, soon: 1, info: 2 };

/** Most urgent first: late before soon before info before history, then by deadline, then by key. */
export function byUrgency(now: number): (a: Task, b: Task) => number {
  return (a, b) =>
    ORDER[stateAt(a, now)] - ORDER[stateAt(b, now)] ||
    Number(a.historical ?? false) - Number(b.historical ?? false) ||
    (a.lateAt ?? a.soonAt ?? Number.MAX_SAFE_INTEGER) -
      (b.lateAt ?? b.soonAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
