import type { Decision } from '../domain/decision.ts';
import type { Reply, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import type { Waits } from './waiting-since.ts';

/** One subject of one shop as kept: what each field last said, and when. */
export interface FactRow {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly type: StoredFact['type'];
  readonly id: string;
  /** Newest observation of any field, epoch ms. */
  readonly at: number;
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** Per field, the newest observation of it, epoch ms. */
  readonly seen: Readonly<Record<string, number>>;
  /** Threads only. */
  readonly waits?: Waits;
  /** Threads only: the shop's answers seen, oldest first, and when the last of them was given. */
  readonly replies?: readonly Reply[];
  readonly repliedAt?: number;
  /** Orders only: when their open incident was last confirmed, epoch ms. */
  readonly incidentAt?: number;
  /** With what, and when, the tasks of this subject were planned. */
  readonly print?: string;
  readonly plannedAt?: number;
  readonly unknown?: readonly RuleId[];
}

/**
 * A task with the two moments that the counts are taken from. What is late now has
 * `lateFrom <= now`; what is late or soon has `soonFrom <= now`. What is set aside has neither, so
 * that no index of due things holds it: what is put off has when it wakes, what is done when that was
 * said, and each is found by that.
 */
export interface TaskRow extends Task, Partial<Turns> {
  readonly wakesAt?: number;
  readonly doneAt?: number;
}

export interface Turns {
  readonly lateFrom: number;
  readonly soonFrom: number;
}

/** `lateFrom` and `soonFrom` of a state that does not move with time. */
export const ALWAYS = 0;
/** One past the last moment a date can hold: sorts after every deadline, and nothing wakes then. */
export const NEVER = 8_640_000_000_000_001;
/** `soonFrom` of what is history: it sorts after everything else and is counted apart. */
export const HISTORICAL = NEVER + 1;

/** The newest word on a task that is known here, said here or on another computer. */
export interface HeardRow extends Decision {
  readonly at: number;
  /** There is no such task here yet. */
  readonly waits?: true;
}

export function toTaskRow(task: Task): TaskRow {
  if (task.done) return { ...task, doneAt: task.done.at };
  if (task.snoozed) return { ...task, wakesAt: wakesAt(task) };
  return { ...task, ...turns(task) };
}

export function fromTaskRow(row: TaskRow): Task {
  const { lateFrom: _late, soonFrom: _soon, wakesAt: _wakes, doneAt: _done, ...task } = row;
  return task;
}

/** When what is put off comes back by itself. */
export function wakesAt({ snoozed }: Task): number {
  return snoozed?.until ?? NEVER;
}

/** The moments of an open task. */
export function turns(task: Task): Turns {
  if (task.state === 'late') return { lateFrom: ALWAYS, soonFrom: ALWAYS };
  if (task.state === 'soon') return { lateFrom: NEVER, soonFrom: ALWAYS };
  if (task.historical) return { lateFrom: NEVER, soonFrom: HISTORICAL };
  if (task.state === 'info') return { lateFrom: NEVER, soonFrom: NEVER };
  const lateFrom = turnAt(task.lateAt);
  return { lateFrom, soonFrom: Math.min(turnAt(task.soonAt), lateFrom) };
}

/** A moment at or before the epoch would read as "fixed": one millisecond later says the same. */
function turnAt(moment: number | undefined): number {
  return moment !== undefined && Number.isFinite(moment) ? Math.max(moment, 1) : NEVER;
}
