import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { CONFIRM_EVERY_MS } from '../../lib/store/apply-observation.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import {
  NO_PLAN,
  OTHER_SHOP,
  SHOP,
  VISIT,
  countGroup,
  observation,
  samplePlanner,
  task,
} from './samples.ts';

let opened: Database[] = [];
let names = 0;

function freshDatabase(): Database {
  names += 1;
  const db = new Database(`test-${String(names)}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const order = (id: string, more: object = {}): StoredFact => ({ type: 'order', id, ...more });
const offer = (id: string, quantity: number): StoredFact => ({ type: 'offer', id, quantity });
const thread = (id: string, since: number): StoredFact => ({
  type: 'thread',
  id,
  waiting: true,
  waitingSince: since,
  waitingSinceExact: true,
});

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

describe.each(stores)('the store %s', (_where, open) => {
  it('answers an observation with merged facts, tasks and what stayed open', async () => {
    const store = open();
    const facts = [order('1', { hasInvoice: false }), order('2', { hasInvoice: true }), order('3')];
    const observed = await store.observe(observation(facts, 5), samplePlanner());
    expect([...observed.facts.keys()]).toEqual(['order:1', 'order:2', 'order:3']);
    expect(observed.tasks.map(({ key }) => key)).toEqual(['missing-invoice|order:1']);
    expect([...observed.unknown]).toEqual([['missing-invoice', 1]]);
    const again = await store.observe(observation(facts, 6), samplePlanner());
    expect(again.changed).toEqual([]);
    expect(again.tasks).toEqual(observed.tasks);
    expect([...again.unknown]).toEqual([['missing-invoice', 1]]);
  });

  it('closes a task when the fact says so, and never because a field is absent', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    await store.observe(observation([order('1', { state: 'shipped' })], 6), samplePlanner());
    expect(await store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    await store.observe(observation([], 7), samplePlanner());
    expect(await store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    await store.observe(observation([order('1', { hasInvoice: true })], 8), samplePlanner());
    expect(await store.tasks(SHOP, ['order:1'])).toEqual([]);
  });

  it('keeps two shops apart that have the same order ids', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    await store.observe(
      observation([order('1', { hasInvoice: true, channel: 'PT' })], 6, OTHER_SHOP),
      samplePlanner(OTHER_SHOP),
    );
    expect((await store.facts(SHOP, ['order:1'])).get('order:1')).toEqual(
      order('1', { hasInvoice: false }),
    );
    expect(await store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    expect(await store.tasks(OTHER_SHOP, ['order:1'])).toEqual([]);
    expect([...(await store.shops())].sort()).toEqual([SHOP, OTHER_SHOP].sort());
  });

  it('plans unchanged facts again when the settings have changed, and only then', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), NO_PLAN);
    const planner = samplePlanner();
    const plan = vi.spyOn(planner, 'plan');
    const observed = await store.observe(
      observation([order('1', { hasInvoice: false })], 6),
      planner,
    );
    expect(observed.tasks).toHaveLength(1);
    await store.observe(observation([order('1', { hasInvoice: false })], 7), planner);
    expect(plan).toHaveBeenCalledTimes(1);
    await store.observe(observation([order('1')], 7 + CONFIRM_EVERY_MS), planner);
    expect(plan).toHaveBeenCalledTimes(2);
  });

  it('replans in batches until the end', async () => {
    const store = open();
    const facts = ['1', '2', '3', '4', '5'].map((id) => order(id, { hasInvoice: false }));
    await store.observe(observation(facts, 5), NO_PLAN);
    await store.observe(observation([order('9', { hasInvoice: false })], 5, OTHER_SHOP), NO_PLAN);
    const first = await store.replan(SHOP, samplePlanner(), undefined, 3);
    expect(first).toBe('order:3');
    expect(await store.replan(SHOP, samplePlanner(), first, 3)).toBeUndefined();
    expect((await store.counts(10)).soon).toBe(5);
  });

  it('adopts orders and threads of a placeholder, and forgets its offers', async () => {
    const store = open();
    const place = 'a.mirakl.net|?';
    const before = [
      order('1', { hasInvoice: false }),
      thread('t', 3),
      offer('sku', 4),
      order('2', { hasInvoice: false }),
    ];
    await store.observe(observation(before, 5, place), samplePlanner(place));
    await store.observe(observation([order('1', { channel: 'ES' })], 4), samplePlanner());
    await store.adopt(place, SHOP, ['order:1', 'thread:t', 'offer:sku']);
    expect((await store.facts(SHOP, ['order:1'])).get('order:1')).toEqual(
      order('1', { channel: 'ES', hasInvoice: false }),
    );
    expect((await store.facts(SHOP, ['offer:sku'])).size).toBe(0);
    expect((await store.tasks(SHOP, ['order:1', 'thread:t'])).map((one) => one.shop)).toEqual([
      SHOP,
      SHOP,
    ]);
    expect((await store.facts(place, ['order:1', 'thread:t', 'offer:sku'])).size).toBe(0);
    expect((await store.facts(place, ['order:2'])).size).toBe(1);
    expect((await store.counts(10)).soon).toBe(2);
  });

  it('counts the tasks of one shop and rule', async () => {
    const store = open();
    const due = ['1', '2', '3'].map((id) => order(id, { hasInvoice: false }));
    await store.observe(observation([...due, thread('t', 3)], 5), samplePlanner());
    await store.observe(observation(due, 5, OTHER_SHOP), samplePlanner(OTHER_SHOP));
    expect(await countGroup(store, SHOP, 'missing-invoice', false)).toBe(3);
    expect(await countGroup(store, SHOP, 'late-reply', false)).toBe(1);
    expect(await countGroup(store, OTHER_SHOP, 'late-reply', false)).toBe(0);
  });

  it('counts and lists history apart from the rest of its group, and last', async () => {
    const store = open();
    const dues = [
      { state: 'info', historical: true },
      { state: 'info' },
      { soonAt: 50, lateAt: 60 },
    ] as const;
    const planner = {
      ...samplePlanner(),
      plan: (fact: StoredFact) => ({
        put: [task(SHOP, 'missing-invoice', `order:${fact.id}`, dues[Number(fact.id)] ?? {})],
        remove: [],
        unknown: [],
      }),
    };
    await store.observe(observation([order('0'), order('1'), order('2')], 5), planner);
    expect(await countGroup(store, SHOP, 'missing-invoice', false)).toBe(2);
    expect(await countGroup(store, SHOP, 'missing-invoice', true)).toBe(1);
    expect(await store.counts(10)).toEqual({ late: 0, soon: 0, info: 3, next: 50 });
    const listed = await store.dueTasks(10, 2);
    expect(listed.map(({ subject }) => subject).sort()).toEqual(['order:1', 'order:2']);
    const all = await store.dueTasks(10, 3);
    expect(all.map(({ subject }) => subject)).toEqual(['order:2', 'order:1', 'order:0']);
  });

  it('finds a shop’s answers, those of the threads answered last, each once', async () => {
    const store = open();
    const talk = (id: string, ...replies: readonly [number, number][]): StoredFact => ({
      type: 'thread',
      id,
      waiting: false,
      replies: replies.map(([askedAt, answeredAt]) => ({ askedAt, answeredAt })),
    });
    const minutes = (n: number) => n * 60_000;
    const first = talk('a', [minutes(1), minutes(5)], [minutes(6), minutes(9)]);
    await store.observe(observation([first, talk('b', [minutes(2), minutes(7)])], 5), NO_PLAN);
    await store.observe(observation([first], 6), NO_PLAN);
    await store.observe(observation([talk('a', [minutes(1), minutes(8)])], 6, OTHER_SHOP), NO_PLAN);
    const answered = async (since: number, limit: number) =>
      (await store.replies(SHOP, minutes(since), limit))
        .map(({ answeredAt }) => answeredAt / 60_000)
        .sort((one, two) => one - two);
    expect(await answered(0, 10)).toEqual([5, 7, 9]);
    expect(await answered(5, 10)).toEqual([7, 9]);
    expect(await answered(0, 1)).toEqual([5, 9]);
    expect(await answered(9, 10)).toEqual([]);
    await store.adopt(SHOP, OTHER_SHOP, ['thread:a', 'thread:b']);
    expect(await answered(0, 10)).toEqual([]);
    expect(await store.replies(OTHER_SHOP, 0, 10)).toHaveLength(4);
  });

  it('remembers when a page was last readable', async () => {
    const store = open();
    await store.recordVisit(VISIT);
    await store.recordVisit({ ...VISIT, at: 9, readAt: undefined, status: 'unrecognised' });
    expect(await store.visits()).toEqual([{ ...VISIT, at: 9, readAt: 5, status: 'unrecognised' }]);
  });

  it('forgets everything', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    await store.clear();
    expect(await store.shops()).toEqual([]);
    expect(await store.counts(10)).toEqual({ late: 0, soon: 0, info: 0 });
  });
});

describe('a clock that was ahead', () => {
  it.each(stores)('does not keep later readings %s from being believed', async (_where, open) => {
    const store = open();
    const wrong = samplePlanner(SHOP, 900_000);
    await store.observe(
      observation([order('1', { hasInvoice: false }), thread('t', 3)], 900_000),
      wrong,
    );
    const right = samplePlanner(SHOP, 500);
    const seen = [
      order('1', { hasInvoice: true }),
      { type: 'thread', id: 't', waiting: false } as const,
    ];
    const observed = await store.observe(observation(seen, 500), right);
    expect(observed.facts.get('order:1')).toMatchObject({ hasInvoice: true });
    expect(observed.facts.get('thread:t')).toEqual({ type: 'thread', id: 't', waiting: false });
    const again = await store.observe(
      observation([thread('t', 400)], 501),
      samplePlanner(SHOP, 501),
    );
    expect(again.facts.get('thread:t')).toMatchObject({ waitingSince: 400 });
  });
});
