import type { FiguresOfDay, SyncRow } from '../app/sync-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import { DAILY_LISTS } from '../domain/sync-list.ts';
import type { ToldMarket } from '../domain/told-market.ts';
import type { FactRow } from './rows.ts';

/** An order that waits for its documents to be looked at. */
export interface QueueRow {
  readonly shop: ShopKey;
  /** The order's id. */
  readonly id: string;
  /** Since when it waits, epoch ms. */
  readonly at: number;
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

/** Ids that are to wait, but for those that do already. */
export function newInQueue(
  shop: ShopKey,
  ids: readonly string[],
  waiting: ReadonlySet<string>,
  at: number,
): readonly QueueRow[] {
  return [...new Set(ids)].filter((id) => !waiting.has(id)).map((id) => ({ shop, id, at }));
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
