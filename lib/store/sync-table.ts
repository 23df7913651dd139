import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { FiguresOfDay, Standing, SyncRow, SyncStep, UnseenOffers } from '../app/sync-ports.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { Database } from './database.ts';
import { mergeVisit } from './merge-visits.ts';
import { HISTORICAL } from './rows.ts';
import type { QueueRow } from './sync-step.ts';
import { callTimesOf, isUnseenOffer, mergeTold, queueChanges } from './sync-step.ts';

/** So many rows of a queue mostly hold a batch. */
const FULL_ROWS = 2;

/** The tables that a step of a sync may touch beside facts and tasks. */
export function syncTables(db: Database): readonly Table[] {
  return [db.syncRows, db.waiting, db.shopFigures, db.toldMarkets, db.visits];
}

export function syncRowsOf({ syncRows }: Database, shop?: ShopKey): Promise<SyncRow[]> {
  return shop === undefined
    ? syncRows.toArray()
    : syncRows
        .where(':id')
        .between(...all(shop))
        .toArray();
}

/** Within the caller's transaction. @param at now, epoch ms */
export async function writeStep(
  db: Database,
  shop: ShopKey,
  { rows, enqueue = [], dequeue = [], figures, market, visit }: SyncStep,
  at: number,
): Promise<void> {
  if (rows.length > 0) await db.syncRows.bulkPut(rows);
  if (enqueue.length + dequeue.length > 0) await writeQueue(db, shop, { enqueue, dequeue }, at);
  if (figures) await db.shopFigures.put(figures);
  if (market) {
    const kept = await toldMarketOf(db, shop);
    await db.toldMarkets.put({ ...mergeTold(kept, market), shop });
  }
  if (visit) {
    const kept = await db.visits.get([visit.shop, visit.page]);
    await db.visits.put(mergeVisit(kept, visit));
  }
}

async function writeQueue(
  { waiting }: Database,
  shop: ShopKey,
  step: Pick<SyncStep, 'enqueue' | 'dequeue'>,
  at: number,
): Promise<void> {
  const kept = await waiting
    .where(':id')
    .between(...all(shop))
    .toArray();
  const { put, gone } = queueChanges(kept, shop, step, at);
  if (gone.length > 0) await waiting.bulkDelete(gone.map((since) => [shop, since]));
  if (put.length > 0) await waiting.bulkPut(put);
}

/** See `SyncStore.standing`. */
export function standingOf(db: Database, shop: ShopKey, limit: number): Promise<Standing> {
  return db.transaction('r', db.syncRows, db.waiting, db.toldMarkets, async () => {
    const [rows, queued, told] = await Promise.all([
      syncRowsOf(db),
      queuedOf(db, shop, limit),
      toldMarketOf(db, shop),
    ]);
    return { rows, queued, told };
  });
}

async function queuedOf(
  { waiting }: Database,
  shop: ShopKey,
  limit: number,
): Promise<readonly string[]> {
  const oldest = (rows: number) =>
    waiting
      .where(':id')
      .between(...all(shop))
      .limit(rows)
      .toArray();
  let rows = await oldest(FULL_ROWS);
  const isEnough = rows.length < FULL_ROWS || idsIn(rows).length >= limit;
  // Orders that came one by one have a row each.
  if (!isEnough) rows = await oldest(limit);
  return idsIn(rows).slice(0, limit);
}

function idsIn(rows: readonly QueueRow[]): readonly string[] {
  return rows.flatMap(({ ids }) => ids);
}

export async function subjectsDue(
  { tasks }: Database,
  shop: ShopKey,
  rule: RuleId,
  limit: number,
): Promise<readonly Subject[]> {
  const group = tasks.where('[shop+rule+soonFrom]');
  const open = group.between([shop, rule, Dexie.minKey], [shop, rule, HISTORICAL], true, true);
  return (await open.limit(limit).primaryKeys()).map(([, subject]) => subject as Subject);
}

export async function unconfirmedIncidents(
  { facts }: Database,
  shop: ShopKey,
  before: number,
): Promise<readonly string[]> {
  const range = facts.where('[shop+incidentAt]').between([shop, Dexie.minKey], [shop, before]);
  return (await range.primaryKeys()).map(([, subject]) => subject.slice('order:'.length)).sort();
}

export async function unseenOffers(
  { facts }: Database,
  shop: ShopKey,
  before: number,
  after: string,
  limit: number,
): Promise<UnseenOffers> {
  const [from, to] = [`offer:${after}`, 'offer;'];
  const range = facts.where(':id').between([shop, from], [shop, to], after === '', false);
  const rows = await range.limit(limit).toArray();
  const ids = rows.filter((row) => isUnseenOffer(row, before)).map(({ id }) => id);
  const last = rows.at(-1);
  return { ids, ...(rows.length === limit && last && { after: last.id }) };
}

export function figuresOf(
  { shopFigures }: Database,
  shop: ShopKey,
  days: number,
): Promise<FiguresOfDay[]> {
  return shopFigures
    .where(':id')
    .between(...all(shop))
    .reverse()
    .limit(days)
    .toArray();
}

export async function toldMarketOf(
  { toldMarkets }: Database,
  shop: ShopKey,
): Promise<ToldMarket | undefined> {
  const row = await toldMarkets.get(shop);
  if (!row) return undefined;
  const { shop: _shop, ...told } = row;
  return told;
}

export function forgetSync(db: Database, shop: ShopKey): Promise<void> {
  return db.transaction('rw', db.syncRows, db.waiting, async () => {
    await db.syncRows.bulkPut((await syncRowsOf(db, shop)).map(callTimesOf));
    await db.waiting
      .where(':id')
      .between(...all(shop))
      .delete();
  });
}

function all(shop: ShopKey): [unknown[], unknown[]] {
  return [
    [shop, Dexie.minKey],
    [shop, Dexie.maxKey],
  ];
}
