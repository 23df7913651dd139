import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { SyncRow, SyncStep } from '../../lib/app/sync-ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import {
  NO_PLAN,
  OTHER_SHOP,
  SHOP,
  VISIT,
  observation,
  samplePlanner,
  setDone,
} from './samples.ts';

let opened: Database[] = [];
let names = 0;

function freshDatabase(): Database {
  names += 1;
  const db = new Database(`sync-${String(names)}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

const row = (list: SyncRow['list'], more: Partial<SyncRow> = {}): SyncRow => ({
  ...{ shop: SHOP, list, calls: 1 },
  ...more,
});
const step = (more: Partial<SyncStep> = {}): SyncStep => ({ rows: [], ...more });
const incident = (id: string, openIncident: boolean): StoredFact => ({
  ...{ type: 'order', id, openIncident },
});
const told = (facts: readonly StoredFact[], at: number, sync: SyncStep = step()) => ({
  ...observation(facts, at),
  source: 'api' as const,
  sync,
});

describe.each(stores)('how syncs stand, %s', (_where, open) => {
  it('keeps a page and its list’s place together', async () => {
    const store = open();
    const sync = step({
      rows: [row('orders', { cursor: { offset: 100 } })],
      enqueue: ['1', '2', '1'],
      figures: { shop: SHOP, day: '2026-11-18', figures: [{ measure: 'grade', value: 4 }] },
      market: { at: 7, acceptsOrders: 'manual' },
      visit: { ...VISIT, by: 'api' },
    });
    await store.observe(told([incident('1', true)], 5, sync), samplePlanner());
    expect(await store.syncRows(SHOP)).toEqual([row('orders', { cursor: { offset: 100 } })]);
    expect((await store.standing(SHOP, 9)).queued).toEqual(['1', '2']);
    expect(await store.figures(SHOP, 9)).toHaveLength(1);
    expect(await store.toldMarket(SHOP)).toEqual({ at: 7, acceptsOrders: 'manual' });
    expect(await store.visits()).toEqual([{ ...VISIT, by: 'api' }]);
    expect((await store.facts(SHOP, ['order:1'])).size).toBe(1);
  });

  it('keeps each shop’s apart, and forgets one’s without the other’s', async () => {
    const store = open();
    const other = row('orders', { shop: OTHER_SHOP });
    await store.putSync(SHOP, step({ rows: [row('orders')], enqueue: ['1'] }), 1);
    await store.putSync(OTHER_SHOP, step({ rows: [other], enqueue: ['1', '9'] }), 1);
    expect(await store.syncRows()).toEqual([row('orders'), other]);
    await store.forgetSync(SHOP);
    expect(await store.syncRows()).toEqual([row('orders'), other]);
    expect((await store.standing(SHOP, 9)).queued).toEqual([]);
    expect((await store.standing(OTHER_SHOP, 9)).queued).toEqual(['1', '9']);
  });

  it('queues an order once, oldest first, and lets it go', async () => {
    const store = open();
    await store.putSync(SHOP, step({ enqueue: ['b', 'c'] }), 1);
    await store.putSync(SHOP, step({ enqueue: ['a', 'b'] }), 2);
    expect((await store.standing(SHOP, 9)).queued).toEqual(['b', 'c', 'a']);
    expect((await store.standing(SHOP, 2)).queued).toEqual(['b', 'c']);
    await store.putSync(SHOP, step({ dequeue: ['b', 'none'] }), 3);
    expect((await store.standing(SHOP, 9)).queued).toEqual(['c', 'a']);
  });

  it('finds incidents that nobody has confirmed since, and only open ones', async () => {
    const store = open();
    const facts = [incident('a', true), incident('b', true), incident('c', false)];
    await store.observe(told(facts, 100), samplePlanner());
    expect(await store.unconfirmedIncidents(SHOP, 100)).toEqual([]);
    // Nothing new is told, but it is told now.
    await store.observe(told([incident('b', true)], 200), samplePlanner());
    await store.observe(told([{ type: 'order', id: 'a', channel: 'ES' }], 250), samplePlanner());
    expect(await store.unconfirmedIncidents(SHOP, 200)).toEqual(['a']);
    await store.observe(told([incident('a', false)], 300), samplePlanner());
    expect(await store.unconfirmedIncidents(SHOP, 999)).toEqual(['b']);
    expect(await store.unconfirmedIncidents(OTHER_SHOP, 999)).toEqual([]);
  });

  it('goes through offers that were not seen, a stretch at a time', async () => {
    const store = open();
    const offers = ['a', 'b', 'c', 'd', 'e'].map((id): StoredFact => ({
      type: 'offer',
      id,
      quantity: 1,
      active: id !== 'd',
    }));
    await store.observe(told([...offers, incident('x', true)], 100), NO_PLAN);
    await store.observe(told([{ type: 'offer', id: 'b', quantity: 1 }], 200), NO_PLAN);
    expect(await store.unseenOffers(SHOP, 150, '', 3)).toEqual({ ids: ['a', 'c'], after: 'c' });
    expect(await store.unseenOffers(SHOP, 150, 'c', 3)).toEqual({ ids: ['e'] });
    expect(await store.unseenOffers(OTHER_SHOP, 150, '', 3)).toEqual({ ids: [] });
  });

  it('finds the subjects of open tasks of one rule, and none that are done', async () => {
    const store = open();
    const facts = ['1', '2', '3'].map((id): StoredFact => ({
      type: 'order',
      id,
      hasInvoice: false,
    }));
    await store.observe(observation(facts, 5), samplePlanner());
    await setDone(store, SHOP, 'missing-invoice|order:2', 7);
    const due = await store.subjectsDue(SHOP, 'missing-invoice', 9);
    expect(due.toSorted()).toEqual(['order:1', 'order:3']);
    expect(await store.subjectsDue(SHOP, 'missing-invoice', 1)).toHaveLength(1);
    expect(await store.subjectsDue(SHOP, 'late-reply', 9)).toEqual([]);
  });

  it('lays what is told of a marketplace over what was told, and keeps its moment if it is the same', async () => {
    const store = open();
    const channels = [{ code: 'ES', label: 'España' }];
    await store.putSync(SHOP, step({ market: { at: 1, channels } }), 1);
    await store.putSync(SHOP, step({ market: { at: 2, acceptsOrders: 'both' } }), 2);
    await store.putSync(SHOP, step({ market: { at: 3, channels } }), 3);
    expect(await store.toldMarket(SHOP)).toEqual({ at: 2, channels, acceptsOrders: 'both' });
  });

  it('keeps a shop’s figures by day, newest first, and forgets old ones', async () => {
    const store = open();
    for (const day of ['2026-08-01', '2026-11-18', '2026-11-17'])
      await store.putSync(SHOP, step({ figures: { shop: SHOP, day, figures: [] } }), 1);
    expect((await store.figures(SHOP, 2)).map(({ day }) => day)).toEqual([
      '2026-11-18',
      '2026-11-17',
    ]);
    await store.forgetVisits(Date.UTC(2026, 10, 17));
    expect(await store.figures(SHOP, 9)).toHaveLength(2);
  });

  it('keeps the address that a page told, where the API has looked since', async () => {
    const store = open();
    await store.recordVisit(VISIT);
    await store.recordVisit({ ...VISIT, at: 9, readAt: 9, url: 'https://h/', by: 'api' });
    expect(await store.visits()).toMatchObject([{ url: 'u', at: 9, readAt: 9, by: 'api' }]);
    await store.recordVisit({ ...VISIT, at: 12, url: 'v' });
    expect((await store.visits())[0]).toMatchObject({ url: 'v' });
    expect((await store.visits())[0]).not.toHaveProperty('by');
  });

  it('forgets all of it with everything else', async () => {
    const store = open();
    const market = { at: 1 };
    await store.putSync(SHOP, step({ rows: [row('orders')], enqueue: ['1'], market }), 1);
    await store.clear();
    expect(await store.syncRows()).toEqual([]);
    expect((await store.standing(SHOP, 9)).queued).toEqual([]);
    expect(await store.toldMarket(SHOP)).toBeUndefined();
  });

  it.each([true, false])(
    'agrees with the marketplace’s own word on a wait (%s)',
    async (needed) => {
      const page = { type: 'thread', id: 't', waiting: true, waitingFor: 'customer' } as const;
      const exact = { ...page, waitingSince: 50, waitingSinceExact: true };
      const store = open();
      await store.observe(observation([exact], 100), NO_PLAN);
      const word: StoredFact = needed
        ? { type: 'thread', id: 't', waiting: true, waitingSince: 80, waitingSinceExact: false }
        : { type: 'thread', id: 't', waiting: false };
      const observed = await store.observe(told([word], 200), NO_PLAN);
      // A page's exact start outlives the API's date of the latest message.
      expect(observed.facts.get('thread:t')).toEqual(
        needed ? exact : { type: 'thread', id: 't', waiting: false },
      );
      const late = await store.observe(told([{ ...word, waiting: !needed }], 90), NO_PLAN);
      expect(late.facts.get('thread:t')).toEqual(observed.facts.get('thread:t'));
    },
  );
});

/** What a database of version 5 holds, as that version made it. */
const VERSION_5 = {
  facts: '[shop+subject], [shop+repliedAt], [shop+values.orderId]',
  tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
  visits: '[shop+page]',
  shops: '[shop+alias]',
  sales: '[shop+sku], [shop+firstAt], [shop+lastAt], *orderKeys',
  sentTexts: '[shop+print]',
  decisions: '[shop+subject+rule]',
};

it('takes over a database of the version before, and drops the table nobody used', async () => {
  const name = 'upgraded-from-5';
  const old = new Dexie(name);
  old.version(5).stores(VERSION_5);
  await old.open();
  await old.table('facts').put({
    ...{ shop: SHOP, subject: 'order:1', type: 'order', id: '1', at: 5 },
    ...{ values: { openIncident: true }, seen: { openIncident: 5 }, print: 'old', plannedAt: 5 },
  });
  await old.table('visits').put(VISIT);
  await old.table('decisions').put({ shop: SHOP, subject: 'order:1', rule: 'r', at: 1 });
  old.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  expect((await store.facts(SHOP, ['order:1'])).get('order:1')).toEqual(incident('1', true));
  expect(await store.visits()).toEqual([VISIT]);
  expect(db.tables.map((table) => table.name)).not.toContain('decisions');
  expect([...db.backendDB().objectStoreNames]).not.toContain('decisions');
  // Found once it is planned, which every row is after an update.
  await store.replan(SHOP, samplePlanner(), undefined, 10);
  expect(await store.unconfirmedIncidents(SHOP, 6)).toEqual(['1']);
  await store.putSync(SHOP, step({ rows: [row('orders')] }), 1);
  expect(await store.syncRows(SHOP)).toEqual([row('orders')]);
});
