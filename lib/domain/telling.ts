import type { ShopKey } from './facts.ts';
import type { State } from './rule.ts';
import { stateAt } from './rule.ts';
import type { Task } from './task.ts';

/** What was last said of each task, `shop|key`; `gone`: since when it is not due, epoch ms. */
export type Told = Readonly<Record<string, { readonly state: Turn; readonly gone?: number }>>;

type Turn = Exclude<State, 'info'>;

/** Which turns a seller wants to hear of. */
export interface Tellable {
  readonly soon: boolean;
  readonly late: boolean;
}

/** What is to be said now, most urgent first, and what counts as said from then on. */
export interface Telling {
  readonly tasks: readonly Task[];
  readonly told: Told;
  /** Some are left for when their shop may be disturbed. */
  readonly isHeldBack: boolean;
}

/** A task that is gone for this long and comes back is news again; before, it may be a bad reading. */
const FORGOTTEN_MS = 24 * 3_600_000;
const GRAVITY: Readonly<Record<State, number>> = { info: 0, soon: 1, late: 2 };

/**
 * Tasks that have turned soon or late since they were last spoken of. Each turn is told once.
 * @param due tasks that are late or soon at `now`, most urgent first
 * @param told what was said before; `undefined` = nothing ever: all that is due by then is taken as
 * known, for nobody wants a hundred old tasks told the moment he turns this on
 * @param isQuiet whether a shop is not to be disturbed now: its tasks stay untold until it is
 */
export function tellingOf(
  due: readonly Task[],
  told: Told | undefined,
  wanted: Tellable,
  now: number,
  isQuiet: (shop: ShopKey) => boolean,
): Telling {
  const next: Record<string, Told[string]> = {};
  const tasks: Task[] = [];
  let isHeldBack = false;
  for (const task of due) {
    const state = stateAt(task, now);
    if (state === 'info') continue;
    const id = `${task.shop}|${task.key}`;
    const before = told?.[id]?.state;
    const isNews = GRAVITY[state] > GRAVITY[before ?? 'info'];
    const isWanted = told !== undefined && isNews && wanted[state];
    if (isWanted && isQuiet(task.shop)) {
      isHeldBack = true;
      if (before) next[id] = { state: before };
      continue;
    }
    next[id] = { state: isNews || !before ? state : before };
    if (isWanted) tasks.push(task);
  }
  return { tasks, told: { ...gone(told ?? {}, next, now), ...next }, isHeldBack };
}

/**
 * What was due and is not any more, for a day: time in which nobody looked does not count, or
 * everything would be news after a weekend.
 */
function gone(told: Told, due: Told, now: number): Told {
  return Object.fromEntries(
    Object.entries(told).flatMap(([id, { state, gone: since = now }]) =>
      id in due || Math.abs(now - since) >= FORGOTTEN_MS ? [] : [[id, { state, gone: since }]],
    ),
  );
}
