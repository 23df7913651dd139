import type { FiguresOfDay, SyncRow, SyncStep } from '../app/sync-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import { DAILY_LISTS } from '../domain/sync-list.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { FactRow } from './rows.ts';

/** Orders that wait for their documents to be looked at: those that do since the same moment. */
export interface QueueRow {
  readonly shop: ShopKey;
  /** Since when they wait, epoch ms. */
  readonly at: number;
  /** Ids of orders, sorted; never none. */
  readonly ids: readonly string[];
}

/** How one such order was kept by versions before. */
export interface QueuedOrder extends Pick<QueueRow, 'shop' | 'at'> {
  readonly id: string;
}

/** What a marketplace's API told one shop of the marketplace. */
export interface ToldRow extends ToldMarket {
  readonly shop: ShopKey;
}

/**
 * Each list tells its own part: what is not said stays as it was. Told again, it keeps its moment,
 * so that nothing that rests on it has to be judged anew.
 */
export function mergeTold(kept: ToldMarket | undefined, told: ToldMarket): ToldMarket {
  const said = Object.fromEntries(Object.entries(told).filter(([, part]) => part !== undefined));
  const merged: ToldMarket = { ...kept, ...said, at: told.at };
  return kept && JSON.stringify({ ...merged, at: kept.at }) === JSON.stringify(kept)
    ? kept
    : merged;
}

/**
 * What is left of how a list stood when its shop is no longer connected: when it was called for, so
 * that connecting again breaks no ceiling, and the patience that was asked for. What lists of a day
 * told stays known, so they count as read.
 */
export function callTimesOf(row: SyncRow): SyncRow {
  const { shop, list, calls, startedAt, askedAt, isStrict, doneAt, readAt } = row;
  const { failure, failedAt, failures, notBefore } = row;
  const times: SyncRow = {
    ...{ shop, list, calls },
    ...(DAILY_LISTS.includes(list) && { doneAt, readAt }),
    ...(failure === 'too-many' && { failure, failedAt, failures, notBefore }),
    ...{ startedAt, askedAt, isStrict },
  };
  const said = Object.entries(times).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as SyncRow;
}

/**
 * What a step changes of a shop's queue: rows to be put, and moments of those of which nothing is
 * left. An order that waits already keeps its place.
 * @param kept the whole queue
 */
export function queueChanges(
  kept: readonly QueueRow[],
  shop: ShopKey,
  { enqueue = [], dequeue = [] }: Pick<SyncStep, 'enqueue' | 'dequeue'>,
  at: number,
): { readonly put: readonly QueueRow[]; readonly gone: readonly number[] } {
  const served = new Set(dequeue);
  const queue = new Map(kept.map((row) => [row.at, row.ids.filter((id) => !served.has(id))]));
  const waiting = new Set([...queue.values()].flat());
  const fresh = [...new Set(enqueue)].filter((id) => !waiting.has(id));
  queue.set(at, [...(queue.get(at) ?? []), ...fresh].sort());
  const before = new Map(kept.map((row) => [row.at, row.ids.length]));
  const changed = [...queue].filter(([since, ids]) => {
    const hasJoined = since === at && fresh.length > 0;
    return hasJoined || ids.length !== (before.get(since) ?? 0);
  });
  return {
    put: changed
      .filter(([, ids]) => ids.length > 0)
      .map(([since, ids]) => ({ shop, at: since, ids })),
    gone: changed.filter(([, ids]) => ids.length === 0).map(([since]) => since),
  };
}

/** A queue of before as it is kept now. */
export function queueOf(each: readonly QueuedOrder[]): readonly QueueRow[] {
  const rows = Map.groupBy(each, ({ shop, at }) => JSON.stringify([shop, at]));
  return [...rows.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ shop: first.shop, at: first.at, ids: own.map(({ id }) => id).sort() }] : [];
  });
}

export function isOlderDay({ day }: FiguresOfDay, before: number): boolean {
  return day < new Date(before).toISOString().slice(0, 10);
}

/** Rows in the order in which they were made known, whatever table they lie in. */
export function byList(a: SyncRow, b: SyncRow): number {
  return compare(a.shop, b.shop) || compare(a.list, b.list);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** When an order's open incident was last confirmed; absent where none is known. */
export function incidentAt({ type, values, seen }: FactRow): number | undefined {
  return type === 'order' && values.openIncident === true ? seen.openIncident : undefined;
}

/** Whether an offer could still be open to orders although nobody has met it since `before`. */
export function isUnseenOffer({ values, at }: FactRow, before: number): boolean {
  return values.active !== false && at < before;
}
