import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { STORES } from './both-stores.ts';
import { mark, NOW, order, said } from './decision-samples.ts';
import { observation, samplePlanner, SHOP } from './samples.ts';

const NAME = 'a.mirakl.net|~Tienda';

describe.each(STORES)('words on a shop whose id comes to be known, in the store %s', (_, open) => {
  const doneAt = (id: string, at: number, shop: string): Decision => ({
    ...said(id, { done: { at, grade: 1 }, at }),
    shop,
  });
  const join = (store: Store) => store.join(NAME, SHOP, samplePlanner(), 99);
  const see = (store: Store, id: string, shop = SHOP) =>
    store.observe(observation([order(id)], NOW - 5, shop), samplePlanner(shop));
  const doneIn = async (store: Store, id: string) =>
    (await store.tasks(SHOP, [`order:${id}`]))[0]?.done?.at;

  it('go on waiting for tasks that it has yet to meet', async () => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50, NAME)], 60);
    await see(store, '2', NAME);
    await join(store);
    await see(store, '1');
    expect(await doneIn(store, '1')).toBe(50);
    expect(await doneIn(store, '2')).toBeUndefined();
  });

  it('are brought along though nothing else is left there', async () => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50, NAME)], 60);
    await join(store);
    await see(store, '1');
    expect(await doneIn(store, '1')).toBe(50);
  });

  it('reach a task that is known there already, unless a later one was said', async () => {
    const store = open();
    await see(store, '1');
    await see(store, '2');
    await store.applyDecisions([doneAt('1', 50, NAME), doneAt('2', 50, NAME)], 60);
    await store.decide([mark('2', 'open')], 70);
    await join(store);
    expect([await doneIn(store, '1'), await doneIn(store, '2')]).toEqual([50, undefined]);
  });

  it('of two that wait for one task the later counts', async () => {
    const store = open();
    await store.applyDecisions([doneAt('1', 50, NAME), doneAt('2', 40, NAME)], 60);
    await store.applyDecisions([doneAt('1', 40, SHOP), doneAt('2', 50, SHOP)], 60);
    await join(store);
    await see(store, '1');
    await see(store, '2');
    expect([await doneIn(store, '1'), await doneIn(store, '2')]).toEqual([50, 50]);
  });

  it('stand against older ones that come after', async () => {
    const store = open();
    await see(store, '1', NAME);
    await store.decide([{ ...mark('1', 'open'), shop: NAME }], 60);
    await join(store);
    expect(await store.applyDecisions([doneAt('1', 59, SHOP)], 70)).toBe(0);
    expect(await store.applyDecisions([doneAt('1', 61, SHOP)], 70)).toBe(1);
  });

  it('on the shop itself are by its id', async () => {
    const store = open();
    const rule = 'missing-invoice' as const;
    const word = { done: { at: 50, grade: 1 }, at: 50 };
    await store.applyDecisions([{ shop: NAME, subject: 'shop:~Tienda', rule, ...word }], 60);
    await join(store);
    const planner = samplePlanner();
    const about = { ...planner.plan({ type: 'order', id: '1', hasInvoice: false }, 5).put[0] };
    await store.observe(observation([{ type: 'shop', id: '1' }], 61), {
      ...planner,
      plan: () => ({
        put: [{ ...about, shop: SHOP, rule, subject: 'shop:1', key: `${rule}|shop:1` } as never],
        remove: [],
        unknown: [],
      }),
    });
    expect((await store.tasks(SHOP, ['shop:1']))[0]?.done?.at).toBe(50);
  });
});
