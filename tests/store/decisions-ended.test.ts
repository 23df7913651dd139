import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { Mark } from '../../lib/domain/decision.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import { STORES } from './both-stores.ts';
import { changed, mark, NOW, order, said } from './decision-samples.ts';
import { observation, samplePlanner, SHOP, task } from './samples.ts';

/** Another marketplace, which calls one of its orders by the same number. */
const ELSEWHERE = 'b.mirakl.net|1';

describe.each(STORES)('a customer who writes again, in the store %s', (_where, open) => {
  const RULES: Readonly<Partial<Record<StoredFact['type'], RuleId>>> = {
    order: 'missing-invoice',
    thread: 'reply-language',
    return: 'refund-due',
  };
  /** Every fact has a task, of which nothing new ever happens by itself. */
  const planner: Planner = {
    now: NOW,
    print: 'same',
    plan: (fact, seenAt) => {
      const rule = RULES[fact.type] ?? 'low-stock';
      const one = task(SHOP, rule, subjectOf(fact), { state: 'soon' }, seenAt);
      const orderId = 'orderId' in fact ? fact.orderId : undefined;
      return { put: [{ ...one, ...(orderId && { orderId }) }], remove: [], unknown: [] };
    },
  };
  const back = (id: string, orderId: string): StoredFact => ({ type: 'return', id, orderId });
  const wrote = (lastFrom: 'customer' | 'shop', lastMessageAt: number): StoredFact => ({
    type: 'thread',
    id: 't',
    orderId: '1',
    lastFrom,
    lastMessageAt,
  });
  const facts = [order('1'), order('2'), back('r', '1'), back('s', '2'), wrote('customer', 40)];

  async function allPutOff(): Promise<Store> {
    const store = open();
    await store.observe(observation(facts, 45), planner);
    const all = (await store.dueTasks(NOW, 9)).map(({ shop, subject, rule }): Mark => ({
      ...{ shop, subject, rule },
      as: subject === 'order:1' ? 'done' : 'snoozed',
    }));
    await store.decide(all, 50);
    expect(await store.dueTasks(NOW, 9)).toEqual([]);
    return store;
  }

  it('wakes what is about his order or his conversation, and nothing else', async () => {
    const store = await allPutOff();
    const observed = await store.observe(observation([wrote('customer', 51)], 55), planner);
    expect(observed.tasks.map(({ subject, snoozed }) => [subject, snoozed])).toEqual([
      ['thread:t', undefined],
    ]);
    const due = (await store.dueTasks(NOW, 9)).map(({ subject }) => subject);
    // What is done is done: whether his word asks for more is for the rules to say.
    expect(due.toSorted()).toEqual(['return:r', 'thread:t']);
  });

  it.each([
    ['the shop wrote', wrote('shop', 51)],
    ['he had written before', wrote('customer', 50)],
  ])('is not heard where %s', async (_, fact) => {
    const store = await allPutOff();
    await store.observe(observation([fact], 55), planner);
    expect(await store.dueTasks(NOW, 9)).toEqual([]);
  });
});

describe.each(STORES)('a customer’s words, in the store %s', (_where, open) => {
  const planner = samplePlanner();
  const wrote = (at: number): StoredFact => ({
    ...{ type: 'thread', id: 't', orderId: '1' },
    ...{ lastFrom: 'customer', lastMessageAt: at },
  });
  const putOff = (id: string, at: number) => said(id, { at, snoozed: { at, grade: 2 } });
  const snoozed = async (store: Store) =>
    (await store.snoozedTasks(9)).tasks.map(({ shop, subject }) => `${shop} ${subject}`);

  it.each([
    ['after', 60, 0],
    ['before', 40, 1],
  ])('written %s it was said elsewhere to put off', async (_, at, left) => {
    const store = open();
    await store.observe(observation([order('1'), wrote(at)], 70), planner);
    const heard = [putOff('1', 50)];
    await store.applyDecisions(heard, 80);
    expect(await snoozed(store)).toHaveLength(left);
    const waiting = open();
    await waiting.applyDecisions(heard, 65);
    await waiting.observe(observation([order('1'), wrote(at)], 70), planner);
    expect(await snoozed(waiting)).toHaveLength(left);
  });

  it.each([
    ['since it was put off, keep undoing from hiding it', 60, 0],
    ['before that, do not', 40, 1],
  ])('written %s', async (_, at, left) => {
    const store = open();
    await store.observe(observation([order('1')], 45), planner);
    await store.decide([mark('1', 'snoozed')], 50);
    const [opened] = await store.decide([mark('1', 'open')], 55);
    await store.observe(observation([wrote(at)], 70), planner);
    await store.restore(opened ? [opened.before] : [], 80);
    expect(await snoozed(store)).toHaveLength(left);
  });

  it('in one shop wake nothing in another that calls an order the same', async () => {
    const store = open();
    for (const shop of [SHOP, ELSEWHERE])
      await store.observe(observation([order('1')], 45, shop), samplePlanner(shop));
    await store.observe(observation([wrote(60)], 61), planner);
    const both = [putOff('1', 50), { ...putOff('1', 50), shop: ELSEWHERE }];
    await store.applyDecisions(both, 70);
    expect(await snoozed(store)).toEqual([`${ELSEWHERE} order:1`]);
  });
});

describe.each(STORES)('taking decisions back, in the store %s', (_where, open) => {
  async function withTwo(): Promise<Store> {
    const store = open();
    await store.observe(observation([order('1'), order('2')], 5), samplePlanner());
    return store;
  }

  it('puts back exactly what held before', async () => {
    const store = await withTwo();
    await store.decide([mark('1', 'snoozed', 500)], 50);
    const whole = await store.tasks(SHOP, ['order:1', 'order:2']);
    const decided = await store.decide([mark('1', 'done'), mark('2', 'snoozed')], 60);
    const undone = await store.restore(
      decided.map(({ before }) => before),
      70,
    );
    expect(await store.tasks(SHOP, ['order:1', 'order:2'])).toEqual(whole);
    expect(undone.map(({ after }) => after)).toEqual([
      said('1', { snoozed: { at: 50, grade: 1, until: 500 }, at: 70 }),
      said('2', { at: 70 }),
    ]);
    expect(await store.counts(80)).toMatchObject({ soon: 1, next: 500 });
  });

  it('brings no task back that is gone', async () => {
    const store = await withTwo();
    const decided = await store.decide([mark('1', 'done')], 50);
    await store.observe(observation([order('1', true)], 60), samplePlanner());
    expect(
      await store.restore(
        decided.map(({ before }) => before),
        70,
      ),
    ).toEqual([]);
    expect(await store.tasks(SHOP, ['order:1'])).toEqual([]);
  });

  it('hides nothing that has happened since', async () => {
    const store = await withTwo();
    await store.decide([mark('1', 'done')], 50);
    const [reopened] = await store.decide([mark('1', 'open')], 60);
    await store.replan(SHOP, changed('news', { newsAt: 65 }), undefined, 9);
    await store.restore(reopened ? [reopened.before] : [], 70);
    expect((await store.tasks(SHOP, ['order:1']))[0]?.done).toBeUndefined();
  });

  it('puts nothing off until a moment that has passed', async () => {
    const store = await withTwo();
    await store.decide([mark('1', 'snoozed', 65)], 50);
    const [done] = await store.decide([mark('1', 'done')], 60);
    await store.restore(done ? [done.before] : [], 70);
    expect(await store.counts(70)).toEqual({ late: 0, soon: 2, info: 0 });
  });
});
