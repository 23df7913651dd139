import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { byUrgency } from '../../lib/domain/task.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { toTaskRow } from '../../lib/store/rows.ts';
import { observation, samplePlanner, SHOP, task } from './samples.ts';

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
