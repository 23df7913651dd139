import type { ShopKey } from '../../domain/facts.ts';
import { hostOf, shopIdOf } from '../shop.ts';
import type { ApiAnswer, ApiFailure, Connection, SyncRow, SyncStore } from '../sync-ports.ts';
import { INTERVALS, SLACK_MS } from './intervals.ts';
import type { CallTimes } from './row-steps.ts';
import { storePage } from './store-page.ts';
import type { StoringDeps } from './sync-deps.ts';

/** Failures that what the seller does (a new key, a right granted, "now") may have mended. */
const MENDABLE: readonly ApiFailure[] = [
  'wrong-key',
  'no-right',
  'offline',
  'timeout',
  'server',
  'not-json',
  'damaged',
  'redirected',
];

/** What the seller has done: given a key, or said that what failed is to be tried again. */
export type SellerAct = 'new-key' | 'wish';

/**
 * Lets a shop's lists be asked again although they failed. Where the marketplace asked for patience
 * it keeps it, and the intervals hold as ever; only a new key opens at once what the old one did not.
 */
export async function resumeSync(
  shop: ShopKey,
  store: SyncStore,
  now: number,
  act: SellerAct,
): Promise<void> {
  const rows = (await store.syncRows(shop)).filter((row) => mayBeMended(row, act));
  const resumed = rows.map((row) => withoutFailure(row, act));
  if (rows.length > 0) await store.putSync(shop, { rows: resumed }, now);
}

function mayBeMended({ failure }: SyncRow, act: SellerAct): boolean {
  // A wish gives no right: tried at each click, such a list would be asked more often than it may be.
  if (failure === 'no-right') return act === 'new-key';
  return failure !== undefined && MENDABLE.includes(failure);
}

function withoutFailure(row: SyncRow, act: SellerAct): SyncRow {
  const { failure, failedAt: _at, failures: _n, notBefore: _not, ...kept } = row;
  // What a key did not open was not read: with another one it need not wait for its interval. And
  // before anything else is asked with a key that was refused, the account has to accept it.
  const isFresh =
    act === 'new-key'
      ? failure === 'wrong-key' || failure === 'no-right'
      : failure === 'wrong-key' && row.list === 'account';
  if (!isFresh) return kept;
  const { startedAt: _started, ...fresh } = kept;
  return fresh;
}

/** Stores what the account answered while the key was checked: it is not asked for twice in a day. */
export async function storeAccount(
  { shop, origin }: Connection,
  answer: ApiAnswer,
  times: CallTimes,
  deps: StoringDeps,
): Promise<void> {
  const row = await accountRow(shop, deps.store);
  const told = await deps.store.toldMarket(shop);
  await storePage({ row, query: { list: 'account' }, answer, times, origin, told }, shop, deps);
}

async function accountRow(shop: ShopKey, store: SyncStore): Promise<SyncRow> {
  const held = (await store.syncRows(shop)).find(({ list }) => list === 'account');
  return { shop, list: 'account', calls: 0, ...held };
}

/**
 * The account was just asked for while the key was checked: once a day is what it may be.
 * @param isRead what it told was of use
 */
export async function noteAccountAsked(
  shop: ShopKey,
  store: SyncStore,
  now: number,
  isRead = true,
): Promise<void> {
  const held = await accountRow(shop, store);
  const row = { ...held, startedAt: now, ...(isRead && { doneAt: now }) };
  await store.putSync(shop, { rows: [row] }, now);
}

/**
 * The shop whose account was asked for within a day, and may not be again: the one that the seller
 * has named, or the only one of a marketplace where none was named.
 */
export async function accountAskedToday(
  { origin, shopId }: Pick<Connection, 'origin' | 'shopId'>,
  store: SyncStore,
  now: number,
): Promise<string | undefined> {
  const { host } = new URL(origin);
  const asked = (await store.syncRows()).filter(
    ({ shop, list, startedAt = Number.NEGATIVE_INFINITY, failure }) =>
      list === 'account' &&
      hostOf(shop) === host &&
      failure !== 'wrong-key' &&
      startedAt <= now &&
      startedAt > now - INTERVALS.account - SLACK_MS,
  );
  const ids = new Set(asked.flatMap(({ shop, tells }) => shopIdOf(tells ?? shop) ?? []));
  if (shopId !== undefined) return ids.has(shopId) ? shopId : undefined;
  return ids.size === 1 ? [...ids][0] : undefined;
}
