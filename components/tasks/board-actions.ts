import type { Choice, Decision, TaskId } from '../../lib/domain/decision.ts';
import type { TaskQuery } from '../../lib/domain/views.ts';

/** Which tasks are asked for, and how many of them at most. */
export interface Asked {
  readonly query: TaskQuery;
  readonly limit: number;
}

/** For how long everything stands still. */
export type PauseChoice = 'hour' | 'tomorrow' | 'always';

/** What the seller can do with the board; whoever draws it does it. */
export interface BoardActions {
  /** Other tasks are wanted: they come as another state. */
  readonly ask: (asked: Asked) => void;
  /**
   * Keeps a decision; what held before, once the state shows it. Tasks that it could not be made
   * about are left out. Rejects where it was not kept.
   */
  readonly decide: (tasks: readonly TaskId[], choice: Choice) => Promise<readonly Decision[]>;
  /** Takes decisions back, once the state shows it. Rejects where that was not kept. */
  readonly restore: (before: readonly Decision[]) => Promise<void>;
  /** Everything stands still, or goes on. Rejects where that was not kept. */
  readonly pause: (choice: PauseChoice | undefined) => Promise<void>;
  readonly open: (href: string) => void;
  readonly refresh: () => void;
  readonly settings: () => void;
  readonly reports: () => void;
  /** Opens the side panel; absent where there is none, and in the panel itself. */
  readonly sidePanel?: () => void;
}

/** What a popup lists at once; more would cost its first paint. */
export const FIRST_LIMIT = 50;
const STEP = 150;
/** What one answer may list at most: beyond it a search finds sooner than an eye. */
export const MOST_LISTED = 2000;

/** How many to ask for when more are wanted; `undefined` where that is all that can be listed. */
export function nextLimit(limit: number): number | undefined {
  return limit >= MOST_LISTED ? undefined : Math.min(MOST_LISTED, limit + STEP);
}

/** Whether the seller has narrowed the list down. */
export function isNarrowed({ search = '', shop, rule, lateOnly }: TaskQuery): boolean {
  return search !== '' || shop !== undefined || rule !== undefined || lateOnly === true;
}
