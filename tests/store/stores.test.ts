import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Store, Visit } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { byUrgency } from '../../lib/domain/task.ts';
import { CONFIRM_EVERY_MS } from '../../lib/store/apply-observation.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { toTaskRow } from '../../lib/store/rows.ts';
import { NO_PLAN, observation, OTHER_SHOP, samplePlanner, SHOP, task } from './samples.ts';

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

  it('remembers when a page was last readable', async () => {
    const store = open();
    const visit: Visit = {
      shop: SHOP,
      host: 'h',
      page: 'orders',
      at: 5,
      readAt: 5,
      status: 'ok',
      problems: [],
      url: 'u',
    };
    await store.recordVisit(visit);
    await store.recordVisit({ ...visit, at: 9, readAt: undefined, status: 'unrecognised' });
    expect(await store.visits()).toEqual([{ ...visit, at: 9, readAt: 5, status: 'unrecognised' }]);
  });

  it('forgets everything', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    await store.clear();
    expect(await store.shops()).toEqual([]);
    expect(await store.counts(10)).toEqual({ late: 0, soon: 0, info: 0 });
  });
});

const due = fc.oneof(
  fc.record({ state: fc.constantFrom('late' as const, 'soon' as const, 'info' as const) }),
  fc.record({ soonAt: fc.integer({ min: 1, max: 30 }), lateAt: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ lateAt: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ soonAt: fc.integer({ min: 1, max: 30 }) }),
);

describe('counts and the most urgent tasks', () => {
  it('are the same from the indexes as from a walk over all tasks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(due, { maxLength: 25 }),
        fc.integer({ min: 0, max: 32 }),
        fc.integer({ min: 1, max: 12 }),
        async (dues, now, limit) => {
          const facts = dues.map((_, index) => order(String(index)));
          const planner = {
            now: 100,
            print: 'x',
            plan: (fact: StoredFact) => ({
              put: [task(SHOP, 'missing-invoice', `order:${fact.id}`, dues[Number(fact.id)] ?? {})],
              remove: [],
              unknown: [],
            }),
          };
          const disk = new DexieStore(freshDatabase());
          const memory = new MemoryStore();
          await disk.observe(observation(facts, 1), planner);
          await memory.observe(observation(facts, 1), planner);
          expect(await disk.counts(now)).toEqual(await memory.counts(now));
          expect(await disk.counts(now, 3)).toEqual(await memory.counts(now, 3));
          const listed = await disk.dueTasks(now, limit);
          expect(listed).toHaveLength(Math.min(limit, dues.length));
          expect([...listed].sort(byUrgency(now))).toEqual(listed);
          const states = (tasks: readonly { state?: string; soonAt?: number; lateAt?: number }[]) =>
            tasks.map((one) => [one.lateAt ?? one.soonAt, one.state]);
          const late = (await memory.counts(now)).late;
          expect(states(listed.slice(0, late))).toEqual(
            states((await memory.dueTasks(now, limit)).slice(0, late)),
          );
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
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

describe('the store on disk', () => {
  it('does not write facts and tasks that are unchanged', async () => {
    const db = freshDatabase();
    const store = new DexieStore(db);
    const facts = Array.from({ length: 100 }, (_, index) =>
      order(String(index), { hasInvoice: false }),
    );
    await store.observe(observation(facts, 5), samplePlanner());
    const puts = [vi.spyOn(db.facts, 'bulkPut'), vi.spyOn(db.tasks, 'bulkPut')];
    await store.observe(observation(facts, 6), samplePlanner());
    expect(puts.map((put) => put.mock.calls.length)).toEqual([0, 0]);
    await store.observe(observation([order('7', { hasInvoice: true })], 7), samplePlanner());
    expect(puts[0]?.mock.calls[0]?.[0]).toHaveLength(1);
  });

  it('leaves nothing half done when it is cut off between facts and tasks', async () => {
    const db = freshDatabase();
    const store = new DexieStore(db);
    vi.spyOn(db.tasks, 'bulkPut').mockImplementationOnce(() => {
      throw new Error('the worker died here');
    });
    const observed = store.observe(
      observation([order('1', { hasInvoice: false })], 5),
      samplePlanner(),
    );
    await expect(observed).rejects.toThrow('the worker died here');
    expect(await db.facts.count()).toBe(0);
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    expect([await db.facts.count(), await db.tasks.count()]).toEqual([1, 1]);
  });

  it('loads no more than the tasks asked for, of ten thousand', async () => {
    const db = freshDatabase();
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      toTaskRow(
        task(SHOP, 'late-reply', `thread:${String(index)}`, {
          soonAt: index + 1,
          lateAt: index + 200,
        }),
      ),
    );
    await db.tasks.bulkAdd(rows);
    let loaded = 0;
    db.tasks.hook('reading', (row) => {
      loaded += 1;
      return row;
    });
    const store = new DexieStore(db);
    const tasks = await store.dueTasks(5000, 50);
    expect(tasks[0]?.lateAt).toBe(200);
    expect(loaded).toBeLessThanOrEqual(50);
    expect(await store.counts(5000)).toEqual({ late: 4801, soon: 199, info: 5000, next: 5001 });
    expect(await store.counts(5000, 1000)).toMatchObject({ late: 1000, soon: 0, info: 1000 });
  }, 60_000);
});
