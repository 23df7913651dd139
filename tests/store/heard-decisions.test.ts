import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import { STORES } from './both-stores.ts';
import { changed, mark, order, said } from './decision-samples.ts';
import { observation, OTHER_SHOP, samplePlanner, SHOP, task } from './samples.ts';

const DAY = 86_400_000;
const NOTHING = { put: [], remove: [], unknown: [] };

describe.each(STORES)('decisions of another computer, in the store %s', (_where, open) => {
  const doneAt = (id: string, at: number) => said(id, { done: { at, grade: 1 }, at });
  async function withTwo(): Promise<Store> {
    const store = open();
    await store.observe(observation([order('1'), order('2')], 5), samplePlanner());
    return store;
  }
  const held = async (store: Store, id: string) => {
    const [one] = await store.tasks(SHOP, [`order:${id}`]);
    return one && [one.done?.at, one.snoozed?.at];
  };

  it('are taken over where they are newer, once, and told again change nothing', async () => {
    const store = await withTwo();
    const heard = [
      doneAt('1', 50),
      said('2', { snoozed: { at: 50, grade: 1, until: 900 }, at: 50 }),
    ];
    expect(await store.applyDecisions(heard, 60)).toBe(2);
    expect(await store.applyDecisions(heard, 61)).toBe(0);
    expect(await store.counts(70)).toEqual({ late: 0, soon: 0, info: 0, next: 900 });
    expect(await store.applyDecisions([said('1', { at: 55 })], 70)).toBe(1);
    expect(await held(store, '1')).toEqual([undefined, undefined]);
    expect(await store.applyDecisions(heard, 80)).toBe(0);
    expect(await held(store, '1')).toEqual([undefined, undefined]);
  });

  it('do not replace what was said here later', async () => {
    const store = await withTwo();
    await store.decide([mark('1', 'open'), mark('2', 'snoozed', 900)], 60);
    expect(await store.applyDecisions([doneAt('1', 59), doneAt('2', 60)], 70)).toBe(0);
    expect(await store.applyDecisions([doneAt('1', 61)], 70)).toBe(1);
    expect(await held(store, '1')).toEqual([61, undefined]);
    expect(await held(store, '2')).toEqual([undefined, 60]);
  });

  it('say without a moment what they say by their word, or now', async () => {
    const store = await withTwo();
    const { at: _at, ...undated } = doneAt('1', 50);
    await store.decide([mark('2', 'done')], 60);
    expect(await store.applyDecisions([undated, said('2')], 70)).toBe(2);
    expect(await held(store, '1')).toEqual([50, undefined]);
    expect(await held(store, '2')).toEqual([undefined, undefined]);
  });

  it('do not come back once a task has woken, or been seen to end and come again', async () => {
    const store = await withTwo();
    const heard = [
      said('1', { snoozed: { at: 50, grade: 1, until: 55 }, at: 50 }),
      doneAt('2', 50),
    ];
    await store.applyDecisions(heard, 52);
    await store.wake(55);
    await store.observe(observation([order('2', true)], 60), samplePlanner());
    await store.observe(observation([order('2')], 61), samplePlanner());
    expect(await store.applyDecisions(heard, 70)).toBe(0);
    expect(await store.counts(70)).toEqual({ late: 0, soon: 2, info: 0 });
  });

  it('hide nothing that has happened since', async () => {
    const store = await withTwo();
    await store.replan(SHOP, changed('news', { newsAt: 65 }), undefined, 9);
    expect(await store.applyDecisions([doneAt('1', 60), doneAt('2', 65)], 70)).toBe(1);
    expect([await held(store, '1'), await held(store, '2')]).toEqual([
      [undefined, undefined],
      [65, undefined],
    ]);
  });

  it('hold no longer for a clock there that goes before ours', async () => {
    const store = await withTwo();
    expect(await store.applyDecisions([doneAt('1', 1_000)], 70)).toBe(1);
    expect(await held(store, '1')).toEqual([70, undefined]);
    await store.decide([mark('1', 'open')], 80);
    expect(await store.applyDecisions([doneAt('1', 1_000)], 90)).toBe(0);
    await store.replan(SHOP, changed('news', { newsAt: 95 }), undefined, 9);
    expect(await held(store, '1')).toEqual([undefined, undefined]);
  });

  it.each(['observe', 'replan', 'join'])('wait for a task that %s brings', async (by) => {
    const store = open();
    expect(await store.applyDecisions([doneAt('1', 50)], 60)).toBe(0);
    const place = 'a.mirakl.net|~name';
    const from = by === 'join' ? place : SHOP;
    const plan = by === 'observe' ? samplePlanner() : changed('nothing', {});
    const first = by === 'observe' ? plan : { ...plan, plan: () => NOTHING };
    const told = await store.observe(observation([order('1'), order('2')], 61, from), first);
    if (by === 'observe') expect(told.tasks[0]?.done).toEqual({ at: 50, grade: 1 });
    if (by === 'replan') await store.replan(SHOP, samplePlanner(), undefined, 9);
    if (by === 'join') await store.join(place, SHOP, samplePlanner(), 9);
    expect(await held(store, '1')).toEqual([50, undefined]);
    expect(await store.counts(70)).toMatchObject({ soon: 1 });
  });

  it('wait for offers that are planned because of a sale', async () => {
    const store = open();
    const offer: StoredFact = { type: 'offer', id: 'sku', quantity: 1 };
    const id = { shop: SHOP, subject: 'offer:sku', rule: 'low-stock' } as const;
    await store.applyDecisions([{ ...id, done: { at: 50, grade: 1 }, at: 50 }], 60);
    const planner: Planner = {
      now: 70,
      print: 'sold',
      plan: (fact, seenAt, beside) => ({
        put: beside?.sales
          ? [task(SHOP, 'low-stock', subjectOf(fact), { state: 'soon' }, seenAt)]
          : [],
        remove: [],
        unknown: [],
      }),
    };
    await store.observe(observation([offer], 61), planner);
    expect(await store.tasks(SHOP, ['offer:sku'])).toEqual([]);
    const sold = { sku: 'sku', orderId: '1', placedAt: 62, units: 1 };
    await store.observe({ ...observation([order('1', true)], 63), sales: [sold] }, planner);
    expect((await store.tasks(SHOP, ['offer:sku']))[0]?.done).toEqual({ at: 50, grade: 1 });
  });

  it('wait for one matter only: what comes after it is new', async () => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50)], 60);
    await store.observe(observation([order('1')], 61), samplePlanner());
    await store.observe(observation([order('1', true)], 62), samplePlanner());
    await store.observe(observation([order('1')], 63), samplePlanner());
    expect(await held(store, '1')).toEqual([undefined, undefined]);
  });

  it.each([
    ['a week', {}, 50 + 7 * DAY, true],
    ['more than a week where it tells no moment', {}, 51 + 7 * DAY, false],
    ['long where it tells one', { newsAt: 20 }, 50 + 80 * DAY, true],
    ['in vain where it tells of something since', { newsAt: 51 }, 60, false],
  ])('wait %s', async (_, change, now, holds) => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50)], 60);
    await store.observe(observation([order('1')], 61), changed('later', change, now));
    expect(await held(store, '1')).toEqual([holds ? 50 : undefined, undefined]);
  });

  it('are forgotten when nobody has seen their task for long', async () => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50), doneAt('2', 55)], 60);
    await store.forgetVisits(55);
    await store.observe(observation([order('1'), order('2')], 61), samplePlanner());
    expect([await held(store, '1'), await held(store, '2')]).toEqual([
      [undefined, undefined],
      [55, undefined],
    ]);
  });

  it('are of one shop only', async () => {
    const store = await withTwo();
    expect(await store.applyDecisions([{ ...doneAt('1', 50), shop: OTHER_SHOP }], 60)).toBe(0);
    expect(await held(store, '1')).toEqual([undefined, undefined]);
  });
});
