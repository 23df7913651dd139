import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import type { PageRead } from '../../lib/app/observe-page.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { Store } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOST, pageRead, waiting, world, type World } from './world.ts';

const ID = `${HOST}|2014`;
const TWIN = `${HOST}|77`;
const NAME = `${HOST}|~informatica delta`;
const named = { shopName: 'Informática Delta', alias: NAME };
const ASK = { limit: 50, zone: 'Europe/Madrid', marketplaces: [] };
const gone: StoredFact = { type: 'offer', id: 'sku', quantity: 0, active: true };

let opened: Database[] = [];
let names = 0;
const stores: [string, () => Store][] = [
  ['in memory', () => new MemoryStore()],
  [
    'on disk',
    () => {
      names += 1;
      const db = new Database(`shops-${String(names)}`);
      opened.push(db);
      return new DexieStore(db);
    },
  ],
];

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

/** A page a moment after the last one. */
async function see(deps: World, facts: readonly StoredFact[], more: Partial<PageRead>) {
  deps.now += 1000;
  return observePage(pageRead(facts, more), deps);
}

const shopsOf = async (deps: World) => [...(await deps.store.shops())].sort();

describe.each(stores)('a shop %s', (_where, open) => {
  it('known by name first brings everything along once its id is told, once', async () => {
    const deps = world(open());
    await see(deps, [waiting('a', 30), gone], { ...named, shop: NAME });
    const before = await popupState(ASK, deps);
    expect(before.groups[0]?.shopLabel).toBe('PcComponentes · Informática Delta');
    await see(deps, [waiting('b', 30)], { ...named, shop: ID, page: 'thread' });
    await see(deps, [], { ...named, shop: ID, page: 'thread' });
    const { groups, counts, pages } = await popupState(ASK, deps);
    expect(await shopsOf(deps)).toEqual([ID]);
    expect(groups.map(({ shop, rule, tasks }) => [shop, rule, tasks.length])).toEqual([
      [ID, 'late-reply', 2],
      [ID, 'out-of-stock', 1],
    ]);
    expect(groups[0]?.shopLabel).toBe('PcComponentes · Informática Delta');
    expect(counts).toMatchObject({ late: 3 });
    expect(pages.map(({ shop, page }) => [shop, page]).sort()).toEqual([
      [ID, 'inbox'],
      [ID, 'thread'],
    ]);
  });

  it('known by id first takes in pages that tell the name only, and drafts on them', async () => {
    const deps = world(open());
    const order: StoredFact = { type: 'order', id: '1', customerLocale: 'pt_PT' };
    await see(deps, [waiting('a', 30)], { shop: ID });
    await see(deps, [waiting('b', 30, { orderId: '1' })], { ...named, shop: NAME });
    expect(await shopsOf(deps)).toEqual([ID, NAME].sort());
    await see(deps, [order], { ...named, shop: ID, page: 'orders' });
    expect(await shopsOf(deps)).toEqual([ID]);
    const { tasks } = await see(deps, [waiting('a', 30)], { ...named, shop: NAME });
    expect(tasks.map((task) => task.shop)).toEqual([ID]);
    expect(await shopsOf(deps)).toEqual([ID]);
    deps.detected = { language: 'en', matches: false };
    const draft = { shop: NAME, subject: 'thread:b', text: 'Good morning', strip: [] } as const;
    expect(await judgeDraft(draft, deps)).toMatchObject([{ rule: 'reply-language' }]);
  });

  it('keeps apart from another of the same name: what tells the name only is neither’s', async () => {
    const deps = world(open());
    await see(deps, [waiting('a', 30)], { ...named, shop: ID });
    await see(deps, [waiting('b', 30)], { ...named, shop: TWIN });
    await see(deps, [waiting('c', 30), gone], { ...named, shop: NAME });
    expect(await shopsOf(deps)).toEqual([ID, TWIN, NAME].sort());
    const { groups } = await popupState(ASK, deps);
    const labels = new Map(groups.map((group) => [group.shop, group.shopLabel]));
    expect(Object.fromEntries(labels)).toEqual({
      [ID]: 'PcComponentes · Informática Delta (2014)',
      [TWIN]: 'PcComponentes · Informática Delta (77)',
      [NAME]: 'PcComponentes · Informática Delta',
    });
    // An order or thread has one owner on its host: its page with an id settles whose it is.
    await see(deps, [waiting('c', 30), gone], { ...named, shop: TWIN });
    expect((await deps.store.facts(TWIN, ['thread:c'])).size).toBe(1);
    expect((await deps.store.facts(NAME, ['thread:c', 'offer:sku'])).size).toBe(1);
    expect((await deps.store.facts(ID, ['thread:c', 'offer:sku'])).size).toBe(0);
    expect((await deps.store.counts(deps.now)).late).toBe(5);
  });

  it('has its own facts for an order id that another shop has too', async () => {
    const deps = world(open());
    const order = (hasInvoice: boolean): StoredFact => ({
      type: 'order',
      id: '1',
      state: 'shipped',
      hasInvoice,
    });
    const other = { shopName: 'Otra', alias: `${HOST}|~otra` };
    await see(deps, [order(false)], { ...named, shop: NAME });
    await see(deps, [order(true)], { ...other, shop: TWIN });
    await see(deps, [], { ...named, shop: ID });
    await see(deps, [], { ...other, shop: other.alias });
    expect((await deps.store.facts(ID, ['order:1'])).get('order:1')).toMatchObject(order(false));
    expect((await deps.store.facts(TWIN, ['order:1'])).get('order:1')).toMatchObject(order(true));
    expect(await deps.store.tasks(ID, ['order:1'])).toHaveLength(1);
    expect(await deps.store.tasks(TWIN, ['order:1'])).toEqual([]);
  });

  it('of the same name on another host is another shop', async () => {
    const deps = world(open());
    const elsewhere = 'mediamarktsaturn.mirakl.net';
    await see(deps, [waiting('a', 30)], { ...named, shop: ID });
    const shop = `${elsewhere}|~informatica delta`;
    await see(deps, [waiting('a', 30)], { ...named, alias: shop, shop });
    expect(await shopsOf(deps)).toEqual([ID, shop].sort());
  });

  it('does not reopen what its own newer reading has closed', async () => {
    const deps = world(open());
    const order = { type: 'order', id: '1', state: 'shipped' } as const;
    await see(deps, [{ ...order, hasInvoice: false }], { ...named, shop: NAME });
    await see(deps, [{ ...order, hasInvoice: true }], { shop: ID });
    await see(deps, [], { ...named, shop: ID });
    expect(await shopsOf(deps)).toEqual([ID]);
    expect(await deps.store.tasks(ID, ['order:1'])).toEqual([]);
  });

  it('that was cut off while it moved has moved after the next page', async () => {
    const deps = world(open());
    const facts = Array.from({ length: 600 }, (_, index) => waiting(String(index), 30));
    await see(deps, facts, { ...named, shop: NAME });
    const join = deps.store.join.bind(deps.store);
    const cut = vi.spyOn(deps.store, 'join').mockImplementationOnce(join);
    cut.mockRejectedValueOnce(new Error('the worker died here'));
    await expect(see(deps, [], { ...named, shop: ID })).rejects.toThrow('the worker died here');
    expect((await deps.store.counts(deps.now)).late).toBe(600);
    cut.mockImplementation(join);
    await see(deps, [], { ...named, shop: ID });
    expect(await shopsOf(deps)).toEqual([ID]);
    expect((await deps.store.counts(deps.now)).late).toBe(600);
  });

  it('has its name written once a day, and anew when it changes', async () => {
    const deps = world(open());
    const write = vi.spyOn(deps.store, 'nameShop');
    await see(deps, [], { ...named, shop: ID });
    await see(deps, [], { ...named, shop: ID });
    expect(write).toHaveBeenCalledOnce();
    await see(deps, [], { shopName: 'Delta', alias: `${HOST}|~delta`, shop: ID });
    const { pages } = await popupState(ASK, deps);
    expect(pages[0]?.shopLabel).toBe('PcComponentes · Delta');
    deps.now += 24 * 3_600_000;
    await see(deps, [], { ...named, shop: ID });
    expect(write).toHaveBeenCalledTimes(3);
  });
});
