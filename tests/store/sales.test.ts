import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Observation, Planner, Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { OfferSales, SoldLine } from '../../lib/domain/sales.ts';
import { MOST_SOLD } from '../../lib/domain/sales.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { withSold } from '../../lib/store/sales.ts';
import { NO_PLAN, observation, OTHER_SHOP, SHOP, task } from './samples.ts';

const opened: Database[] = [];
const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

function freshDatabase(): Database {
  const db = new Database(`sales-${String(Math.random())}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const DAY = 86_400_000;
const NOW = 200 * DAY;
const line = (orderId: string, sku: string, daysAgo: number, units = 1): SoldLine => ({
  orderId,
  sku,
  units,
  placedAt: NOW - daysAgo * DAY,
});
const order = (id: string, more: object = {}): StoredFact => ({ type: 'order', id, ...more });
const offer = (id: string, quantity = 5): StoredFact => ({ type: 'offer', id, quantity });
const selling = (
  facts: readonly StoredFact[],
  sales: readonly SoldLine[],
  at = NOW,
  shop = SHOP,
): Observation => ({ ...observation(facts, at, shop), sales });

/** Plans nothing but a task that says what was told of an offer's sales, and keeps that. */
function tellingPlanner(told: Map<string, OfferSales | undefined>, shop = SHOP): Planner {
  return {
    now: NOW,
    print: 'telling',
    forgetBefore: NOW - 90 * DAY,
    plan(fact, _seenAt, beside) {
      if (fact.type !== 'offer') return { put: [], remove: [], unknown: [] };
      told.set(fact.id, beside?.sales);
      const count = beside?.sales?.orders.length ?? 0;
      const due = task(shop, 'low-stock', `offer:${fact.id}`, { state: 'soon' });
      return { put: [{ ...due, seenAt: count }], remove: [], unknown: [] };
    },
  };
}

/** What a new look at an offer is told of its sales: order ids, and since how many days. */
async function toldOf(store: Store, sku: string, shop = SHOP) {
  const told = new Map<string, OfferSales | undefined>();
  await store.observe(observation([offer(sku, 6)], NOW + told.size, shop), tellingPlanner(told));
  await store.observe(observation([offer(sku, 7)], NOW + 1, shop), tellingPlanner(told));
  const sales = told.get(sku);
  return sales && [sales.orders.map(({ orderId }) => orderId), (NOW - sales.since) / DAY];
}

describe.each(stores)('the store %s', (_where, open) => {
  it('tells the planner of an offer what was sold of it, and since when sales are seen', async () => {
    const store = open();
    await store.observe(selling([order('1')], [line('1', 'a', 3), line('1', 'b', 3)]), NO_PLAN);
    await store.observe(selling([order('2')], [line('2', 'a', 9, 4)]), NO_PLAN);
    expect(await toldOf(store, 'a')).toEqual([['2', '1'], 9]);
    expect(await toldOf(store, 'b')).toEqual([['1'], 9]);
    expect(await toldOf(store, 'c')).toBeUndefined();
    expect(await toldOf(store, 'a', OTHER_SHOP)).toBeUndefined();
  });

  it('counts an order once, as last told', async () => {
    const store = open();
    for (const units of [2, 2, 3])
      await store.observe(selling([order('1')], [line('1', 'a', 3, units)]), NO_PLAN);
    const told = new Map<string, OfferSales | undefined>();
    await store.observe(observation([offer('a')], NOW), tellingPlanner(told));
    expect(told.get('a')?.orders).toEqual([{ orderId: '1', units: 3, placedAt: NOW - 3 * DAY }]);
  });

  it.each(['cancelled', 'refused'])('takes an order out that was %s', async (state) => {
    const store = open();
    await store.observe(selling([order('1')], [line('1', 'a', 3), line('1', 'b', 3)]), NO_PLAN);
    await store.observe(selling([order('2')], [line('2', 'a', 2)]), NO_PLAN);
    await store.observe(observation([order('1', { state })], NOW + 1), NO_PLAN);
    expect(await toldOf(store, 'a')).toEqual([['2'], 2]);
    expect(await toldOf(store, 'b')).toBeUndefined();
    // Its page still shows what would have been sold.
    await store.observe(selling([order('1')], [line('1', 'a', 3)], NOW + 2), NO_PLAN);
    expect(await toldOf(store, 'a')).toEqual([['2'], 2]);
  });

  it('takes no order of another shop out that has the same number', async () => {
    const store = open();
    await store.observe(selling([order('1')], [line('1', 'a', 3)], NOW, OTHER_SHOP), NO_PLAN);
    await store.observe(observation([order('1', { state: 'cancelled' })], NOW), NO_PLAN);
    expect(await toldOf(store, 'a', OTHER_SHOP)).toEqual([['1'], 3]);
  });

  it('plans an offer again when a sale of it is seen, at once and only then', async () => {
    const store = open();
    const told = new Map<string, OfferSales | undefined>();
    await store.observe(observation([offer('a'), offer('b')], NOW), tellingPlanner(told));
    told.clear();
    await store.observe(selling([order('1')], [line('1', 'a', 3)]), tellingPlanner(told));
    expect([...told.keys()]).toEqual(['a']);
    expect(await store.tasks(SHOP, ['offer:a', 'offer:b'])).toMatchObject([
      { subject: 'offer:a', seenAt: 1 },
      { subject: 'offer:b', seenAt: 0 },
    ]);
    told.clear();
    await store.observe(selling([order('1')], [line('1', 'a', 3)]), tellingPlanner(told));
    expect(told.size).toBe(0);
    await store.observe(observation([order('1', { state: 'cancelled' })], NOW + 1), {
      ...tellingPlanner(told),
    });
    expect(told.get('a')).toBeUndefined();
    expect([...told.keys()]).toEqual(['a']);
  });

  it('tells of sales when everything is planned anew, and forgets old ones', async () => {
    const store = open();
    const old = [line('1', 'a', 95), line('2', 'b', 80), line('3', 'b', 95)];
    await store.observe(selling([offer('a'), offer('b')], old), NO_PLAN);
    const told = new Map<string, OfferSales | undefined>();
    await store.replan(SHOP, tellingPlanner(told), undefined, 1);
    await store.replan(SHOP, tellingPlanner(told), 'offer:a', 1);
    expect([...told].map(([sku, sales]) => [sku, sales?.orders.length])).toEqual([
      ['a', undefined],
      ['b', 2],
    ]);
    await store.observe(selling([order('4')], [line('4', 'b', 1)]), tellingPlanner(told));
    expect(told.get('b')?.orders.map(({ orderId }) => orderId)).toEqual(['2', '4']);
  });

  it('joins the sales of a shop to the one that it turned out to be', async () => {
    const store = open();
    const name = 'a.mirakl.net|~delta';
    await store.observe(selling([order('1'), offer('a')], [line('1', 'a', 4)], NOW, name), NO_PLAN);
    await store.observe(selling([order('2')], [line('2', 'a', 2)]), NO_PLAN);
    const told = new Map<string, OfferSales | undefined>();
    while (await store.join(name, SHOP, tellingPlanner(told), 1));
    expect(told.get('a')?.orders.map(({ orderId }) => orderId)).toEqual(['1', '2']);
    expect(await toldOf(store, 'a')).toEqual([['1', '2'], 4]);
    expect(await toldOf(store, 'a', name)).toBeUndefined();
  });

  it('forgets sales with everything else', async () => {
    const store = open();
    await store.observe(selling([order('1')], [line('1', 'a', 3)]), NO_PLAN);
    await store.clear();
    expect(await toldOf(store, 'a')).toBeUndefined();
  });
});

describe('the sales of an offer', () => {
  const key = { shop: SHOP, sku: 'a' };
  const sold = fc.array(
    fc.record({
      orderId: fc.integer({ min: 0, max: 40 }).map(String),
      units: fc.constant<number>(1),
      placedAt: fc.constant<number>(0),
    }),
    { maxLength: 30 },
  );

  it('are the same whatever the order of looks and however often one repeats', () => {
    fc.assert(
      fc.property(sold, sold, (a, b) => {
        const dated = (list: typeof a) =>
          list.map((one) => ({ ...one, placedAt: 1000 + Number(one.orderId) }));
        const [first, second] = [dated(a), dated(b)];
        const ids = (...lists: (typeof a)[]) =>
          lists.reduce(
            (row: ReturnType<typeof withSold>, list) => withSold(row, list, key, 0) ?? row,
            undefined,
          )?.orders;
        expect(ids(first, second)).toEqual(ids(second, first));
        expect(ids(first, second, second, first)).toEqual(ids(first, second));
      }),
    );
  });

  it('are the newest few hundred, and carry nothing but ids, numbers and times', () => {
    const many = Array.from({ length: MOST_SOLD + 20 }, (_, index) => ({
      ...{ orderId: String(index), units: 1, placedAt: 5000 - index, customer: 'Ana' },
    }));
    const row = withSold(undefined, many, key, 0);
    expect(row?.orders).toHaveLength(MOST_SOLD);
    expect([row?.firstAt, row?.lastAt]).toEqual([5000 - MOST_SOLD + 1, 5000]);
    expect(row?.orderKeys[0]).toBe(`${SHOP}|${String(MOST_SOLD - 1)}`);
  });
});

it('reaches the disk without anything the page told besides', async () => {
  const db = freshDatabase();
  const told = { ...line('1', 'a', 3), customer: 'Ana', title: 'Cable' };
  await new DexieStore(db).observe(selling([order('1')], [told]), NO_PLAN);
  expect(JSON.stringify(await db.sales.toArray())).not.toMatch(/Ana|Cable/);
});

it('costs one look into an index where nothing was sold', async () => {
  const db = freshDatabase();
  const store = new DexieStore(db);
  const spies = [vi.spyOn(db.sales, 'bulkGet'), vi.spyOn(db.sales, 'bulkPut')];
  const offers = Array.from({ length: 100 }, (_, index) => offer(String(index)));
  await store.observe(observation(offers, NOW), NO_PLAN);
  expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
});

it('is added to a database of the version before, with all it holds', async () => {
  const name = 'before-sales';
  const before = new Dexie(name);
  before.version(3).stores({
    facts: '[shop+subject], [shop+repliedAt]',
    tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    decisions: '[shop+subject+rule]',
    sentTexts: '[shop+print]',
  });
  const kept = { shop: SHOP, subject: 'offer:a', type: 'offer', id: 'a', at: 1 };
  await before.table('facts').add({ ...kept, values: { quantity: 2 }, seen: { quantity: 1 } });
  before.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  expect((await store.facts(SHOP, ['offer:a'])).get('offer:a')).toEqual(offer('a', 2));
  await store.observe(selling([order('1')], [line('1', 'a', 3)]), NO_PLAN);
  expect(await toldOf(store, 'a')).toEqual([['1'], 3]);
});
