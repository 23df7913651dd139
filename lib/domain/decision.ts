import type { ShopKey, StoredFact, Subject } from './facts.ts';
import { roughnessOf } from './rough-moment.ts';
import type { Finding, RuleId } from './rule.ts';
import type { Task } from './task.ts';

/** The seller's word that a task is dealt with; it holds until the task speaks of something else. */
export interface Done {
  /** When he said so, epoch ms by his computer's clock. */
  readonly at: number;
  /** How grave the task was then; see `gradeOf`. */
  readonly grade: number;
  /**
   * Its `newsAt` then, by the marketplace's clock: a message that is newer is news, however wrong the
   * clock is that said when. Absent where it told none, or none that can be.
   */
  readonly seen?: number;
}

/** The seller's word that a task can wait: it comes back by itself. */
export interface Snoozed extends Done {
  /** When it comes back, epoch ms; absent: only when something new happens in it. */
  readonly until?: number;
}

/**
 * What the seller can say of a task: dealt with; open after all; not for an hour, until this
 * afternoon, until the shop opens on its next working day, until the customer writes. Whatever was
 * said, something new in it brings it back.
 */
export const CHOICES = ['done', 'open', 'hour', 'afternoon', 'opening', 'news'] as const;
export type Choice = (typeof CHOICES)[number];

/** What names a task everywhere. */
export interface TaskId {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly rule: RuleId;
}

/** A task with what holds of it: neither = open. */
export interface Decision extends TaskId {
  readonly done?: Done;
  readonly snoozed?: Snoozed;
  /**
   * When it was said, epoch ms, also where it says that the task is open; later than `done.at` where
   * an older word was taken up again. Absent in what held before.
   */
  readonly at?: number;
}

/** What is said of one task. `until` only of what is put off: absent until something new happens. */
export interface Mark extends TaskId {
  readonly as: 'done' | 'open' | 'snoozed';
  readonly until?: number;
}

/** What held of a task, and what holds now. */
export interface Decided {
  readonly before: Decision;
  readonly after: Decision;
}

/** Information, what moves with time, and what is pressed at once: in this order. */
export function gradeOf({ state }: Pick<Finding, 'state'>): number {
  if (state === 'info') return 0;
  return state === 'late' ? 2 : 1;
}

/**
 * When the newest thing happened that a finding speaks of, epoch ms: for a message that waits, the
 * last one of the thread, since a customer who writes again asks again.
 */
export function newsOf(rule: RuleId, finding: Finding, fact: StoredFact): number | undefined {
  const { since } = finding.why;
  const saidAt = rule === 'late-reply' ? heardAt(fact) : undefined;
  return saidAt === undefined ? since : Math.max(since ?? 0, saidAt);
}

/** When somebody else than the shop last wrote in a thread, epoch ms; nothing where the shop was last. */
export function heardAt(fact: StoredFact): number | undefined {
  if (fact.type !== 'thread' || fact.lastFrom === 'shop' || fact.lastFrom === 'system')
    return undefined;
  return fact.lastMessageAt;
}

/** A marketplace's clock goes before ours by less than this, or what it says is no date of a message. */
const LEAST_WRONG_MS = 24 * 3_600_000;
/** The clocks of a seller's computers, and the marketplace's, differ by less than this. */
const MOST_WRONG_MS = 72 * 3_600_000;
const MINUTE_MS = 60_000;

/** The task as dealt with. @param at epoch ms */
export function markDone(task: Task, at: number): Task {
  return { ...markOpen(task), done: saidOf(task, at) };
}

/** The task as put off. @param until epoch ms; absent: until something new happens in it */
export function markSnoozed(task: Task, at: number, until?: number): Task {
  const snoozed = { ...saidOf(task, at), ...(until !== undefined && { until }) };
  return { ...markOpen(task), snoozed };
}

function saidOf(task: Task, at: number): Done {
  const { newsAt: seen } = task;
  const isSound = seen !== undefined && seen >= 0 && !isFarAhead(seen, at);
  return { at: afterNews(task, at), grade: gradeOf(task), ...(isSound && { seen }) };
}

/** What the seller has seen is no news to him, though by our clock it is yet to come. */
function afterNews({ newsAt = 0 }: Task, at: number): number {
  return newsAt - at < LEAST_WRONG_MS ? Math.max(at, newsAt) : at;
}

/** The task as still to be dealt with. */
export function markOpen(task: Task): Task {
  const { done: _done, snoozed: _snoozed, ...open } = task;
  return open;
}

/** The task as the seller has just said. @param at epoch ms */
export function marked(task: Task, { as, until }: Mark, at: number): Task {
  if (as === 'open') return markOpen(task);
  return as === 'done' ? markDone(task, at) : markSnoozed(task, at, until);
}

/** Whether the seller has taken the task off his list for now. */
export function isSetAside({ done, snoozed }: Pick<Task, 'done' | 'snoozed'>): boolean {
  return done !== undefined || snoozed !== undefined;
}

/** The task without a snooze that has run out. @param now epoch ms */
export function awake(task: Task, now: number): Task {
  const until = task.snoozed?.until;
  return until !== undefined && until <= now ? markOpen(task) : task;
}

/** Whether a moment is yet to come by more than clocks go wrong. @param now epoch ms */
export function isFarAhead(at: number, now: number): boolean {
  return at > now + MOST_WRONG_MS;
}

/**
 * The task without a word said while this computer's clock was far ahead: until that moment comes it
 * would hide whatever happens. @param now epoch ms
 */
export function withoutFarAhead(task: Task, now: number): Task {
  const at = task.done?.at ?? task.snoozed?.at;
  return at !== undefined && isFarAhead(at, now) ? markOpen(task) : task;
}

/** What holds of a task. */
export function decisionOf({ shop, subject, rule, done, snoozed }: Task): Decision {
  return { shop, subject, rule, ...(done && { done }), ...(snoozed && { snoozed }) };
}

/** What a rule says now, with the decision about what it said before where that still holds. */
export function carryDecision(held: Task | undefined, next: Task): Task {
  if (!held) return next;
  const { done, snoozed } = held;
  if (done && stillHolds(done, next)) return { ...next, done };
  if (!done && snoozed && stillHolds(snoozed, next)) return { ...next, snoozed };
  return next;
}

/** The task with another decision in place of its own, as far as that still holds. @param now epoch ms */
export function withDecision(task: Task, { done, snoozed }: Decision, now: number): Task {
  const open = markOpen(task);
  const held = { ...open, ...(done && { done }), ...(snoozed && { snoozed }) };
  return awake(carryDecision(held, open), now);
}

function stillHolds({ at, grade, seen }: Done, next: Task): boolean {
  if (gradeOf(next) > grade) return false;
  const { newsAt = 0 } = next;
  if (seen === undefined || newsAt <= seen) return newsAt <= Math.max(at, seen ?? at);
  // Of other rules a date that comes to be known later is no event of its own.
  if (next.rule !== 'late-reply') return newsAt <= at;
  // The message that was seen can be told less exactly elsewhere: "2 hours ago", or to the minute.
  return newsAt <= at && newsAt - (roughnessOf(newsAt) ?? MINUTE_MS) < seen;
}
