import type { FiguresOfDay, SyncRow, SyncStep, UnseenOffers } from '../app/sync-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { FactRow } from './rows.ts';
import type { QueueRow } from './sync-step.ts';
import {
  byList,
  callTimesOf,
  incidentAt,
  isOlderDay,
  isUnseenOffer,
  mergeTold,
  queueChanges,
} from './sync-step.ts';

/** How the syncs of all shops stand, in memory: the same as the tables on disk. */
export class SyncBook {
  /** By shop and list. */
  readonly #rows = new Map<string, SyncRow>();
  /** By shop, then by moment. */
  readonly #queues = new Map<ShopKey, ReadonlyMap<number, QueueRow>>();
  /** By shop and day. */
  readonly #figures = new Map<string, FiguresOfDay>();
  readonly #told = new Map<ShopKey, ToldMarket>();

  rows(shop?: ShopKey): readonly SyncRow[] {
    const rows = [...this.#rows.values()];
    return rows.filter((row) => shop === undefined || row.shop === shop).sort(byList);
  }

  write(
    shop: ShopKey,
    { rows, enqueue = [], dequeue = [], figures, market }: SyncStep,
    at: number,
  ): void {
    for (const row of rows) this.#rows.set(JSON.stringify([row.shop, row.list]), row);
    const queue = new Map(this.#queues.get(shop));
    const { put, gone } = queueChanges([...queue.values()], shop, { enqueue, dequeue }, at);
    for (const since of gone) queue.delete(since);
    for (const row of put) queue.set(row.at, row);
    this.#queues.set(shop, queue);
    if (figures) this.#figures.set(JSON.stringify([figures.shop, figures.day]), figures);
    if (market) this.#told.set(shop, mergeTold(this.#told.get(shop), market));
  }

  queued(shop: ShopKey, limit: number): readonly string[] {
    const rows = [...(this.#queues.get(shop)?.values() ?? [])];
    rows.sort((a, b) => a.at - b.at);
    return rows.flatMap(({ ids }) => ids).slice(0, limit);
  }

  figures(shop: ShopKey, days: number): readonly FiguresOfDay[] {
    const own = [...this.#figures.values()].filter((one) => one.shop === shop);
    return own.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, days);
  }

  told(shop: ShopKey): ToldMarket | undefined {
    return this.#told.get(shop);
  }

  forget(shop: ShopKey): void {
    for (const [key, row] of this.#rows)
      if (row.shop === shop) this.#rows.set(key, callTimesOf(row));
    this.#queues.delete(shop);
  }

  /** @param before epoch ms */
  forgetFigures(before: number): void {
    for (const [key, one] of this.#figures) if (isOlderDay(one, before)) this.#figures.delete(key);
  }

  clear(): void {
    this.#rows.clear();
    this.#queues.clear();
    this.#figures.clear();
    this.#told.clear();
  }
}

/** See `SyncStore.unconfirmedIncidents`. */
export function unconfirmedAmong(rows: Iterable<FactRow>, before: number): readonly string[] {
  const open = [...rows].filter((row) => (incidentAt(row) ?? before) < before);
  return open.map(({ id }) => id).sort();
}

/** See `SyncStore.unseenOffers`. */
export function unseenAmong(
  rows: Iterable<FactRow>,
  before: number,
  after: string,
  limit: number,
): UnseenOffers {
  const offers = [...rows].filter(
    ({ type, id }) => type === 'offer' && (after === '' || id > after),
  );
  const batch = offers.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  const ids = batch.filter((row) => isUnseenOffer(row, before)).map(({ id }) => id);
  const last = batch.at(-1);
  return { ids, ...(batch.length === limit && last && { after: last.id }) };
}
