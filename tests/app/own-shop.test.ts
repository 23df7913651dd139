import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { decide } from '../../lib/app/decide.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import type { Store } from '../../lib/app/ports.ts';
import { checkShop } from '../../lib/app/shop-checklist.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOST, pageRead, SHOP, world } from './world.ts';

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(new Database('own-shop'))],
  ['in memory', () => new MemoryStore()],
];

afterEach(() => new Database('own-shop').delete());

const settings = (id: string, more: object) =>
  pageRead([{ type: 'shop', id, ...more }], {
    page: 'shop-settings',
    shop: `${HOST}|${id}`,
    ...(id !== '?' && { shopName: 'Delta', alias: `${HOST}|~delta` }),
  });

describe.each(stores)('the shop itself, kept %s', (_where, open) => {
  const due = async (store: Store) =>
    (await store.dueTasks(0, 50)).map(({ shop, subject, rule }) => `${shop} ${subject} ${rule}`);

  it('is one, whether pages tell its id, its name, or neither', async () => {
    const deps = world(open());
    await observePage(settings('?', { hasRegistration: false }), deps);
    expect(await due(deps.store)).toEqual([`${HOST}|? shop:? seller-contact`]);
    deps.now += 1;
    await observePage(settings('~delta', { hasRegistration: false }), deps);
    expect(await due(deps.store)).toEqual([`${HOST}|~delta shop:~delta seller-contact`]);
    deps.now += 1;
    await observePage(settings('2045', { hasReturnPolicy: false }), deps);
    expect((await due(deps.store)).sort()).toEqual([
      `${SHOP} shop:2045 return-policy`,
      `${SHOP} shop:2045 seller-contact`,
    ]);
    deps.now += 1;
    const read = settings('~delta', { hasRegistration: true, hasReturnPolicy: false });
    const { tasks } = await observePage(read, deps);
    expect(tasks.map(({ subject, rule }) => [subject, rule])).toEqual([
      ['shop:~delta', 'return-policy'],
    ]);
    expect(await due(deps.store)).toEqual([`${SHOP} shop:2045 return-policy`]);
  });

  it('is checked and decided on by its name, once its id is known', async () => {
    const deps = world(open());
    await observePage(settings('2045', { hasRegistration: false }), deps);
    const shop = `${HOST}|~delta`;
    const subject = 'shop:~delta';
    const { points } = await checkShop({ shop, subject }, deps);
    expect(points.some(({ state }) => state === 'missing')).toBe(true);
    const decided = { shop, subject, rule: 'seller-contact', isDone: true } as const;
    expect(await decide(decided, deps)).toBe(true);
    const [task] = await deps.store.tasks(SHOP, ['shop:2045']);
    expect(task?.done?.at).toBe(deps.now);
  });
});
