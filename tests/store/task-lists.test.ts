import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { Searchable } from '../../lib/app/task-ports.ts';
import type { StoredFact, Subject } from '../../lib/domain/facts.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import type { Finding, RuleId } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { toTaskRow } from '../../lib/store/rows.ts';
import { freshDatabase, STORES } from './both-stores.ts';
import { observation, OTHER_SHOP, SHOP, task } from './samples.ts';

type Due = Pick<Finding, 'state' | 'soonAt' | 'lateAt' | 'historical'>;
interface Sample {
  readonly rule: RuleId;
  readonly due: Due;
  readonly fact: StoredFact;
}

const order = (id: string): StoredFact => ({ type: 'order', id });
const thread = (id: string, orderId?: string): StoredFact => ({
  type: 'thread',
  id,
  ...(orderId !== undefined && { orderId }),
});

const NOW = 100;
const OWN: readonly Sample[] = [
  { rule: 'missing-invoice', due: { state: 'soon' }, fact: order('o1') },
  { rule: 'missing-invoice', due: { state: 'late' }, fact: order('o2') },
  { rule: 'late-reply', due: { soonAt: 40, lateAt: 60 }, fact: thread('t1', 'o1') },
  { rule: 'late-reply', due: { soonAt: 40, lateAt: 120 }, fact: thread('t2', 'o9') },
  { rule: 'late-reply', due: { soonAt: 140, lateAt: 160 }, fact: thread('t3') },
  { rule: 'late-reply', due: { state: 'info', historical: true }, fact: thread('t4', 'o4') },
];
const OTHERS: readonly Sample[] = [
  { rule: 'late-reply', due: { lateAt: 50 }, fact: thread('t1', 'o1') },
  { rule: 'shipment-due', due: { soonAt: 90 }, fact: order('o5') },
];

function planner(shop: string, samples: readonly Sample[]): Planner {
  return {
    now: NOW,
    print: 'p',
    plan: (fact, seenAt) => {
      const sample = samples.find((one) => subjectOf(one.fact) === subjectOf(fact));
      if (!sample) return { put: [], remove: [], unknown: [] };
      const one = task(shop, sample.rule, subjectOf(fact), sample.due, seenAt);
      const orderId = fact.type === 'thread' ? fact.orderId : undefined;
      return { put: [{ ...one, ...(orderId && { orderId }) }], remove: [], unknown: [] };
    },
  };
}

const has = (word: string) => (one: Searchable) =>
  one.subject.includes(word) || (one.orderId?.includes(word) ?? false);
const namesOf = (tasks: readonly Task[]) =>
  tasks.map(({ shop, subject }) => `${shop === SHOP ? '' : 'other '}${subject}`);

describe.each(STORES)('the tasks asked for, in the store %s', (_where, open) => {
  async function filled(): Promise<Store> {
    const store = open();
    for (const [shop, samples] of [
      [SHOP, OWN],
      [OTHER_SHOP, OTHERS],
    ] as const) {
      const facts = samples.map(({ fact }) => fact);
      await store.observe(observation(facts, 5, shop), planner(shop, samples));
    }
    return store;
  }

  it.each<[string, Parameters<Store['findTasks']>[0], string[]]>([
    [
      'all of them, most urgent first and history last',
      {},
      [
        ...['other thread:t1', 'thread:t1', 'order:o2', 'other order:o5', 'thread:t2', 'order:o1'],
        ...['thread:t3', 'thread:t4'],
      ],
    ],
    ['those of a shop', { shop: OTHER_SHOP }, ['other thread:t1', 'other order:o5']],
    ['those of a rule', { rule: 'missing-invoice' }, ['order:o2', 'order:o1']],
    ['those that are late', { lateOnly: true }, ['other thread:t1', 'thread:t1', 'order:o2']],
    ['the late ones of a shop', { shop: SHOP, lateOnly: true }, ['thread:t1', 'order:o2']],
    [
      'what the order’s number finds, also where only its conversation bears it',
      { matches: has('o1') },
      ['other thread:t1', 'thread:t1', 'order:o1'],
    ],
    ['what its own number finds', { matches: has('t4'), rule: 'late-reply' }, ['thread:t4']],
    [
      'a search within a shop and a rule',
      { shop: SHOP, rule: 'late-reply', matches: has('o9') },
      ['thread:t2'],
    ],
    ['nothing of a shop that nobody knows', { shop: 'x|1' }, []],
    ['nothing that nothing answers to', { matches: () => false }, []],
  ])('are %s', async (_, filter, expected) => {
    const store = await filled();
    const found = await store.findTasks(filter, NOW, 50);
    expect(namesOf(found.tasks)).toEqual(expected);
    expect(found.total).toBe(expected.length);
    for (const field of ['soonFrom', 'lateFrom'])
      for (const one of found.tasks) expect(one).not.toHaveProperty(field);
  });

  it('are counted whole, by group, however few are listed', async () => {
    const store = await filled();
    const found = await store.findTasks({ rule: 'late-reply' }, NOW, 2);
    expect(namesOf(found.tasks)).toEqual(['other thread:t1', 'thread:t1']);
    expect(found.total).toBe(5);
    expect(found.groups).toHaveLength(2);
    expect(found.groups).toEqual(
      expect.arrayContaining([
        { shop: SHOP, rule: 'late-reply', due: 3, historical: 1 },
        { shop: OTHER_SHOP, rule: 'late-reply', due: 1, historical: 0 },
      ]),
    );
  });

  it('follow the clock', async () => {
    const store = await filled();
    const late = (now: number) => store.findTasks({ lateOnly: true }, now, 9);
    expect((await late(49)).total).toBe(1);
    expect((await late(50)).total).toBe(2);
    expect((await late(160)).total).toBe(5);
  });

  it('are counted per shop and rule, history apart', async () => {
    const store = await filled();
    await store.decide([{ shop: SHOP, subject: 'thread:t1', rule: 'late-reply', as: 'done' }], 50);
    const groups = await store.groupCounts();
    expect(groups).toHaveLength(4);
    expect(groups).toEqual(
      expect.arrayContaining([
        { shop: SHOP, rule: 'late-reply', due: 2, historical: 1 },
        { shop: SHOP, rule: 'missing-invoice', due: 2, historical: 0 },
        { shop: OTHER_SHOP, rule: 'late-reply', due: 1, historical: 0 },
        { shop: OTHER_SHOP, rule: 'shipment-due', due: 1, historical: 0 },
      ]),
    );
    expect(await open().groupCounts()).toEqual([]);
  });

  it('are counted without shops and rules that the seller leaves out', async () => {
    const store = await filled();
    const count = (shops: string[], rules: RuleId[], cap?: number) =>
      store.counts(NOW, cap, { shops, rules });
    expect(await store.counts(NOW)).toEqual({ late: 3, soon: 3, info: 2, next: 120 });
    expect(await count([], [])).toEqual({ late: 3, soon: 3, info: 2, next: 120 });
    expect(await count([OTHER_SHOP], [])).toMatchObject({ late: 2, soon: 2, info: 2 });
    expect(await count([], ['late-reply'])).toMatchObject({ late: 1, soon: 2, info: 0 });
    expect(await count([OTHER_SHOP], ['late-reply'])).toMatchObject({ late: 1, soon: 1, info: 0 });
    expect(await count([], ['shipment-due'], 2)).toMatchObject({ late: 2, soon: 0, info: 2 });
    expect(await count([SHOP, OTHER_SHOP], [])).toMatchObject({ late: 0, soon: 0, info: 0 });
  });
});

describe('of ten thousand tasks on disk', () => {
  const subjects = Array.from({ length: 10_000 }, (_, index): Subject => `order:${String(index)}`);

  async function tenThousand(): Promise<{ store: Store; loaded: () => number }> {
    const db = freshDatabase();
    await db.tasks.bulkAdd(
      subjects.map((subject, index) =>
        toTaskRow(
          task(index % 2 === 0 ? SHOP : OTHER_SHOP, 'shipment-due', subject, { lateAt: index + 1 }),
        ),
      ),
    );
    let loaded = 0;
    db.tasks.hook('reading', (row) => {
      loaded += 1;
      return row;
    });
    return { store: new DexieStore(db), loaded: () => loaded };
  }

  it('no more rows are loaded than are listed, and all are counted', async () => {
    const { store, loaded } = await tenThousand();
    const found = await store.findTasks({ shop: OTHER_SHOP, matches: has('7') }, 5000, 50);
    const expected = subjects.filter((subject, index) => index % 2 === 1 && subject.includes('7'));
    expect(found.tasks.map(({ subject }) => subject)).toEqual(expected.slice(0, 50));
    expect(found.total).toBe(expected.length);
    expect(loaded()).toBe(50);
  }, 60_000);

  it('none is loaded to be counted', async () => {
    const { store, loaded } = await tenThousand();
    expect(await store.groupCounts()).toEqual([
      { shop: SHOP, rule: 'shipment-due', due: 5000, historical: 0 },
      { shop: OTHER_SHOP, rule: 'shipment-due', due: 5000, historical: 0 },
    ]);
    const left = { shops: [SHOP], rules: [] };
    expect(await store.counts(5000, undefined, left)).toMatchObject({ late: 2500, info: 2500 });
    expect(loaded()).toBe(0);
  }, 60_000);
});
