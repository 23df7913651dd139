import type {
  ConnectionState,
  ConnectionView,
  ListState,
  ListView,
} from '../../domain/connection-view.ts';
import type { Store } from '../ports.ts';
import { shopNames } from '../known-shops.ts';
import type { Connection, SyncList, SyncRow } from '../sync-ports.ts';
import { dueAt, hostHeldUntil, isUnderWay } from './due.ts';
import { SKEW_MS } from './intervals.ts';
import { nextStep, PRIORITY } from './next-step.ts';
import { shopOfConnection } from './shop-of-key.ts';
import type { Situation } from './situation.ts';
import { isAsked, loadSituation, rowOf } from './situation.ts';
import { keyDoubt } from './wrong-key.ts';

/** A connection with whether the browser lets us speak to its marketplace. */
export interface AskedConnection extends Connection {
  readonly isGranted: boolean;
  /** Since when the seller wants it not to be read, epoch ms. */
  readonly heldAt?: number;
}

/** How every connection stands, in the order given. Calls nobody. */
export async function syncState(
  store: Store,
  connections: readonly AskedConnection[],
  now: number,
): Promise<readonly ConnectionView[]> {
  const names = connections.length > 0 ? await shopNames(store) : new Map<string, string>();
  return Promise.all(
    connections.map(async (connection) => {
      const shop = await shopOfConnection(connection, store);
      const view = connectionView(connection, await loadSituation(shop, store), now);
      const shopName = names.get(shop);
      return shopName === undefined ? view : { ...view, shopName };
    }),
  );
}

/** Pure: see `syncState`. */
export function connectionView(
  { origin, shopId, isGranted, heldAt }: AskedConnection,
  situation: Situation,
  now: number,
): ConnectionView {
  const isHeld = heldAt !== undefined;
  const isStopped = isHeld || !isGranted || keyDoubt(situation, now).is === 'wrong';
  const lists = PRIORITY.map((list) => listView(list, situation, now, isStopped));
  const readable = lists.filter(({ state }) => state !== 'off' && state !== 'not-asked');
  const done = readable.filter(({ readAt }) => readAt !== undefined);
  const ends = done.flatMap((list) => list.readAt ?? []);
  const isComplete = done.length === readable.length && done.length > 0;
  const rows = [...situation.rows.values()];
  const readAt = newest(rows.map((row) => row.readAt));
  const next = isStopped ? undefined : nextStep(situation, now);
  const nextAt = next?.do === 'wait' ? next.until : next && now;
  const skewMs = skewOf(rows);
  return {
    origin,
    shop: situation.shop,
    ...(shopId !== undefined && { shopId }),
    state: stateOf(lists, situation, now, isGranted, isHeld),
    progress: { done: done.length, of: readable.length },
    ...(readAt !== undefined && { readAt }),
    ...(isComplete && { completeAt: Math.max(...ends) }),
    ...(nextAt !== undefined && { nextAt }),
    ...(skewMs !== undefined && { skewMs }),
    lists,
  };
}

function stateOf(
  lists: readonly ListView[],
  situation: Situation,
  now: number,
  isGranted: boolean,
  isHeld: boolean,
): ConnectionState {
  if (!isGranted) return 'needs-permission';
  if (keyDoubt(situation, now).is === 'wrong') return 'wrong-key';
  if (isHeld) return 'held';
  if (hostHeldUntil(situation.hostRows, now) !== undefined) {
    const isOffline = situation.hostRows.some(({ failure }) => failure === 'offline');
    return isOffline ? 'offline' : 'told-to-wait';
  }
  if (lists.some(({ state }) => state === 'reading' || state === 'never')) return 'syncing';
  return lists.some(({ state }) => state === 'failed') ? 'failing' : 'connected';
}

/** @param isStopped no list is asked for until the seller acts, whatever its interval */
function listView(list: SyncList, situation: Situation, now: number, isStopped: boolean): ListView {
  const row = rowOf(situation, list);
  const { doneAt, failedAt, failures, read, total, skipped = 0, unread = 0 } = row;
  const failure = row.failure ?? row.gap;
  const nextAt = isStopped ? undefined : dueAt(list, situation, now);
  return {
    list,
    state: listState(row, situation, now),
    skipped,
    unread,
    ...(doneAt !== undefined && { readAt: doneAt }),
    ...(nextAt !== undefined && { nextAt: Math.max(nextAt, now) }),
    ...(failure && { failure, failedAt, failures }),
    ...(read !== undefined && { read }),
    ...(total !== undefined && { total }),
  };
}

function listState(row: SyncRow, situation: Situation, now: number): ListState {
  const { list, failure = row.gap, doneAt } = row;
  if (!isAsked(list, situation)) return 'not-asked';
  if (failure === 'no-right' || failure === 'not-here') return 'off';
  if (failure !== undefined) return 'failed';
  const isWaiting = list === 'documents' && situation.queued.length > 0;
  if (isUnderWay(row, now) || isWaiting) return 'reading';
  return doneAt === undefined ? 'never' : 'read';
}

/** By how much the marketplace's clock differs, as its last answer told; `undefined` where it does not. */
function skewOf(rows: readonly SyncRow[]): number | undefined {
  const told = rows.filter(({ skewMs }) => skewMs !== undefined);
  const at = (row: SyncRow) => Math.max(row.readAt ?? 0, row.failedAt ?? 0);
  const last = told.toSorted((a, b) => at(b) - at(a))[0]?.skewMs ?? 0;
  return Math.abs(last) > SKEW_MS ? last : undefined;
}

function newest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
