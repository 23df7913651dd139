import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { CONFIRM_EVERY_MS } from '../../lib/store/apply-observation.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { observation, OTHER_SHOP, samplePlanner, SHOP, VISIT } from './samples.ts';

let opened: Database[] = [];
let names = 0;

function freshDatabase(): Database {
  names += 1;
  const db = new Database(`join-${String(names)}`);
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
  it('joins a shop to the one it turned out to be, in batches, visits last', async () => {
    const store = open();
    const name = 'a.mirakl.net|~delta';
    const facts = [order('1', { hasInvoice: false }), offer('sku', 4), thread('t', 3)];
    await store.observe(observation(facts, 5, name), samplePlanner(name));
    await store.recordVisit({ ...VISIT, shop: name, at: 4, readAt: 4 });
    await store.recordVisit({ ...VISIT, at: 6, readAt: undefined, status: 'unrecognised' });
    await store.observe(observation([order('1', { hasInvoice: true })], 6), samplePlanner());
    expect(await store.join(name, SHOP, samplePlanner(), 2)).toBe(true);
    expect(await store.visits()).toHaveLength(2);
    expect(await store.join(name, SHOP, samplePlanner(), 2)).toBe(false);
    expect(await store.join(name, SHOP, samplePlanner(), 2)).toBe(false);
    expect(await store.shops()).toEqual([SHOP]);
    const subjects = ['order:1', 'offer:sku', 'thread:t'] as const;
    expect((await store.facts(SHOP, subjects)).size).toBe(3);
    const tasks = await store.tasks(SHOP, subjects);
    expect(tasks.map((one) => [one.shop, one.key])).toEqual([[SHOP, 'late-reply|thread:t']]);
    expect(await store.counts(100)).toMatchObject({ late: 1, soon: 0, info: 0 });
    expect(await store.visits()).toEqual([{ ...VISIT, at: 6, readAt: 4, status: 'unrecognised' }]);
  });

  it('takes over what the placeholder said of the page that is read, and no other page', async () => {
    const store = open();
    const place = 'a.mirakl.net|?';
    await store.recordVisit({ ...VISIT, shop: place, readAt: undefined, status: 'unrecognised' });
    await store.recordVisit({ ...VISIT, shop: place, page: 'inbox' });
    await store.adopt(place, SHOP, [], 'orders');
    expect((await store.visits()).map(({ shop, page }) => [shop, page]).sort()).toEqual([
      [SHOP, 'orders'],
      [place, 'inbox'],
    ]);
  });

  it('forgets subjects not seen for too long with their tasks, of that shop', async () => {
    const store = open();
    const due = order('1', { hasInvoice: false });
    await store.observe(observation([due, order('2', { hasInvoice: false })], 5), samplePlanner());
    await store.observe(observation([due], 5, OTHER_SHOP), samplePlanner(OTHER_SHOP));
    const late = 5 + CONFIRM_EVERY_MS;
    const now = late + 10;
    await store.observe(observation([due], late), samplePlanner(SHOP, now));
    await store.replan(SHOP, { ...samplePlanner(SHOP, now), forgetBefore: late }, undefined, 9);
    expect([...(await store.facts(SHOP, ['order:1', 'order:2'])).keys()]).toEqual(['order:1']);
    expect((await store.tasks(SHOP, ['order:1', 'order:2'])).map((one) => one.subject)).toEqual([
      'order:1',
    ]);
    expect(await store.tasks(OTHER_SHOP, ['order:1'])).toHaveLength(1);
  });

  it('forgets visits and names that are older than asked', async () => {
    const store = open();
    const named = { alias: 'h|~a', name: 'A' };
    await store.recordVisit(VISIT);
    await store.recordVisit({ ...VISIT, page: 'inbox', at: 4 });
    await store.nameShop({ ...named, shop: SHOP, at: 5 });
    await store.nameShop({ ...named, shop: OTHER_SHOP, at: 4 });
    await store.forgetVisits(5);
    expect((await store.visits()).map((visit) => visit.page)).toEqual(['orders']);
    expect((await store.namedShops()).map((one) => one.shop)).toEqual([SHOP]);
  });
});
