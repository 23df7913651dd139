import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { OTHER_SHOP, SHOP } from './samples.ts';

let opened: Database[] = [];
let names = 0;

function freshDatabase(): Database {
  names += 1;
  const db = new Database(`sync-queue-${String(names)}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

const queued = async (store: Store, limit: number, shop = SHOP) =>
  (await store.standing(shop, limit)).queued;

/** Few moments and names, so that steps meet. Moments come in any order, as clocks are set. */
const ids = fc.array(fc.integer({ min: 10, max: 29 }).map(String), { maxLength: 6 });
const steps = fc.array(
  fc.record({ enqueue: ids, dequeue: ids, at: fc.integer({ min: 1, max: 6 }) }),
  { maxLength: 12 },
);

/** The queue as one entry an order: served ones leave, then those come that do not wait yet. */
class PlainQueue {
  readonly #since = new Map<string, number>();

  step(enqueue: readonly string[], dequeue: readonly string[], at: number): void {
    for (const id of dequeue) this.#since.delete(id);
    for (const id of enqueue) if (!this.#since.has(id)) this.#since.set(id, at);
  }

  ids(): readonly string[] {
    const all = [...this.#since].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
    return all.map(([id]) => id);
  }
}

describe.each(stores)('orders waiting for their documents, %s', (_where, open) => {
  it('are told as if each had an entry of its own', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 25 }), async (all, limit) => {
        const store = open();
        const plain = new PlainQueue();
        await store.putSync(OTHER_SHOP, { rows: [], enqueue: ['10', '11'] }, 3);
        for (const { enqueue, dequeue, at } of all) {
          plain.step(enqueue, dequeue, at);
          await store.putSync(SHOP, { rows: [], enqueue, dequeue }, at);
          expect(await queued(store, limit)).toEqual(plain.ids().slice(0, limit));
        }
        expect(await queued(store, 9, OTHER_SHOP)).toEqual(['10', '11']);
      }),
      { numRuns: 60 },
    );
  });

  it('are told up to the limit, whether they came at once or one by one', async () => {
    const store = open();
    const many = Array.from({ length: 250 }, (_, n) => String(1000 + n));
    await store.putSync(SHOP, { rows: [], enqueue: many.slice(100) }, 200);
    for (const [n, enqueue] of many.slice(0, 100).entries())
      await store.putSync(SHOP, { rows: [], enqueue: [enqueue] }, n);
    for (const limit of [1, 100, 120, 999])
      expect(await queued(store, limit)).toEqual(many.slice(0, limit));
  });
});

it('keeps one row for those that wait since the same moment, and none for nobody', async () => {
  const db = freshDatabase();
  const store = new DexieStore(db);
  await store.putSync(SHOP, { rows: [], enqueue: ['b', 'a'] }, 1);
  await store.putSync(SHOP, { rows: [], enqueue: ['c'], dequeue: ['a'] }, 2);
  expect(await db.waiting.toArray()).toEqual([
    { shop: SHOP, at: 1, ids: ['b'] },
    { shop: SHOP, at: 2, ids: ['c'] },
  ]);
  await store.putSync(SHOP, { rows: [], dequeue: ['b', 'c', 'c'] }, 3);
  expect(await db.waiting.count()).toBe(0);
});

it('goes on from a queue of the seventh version, in its order', async () => {
  const name = 'seventh-version';
  const seventh = new Dexie(name);
  seventh.version(7).stores({
    facts: '[shop+subject], [shop+repliedAt], [shop+values.orderId], [shop+incidentAt]',
    tasks:
      '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom], wakesAt, doneAt',
    awaited: '[shop+subject+rule], at',
    backlog: '[shop+day]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    sentTexts: '[shop+print]',
    sales: '[shop+sku], [shop+firstAt], [shop+lastAt], *orderKeys',
    syncRows: '[shop+list]',
    syncQueue: '[shop+id], [shop+at]',
    shopFigures: '[shop+day]',
    toldMarkets: 'shop',
  });
  const waits = (id: string, at: number, shop = SHOP) => ({ shop, id, at });
  const own = [waits('a', 2), waits('b', 1), waits('c', 2), waits('d', 1)];
  await seventh.table('syncQueue').bulkAdd([...own, waits('b', 2, OTHER_SHOP)]);
  await seventh.table('syncRows').add({ shop: SHOP, list: 'orders', calls: 3 });
  seventh.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  expect(await store.standing(SHOP, 9)).toEqual({
    rows: [{ shop: SHOP, list: 'orders', calls: 3 }],
    queued: ['b', 'd', 'a', 'c'],
    told: undefined,
  });
  expect(await queued(store, 9, OTHER_SHOP)).toEqual(['b']);
  expect([...db.backendDB().objectStoreNames]).not.toContain('syncQueue');
  await store.putSync(SHOP, { rows: [], enqueue: ['a', 'e'], dequeue: ['b'] }, 3);
  expect(await queued(store, 9)).toEqual(['d', 'a', 'c', 'e']);
});
