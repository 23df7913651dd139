import { describe, expect, it } from 'vitest';
import { CONNECTION, HOST, marketWith, orderFact, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;

describe('whose shop it is', () => {
  it('learns the shop from the key, and keeps nothing before', async () => {
    const market = marketWith(2);
    const deps = syncWorld(market);
    const connection = { ...CONNECTION, shop: `${HOST}|?` };
    const synced = await syncUntil(deps, START + 5 * MINUTE, connection);
    expect(synced.shop).toBe(SHOP);
    expect(await deps.store.shops()).toEqual([SHOP]);
    market.calls.length = 0;
    expect((await syncUntil(deps, START + 6 * MINUTE, connection)).shop).toBe(SHOP);
    expect(market.callsOf('account')).toEqual([]);
  });

  it('brings along what pages told under the shop’s name, or under none', async () => {
    const market = marketWith(1);
    const deps = syncWorld(market);
    const seen = { page: 'orders', source: 'page', at: START - HOUR } as const;
    const planner = {
      now: START - HOUR,
      print: 'p',
      plan: () => ({ put: [], remove: [], unknown: [] }),
    };
    const fact = { type: 'order', id: '0-A', acceptanceDeadline: START } as const;
    await deps.store.observe({ ...seen, shop: `${HOST}|?`, facts: [fact] }, planner);
    const offer = { type: 'offer', id: 'sku', quantity: 1 } as const;
    const alias = `${HOST}|~informática delta`;
    await deps.store.observe({ ...seen, shop: alias, facts: [offer] }, planner);
    await syncUntil(deps, START + 5 * MINUTE);
    expect(await orderFact(deps, '0-A')).toMatchObject({ acceptanceDeadline: START });
    expect(await deps.store.shops()).toEqual([SHOP]);
    expect((await deps.store.facts(SHOP, ['offer:sku'])).size).toBe(1);
  });

  it('stops where the key turns out to open another shop', async () => {
    const market = new FakeMarket('999');
    market.put({ type: 'order', id: '1-A' });
    const deps = syncWorld(market);
    const { nextAt } = await syncUntil(deps, START + DAY);
    expect(nextAt).toBeUndefined();
    expect(market.calls).toHaveLength(1);
    expect(await deps.store.shops()).toEqual([]);
  });

  it('never mixes two shops with the same order ids', async () => {
    const [one, two] = [marketWith(3), new FakeMarket('2046')];
    two.put({ type: 'order', id: '1-A', state: 'cancelled' }, START - DAY);
    const first = syncWorld(one);
    const second = syncWorld(two, first.store);
    await syncUntil(first, START + 5 * MINUTE);
    await syncUntil(second, START + 5 * MINUTE, { ...CONNECTION, shop: `${HOST}|2046` });
    expect(await orderFact(first, '1-A')).toMatchObject({ state: 'shipped' });
    expect(await orderFact(first, '1-A', `${HOST}|2046`)).toMatchObject({ state: 'cancelled' });
    expect(await orderFact(first, '2-A', `${HOST}|2046`)).toBeUndefined();
  });
});
