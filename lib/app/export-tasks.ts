import type { Cell } from '../domain/csv.ts';
import type { ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { isoLocal } from '../domain/iso-local.ts';
import { stateAt } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import type { Walk } from './export-rows.ts';
import type { ReportDeps } from './report.ts';
import { hostOf } from './shop.ts';

type Facts = ReadonlyMap<Subject, StoredFact>;

/** Every task that stands, also those put off or dealt with. */
export function taskWalk(deps: ReportDeps): Walk {
  const { store, settings } = deps;
  return {
    total: async (shop) => (await store.tasksAfter(shop, undefined, 0)).total,
    rows: async (shop, last, limit, now) => {
      const { rows: tasks } = await store.tasksAfter(shop, readLast(last), limit);
      const { zone } = (await settings.rules(shop)).clock;
      const facts = await store.facts(shop, [...new Set(tasks.map(({ subject }) => subject))]);
      const rows = tasks.map((task) => rowOf(task, facts, zone, now, deps));
      const end = tasks.at(-1);
      return end && tasks.length === limit ? { rows, last: writeLast(end) } : { rows };
    },
  };
}

function rowOf(
  task: Task,
  facts: Facts,
  zone: string,
  now: number,
  deps: ReportDeps,
): readonly Cell[] {
  const { subject, rule, why, soonAt, lateAt, seenAt } = task;
  const moment = (at: number | undefined) => (at === undefined ? '' : isoLocal(at, zone));
  const [about, id] = [
    subject.slice(0, subject.indexOf(':')),
    subject.slice(subject.indexOf(':') + 1),
  ];
  return [
    rule,
    task.historical ? 'historical' : stateAt(task, now),
    decisionOf(task, now),
    about,
    id,
    task.orderId ?? (about === 'order' ? id : ''),
    moment(why.since),
    moment(soonAt),
    moment(lateAt),
    moment(seenAt),
    addressOf(task, task.shop, facts, deps),
  ];
}

function decisionOf({ done, snoozed }: Task, now: number): string {
  if (done) return 'done';
  return snoozed && (snoozed.until === undefined || snoozed.until > now) ? 'snoozed' : 'open';
}

function addressOf(
  { subject, orderId }: Task,
  shop: ShopKey,
  facts: Facts,
  { links }: Pick<ReportDeps, 'links'>,
): string {
  return links.hrefOf(hostOf(shop), subject, facts.get(subject)?.path, orderId) ?? '';
}

function writeLast({ subject, rule }: Task): string {
  return JSON.stringify([subject, rule]);
}

function readLast(last: string | undefined): readonly [string, string] | undefined {
  return last === undefined ? undefined : (JSON.parse(last) as readonly [string, string]);
}
