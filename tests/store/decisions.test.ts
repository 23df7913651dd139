import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { freshDatabase, STORES } from './both-stores.ts';
import { changed, ids, mark, NOW, order, said } from './decision-samples.ts';
import { countGroup, observation, OTHER_SHOP, samplePlanner, SHOP } from './samples.ts';

describe.each(STORES)('decisions, in the store %s', (_where, open) => {
  async function withThree(): Promise<Store> {
    const store = open();
    await store.observe(observation([order('1'), order('2'), order('3')], 5), samplePlanner());
    return store;
  }
  const openIds = async (store: Store, now: number) => ids(await store.dueTasks(now, 99)).sort();

  it('are kept of many tasks at once; what is gone is left out, and nothing made up for it', async () => {
    const store = await withThree();
    const marks = [mark('1', 'done'), mark('9', 'done'), mark('2', 'snoozed', 500)];
    const decided = await store.decide([...marks, mark('3', 'done', undefined, OTHER_SHOP)], 50);
    expect(decided).toEqual([
      { before: said('1'), after: said('1', { done: { at: 50, grade: 1 }, at: 50 }) },
      {
        before: said('2'),
        after: said('2', { snoozed: { at: 50, grade: 1, until: 500 }, at: 50 }),
      },
    ]);
    expect(await openIds(store, 60)).toEqual(['3']);
    expect(await store.tasks(OTHER_SHOP, ['order:3'])).toEqual([]);
    expect(await store.tasks(SHOP, ['order:9'])).toEqual([]);
  });

  it('take the last word on a task that is named twice, and remember what held before', async () => {
    const store = await withThree();
    const decided = await store.decide([mark('1', 'done'), mark('1', 'snoozed')], 50);
    expect(decided.map(({ before, after }) => [before.done, after.snoozed])).toEqual([
      [undefined, { at: 50, grade: 1 }],
    ]);
  });

  it('keep what is put off out of every count and list of due things', async () => {
    const store = await withThree();
    await store.decide([mark('1', 'snoozed', 500), mark('2', 'snoozed')], 50);
    expect(await store.counts(60)).toEqual({ late: 0, soon: 1, info: 0, next: 500 });
    expect(await openIds(store, 60)).toEqual(['3']);
    expect(await countGroup(store, SHOP, 'missing-invoice', false)).toBe(1);
    expect(ids((await store.findTasks({ shop: SHOP }, 60, 9)).tasks)).toEqual(['3']);
    expect(await store.subjectsDue(SHOP, 'missing-invoice', 9)).toEqual(['order:3']);
    const [told] = await store.tasks(SHOP, ['order:1']);
    expect(told).toMatchObject({ snoozed: { at: 50, grade: 1, until: 500 } });
    for (const field of ['soonFrom', 'lateFrom', 'wakesAt']) expect(told).not.toHaveProperty(field);
  });

  it('bring back what is put off when its moment has come, whoever asks first', async () => {
    const asks: ((store: Store) => Promise<unknown>)[] = [
      (store) => store.counts(500),
      (store) => store.dueTasks(500, 9),
      (store) => store.findTasks({}, 500, 9),
      (store) => store.wake(500),
    ];
    for (const ask of asks) {
      const store = await withThree();
      await store.decide([mark('1', 'snoozed', 500), mark('2', 'snoozed')], 50);
      expect(await store.wake(499)).toBe(0);
      expect((await store.snoozedTasks(9)).total).toBe(2);
      await ask(store);
      expect(ids((await store.snoozedTasks(9)).tasks)).toEqual(['2']);
      expect((await store.tasks(SHOP, ['order:1']))[0]?.snoozed).toBeUndefined();
      expect(await store.counts(500)).toEqual({ late: 0, soon: 2, info: 0 });
      expect(await store.wake(8.64e15)).toBe(0);
    }
  });

  it('hold however often the same is read or planned again, and end with the finding', async () => {
    const store = await withThree();
    await store.decide([mark('1', 'snoozed')], 50);
    await store.observe(observation([order('1')], 900_000), samplePlanner());
    await store.replan(SHOP, samplePlanner(SHOP, NOW, 'new settings'), undefined, 10);
    expect(ids((await store.snoozedTasks(9)).tasks)).toEqual(['1']);
    await store.observe(observation([order('1', true)], 900_001), samplePlanner());
    expect((await store.snoozedTasks(9)).total).toBe(0);
    await store.observe(observation([order('1')], 900_002), samplePlanner());
    expect(await openIds(store, NOW)).toEqual(['1', '2', '3']);
  });

  it.each([
    ['news', { newsAt: 51 }, true],
    ['what was known already', { newsAt: 50 }, false],
    ['what is graver', { state: 'late' }, true],
    ['what is less grave', { state: 'info' }, false],
  ])('end for %s: %j', async (_, change, ends) => {
    for (const as of ['done', 'snoozed'] as const) {
      const store = await withThree();
      await store.decide([mark('1', as)], 50);
      await store.replan(SHOP, changed('later', change), undefined, 10);
      expect((await openIds(store, NOW)).includes('1')).toBe(ends);
    }
  });

  it('move along with a shop that turns out to be another', async () => {
    const store = await withThree();
    await store.decide([mark('1', 'snoozed', 500), mark('2', 'done')], 50);
    await store.adopt(SHOP, OTHER_SHOP, ['order:1']);
    await store.join(SHOP, OTHER_SHOP, samplePlanner(OTHER_SHOP), 99);
    const moved = await store.tasks(OTHER_SHOP, ['order:1', 'order:2', 'order:3']);
    expect(moved.map(({ snoozed, done }) => [snoozed?.until, done?.at])).toEqual([
      [500, undefined],
      [undefined, 50],
      [undefined, undefined],
    ]);
    expect((await store.snoozedTasks(9)).tasks.map(({ shop }) => shop)).toEqual([OTHER_SHOP]);
  });

  it('are listed: the snoozed by when they wake, the done by when that was said', async () => {
    const store = open();
    const orders = ['1', '2', '3', '4', '5', '6', '7'];
    await store.observe(
      observation(
        orders.map((id) => order(id)),
        5,
      ),
      samplePlanner(),
    );
    await store.decide([mark('1', 'snoozed'), mark('2', 'snoozed', 900)], 40);
    await store.decide([mark('3', 'snoozed', 800), mark('4', 'done'), mark('5', 'done')], 50);
    await store.decide([mark('6', 'done')], 60);
    const snoozed = await store.snoozedTasks(2);
    expect([ids(snoozed.tasks), snoozed.total]).toEqual([['3', '2'], 3]);
    expect(ids((await store.snoozedTasks(9)).tasks)).toEqual(['3', '2', '1']);
    expect(ids((await store.doneTasks(0, 9)).tasks)).toEqual(['6', '5', '4']);
    const late = await store.doneTasks(50, 9);
    expect([ids(late.tasks), late.total]).toEqual([['6'], 1]);
    const two = await store.doneTasks(0, 1);
    expect([ids(two.tasks), two.total]).toEqual([['6'], 3]);
    expect(late.tasks[0]).not.toHaveProperty('doneAt');
  });

  it('are forgotten with everything else', async () => {
    const store = await withThree();
    await store.decide([mark('1', 'snoozed')], 50);
    await store.applyDecisions([said('8', { done: { at: 60, grade: 1 } })], 70);
    await store.clear();
    await store.observe(observation([order('1'), order('8')], 80), samplePlanner());
    expect(await openIds(store, NOW)).toEqual(['1', '8']);
  });
});

describe('on disk', () => {
  it('one decision about two thousand tasks is one transaction', async () => {
    const db = freshDatabase();
    const store = new DexieStore(db);
    const all = Array.from({ length: 2000 }, (_, index) => String(index));
    await store.observe(
      observation(
        all.map((id) => order(id)),
        5,
      ),
      samplePlanner(),
    );
    const puts = vi.spyOn(db.tasks, 'bulkPut');
    const started = vi.spyOn(db, 'transaction');
    await store.decide(
      all.map((id) => mark(id, 'done')),
      50,
    );
    expect([puts.mock.calls.length, started.mock.calls.length]).toEqual([1, 1]);
    expect(await store.counts(60)).toEqual({ late: 0, soon: 0, info: 0 });
  });

  it('nothing is decided of a call that is cut off half way', async () => {
    const db = freshDatabase();
    const store = new DexieStore(db);
    await store.observe(observation([order('1')], 5), samplePlanner());
    vi.spyOn(db.awaited, 'bulkPut').mockImplementationOnce(() => {
      throw new Error('the worker died here');
    });
    await expect(store.decide([mark('1', 'done')], 50)).rejects.toThrow('the worker died here');
    expect(await store.counts(60)).toMatchObject({ soon: 1 });
  });

  it('nobody who has decided nothing pays for a look at what was decided', async () => {
    const db = freshDatabase();
    const store = new DexieStore(db);
    const looked = [vi.spyOn(db.awaited, 'bulkGet'), vi.spyOn(db.awaited, 'bulkPut')];
    await store.observe(observation([order('1')], 5), samplePlanner());
    expect(looked.map((look) => look.mock.calls.length)).toEqual([0, 0]);
  });
});
