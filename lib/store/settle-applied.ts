import type { Snoozed } from '../domain/decision.ts';
import { heardAt, markOpen } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import { factOf } from './merge-facts.ts';
import type { FactRow } from './rows.ts';

/** Somebody else than the shop has written in a thread. */
export interface Word {
  readonly shop: ShopKey;
  readonly thread: Subject;
  readonly orderId?: string;
  /** Epoch ms. */
  readonly at: number;
}

interface About {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly orderId?: string | undefined;
}

/** Tasks that planning brought and that were not there before. */
export function newTasks({ putTasks }: Applied, held: readonly Task[]): readonly Task[] {
  if (putTasks.length === 0) return [];
  const known = new Set(held.map(({ key }) => key));
  return putTasks.filter(({ key }) => !known.has(key));
}

/** The last words of the threads that were planned. */
export function wordsIn({ putFacts }: Applied): readonly Word[] {
  return wordsOf(putFacts);
}

/** The last words of the threads among rows. */
export function wordsOf(rows: readonly FactRow[]): readonly Word[] {
  return rows.flatMap((row) => {
    const fact = row.type === 'thread' ? factOf(row) : undefined;
    const at = fact && heardAt(fact);
    if (fact?.type !== 'thread' || at === undefined) return [];
    const { shop, subject: thread } = row;
    return [{ shop, thread, at, ...(fact.orderId !== undefined && { orderId: fact.orderId }) }];
  });
}

/** What is put off and one of these words is about: a customer who writes wakes it, whatever it says. */
export function wokenBy(words: readonly Word[], snoozed: readonly Task[]): readonly Task[] {
  const ats = new Map<string, number>();
  for (const { shop, thread, orderId, at } of words)
    for (const about of aboutOf({ shop, subject: thread, orderId }))
      ats.set(about, Math.max(ats.get(about) ?? 0, at));
  return snoozed
    .filter((task) => {
      const saidAt = Math.max(...aboutOf(task).map((about) => ats.get(about) ?? 0));
      return task.snoozed !== undefined && saidAt > lastSeen(task.snoozed);
    })
    .map(markOpen);
}

function lastSeen({ at, seen = at }: Snoozed): number {
  return Math.max(at, seen);
}

/** A subject and its order, by names that no other shop's bear. */
function aboutOf({ shop, subject, orderId }: About): readonly string[] {
  const own = `${shop}\n${subject}`;
  return orderId === undefined ? [own] : [own, `${shop}\norder:${orderId}`];
}

/** What has to be written, with some tasks otherwise than planned. */
export function withTasks(applied: Applied, changed: readonly Task[]): Applied {
  if (changed.length === 0) return applied;
  const instead = new Map(changed.map((task) => [task.key, task]));
  const rest = applied.putTasks.filter(({ key }) => !instead.has(key));
  const tasks = applied.observed.tasks.map((task) => instead.get(task.key) ?? task);
  return {
    ...applied,
    putTasks: [...rest, ...instead.values()],
    observed: { ...applied.observed, tasks },
  };
}
