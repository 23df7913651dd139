import { describe, expect, it } from 'vitest';
import { CONNECTION, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';
import { noteAccountAsked } from '../../../lib/app/sync/seller-acts.ts';
import { syncState } from '../../../lib/app/sync/state.ts';
import { syncShop } from '../../../lib/app/sync/sync-shop.ts';
import type { ApiFailure, SyncList } from '../../../lib/app/sync-ports.ts';

const SHOP = CONNECTION.shop;

function shopWithOrders(): FakeMarket {
  const market = new FakeMarket();
  market.pageSize = 2;
  for (const id of ['1-A', '2-A', '3-A', '4-A', '5-A'])
    market.put({ type: 'order', id, state: 'shipping' }, START - DAY);
  return market;
}

async function view(deps: ReturnType<typeof syncWorld>, isGranted = true) {
  const [only] = await syncState(deps.store, [{ ...CONNECTION, isGranted }], deps.clock());
  if (!only) throw new Error('no view');
  return only;
}

const listOf = async (deps: ReturnType<typeof syncWorld>, name: string) =>
  (await view(deps)).lists.find(({ list }) => list === name);

describe('a list that gives nothing', () => {
  it.each<[ApiFailure, number, number]>([
    ['no-right', DAY, DAY],
    ['not-here', 7 * DAY, 7 * DAY],
    ['not-understood', DAY, DAY],
    ['server', MINUTE, HOUR],
    ['timeout', MINUTE, HOUR],
    ['not-json', MINUTE, HOUR],
    ['damaged', MINUTE, HOUR],
  ])('after %s waits by itself, and the others go on', async (failure, least, most) => {
    const market = shopWithOrders();
    const deps = syncWorld(market);
    for (let count = 0; count < 200; count += 1) market.fail('threads', failure);
    await syncUntil(deps, START + 10 * MINUTE);
    const [call] = market.callsOf('threads');
    expect(market.callsOf('returns')).toHaveLength(1);
    expect((await deps.store.facts(SHOP, ['order:1-A'])).size).toBe(1);
    const list = await listOf(deps, 'threads');
    expect(list).toMatchObject({ failure });
    expect((list?.nextAt ?? 0) - (call?.at ?? 0)).toBeGreaterThanOrEqual(least);
    await syncUntil(deps, START + (most > DAY ? 8 : 2.2) * DAY);
    const at = market.callsOf('threads').map((one) => one.at);
    const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
    // A chain's first call keeps its distance although it failed.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(Math.max(least, 15 * MINUTE));
    expect(gaps.every((gap) => gap <= most + 5 * MINUTE)).toBe(true);
  });

  it('keeps the place in a chain through a failure, and begins anew where that is not understood', async () => {
    for (const [failure, cursor] of [
      ['server', { offset: 2 }],
      ['refused', undefined],
    ] as const) {
      const market = shopWithOrders();
      const deps = syncWorld(market);
      let pages = 0;
      market.during = async ({ list }) => {
        if (list !== 'orders') return;
        pages += 1;
        if (pages === 2) market.fail('orders', failure);
      };
      await syncUntil(deps, START + 3 * HOUR);
      expect(market.callsOf('orders')[2]?.query.cursor).toEqual(cursor);
      expect((await deps.store.facts(SHOP, ['order:5-A'])).size).toBe(1);
    }
  });
});

describe('a marketplace that asks for patience', () => {
  it('gets it for the list that it named, and a minute of it for everything else', async () => {
    const market = shopWithOrders();
    const deps = syncWorld(market);
    market.fail('threads', 'too-many', { retryAfterMs: 10 * MINUTE });
    await syncUntil(deps, START + MINUTE / 2);
    const [call] = market.callsOf('threads');
    expect(await view(deps)).toMatchObject({ state: 'told-to-wait' });
    const other = syncWorld(market, deps.store);
    const second = { ...CONNECTION, shop: `${SHOP}0` };
    market.calls.length = 0;
    await syncUntil(other, START + MINUTE / 2, second);
    expect(market.calls).toEqual([]);
    await syncUntil(deps, START + DAY);
    const gap = (at: number | undefined) => (at ?? 0) - (call?.at ?? 0);
    expect(gap(market.calls[0]?.at)).toBeGreaterThanOrEqual(MINUTE);
    expect(gap(market.calls[0]?.at)).toBeLessThan(10 * MINUTE);
    expect(gap(market.callsOf('threads')[0]?.at)).toBeGreaterThanOrEqual(10 * MINUTE);
  });

  it('is waited for longer and longer, an hour at most, where it does not say how long', async () => {
    const market = new FakeMarket();
    const deps = syncWorld(market);
    for (let count = 0; count < 30; count += 1) market.fail('any', 'offline');
    await syncUntil(deps, START + 12 * HOUR);
    const at = market.calls.slice(0, 12).map((one) => one.at);
    const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(MINUTE);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(HOUR + MINUTE);
  });
});

describe('how a connection stands', () => {
  it('says what is known, what is missing, and by how much the clocks differ', async () => {
    const market = shopWithOrders();
    market.skew = DAY;
    market.fail('returns', 'no-right');
    const deps = syncWorld(market);
    expect(await view(deps)).toMatchObject({ state: 'syncing', progress: { done: 0, of: 14 } });
    await syncUntil(deps, START + 10 * MINUTE);
    const known = await view(deps);
    expect(known).toMatchObject({
      state: 'connected',
      shopName: 'Informática Delta',
      progress: { done: 13, of: 13 },
    });
    expect(Math.abs((known.skewMs ?? 0) - DAY)).toBeLessThan(MINUTE);
    expect(known.completeAt).toBeGreaterThan(START);
    expect(known.nextAt).toBeGreaterThan(deps.clock());
    expect(await listOf(deps, 'returns')).toMatchObject({ state: 'off', failure: 'no-right' });
    expect(await listOf(deps, 'offer-changes')).toMatchObject({ state: 'not-asked' });
    expect(await listOf(deps, 'orders')).toMatchObject({ state: 'read', read: 5, skipped: 0 });
    expect(await view(deps, false)).toMatchObject({ state: 'needs-permission' });
  });

  it('is not held up by moments of a clock that was ahead', async () => {
    const market = shopWithOrders();
    market.now = START + 30 * DAY;
    const deps = syncWorld(market);
    market.fail('threads', 'server');
    await syncUntil(deps, market.now + 5 * MINUTE);
    market.now = START;
    market.calls.length = 0;
    await syncUntil(deps, START + 10 * MINUTE);
    expect(market.callsOf('orders').length).toBeGreaterThan(0);
    expect(market.callsOf('threads').length).toBeGreaterThan(0);
  });

  it('counts the account as asked where the key was just checked by it', async () => {
    const market = shopWithOrders();
    const deps = syncWorld(market);
    await noteAccountAsked(SHOP, deps.store, START);
    await syncUntil(deps, START + 23 * HOUR);
    expect(market.callsOf('account')).toEqual([]);
    await syncUntil(deps, START + 25 * HOUR);
    expect(market.callsOf('account')).toHaveLength(1);
  });
});

describe('a worker stopped while it opens a chain', () => {
  it.each<[SyncList, number]>([
    ['orders', MINUTE],
    ['returns', 5 * MINUTE],
    ['threads', 15 * MINUTE],
  ])('keeps its distance from the call of %s that it may have made', async (list, distance) => {
    const market = shopWithOrders();
    const deps = syncWorld(market);
    const killed = new AbortController();
    market.during = async (query) => {
      if (query.list === list) killed.abort();
      killed.signal.throwIfAborted();
    };
    const bounds = { until: START + HOUR, patienceMs: HOUR, signal: killed.signal };
    await syncShop(CONNECTION, deps, bounds);
    market.during = async () => undefined;
    await syncUntil(syncWorld(market, deps.store), START + HOUR);
    const [lost, next] = market.callsOf(list).map(({ at }) => at);
    expect((next ?? 0) - (lost ?? 0)).toBeGreaterThanOrEqual(distance);
    expect((next ?? 0) - (lost ?? 0)).toBeLessThan(distance + 2 * MINUTE);
    const row = (await deps.store.syncRows(SHOP)).find((one) => one.list === list);
    expect(row).not.toHaveProperty('askedAt');
  });
});
