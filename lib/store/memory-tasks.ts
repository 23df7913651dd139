import type {
  Counts,
  DecisionStore,
  Found,
  GroupCount,
  Listed,
  TaskFilter,
  TaskLists,
  Without,
} from '../app/task-ports.ts';
import type { Decided, Decision, Mark, TaskId } from '../domain/decision.ts';
import { awake, isSetAside } from '../domain/decision.ts';
import type { ShopKey } from '../domain/facts.ts';
import { stateAt } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import { byUrgency, taskKey } from '../domain/task.ts';
import type { Applied } from './apply-observation.ts';
import type { Changes, HeldTasks } from './decisions.ts';
import {
  decideAll,
  eachOnce,
  hearAll,
  heardRow,
  idKey,
  movedRow,
  restoreAll,
  withAwaited,
} from './decisions.ts';
import type { MemoryShop } from './memory-shop.ts';
import { MemorySync } from './memory-sync.ts';
import type { HeardRow } from './rows.ts';
import { NEVER, turns, wakesAt } from './rows.ts';
import type { Word } from './settle-applied.ts';
import { newTasks, withTasks, wokenBy, wordsIn, wordsOf } from './settle-applied.ts';

/** The part of the store in memory that lists of tasks and decisions about them stand on. */
export abstract class MemoryTasks extends MemorySync implements TaskLists, DecisionStore {
  readonly #heard = new Map<string, HeardRow>();

  protected abstract allShops(): Iterable<MemoryShop>;

  async dueTasks(now: number, limit: number): Promise<readonly Task[]> {
    return this.#open(now).sort(byUrgency(now)).slice(0, limit);
  }

  async findTasks(filter: TaskFilter, now: number, limit: number): Promise<Found> {
    const { shop, rule, lateOnly, matches } = filter;
    const found = this.#open(now).filter(
      (task) =>
        (shop === undefined || task.shop === shop) &&
        (rule === undefined || task.rule === rule) &&
        (!lateOnly || stateAt(task, now) === 'late') &&
        (!matches || matches(task)),
    );
    const tasks = found.sort(byUrgency(now)).slice(0, limit);
    return { tasks, total: found.length, groups: groupsOf(found) };
  }

  async counts(now: number, cap = Number.POSITIVE_INFINITY, without?: Without): Promise<Counts> {
    const open = this.#open(now);
    const rows = open.filter((task) => !isLeftOut(task, without)).map(turns);
    const late = Math.min(rows.filter((row) => row.lateFrom <= now).length, cap);
    const due = Math.min(rows.filter((row) => row.soonFrom <= now).length, cap);
    const info = Math.min(rows.filter((row) => row.soonFrom > now).length, cap);
    const moments = [
      ...open.map(turns).flatMap((row) => [row.lateFrom, row.soonFrom]),
      ...this.#snoozed().map(wakesAt),
    ];
    const next = moments.reduce(
      (first, moment) => (moment > now && moment < first ? moment : first),
      NEVER,
    );
    return { late, soon: due - late, info, ...(next < NEVER && { next }) };
  }

  async groupCounts(): Promise<readonly GroupCount[]> {
    return groupsOf(this.#all().filter((task) => !isSetAside(task)));
  }

  async snoozedTasks(limit: number): Promise<Listed> {
    const tasks = this.#snoozed().sort((a, b) => wakesAt(a) - wakesAt(b) || byId(a, b));
    return { tasks: tasks.slice(0, limit), total: tasks.length };
  }

  async doneTasks(since: number, limit: number): Promise<Listed> {
    const doneAt = ({ done }: Task) => done?.at ?? -1;
    const tasks = this.#all().filter((task) => doneAt(task) > since);
    tasks.sort((a, b) => doneAt(b) - doneAt(a) || byId(b, a));
    return { tasks: tasks.slice(0, limit), total: tasks.length };
  }

  async decide(marks: readonly Mark[], at: number): Promise<readonly Decided[]> {
    return this.#write(decideAll(eachOnce(marks), this.#holding(), at)).decided;
  }

  async restore(before: readonly Decision[], now: number): Promise<readonly Decided[]> {
    return this.#write(restoreAll(eachOnce(before), this.#holding(before), now)).decided;
  }

  async applyDecisions(decisions: readonly Decision[], at: number): Promise<number> {
    return this.#write(hearAll(eachOnce(decisions), this.#holding(decisions), at)).putTasks.length;
  }

  async wake(now: number): Promise<number> {
    return this.#wake(now);
  }

  /** What was planned, with what was decided elsewhere about tasks that were not there before. */
  protected withHeard(applied: Applied, held: readonly Task[], now: number): Applied {
    const decided = newTasks(applied, held).flatMap((task) => {
      const heard = this.#heard.get(idKey(task));
      if (!heard?.waits) return [];
      this.#heard.set(idKey(task), heardRow(task, heard.at));
      return [withAwaited(task, heard, now)];
    });
    const words = [...wordsIn(applied), ...this.#wordsIn(new Set(decided.map(({ shop }) => shop)))];
    return withTasks(withTasks(applied, decided), wokenBy(words, decided));
  }

  /** As `withHeard`, after an observation: what somebody has written since wakes what was put off. */
  protected observed(
    shop: MemoryShop,
    applied: Applied,
    held: readonly Task[],
    now: number,
  ): Applied {
    const replaced = new Set([...applied.putTasks, ...applied.dropTasks].map(({ key }) => key));
    const kept = [...shop.tasks.values()].filter(({ key }) => !replaced.has(key));
    const snoozed = [...kept, ...applied.putTasks].filter((task) => task.snoozed);
    return this.withHeard(withTasks(applied, wokenBy(wordsIn(applied), snoozed)), held, now);
  }

  protected forgetHeard(before: number): void {
    for (const [key, { at }] of this.#heard) if (at < before) this.#heard.delete(key);
  }

  /** @param about what may be put off by a word older than a customer's */
  #holding(about: readonly TaskId[] = []): HeldTasks {
    return {
      words: this.#wordsIn(new Set(about.map(({ shop }) => shop))),
      task: ({ shop, rule, subject }: TaskId) => this.held(shop).tasks.get(taskKey(rule, subject)),
      heard: (id) => this.#heard.get(idKey(id)),
    };
  }

  #wordsIn(shops: ReadonlySet<ShopKey>): readonly Word[] {
    return wordsOf([...shops].flatMap((shop) => [...this.held(shop).facts.values()]));
  }

  /** Words on tasks of a shop that turned out to be another are words on that one's. */
  protected moveHeard(from: ShopKey, to: ShopKey, now: number): void {
    const rows = [...this.#heard.values()].filter(({ shop }) => shop === from);
    for (const row of rows) this.#heard.delete(idKey(row));
    const moved = rows.map((row) => movedRow(row, to));
    const about = moved.filter(({ waits }) => waits);
    this.#write(hearAll(about, this.#holding(about), now));
    for (const row of moved)
      if (!row.waits && row.at > (this.#heard.get(idKey(row))?.at ?? -1))
        this.#heard.set(idKey(row), row);
  }

  #write(changes: Changes): Changes {
    for (const task of changes.putTasks) this.held(task.shop).tasks.set(task.key, task);
    for (const row of changes.putHeard) this.#heard.set(idKey(row), row);
    return changes;
  }

  #wake(now: number): number {
    const due = this.#snoozed().filter((task) => awake(task, now) !== task);
    for (const task of due) this.held(task.shop).tasks.set(task.key, awake(task, now));
    return due.length;
  }

  /** All tasks but those that are set aside at a moment. */
  #open(now: number): Task[] {
    this.#wake(now);
    return this.#all().filter((task) => !isSetAside(task));
  }

  #snoozed(): Task[] {
    return this.#all().filter(({ snoozed }) => snoozed !== undefined);
  }

  #all(): Task[] {
    return [...this.allShops()].flatMap((shop) => [...shop.tasks.values()]);
  }
}

function isLeftOut({ shop, rule }: Task, without: Without | undefined): boolean {
  return without !== undefined && (without.shops.includes(shop) || without.rules.includes(rule));
}

function groupsOf(tasks: readonly Task[]): readonly GroupCount[] {
  const groups = Map.groupBy(tasks, ({ shop, rule }) => `${shop}\n${rule}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const historical = group.filter((task) => task.historical).length;
    const { shop, rule } = first;
    return [{ shop, rule, due: group.length - historical, historical }];
  });
}

/** As a database orders its keys. */
function byId(a: Task, b: Task): number {
  return compare(a.shop, b.shop) || compare(a.subject, b.subject) || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
