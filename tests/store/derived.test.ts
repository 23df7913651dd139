import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { observation, samplePlanner, SHOP } from './samples.ts';

const databases: Database[] = [];
afterAll(async () => {
  for (const db of databases) await db.delete();
});
function freshDatabase(): Database {
  const db = new Database(`derived-${String(databases.length)}`);
  databases.push(db);
  return db;
}

const order = (id: string, more: object = {}): StoredFact => ({ type: 'order', id, ...more });
const thread = (id: string): StoredFact => ({
  type: 'thread',
  id,
  waiting: true,
  waitingSince: 3,
  waitingSinceExact: true,
});
const seen = (facts: readonly StoredFact[], derived: readonly StoredFact[], at: number) => ({
  ...observation(facts, at),
  derived,
});

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

describe.each(stores)('what follows for other subjects, %s', (_where, open) => {
  it('is kept and judged, but no part of the answer', async () => {
    const store = open();
    await store.observe(observation([order('1', { hasInvoice: false })], 5), samplePlanner());
    const derived = [order('1', { shopWroteAt: 4 }), order('2', { shopWroteAt: 4 })];
    const observed = await store.observe(seen([thread('t')], derived, 6), samplePlanner());
    expect([...observed.facts.keys()]).toEqual(['thread:t']);
    expect(observed.changed.map(({ id }) => id)).toEqual(['t']);
    expect(observed.tasks.map(({ subject }) => subject)).toEqual(['thread:t']);
    expect([...observed.unknown]).toEqual([]);
    const facts = await store.facts(SHOP, ['order:1', 'order:2']);
    expect(facts.get('order:1')).toEqual(order('1', { hasInvoice: false, shopWroteAt: 4 }));
    expect(facts.get('order:2')).toEqual(order('2', { shopWroteAt: 4 }));
  });

  it('opens and closes tasks of those subjects, and leaves others alone', async () => {
    const store = open();
    const derived = [order('1', { hasInvoice: false })];
    await store.observe(seen([thread('t')], derived, 5), samplePlanner());
    expect(await store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    await store.observe(seen([thread('t')], [], 6), samplePlanner());
    expect(await store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    await store.observe(
      seen([thread('t')], [order('1', { hasInvoice: true })], 7),
      samplePlanner(),
    );
    expect(await store.tasks(SHOP, ['order:1', 'thread:t'])).toMatchObject([
      { subject: 'thread:t' },
    ]);
  });

  it('joins what the page itself says of the same subject', async () => {
    const store = open();
    const facts = [order('1', { hasInvoice: false })];
    const observed = await store.observe(
      seen(facts, [order('1', { openReturn: true })], 5),
      samplePlanner(),
    );
    expect(observed.facts.get('order:1')).toEqual(
      order('1', { hasInvoice: false, openReturn: true }),
    );
    expect(observed.tasks).toHaveLength(1);
  });
});
