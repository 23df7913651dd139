import type { ShopKey } from '../../domain/facts.ts';
import type { Connection } from '../sync-ports.ts';
import { nextStep } from './next-step.ts';
import { runStep } from './run-step.ts';
import { shopOfConnection } from './shop-of-key.ts';
import { loadSituation } from './situation.ts';
import type { SyncDeps } from './sync-deps.ts';

export interface SyncBounds {
  /** Nothing new is begun after this moment, epoch ms. */
  readonly until: number;
  /** The longest that is waited for something that is not due yet, ms; what is due later is left. */
  readonly patienceMs: number;
  readonly signal?: AbortSignal;
}

export interface Synced {
  /** The shop, as far as it is known now. */
  readonly shop: ShopKey;
  readonly calls: number;
  /** When something is due next, epoch ms; absent where the seller has to act first. */
  readonly nextAt?: number;
  /** What the marketplace tells of itself is another now: what is stored is to be judged anew. */
  readonly isToldAnew: boolean;
}

/**
 * Asks a marketplace for everything that is due, one call at a time, until nothing is, or a bound is
 * reached. To be cut short at any moment: the next run goes on from the very page.
 * Rejects only where the store does.
 */
export async function syncShop(
  connection: Connection,
  deps: SyncDeps,
  { until, patienceMs, signal }: SyncBounds,
): Promise<Synced> {
  const { store, clock, wait } = deps;
  let shop = await shopOfConnection(connection, store);
  const before = await store.toldMarket(shop);
  let calls = 0;
  let nextAt: number | undefined;
  while (!signal?.aborted) {
    const situation = await loadSituation(shop, store, deps);
    const now = clock();
    const step = nextStep(situation, now);
    nextAt = step.do === 'wait' ? step.until : now;
    if (step.do === 'wait') {
      if (step.until === undefined || step.until > until || step.until - now > patienceMs) break;
      await wait(step.until - now, signal);
      continue;
    }
    if (now > until) break;
    const stepped = await runStep(step, situation, connection, deps, signal).catch(
      (error: unknown) => {
        if (signal?.aborted) return undefined;
        throw error;
      },
    );
    if (!stepped) break;
    shop = stepped.shop;
    if (stepped.hasCalled) calls += 1;
  }
  const told = await store.toldMarket(shop);
  return {
    shop,
    calls,
    ...(nextAt !== undefined && { nextAt }),
    isToldAnew: told?.at !== before?.at,
  };
}
