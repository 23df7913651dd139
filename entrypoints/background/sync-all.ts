import type { Connection, SellerApi } from '../../lib/app/sync-ports.ts';
import type { SyncDeps } from '../../lib/app/sync/sync-deps.ts';
import { syncShop } from '../../lib/app/sync/sync-shop.ts';
import { note } from '../../lib/platform/diagnostics.ts';

/** A connected shop with the way to ask its marketplace. */
export type OpenConnection = Connection & {
  readonly api: SellerApi;
  /** When its key was given, epoch ms. */
  readonly connectedAt: number;
  /** Since when the seller wants it not to be read, epoch ms. */
  readonly heldAt?: number;
};

export interface SyncParts extends Omit<SyncDeps, 'api' | 'mayAsk' | 'onRead'> {
  readonly connections: () => Promise<readonly OpenConnection[]>;
  /** Whether the seller has let us speak to an origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  readonly isOnline: () => boolean;
  /** The seller wants nothing to be asked for now. */
  readonly isPaused: () => Promise<boolean>;
  /** Whether what is stored now is forgotten with the worker: then everything would be read anew each time. */
  readonly isLost: () => boolean;
  /** An alarm for the worker to go on by if it is stopped; one that stands is left. */
  readonly ensureAlarm: (at: number) => Promise<void>;
  /** The one alarm for what is due next; none without a moment. */
  readonly setAlarm: (at: number | undefined) => Promise<void>;
}

/** Browsers stop a worker after about five minutes of one event. */
const RUN_MS = 4 * 60_000;
/** Longer, an alarm waits better than a worker; shorter, no alarm rings. */
const PATIENCE_MS = 20_000;
const SOONEST_ALARM_MS = 30_000;
/** A worker that was stopped goes on after this. */
const RESCUE_MS = 60_000;
/** A shop that could not be read for a reason of ours is tried again after this. */
const RETRY_MS = 5 * 60_000;

/**
 * Reads what is due of every connected shop, one after the other. Without a connection it leaves
 * neither alarm nor wake-up behind.
 * @returns whether a marketplace has told something else of itself than before
 */
export async function syncAll(parts: SyncParts, onRead: () => void): Promise<boolean> {
  const connections = await parts.connections();
  if (connections.length === 0) {
    await parts.setAlarm(undefined);
    return false;
  }
  // Offline, the heartbeat looks again; the marketplace would only seem to have failed.
  if (!parts.isOnline()) return false;
  await parts.store.syncRows();
  if (parts.isLost()) return false;
  const guarded = { ...parts, ensureRescue: rescue(parts) };
  await guarded.ensureRescue();
  let isToldAnew = false;
  const next: number[] = [];
  for (const connection of connections) {
    const synced = await syncGuarded(connection, guarded, onRead);
    isToldAnew ||= synced.isToldAnew;
    if (synced.nextAt !== undefined) next.push(synced.nextAt);
  }
  const soonest = Math.max(Math.min(...next), parts.clock() + SOONEST_ALARM_MS);
  await parts.setAlarm(next.length > 0 ? soonest : undefined);
  return isToldAnew;
}

interface GuardedParts extends SyncParts {
  /** Sees to it that a run which is cut short is gone on with. */
  readonly ensureRescue: () => Promise<void>;
}

/** The alarm to go on by is spent once it rings, in the middle of a run too: looked after each minute. */
function rescue({ clock, ensureAlarm }: SyncParts): () => Promise<void> {
  let ensuredAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = clock();
    if (Math.abs(now - ensuredAt) < RESCUE_MS) return;
    ensuredAt = now;
    await ensureAlarm(now + RESCUE_MS);
  };
}

/** What goes wrong with one shop must not keep the others from being read, nor the alarm from being set. */
async function syncGuarded(
  connection: OpenConnection,
  parts: GuardedParts,
  onRead: () => void,
): Promise<{ readonly nextAt?: number; readonly isToldAnew: boolean }> {
  try {
    const isHeld = connection.heldAt !== undefined;
    if (isHeld || !(await parts.isGranted(connection.origin))) return { isToldAnew: false };
    const synced = await syncOne(connection, parts, onRead);
    await forgetIfGone(connection, parts);
    return synced;
  } catch (error) {
    void note('sync', error);
    return { nextAt: parts.clock() + RETRY_MS, isToldAnew: false };
  }
}

/** An answer that was being stored while its key was taken away has put back how its list stands. */
async function forgetIfGone({ shop }: OpenConnection, { connections, store }: SyncParts) {
  const held = await connections();
  if (!held.some((one) => one.shop === shop)) await store.forgetSync(shop);
}

function syncOne(connection: OpenConnection, parts: GuardedParts, onRead: () => void) {
  const stop = new AbortController();
  const deps = { ...parts, ...whileConnected(connection, parts, stop), onRead };
  return syncShop(connection, deps, {
    until: parts.clock() + RUN_MS,
    patienceMs: PATIENCE_MS,
    signal: stop.signal,
  });
}

/**
 * Nothing more is asked once the key is taken away, replaced or stopped by the seller, once its
 * marketplace may no longer be spoken to, or in a pause. What is answered by then is kept as long as
 * the key holds, for some lists may not be asked again for a day; else it is lost.
 */
function whileConnected(
  { api, shop, origin, connectedAt }: OpenConnection,
  { connections, isGranted, isPaused, ensureRescue }: GuardedParts,
  stop: AbortController,
): Required<Pick<SyncDeps, 'api' | 'mayAsk'>> {
  async function check(isAllowed: (held: OpenConnection) => Promise<boolean>): Promise<void> {
    const held = (await connections()).find(
      (one) => one.shop === shop && one.origin === origin && one.connectedAt === connectedAt,
    );
    if (!held || !(await isAllowed(held)) || !(await isGranted(origin))) stop.abort();
    stop.signal.throwIfAborted();
  }
  return {
    mayAsk: async () => {
      await check(async ({ heldAt }) => heldAt === undefined && !(await isPaused()));
      await ensureRescue();
    },
    api: {
      ask: async (query, signal) => {
        const answer = await api.ask(query, signal);
        await check(async () => true);
        return answer;
      },
    },
  };
}
