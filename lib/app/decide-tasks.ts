import type { Choice, Decided, Decision, Mark, TaskId } from '../domain/decision.ts';
import type { ShopKey } from '../domain/facts.ts';
import { snoozeMoments } from '../domain/snooze-moments.ts';
import type { SnoozeMoments } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { ownSubject } from './own-shop.ts';

export interface ChosenTasks {
  readonly tasks: readonly TaskId[];
  readonly choice: Choice;
}

/** What is decided while nothing can be stored would be forgotten, and is not begun. */
export class NotKeptError extends Error {
  override readonly name = 'NotKept';
}

/**
 * Keeps what the seller decides about some tasks, all in one. What is put off comes back by the clock
 * of its own shop; tasks of a shop to which the choice is not open now, and tasks that are gone, stay
 * as they are. What held before of the others, for `restoreDecisions`.
 * @throws {NotKeptError}
 */
export async function decideTasks(
  { tasks, choice }: ChosenTasks,
  deps: Deps,
): Promise<readonly Decision[]> {
  const now = deps.clock();
  const known = await underKnownShops(tasks, deps);
  const marks = await marksOf(known, choice, now, deps);
  if (marks.length === 0) return [];
  refuseLost(deps);
  const decided = await deps.store.decide(marks, now);
  // Where the disk has failed just now, nothing was known of these tasks any more.
  refuseLost(deps);
  tell(decided, deps);
  return decided.map(({ before }) => before);
}

/**
 * Takes decisions back: what held before holds again, but where something new has happened since.
 * @throws {NotKeptError}
 */
export async function restoreDecisions(before: readonly Decision[], deps: Deps): Promise<void> {
  refuseLost(deps);
  const restored = await deps.store.restore(before, deps.clock());
  refuseLost(deps);
  tell(restored, deps);
}

/**
 * Takes over what was decided on another computer of the seller's, also about tasks and shops that
 * this one has yet to meet. How many tasks changed.
 */
export async function hearDecisions(decisions: readonly Decision[], deps: Deps): Promise<number> {
  if (decisions.length === 0) return 0;
  return deps.store.applyDecisions(await underKnownShops(decisions, deps), deps.clock());
}

function refuseLost({ isLost }: Deps): void {
  if (isLost()) throw new NotKeptError();
}

/** Nobody else is told of what changed nothing. */
function tell(decided: readonly Decided[], deps: Deps): void {
  if (decided.length > 0) deps.decided?.(decided.map(({ after }) => after));
}

/** The same tasks by the shops that they are kept under here. */
async function underKnownShops<T extends TaskId>(
  tasks: readonly T[],
  { store }: Deps,
): Promise<readonly T[]> {
  const keys = [...new Set(tasks.map(({ shop }) => shop))];
  const known = new Map<ShopKey, ShopKey>();
  for (const key of keys) known.set(key, await resolveShop(key, store));
  return tasks.map((task) => {
    const shop = known.get(task.shop) ?? task.shop;
    return { ...task, shop, subject: ownSubject(task.subject, shop) };
  });
}

async function marksOf(
  tasks: readonly TaskId[],
  choice: Choice,
  now: number,
  { settings }: Deps,
): Promise<readonly Mark[]> {
  const ids = tasks.map(({ shop, subject, rule }) => ({ shop, subject, rule }));
  if (choice === 'done' || choice === 'open') return ids.map((id) => ({ ...id, as: choice }));
  if (choice === 'news') return ids.map((id) => ({ ...id, as: 'snoozed' }));
  const moments = new Map<ShopKey, SnoozeMoments>();
  for (const shop of new Set(ids.map((id) => id.shop)))
    moments.set(shop, snoozeMoments(now, (await settings.rules(shop)).clock));
  return ids.flatMap((id) => {
    const until = moments.get(id.shop)?.[choice];
    return until === undefined ? [] : [{ ...id, as: 'snoozed', until }];
  });
}
