import type { Decided, Decision, Mark, TaskId } from '../domain/decision.ts';
import { decisionOf, isFarAhead, marked, withDecision } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { Task } from '../domain/task.ts';
import { taskKey } from '../domain/task.ts';
import type { HeardRow } from './rows.ts';
import type { Word } from './settle-applied.ts';
import { wokenBy } from './settle-applied.ts';

/**
 * A decision of another computer waits for its task no longer than this where the task tells no
 * moment: by then it may well speak of another matter. Stock that ran out, and ran out again.
 */
const UNDATED_MS = 7 * 24 * 3_600_000;

/** What a decision changes. Pure, so both stores share it. */
export interface Changes {
  readonly putTasks: readonly Task[];
  readonly putHeard: readonly HeardRow[];
  readonly decided: readonly Decided[];
}

/** What is held of the tasks that a decision is about. */
export interface HeldTasks {
  readonly task: (id: TaskId) => Task | undefined;
  readonly heard: (id: TaskId) => HeardRow | undefined;
  /** What somebody has last written about those that are to be put off by an older word. */
  readonly words: readonly Word[];
}

/** Unique over all shops. */
export function idKey({ shop, subject, rule }: TaskId): string {
  return `${shop}\n${taskKey(rule, subject)}`;
}

/** Each task once: the last word on it counts. */
export function eachOnce<T extends TaskId>(about: readonly T[]): readonly T[] {
  return [...new Map(about.map((one) => [idKey(one), one])).values()];
}

/** See `DecisionStore.decide`. @param marks each task once */
export function decideAll(marks: readonly Mark[], held: HeldTasks, at: number): Changes {
  return changesOf(marks, held, at, (task, mark) => marked(task, mark, at));
}

/** See `DecisionStore.restore`. @param before each task once */
export function restoreAll(before: readonly Decision[], held: HeldTasks, now: number): Changes {
  return changesOf(before, held, now, (task, decision) =>
    unlessAsked(withDecision(task, decision, now), held.words),
  );
}

function changesOf<T extends TaskId>(
  about: readonly T[],
  { task: taskOf, heard }: HeldTasks,
  at: number,
  change: (task: Task, one: T) => Task,
): Changes {
  const changed = about.flatMap((one) => {
    const task = taskOf(one);
    if (!task) return [];
    // What another computer said with a clock that goes before ours must not come back over this,
    // neither here nor there.
    const said = Math.max(at, (sound(heard(one), at)?.at ?? -1) + 1);
    return [{ before: task, after: change(task, one), said }];
  });
  return {
    putTasks: changed.map(({ after }) => after),
    putHeard: changed.map(({ after, said }) => heardRow(after, said)),
    decided: changed.map(({ before, after, said }) => ({
      before: decisionOf(before),
      after: { ...decisionOf(after), at: said },
    })),
  };
}

/** See `DecisionStore.applyDecisions`. @param decisions each task once */
export function hearAll(decisions: readonly Decision[], held: HeldTasks, now: number): Changes {
  const putTasks: Task[] = [];
  const putHeard: HeardRow[] = [];
  for (const decision of decisions) {
    const task = held.task(decision);
    const at = saidAt(decision, now);
    if (isFarAhead(at, now) || at <= lastSaid(task, held.heard(decision), now)) continue;
    if (!task) {
      const isWord = decision.done !== undefined || decision.snoozed !== undefined;
      putHeard.push({ ...decision, at, ...(isWord && { waits: true }) });
      continue;
    }
    putHeard.push(heardRow(decision, at));
    const next = unlessAsked(withDecision(task, inThePast(decision, now), now), held.words);
    if (JSON.stringify(decisionOf(next)) !== JSON.stringify(decisionOf(task))) putTasks.push(next);
  }
  return { putTasks, putHeard, decided: [] };
}

/** A task that has just appeared, with what was decided about it elsewhere. @param now epoch ms */
export function withAwaited(task: Task, heard: HeardRow, now: number): Task {
  const isUndated = task.newsAt === undefined && now - heard.at > UNDATED_MS;
  return isUndated || isFarAhead(heard.at, now)
    ? task
    : withDecision(task, inThePast(heard, now), now);
}

/** What is kept of a decision that waits for nothing: when it was said. */
export function heardRow({ shop, subject, rule }: TaskId, at: number): HeardRow {
  return { shop, subject, rule, at };
}

/** A word on a task of a shop that is called otherwise now; the shop itself has another id there. */
export function movedRow(row: HeardRow, to: ShopKey): HeardRow {
  const isShop = row.subject.startsWith('shop:');
  const subject: Subject = isShop ? `shop:${to.slice(to.indexOf('|') + 1)}` : row.subject;
  return { ...row, shop: to, subject };
}

/** `done.at` may lie after the moment at which it was said: what was seen then is no news. */
function lastSaid(task: Task | undefined, heard: HeardRow | undefined, now: number): number {
  const at = sound(heard, now)?.at ?? Math.max(task?.done?.at ?? -1, task?.snoozed?.at ?? -1);
  return isFarAhead(at, now) ? -1 : at;
}

/** A word said while this computer's clock was far ahead stands against no other. */
function sound(heard: HeardRow | undefined, now: number): HeardRow | undefined {
  return heard && !isFarAhead(heard.at, now) ? heard : undefined;
}

/** Put off by an older word, it must not hide what somebody has written since. */
function unlessAsked(task: Task, words: readonly Word[]): Task {
  return wokenBy(words, [task])[0] ?? task;
}

function saidAt({ at, done, snoozed }: Decision, now: number): number {
  return at ?? done?.at ?? snoozed?.at ?? now;
}

/** Said in the future by our clock, it would hold against all that happens until then. */
function inThePast(decision: Decision, now: number): Decision {
  const { done, snoozed } = decision;
  return {
    ...decision,
    ...(done && { done: { ...done, at: Math.min(done.at, now) } }),
    ...(snoozed && { snoozed: { ...snoozed, at: Math.min(snoozed.at, now) } }),
  };
}
