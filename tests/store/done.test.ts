import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import {
  OTHER_SHOP,
  SHOP,
  countGroup,
  observation,
  samplePlanner,
  setDone,
  task,
} from './samples.ts';

let opened: Database[] = [];
let names = 0;

function freshDatabase(): Database {
  names += 1;
  const db = new Database(`done-${String(names)}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const order = (id: string, hasInvoice: boolean): StoredFact => ({ type: 'order', id, hasInvoice });
const KEY = 'missing-invoice|order:1';
const NOW = 1_000_000;

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

/** As the sample, with news of a moment. */
function newsPlanner(newsAt: number): Planner {
  const planner = samplePlanner();
  return {
    ...planner,
    print: `news ${String(newsAt)}`,
    plan: (fact, seenAt) => {
      const planned = planner.plan(fact, seenAt);
      return { ...planned, put: planned.put.map((one) => ({ ...one, newsAt })) };
    },
  };
}

describe.each(stores)('what is done, in the store %s', (_where, open) => {
  async function withTwo(): Promise<Store> {
    const store = open();
    await store.observe(observation([order('1', false), order('2', false)], 5), samplePlanner());
    expect(await setDone(store, SHOP, KEY, 50)).toBe(true);
    return store;
  }

  it('is neither counted nor due, and is still told of its subject', async () => {
    const store = await withTwo();
    expect(await store.counts(NOW)).toEqual({ late: 0, soon: 1, info: 0 });
    expect((await store.dueTasks(NOW, 10)).map(({ key }) => key)).toEqual([
      'missing-invoice|order:2',
    ]);
    expect(await countGroup(store, SHOP, 'missing-invoice', false)).toBe(1);
    const [told] = await store.tasks(SHOP, ['order:1']);
    expect(told).toMatchObject({ key: KEY, done: { at: 50 } });
    expect(told).not.toHaveProperty('soonFrom');
  });

  it('comes back when it is taken back', async () => {
    const store = await withTwo();
    expect(await setDone(store, SHOP, KEY, undefined)).toBe(true);
    expect(await store.counts(NOW)).toEqual({ late: 0, soon: 2, info: 0 });
    expect((await store.tasks(SHOP, ['order:1']))[0]?.done).toBeUndefined();
  });

  it('stays done however often the same is read or planned again', async () => {
    const store = await withTwo();
    await store.observe(observation([order('1', false)], 900_000), samplePlanner());
    await store.replan(SHOP, samplePlanner(SHOP, NOW, 'new settings'), undefined, 10);
    expect((await store.tasks(SHOP, ['order:1']))[0]?.done).toEqual({ at: 50, grade: 1 });
    expect(await store.counts(NOW)).toMatchObject({ soon: 1 });
  });

  it('is to be done again once it speaks of something newer', async () => {
    const store = await withTwo();
    await store.replan(SHOP, newsPlanner(50), undefined, 10);
    expect(await store.counts(NOW)).toMatchObject({ soon: 1 });
    await store.replan(SHOP, newsPlanner(51), undefined, 10);
    expect(await store.counts(NOW)).toMatchObject({ soon: 2 });
  });

  it('is forgotten with its finding: what comes back is a new matter', async () => {
    const store = await withTwo();
    await store.observe(observation([order('1', true)], 10), samplePlanner());
    await store.observe(observation([order('1', false)], 11), samplePlanner());
    expect((await store.tasks(SHOP, ['order:1']))[0]?.done).toBeUndefined();
  });

  it('moves along with a shop that turns out to be another', async () => {
    const store = await withTwo();
    await store.adopt(SHOP, OTHER_SHOP, ['order:1']);
    expect((await store.tasks(OTHER_SHOP, ['order:1']))[0]?.done).toEqual({ at: 50, grade: 1 });
    expect(await store.counts(NOW)).toMatchObject({ soon: 1 });
  });

  it('is of one shop only, and of a task that there is', async () => {
    const store = await withTwo();
    expect(await setDone(store, OTHER_SHOP, 'missing-invoice|order:2', 50)).toBe(false);
    expect(await setDone(store, SHOP, 'missing-invoice|order:3', 50)).toBe(false);
    expect(await store.counts(NOW)).toMatchObject({ soon: 1 });
  });
});

describe.each(stores)('what belongs to an order, in the store %s', (_where, open) => {
  it('is the order, its threads and its returns, of this shop', async () => {
    const store = open();
    const facts: StoredFact[] = [
      { type: 'order', id: '1', state: 'shipped' },
      { type: 'order', id: '2' },
      { type: 'thread', id: 'a', orderId: '1' },
      { type: 'thread', id: 'b', orderId: '2' },
      { type: 'thread', id: 'c' },
      { type: 'return', id: 'r', orderId: '1' },
      { type: 'offer', id: '1', quantity: 2 },
    ];
    await store.observe(observation(facts, 5), samplePlanner());
    await store.observe(
      observation([{ type: 'thread', id: 'z', orderId: '1' }], 5, OTHER_SHOP),
      samplePlanner(OTHER_SHOP),
    );
    const found = await store.ofOrder(SHOP, '1');
    expect(found.map(({ type, id }) => `${type}:${id}`).sort()).toEqual([
      'order:1',
      'return:r',
      'thread:a',
    ]);
    expect(await store.ofOrder(SHOP, '9')).toEqual([]);
  });
});

it('finds what belongs to an order in a database of the second version, too', async () => {
  const name = 'second-version';
  const second = new Dexie(name);
  second.version(2).stores({
    facts: '[shop+subject], [shop+repliedAt]',
    tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    decisions: '[shop+subject+rule]',
  });
  const kept = { shop: SHOP, subject: 'thread:t', type: 'thread', id: 't', at: 1 };
  await second.table('facts').add({ ...kept, values: { orderId: '1' }, seen: { orderId: 1 } });
  const due = { soonAt: 5, lateAt: 9 };
  const row = { ...task(SHOP, 'late-reply', 'thread:t', due), lateFrom: 9, soonFrom: 5 };
  await second.table('tasks').add(row);
  second.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  expect(await store.ofOrder(SHOP, '1')).toEqual([{ type: 'thread', id: 't', orderId: '1' }]);
  expect(await setDone(store, SHOP, 'late-reply|thread:t', 50)).toBe(true);
  expect(await store.counts(20)).toMatchObject({ late: 0 });
});

it('goes on from a database of the sixth version: what was done is done, and listed as such', async () => {
  const name = 'sixth-version';
  const sixth = new Dexie(name);
  sixth.version(6).stores({
    facts: '[shop+subject], [shop+repliedAt], [shop+values.orderId], [shop+incidentAt]',
    tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    sentTexts: '[shop+print]',
    sales: '[shop+sku], [shop+firstAt], [shop+lastAt], *orderKeys',
    syncRows: '[shop+list]',
    syncQueue: '[shop+id], [shop+at]',
    shopFigures: '[shop+day]',
    toldMarkets: 'shop',
  });
  const row = (id: string) => task(SHOP, 'missing-invoice', `order:${id}`, { state: 'soon' });
  await sixth.table('tasks').bulkAdd([
    { ...row('1'), lateFrom: 8_640_000_000_000_001, soonFrom: 0 },
    { ...row('2'), done: { at: 50, grade: 1 } },
    { ...row('3'), done: { at: 60, grade: 1 }, newsAt: 40 },
  ]);
  sixth.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  const subjects = async () => (await store.doneTasks(0, 9)).tasks.map(({ subject }) => subject);
  expect(await subjects()).toEqual(['order:3', 'order:2']);
  expect((await store.tasks(SHOP, ['order:3']))[0]).toEqual({
    ...row('3'),
    done: { at: 60, grade: 1 },
    newsAt: 40,
  });
  expect(await store.counts(NOW)).toEqual({ late: 0, soon: 1, info: 0 });
  expect(await setDone(store, SHOP, 'missing-invoice|order:2', undefined)).toBe(true);
  expect(await subjects()).toEqual(['order:3']);
  expect(await store.counts(NOW)).toEqual({ late: 0, soon: 2, info: 0 });
  expect((await store.snoozedTasks(9)).total).toBe(0);
});
