import type { Observation, Observed, Planner } from '../app/ports.ts';
import { carryDecision, withoutFarAhead } from '../domain/decision.ts';
import type { Beside, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import { factOf, mergeFact, withoutFuture } from './merge-facts.ts';
import type { FactRow } from './rows.ts';
import { incidentAt } from './sync-step.ts';

/** What has to be written, and what the caller is told: nothing of what was only derived. Pure, so both stores share it. */
export interface Applied {
  readonly putFacts: readonly FactRow[];
  readonly dropFacts: readonly FactRow[];
  readonly putTasks: readonly Task[];
  readonly dropTasks: readonly Task[];
  readonly observed: Observed;
}

/**
 * A reading that repeats what is kept is not written again within this time: moments of observation
 * are exact to it. Ten minutes: a page that re-renders every second then costs reads only.
 */
export const CONFIRM_EVERY_MS = 10 * 60_000;
/** Rules may answer otherwise as days pass, so even unchanged facts are judged again once a day. */
export const PLAN_EVERY_MS = 24 * 3_600_000;
/** A run over all facts that was cut short and begun anew passes over what it did within this time. */
const REPLANNED_MS = 3_600_000;

/** What is known of subjects beside their facts. */
export type Besides = ReadonlyMap<Subject, Beside>;
const NO_BESIDES: Besides = new Map();

/** Everything an observation speaks of, each once. */
export function subjectsIn({ facts, derived = [] }: Observation): readonly Subject[] {
  return [...new Set([...facts, ...derived].map(subjectOf))];
}

export function applyObservation(
  observation: Observation,
  stored: ReadonlyMap<Subject, FactRow>,
  tasks: readonly Task[],
  planner: Planner,
  besides: Besides = NO_BESIDES,
): Applied {
  const kept = inThePast(stored, planner.now);
  const { rows, changed } = mergeAll(observation, kept);
  const own = new Set(observation.facts.map(subjectOf));
  const writes = new Writes(tasks, own);
  const facts = new Map<Subject, StoredFact>();
  const changedFacts: StoredFact[] = [];
  for (const [subject, row] of rows) {
    const before = kept.get(subject);
    const fact = factOf(row);
    if (own.has(subject)) facts.set(subject, fact);
    if (own.has(subject) && changed.has(subject)) changedFacts.push(fact);
    const isDue =
      changed.has(subject) ||
      // What is gone from a marketplace's list is known by when it was last confirmed.
      observation.source === 'api' ||
      row.at - (before?.at ?? 0) >= CONFIRM_EVERY_MS ||
      isUnplanned(row, planner);
    if (isDue) writes.plan(row, fact, planner, besides.get(subject));
    else if (before) writes.keep(before);
  }
  return writes.done(facts, changedFacts);
}

/**
 * Plans rows again without a new observation: settings changed, rules did, or a day has passed. Rows
 * that were planned so just now are passed over, so a run that was cut short goes on where it ended.
 * What has not been seen for too long is forgotten with its tasks.
 * @param every rows planned within this time, ms, are passed over; 0 = none is
 */
export function replanRows(
  rows: readonly FactRow[],
  tasks: readonly Task[],
  planner: Planner,
  besides: Besides = NO_BESIDES,
  every = REPLANNED_MS,
): Applied {
  const writes = new Writes(tasks);
  const facts = new Map<Subject, StoredFact>();
  for (const row of rows) {
    if (row.at < (planner.forgetBefore ?? 0)) {
      writes.forget(row);
      continue;
    }
    if (!isUnplanned(row, planner, every)) continue;
    const fact = factOf(row);
    facts.set(row.subject, fact);
    writes.plan(row, fact, planner, besides.get(row.subject));
  }
  return writes.done(facts, []);
}

function inThePast(
  rows: ReadonlyMap<Subject, FactRow>,
  now: number,
): ReadonlyMap<Subject, FactRow> {
  const isSound = [...rows.values()].every((row) => row.at <= now);
  if (isSound) return rows;
  return new Map([...rows].map(([subject, row]) => [subject, withoutFuture(row, now)]));
}

function isUnplanned(row: FactRow, planner: Planner, every = PLAN_EVERY_MS): boolean {
  return row.print !== planner.print || Math.abs(planner.now - (row.plannedAt ?? 0)) >= every;
}

function mergeAll(
  { shop, at, facts, derived = [] }: Observation,
  kept: ReadonlyMap<Subject, FactRow>,
): { rows: Map<Subject, FactRow>; changed: Set<Subject> } {
  const rows = new Map<Subject, FactRow>();
  const changed = new Set<Subject>();
  for (const fact of [...facts, ...derived]) {
    const subject = subjectOf(fact);
    const merged = mergeFact(shop, rows.get(subject) ?? kept.get(subject), fact, at);
    rows.set(subject, merged.row);
    if (merged.changed) changed.add(subject);
  }
  return { rows, changed };
}

/** Collects writes; a task that says the same as the kept one is not written. */
class Writes {
  readonly #tasks = new Map<string, Task>();
  readonly #putFacts: FactRow[] = [];
  readonly #dropFacts: FactRow[] = [];
  readonly #putTasks: Task[] = [];
  readonly #dropTasks: Task[] = [];
  readonly #unknown = new Map<RuleId, number>();
  readonly #own: ReadonlySet<Subject> | undefined;

  /** @param own subjects of which is told; all where it is left out */
  constructor(tasks: readonly Task[], own?: ReadonlySet<Subject>) {
    this.#own = own;
    for (const task of tasks) this.#tasks.set(task.key, task);
  }

  keep(row: FactRow): void {
    this.#count(row.subject, row.unknown ?? []);
  }

  plan(row: FactRow, fact: StoredFact, planner: Planner, beside?: Beside): void {
    const planned = planner.plan(fact, row.at, beside);
    const { incidentAt: _old, ...rest } = row;
    const confirmedAt = incidentAt(row);
    this.#putFacts.push({
      ...rest,
      ...(confirmedAt !== undefined && { incidentAt: confirmedAt }),
      print: planner.print,
      plannedAt: planner.now,
      unknown: planned.unknown,
    });
    for (const rule of planned.remove) this.#drop(`${rule}|${row.subject}`);
    for (const task of planned.put) this.#put(task, planner.now);
    this.#count(row.subject, planned.unknown);
  }

  forget(row: FactRow): void {
    this.#dropFacts.push(row);
    const tasks = [...this.#tasks.values()].filter((task) => task.subject === row.subject);
    for (const task of tasks) this.#drop(task.key);
  }

  done(facts: ReadonlyMap<Subject, StoredFact>, changed: readonly StoredFact[]): Applied {
    const tasks = [...this.#tasks.values()].filter(({ subject }) => this.#isTold(subject));
    return {
      putFacts: this.#putFacts,
      dropFacts: this.#dropFacts,
      putTasks: this.#putTasks,
      dropTasks: this.#dropTasks,
      observed: { changed, facts, tasks, unknown: this.#unknown },
    };
  }

  #isTold(subject: Subject): boolean {
    return this.#own?.has(subject) ?? true;
  }

  #count(subject: Subject, rules: readonly RuleId[]): void {
    if (!this.#isTold(subject)) return;
    for (const rule of rules) this.#unknown.set(rule, (this.#unknown.get(rule) ?? 0) + 1);
  }

  #drop(key: string): void {
    const task = this.#tasks.get(key);
    if (!task) return;
    this.#dropTasks.push(task);
    this.#tasks.delete(key);
  }

  #put(task: Task, now: number): void {
    const held = this.#tasks.get(task.key);
    const next = carryDecision(held && withoutFarAhead(held, now), task);
    this.#tasks.set(next.key, next);
    if (!held || JSON.stringify(held) !== JSON.stringify(next)) this.#putTasks.push(next);
  }
}
