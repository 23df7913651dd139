import { describe, expect, it } from 'vitest';
import type { SyncList, SyncRow } from '../../../lib/app/sync-ports.ts';
import { resumeSync } from '../../../lib/app/sync/seller-acts.ts';
import { syncState } from '../../../lib/app/sync/state.ts';
import { CONNECTION, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;

function shopWithOrders(): FakeMarket {
  const market = new FakeMarket();
  market.pageSize = 2;
  for (const id of ['1-A', '2-A', '3-A', '4-A', '5-A'])
    market.put({ type: 'order', id, state: 'shipping' }, START - DAY);
  return market;
}

async function view(deps: ReturnType<typeof syncWorld>) {
  const [only] = await syncState(deps.store, [{ ...CONNECTION, isGranted: true }], deps.clock());
  if (!only) throw new Error('no view');
  return only;
}

function refuseAlways(market: FakeMarket, ...lists: readonly SyncList[]): void {
  for (const list of lists)
    for (let count = 0; count < 300; count += 1) market.fail(list, 'wrong-key');
}

describe('a key that is refused', () => {
  it('by two lists in a row and by one that any key may ask for stops everything, and goes on there with a new key', async () => {
    const market = shopWithOrders();
    const deps = syncWorld(market);
    let pages = 0;
    market.during = async ({ list }) => {
      if (list === 'orders') pages += 1;
      if (pages === 2) market.fail('any', 'wrong-key');
    };
    const { nextAt } = await syncUntil(deps, START + DAY);
    expect(nextAt).toBeUndefined();
    const last = market.calls.slice(-4).map(({ query }) => query.list);
    expect(last).toEqual(['orders', 'threads', 'invoice-requests', 'platform']);
    const stopped = await view(deps);
    expect(stopped).toMatchObject({ state: 'wrong-key' });
    // No list may promise a moment at which it is asked again.
    expect([stopped, ...stopped.lists].filter(({ nextAt }) => nextAt !== undefined)).toEqual([]);
    market.calls.length = 0;
    await syncUntil(deps, START + 2 * DAY);
    expect(market.calls).toEqual([]);
    market.during = async () => undefined;
    await resumeSync(SHOP, deps.store, deps.clock(), 'new-key');
    await syncUntil(deps, market.now + MINUTE);
    expect(market.callsOf('orders')[0]?.query).toMatchObject({ cursor: { offset: 2 } });
    expect((await deps.store.facts(SHOP, ['order:5-A'])).size).toBe(1);
  });

  it.each<readonly SyncList[]>([
    ['document-types', 'channels'],
    ['returns', 'statistics', 'offers'],
    ['threads', 'invoice-requests', 'returns'],
  ])('by %s and %s for want of a right leaves all others as they are', async (...lists) => {
    const market = shopWithOrders();
    refuseAlways(market, ...lists);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 2 * DAY);
    expect(await view(deps)).toMatchObject({ state: 'failing' });
    expect(market.callsOf('orders').length).toBeGreaterThan(2 * 24 * 3);
    expect(market.callsOf('locales')).not.toHaveLength(0);
    expect(market.callsOf('account').length).toBeLessThanOrEqual(2);
    expect((await deps.store.facts(SHOP, ['order:5-A'])).size).toBe(1);
  });

  it('by lists without right is called wrong as soon as it is', async () => {
    const market = shopWithOrders();
    refuseAlways(market, 'document-types', 'channels');
    const deps = syncWorld(market);
    await syncUntil(deps, START + 3 * HOUR);
    market.calls.length = 0;
    for (let count = 0; count < 300; count += 1) market.fail('any', 'wrong-key');
    const { nextAt } = await syncUntil(deps, START + 2 * DAY);
    expect(nextAt).toBeUndefined();
    expect(market.calls.length).toBeLessThan(8);
    expect(await view(deps)).toMatchObject({ state: 'wrong-key' });
  });

  it('is asked about again where the one that would tell is out of order', async () => {
    const market = shopWithOrders();
    refuseAlways(market, 'document-types', 'channels');
    market.fail('invoice-requests', 'server');
    const deps = syncWorld(market);
    await syncUntil(deps, START + HOUR);
    expect(await view(deps)).toMatchObject({ state: 'failing' });
    expect((await deps.store.facts(SHOP, ['order:5-A'])).size).toBe(1);
  });

  it('by the account stops everything at once', async () => {
    const market = shopWithOrders();
    market.fail('account', 'wrong-key');
    const deps = syncWorld(market);
    expect((await syncUntil(deps, START + DAY)).nextAt).toBeUndefined();
    expect(market.calls).toHaveLength(1);
    expect(await view(deps)).toMatchObject({ state: 'wrong-key' });
  });

  it.each<SyncList>(['returns', 'statistics', 'offers'])(
    'by %s alone is that list’s own affair, which waits longer and longer',
    async (list) => {
      const market = shopWithOrders();
      refuseAlways(market, list);
      const deps = syncWorld(market);
      await syncUntil(deps, START + 2 * DAY);
      expect(await view(deps)).toMatchObject({ state: 'failing' });
      expect(market.callsOf('orders').length).toBeGreaterThan(2 * 24 * 3);
      expect(market.callsOf(list).length).toBeLessThan(60);
      expect((await deps.store.facts(SHOP, ['order:5-A'])).size).toBe(1);
    },
  );

  it('for ever by all lists of one operation leaves the others alone', async () => {
    const market = shopWithOrders();
    refuseAlways(market, 'orders', 'open-orders', 'incidents');
    const deps = syncWorld(market);
    await syncUntil(deps, START + DAY);
    expect(await view(deps)).toMatchObject({ state: 'failing' });
    expect(market.callsOf('threads').length).toBeGreaterThan(24 * 3);
  });

  it('for the marketplace’s own settings is a missing right', async () => {
    const market = shopWithOrders();
    refuseAlways(market, 'platform', 'document-types');
    const deps = syncWorld(market);
    await syncUntil(deps, START + 3 * DAY);
    const { state, lists } = await view(deps);
    expect(state).toBe('failing');
    const platform = lists.find(({ list }) => list === 'platform');
    expect(platform).toMatchObject({ state: 'off', failure: 'no-right' });
    expect(market.callsOf('platform').length).toBeLessThanOrEqual(3);
  });
});

describe('what the seller does', () => {
  const no = { shop: SHOP, calls: 1, startedAt: START, failedAt: START, failures: 1 } as const;
  const rows: readonly SyncRow[] = [
    { ...no, list: 'returns', failure: 'no-right', notBefore: START + DAY },
    { ...no, list: 'threads', failure: 'server', notBefore: START + HOUR },
  ];

  it('opens at once what the old key had no right to, if it is a new key', async () => {
    const { store } = syncWorld();
    await store.putSync(SHOP, { rows }, START);
    await resumeSync(SHOP, store, START, 'new-key');
    for (const row of await store.syncRows(SHOP)) expect(row).not.toHaveProperty('failure');
    const returns = (await store.syncRows(SHOP)).find(({ list }) => list === 'returns');
    expect(returns).not.toHaveProperty('startedAt');
  });

  it('leaves a list without right its distance, if it is a wish', async () => {
    const { store } = syncWorld();
    await store.putSync(SHOP, { rows }, START);
    await resumeSync(SHOP, store, START, 'wish');
    const after = new Map((await store.syncRows(SHOP)).map((row) => [row.list, row]));
    expect(after.get('returns')).toEqual(rows[0]);
    expect(after.get('threads')).not.toHaveProperty('notBefore');
    expect(after.get('threads')).toMatchObject({ startedAt: START });
  });
});
