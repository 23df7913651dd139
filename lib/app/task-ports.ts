import type { Decided, Decision, Mark } from '../domain/decision.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';

/** `next` = the next moment at which a count changes by itself, epoch ms. */
export interface Counts {
  readonly late: number;
  readonly soon: number;
  readonly info: number;
  readonly next?: number;
}

/** What is left out of a count. `next` does not heed it. */
export interface Without {
  readonly shops: readonly ShopKey[];
  readonly rules: readonly RuleId[];
}

/** Open tasks of one rule in one shop: all but its history, and that. */
export interface GroupCount {
  readonly shop: ShopKey;
  readonly rule: RuleId;
  readonly due: number;
  readonly historical: number;
}

/** What a task is searched by. */
export type Searchable = Pick<Task, 'shop' | 'rule' | 'subject' | 'orderId'>;

/** Which open tasks are asked for; what is absent restricts nothing. */
export interface TaskFilter {
  readonly shop?: ShopKey;
  readonly rule?: RuleId;
  readonly lateOnly?: boolean;
  readonly matches?: (task: Searchable) => boolean;
}

/** Some tasks, with how many there are in all. */
export interface Listed {
  readonly tasks: readonly Task[];
  readonly total: number;
}

export interface Found extends Listed {
  /** Every group that holds any of them. */
  readonly groups: readonly GroupCount[];
}

/**
 * Lists of tasks. All of them are of open tasks but for the two that say otherwise; whatever was put
 * off until `now` or before counts as open, and is stored so on the way.
 */
export interface TaskLists {
  /** Most urgent first, at most `limit`; never loads more rows than that to find them. */
  dueTasks(now: number, limit: number): Promise<readonly Task[]>;
  /**
   * As `dueTasks`, of those that a filter lets through. Found by index; `matches` is asked of what
   * the index holds, and rows are loaded only of threads and returns, whose order it does not hold.
   */
  findTasks(filter: TaskFilter, now: number, limit: number): Promise<Found>;
  /**
   * Index counts, no walk over tasks. With `cap`, each count stops there and costs no more; leaving
   * something out costs a walk over keys.
   */
  counts(now: number, cap?: number, without?: Without): Promise<Counts>;
  /** How many open tasks each rule has in each shop, from an index; none that have no task. */
  groupCounts(): Promise<readonly GroupCount[]>;
  /** Put off, soonest to come back first; those that only news bring back come last. */
  snoozedTasks(limit: number): Promise<Listed>;
  /** Said to be dealt with after `since` (epoch ms), newest first. */
  doneTasks(since: number, limit: number): Promise<Listed>;
}

/**
 * What the seller decides about his tasks. It is kept for as long as a task's finding stands, and
 * what is set aside is neither counted nor due.
 */
export interface DecisionStore {
  /** Marks tasks at a moment (epoch ms), all in one; those that are gone are left out of the answer. */
  decide(marks: readonly Mark[], at: number): Promise<readonly Decided[]>;
  /**
   * Puts back what held before, where the task still stands and nothing new has happened in it.
   * @param now epoch ms
   */
  restore(before: readonly Decision[], now: number): Promise<readonly Decided[]>;
  /**
   * Decisions of another computer: those newer than what is held here are taken over, as far as they
   * still hold. One about a task that is not known here waits until there is one, for 90 days at
   * most. The same may be told any number of times. How many tasks changed.
   * @param at now, epoch ms: what claims to be said later was said now
   */
  applyDecisions(decisions: readonly Decision[], at: number): Promise<number>;
  /** Opens what was put off until now or before; how many that were. One look into an index. */
  wake(now: number): Promise<number>;
}
