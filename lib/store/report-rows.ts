import Dexie from 'dexie';
import type { AnsweredThread, KnownOffer, Part, RuleLoad } from '../app/report-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Task } from '../domain/task.ts';
import type { Database } from './database.ts';
import { lateSince } from './due-tasks.ts';
import { factOf } from './merge-facts.ts';
import type { FactRow } from './rows.ts';
import { ALWAYS, fromTaskRow, HISTORICAL } from './rows.ts';
import { besidesOf } from './sales-table.ts';

type Key = readonly [shop: string, subject: string, rule: string];

/** Counts by the keys that the indexes hold: no task is loaded. */
export async function openByRule(db: Database, now: number): Promise<readonly RuleLoad[]> {
  const [late, due, info] = await Promise.all([
    lateSince(db, [ALWAYS, Dexie.minKey], [now, Dexie.maxKey]).primaryKeys(),
    db.tasks.where('soonFrom').belowOrEqual(now).primaryKeys(),
    db.tasks.where('soonFrom').between(now, HISTORICAL, false, false).primaryKeys(),
  ]);
  return loadsOf(late, due, info);
}

/** @param due what is late or soon */
export function loadsOf(
  late: readonly Key[],
  due: readonly Key[],
  info: readonly Key[],
): readonly RuleLoad[] {
  const counts = new Map<string, { shop: ShopKey; rule: RuleId; load: [number, number, number] }>();
  const add = (keys: readonly Key[], to: 0 | 1 | 2, step = 1) => {
    for (const [shop, , rule] of keys) {
      const id = `${shop}\n${rule}`;
      const row = counts.get(id) ?? { shop, rule: rule as RuleId, load: [0, 0, 0] };
      row.load[to] += step;
      counts.set(id, row);
    }
  };
  add(late, 0);
  add(due, 1);
  add(late, 1, -1);
  add(info, 2);
  return [...counts.values()];
}

export async function answeredThreads(
  { facts }: Database,
  shop: ShopKey,
  since: number,
  after: string,
  limit: number,
): Promise<Part<AnsweredThread>> {
  const range = facts
    .where('[shop+repliedAt]')
    .between([shop, since], [shop, Dexie.maxKey], false, true);
  const subjects = (await range.primaryKeys()).map(([, subject]) => subject).sort();
  const wanted = subjects.filter((subject) => subject > `thread:${after}`).slice(0, limit);
  if (wanted.length === 0) return { rows: [], total: subjects.length };
  const rows = await facts.bulkGet(wanted.map((subject) => [shop, subject]));
  return { rows: rows.flatMap((row) => (row ? answeredOf(row) : [])), total: subjects.length };
}

export function answeredOf({ id, values, replies = [] }: FactRow): AnsweredThread {
  const { orderId, channel } = values;
  return {
    id,
    ...(typeof orderId === 'string' && { orderId }),
    ...(typeof channel === 'string' && { channel }),
    replies,
  };
}

export async function offersAfter(
  db: Database,
  shop: ShopKey,
  after: string,
  limit: number,
): Promise<readonly KnownOffer[]> {
  const range = db.facts
    .where(':id')
    .between([shop, `offer:${after}`], [shop, LAST_OFFER], false, false);
  const rows = await range.limit(limit).toArray();
  const besides = await besidesOf(
    db,
    shop,
    rows.map(({ subject }) => subject),
  );
  return rows.flatMap((row) => offerOf(row, besides.get(row.subject)?.sales));
}

/** `;` follows `:`: the end of all subjects that begin so. */
export const LAST_OFFER = 'offer;';

export function offerOf(row: FactRow, sales: KnownOffer['sales']): readonly KnownOffer[] {
  const offer = factOf(row);
  return offer.type === 'offer' ? [{ offer, ...(sales && { sales }) }] : [];
}

export async function tasksAfter(
  { tasks }: Database,
  shop: ShopKey,
  after: readonly [subject: string, rule: string] | undefined,
  limit: number,
): Promise<Part<Task>> {
  const all = tasks.where(':id').between([shop, Dexie.minKey, Dexie.minKey], [shop, Dexie.maxKey]);
  const rest = after
    ? tasks.where(':id').between([shop, ...after], [shop, Dexie.maxKey], false, true)
    : all.clone();
  // A limit of none means all to some browsers.
  const first = limit > 0 ? rest.limit(limit).toArray() : [];
  const [rows, total] = await Promise.all([first, all.count()]);
  return { rows: rows.map(fromTaskRow), total };
}
