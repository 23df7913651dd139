import { observePage } from '../../lib/app/observe-page.ts';
import type { Store } from '../../lib/app/ports.ts';
import type { Reply, StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import type { World } from './world.ts';
import { HOUR, NOW, pageRead, SHOP } from './world.ts';

let names = 0;

/** Both stores: what holds of one holds of the other. */
export const STORES: readonly (readonly [string, () => Store])[] = [
  ['on disk', () => new DexieStore(new Database(`report-${String((names += 1))}`))],
  ['in memory', () => new MemoryStore()],
];

export const DAY = 24 * HOUR;

/** An answer given so long ago, after so many hours. */
export function answered(hoursAgo: number, after: number, more: Partial<Reply> = {}): Reply {
  const answeredAt = NOW - hoursAgo * HOUR;
  const askedAt = answeredAt - after * HOUR;
  return { askedAt, answeredAt, customerAskedAt: askedAt, ...more };
}

export function thread(id: string, replies: readonly Reply[], more: object = {}): StoredFact {
  return {
    type: 'thread',
    id,
    orderId: `O-${id}`,
    channel: 'WEB_ES',
    waiting: false,
    replies,
    ...more,
  };
}

export async function readThreads(
  deps: World,
  facts: readonly StoredFact[],
  shop = SHOP,
): Promise<void> {
  await observePage(pageRead(facts, { shop, page: 'inbox' }), deps);
}

export async function readOffers(
  deps: World,
  facts: readonly StoredFact[],
  shop = SHOP,
): Promise<void> {
  await observePage(pageRead(facts, { shop, page: 'offers' }), deps);
}
