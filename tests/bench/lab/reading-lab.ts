import { observePage } from '../../../lib/app/observe-page.ts';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import { subjectOf } from '../../../lib/domain/facts.ts';
import { Database } from '../../../lib/store/database.ts';
import { DexieStore } from '../../../lib/store/dexie-store.ts';
import { HOUR, NOW, pageRead, world } from '../../app/world.ts';
import { dropDatabase, RawStore } from './raw-store.ts';

const OURS = 'bench-reading';
const RAW = 'bench-reading-raw';
/** As a page that re-renders reads itself again. */
const AGAIN_MS = 5000;

let db: Database;
let raw: RawStore;
let deps: ReturnType<typeof world>;
let rows: readonly (readonly [IDBValidKey, unknown])[] = [];

export const readingLab = {
  /** A list of so many orders, read once. */
  async openReadings(count: number): Promise<void> {
    await dropDatabase(OURS);
    db = new Database(OURS);
    await db.open();
    deps = world(new DexieStore(db));
    await read(count, 0);
    rows = (await db.facts.toArray()).map((row) => [[row.shop, row.subject], row]);
    raw = await RawStore.open(RAW);
    await raw.put(rows);
  },

  closeReadings(): void {
    db.close();
    raw.close();
  },

  /** The same list a moment later. @returns ms */
  async readUnchanged(count: number, round: number): Promise<number> {
    return read(count, round);
  },

  /** The list with every row saying something else than before. @returns ms */
  async readChanged(count: number, round: number): Promise<number> {
    return read(count, round, round);
  },

  /** As many rows as the reading stores, in one transaction. @returns ms */
  async putRows(): Promise<number> {
    const startedAt = performance.now();
    await raw.put(rows);
    return performance.now() - startedAt;
  },
};

async function read(count: number, round: number, version = 0): Promise<number> {
  deps.now = NOW + round * AGAIN_MS;
  const facts = Array.from({ length: count }, (_, n) => order(n, version));
  const page = pageRead(facts, { page: 'orders', listed: facts.map(subjectOf) });
  const startedAt = performance.now();
  await observePage(page, deps);
  return performance.now() - startedAt;
}

const STATES = ['shipping', 'shipped', 'received', 'closed', 'waiting-acceptance'] as const;

/** What a list of orders shows of one. @param version another one is another state and deadline */
function order(n: number, version: number): OrderFact {
  const id = `${100_000 + n}-A`;
  return {
    ...{ type: 'order', id, channel: 'PcComponentes España', currency: 'EUR' },
    state: STATES[(n + version) % STATES.length],
    placedAt: NOW - ((n % 240) + 1) * HOUR,
    shippingDeadline: NOW + ((n % 96) - 24) * HOUR + version * 60_000,
    total: 10 + (n % 300),
    path: `/mmp/shop/order/${id}`,
  };
}
