import type { StoredFact } from './facts.ts';
import type { Finding, RuleId } from './rule.ts';
import type { Task } from './task.ts';

/** The seller's word that a task is dealt with; it holds until the task speaks of something else. */
export interface Done {
  /** When he said so, epoch ms. */
  readonly at: number;
  /** How grave the task was then; see `gradeOf`. */
  readonly grade: number;
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
  if (rule !== 'late-reply' || fact.type !== 'thread') return since;
  const { lastFrom, lastMessageAt } = fact;
  if (lastFrom === 'shop' || lastFrom === 'system' || lastMessageAt === undefined) return since;
  return Math.max(since ?? 0, lastMessageAt);
}

/** The task as dealt with. @param at epoch ms */
export function markDone(task: Task, at: number): Task {
  return { ...task, done: { at, grade: gradeOf(task) } };
}

/** The task as still to be dealt with. */
export function markOpen(task: Task): Task {
  const { done: _, ...open } = task;
  return open;
}

/** What a rule says now, with the decision about what it said before where that still holds. */
export function carryDone(held: Task | undefined, next: Task): Task {
  const done = held?.done;
  if (!done || gradeOf(next) > done.grade || (next.newsAt ?? 0) > done.at) return next;
  return { ...next, done };
}
