import type { ShopKey } from '../../domain/facts.ts';
import type { ToldMarket } from '../../domain/told-market.ts';
import { hostOf, isUnknownShop } from '../shop.ts';
import type { SyncList, SyncRow, SyncStore } from '../sync-ports.ts';
import type { SyncDeps } from './sync-deps.ts';
import { APART_MS, DOCUMENTS_AT_ONCE, MANY_OFFERS } from './intervals.ts';

/** Everything that decides what is asked next, as it is stored. */
export interface Situation {
  readonly shop: ShopKey;
  /** Of this shop, by list. */
  readonly rows: ReadonlyMap<SyncList, SyncRow>;
  /** Of every shop on the same host: they share its patience. */
  readonly hostRows: readonly SyncRow[];
  /** Orders waiting for their documents, oldest first; one batch at most. */
  readonly queued: readonly string[];
  readonly told: ToldMarket | undefined;
  /** Time between the first calls of lists that are one operation of the vendor's, ms. */
  readonly apartMs: number;
  readonly leaveOut: readonly SyncList[];
}

export async function loadSituation(
  shop: ShopKey,
  store: Pick<SyncStore, 'standing'>,
  { apartMs, leaveOut = [] }: Pick<SyncDeps, 'apartMs' | 'leaveOut'> = {},
): Promise<Situation> {
  const { rows, queued, told } = await store.standing(shop, DOCUMENTS_AT_ONCE);
  return situationOf(shop, rows, {
    ...{ queued, told, leaveOut },
    ...(apartMs !== undefined && { apartMs }),
  });
}

export function situationOf(
  shop: ShopKey,
  all: readonly SyncRow[],
  more: Partial<Pick<Situation, 'apartMs' | 'leaveOut' | 'queued' | 'told'>> = {},
): Situation {
  const own = all.filter((row) => row.shop === shop);
  return {
    shop,
    rows: new Map(own.map((row) => [row.list, row])),
    hostRows: all.filter((row) => hostOf(row.shop) === hostOf(shop)),
    queued: more.queued ?? [],
    told: more.told,
    apartMs: more.apartMs ?? APART_MS,
    leaveOut: more.leaveOut ?? [],
  };
}

/** A list's row, or that of a list which was never asked for. */
export function rowOf({ shop, rows }: Situation, list: SyncList): SyncRow {
  return rows.get(list) ?? { shop, list, calls: 0 };
}

/** Whether a shop has so many offers that they are read by their changes. */
export function hasManyOffers({ rows }: Pick<Situation, 'rows'>): boolean {
  return (rows.get('offers')?.total ?? 0) > MANY_OFFERS;
}

/** Whether a list says anything here that another does not say already. */
export function isAsked(list: SyncList, situation: Situation): boolean {
  if (situation.leaveOut.includes(list)) return false;
  if (list === 'account') return true;
  // Until the marketplace has told which shop the key is for, nothing has a place to be kept.
  if (isUnknownShop(situation.shop)) return false;
  if (list === 'offer-changes') return hasManyOffers(situation);
  // Where invoices answer requests, a document on the order is none.
  if (list === 'documents') return situation.told?.invoices !== 'accounting-document';
  return true;
}
