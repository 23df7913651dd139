import { describe, expect, it } from 'vitest';
import { CONNECTION, marketWith, orderFact, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;

describe('a first sync', () => {
  it('asks what judging rests on first, then every list to its end, and counts as visits', async () => {
    const market = marketWith(250, (m) => {
      m.put({ type: 'offer', id: 'sku', quantity: 3 });
      m.put({ type: 'thread', id: 't', waiting: true, waitingSince: START - HOUR });
    });
    const deps = syncWorld(market);
    const { nextAt } = await syncUntil(deps, START + 5 * MINUTE);
    expect(market.calls.slice(0, 6).map(({ query }) => query.list)).toEqual([
      'account',
      'platform',
      'document-types',
      'channels',
      'locales',
      'orders',
    ]);
    expect(market.callsOf('orders')).toHaveLength(3);
    expect(market.callsOf('documents')).toHaveLength(3);
    expect(market.callsOf('offer-changes')).toHaveLength(0);
    expect(nextAt).toBeGreaterThan(START + 15 * MINUTE);
    expect((await deps.store.visits()).map(({ page, by }) => `${page} ${by}`).sort()).toEqual([
      'inbox api',
      'incidents api',
      'offers api',
      'orders api',
      'returns api',
    ]);
    expect(await deps.store.figures(SHOP, 5)).toMatchObject([{ day: '2026-11-18' }]);
    expect(await deps.store.toldMarket(SHOP)).toMatchObject({ acceptsOrders: 'automatic' });
    expect((await deps.store.namedShops())[0]).toMatchObject({ name: 'Informática Delta' });
  });

  it('keeps the vendor’s distance between chains of one operation', async () => {
    const market = marketWith(3);
    await syncUntil(syncWorld(market), START + DAY);
    const first = market.calls.filter(
      ({ query }) => ['orders', 'open-orders', 'incidents'].includes(query.list) && !query.cursor,
    );
    const gaps = first.slice(1).map(({ at }, index) => at - (first[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(MINUTE);
    expect(market.callsOf('account').length).toBeLessThanOrEqual(1);
    expect(market.callsOf('open-orders')).toHaveLength(1);
    expect(market.callsOf('threads').length).toBeGreaterThan(80);
  });
});

describe('steady state', () => {
  it('asks for what changed only, by the marketplace’s clock, each time from a little before', async () => {
    const market = marketWith(250);
    market.skew = -DAY;
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    market.calls.length = 0;
    const before = market.serverNow;
    market.put({ type: 'order', id: '7-A', state: 'received' }, before + MINUTE);
    market.now += 15 * MINUTE;
    await syncUntil(deps, market.now + MINUTE);
    expect(await orderFact(deps, '7-A')).toMatchObject({ state: 'received' });
    const [call, ...more] = market.callsOf('orders');
    expect(more).toEqual([]);
    expect(call?.query.since).toBeLessThan(before);
    expect(call?.query.since).toBeGreaterThan(before - 20 * MINUTE);
    expect(market.callsOf('documents')).toHaveLength(1);
    expect(market.callsOf('documents')[0]?.query.ids).toEqual(['7-A']);
  });

  it.each([DAY, -DAY])('loses nothing where the clocks differ by %d ms', async (skew) => {
    const market = new FakeMarket();
    market.skew = skew;
    market.put({ type: 'order', id: 'old', state: 'shipping' }, market.serverNow - 119 * DAY);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    expect(await orderFact(deps, 'old')).toBeDefined();
    for (let round = 0; round < 8; round += 1) {
      market.put({ type: 'order', id: `new-${round}`, state: 'shipping' });
      market.now += 16 * MINUTE;
      await syncUntil(deps, market.now + MINUTE);
      expect(await orderFact(deps, `new-${round}`)).toBeDefined();
    }
  });

  it('looks again, each hour, at orders that lack their invoice', async () => {
    const market = marketWith(2);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    expect(await deps.store.subjectsDue(SHOP, 'missing-invoice', 9)).toHaveLength(2);
    market.invoiced.add('0-A').add('1-A');
    await syncUntil(deps, START + 70 * MINUTE);
    expect(await deps.store.subjectsDue(SHOP, 'missing-invoice', 9)).toHaveLength(0);
    market.calls.length = 0;
    await syncUntil(deps, START + 5 * HOUR);
    expect(market.callsOf('documents')).toEqual([]);
  });

  it('does not ask for documents where invoices answer requests', async () => {
    const market = marketWith(2);
    market.told = { invoices: 'accounting-document' };
    await syncUntil(syncWorld(market), START + 3 * HOUR);
    expect(market.callsOf('documents')).toEqual([]);
    expect(market.callsOf('invoice-requests').length).toBeGreaterThan(2);
  });

  it('reads many offers slowly, once a day, and their changes in between', async () => {
    const market = new FakeMarket();
    for (let index = 0; index < 1500; index += 1)
      market.put({ type: 'offer', id: `sku-${index}`, quantity: 5, active: true }, START - DAY);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 10 * HOUR);
    const scan = market.callsOf('offers');
    expect(scan).toHaveLength(15);
    expect((scan[1]?.at ?? 0) - (scan[0]?.at ?? 0)).toBeGreaterThanOrEqual(10_000);
    expect(market.callsOf('offer-changes').length).toBeGreaterThan(30);
  });
});

describe('what is gone', () => {
  it('ends incidents that a whole list no longer holds, though the order tells nothing new', async () => {
    const market = marketWith(3);
    market.put({ type: 'order', id: '1-A', openIncident: true }, START - DAY);
    market.put({ type: 'order', id: '2-A', openIncident: true }, START - DAY);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    expect(await orderFact(deps, '1-A')).toMatchObject({ openIncident: true });
    market.put({ type: 'order', id: '1-A', openIncident: false }, START - DAY);
    await syncUntil(deps, START + 70 * MINUTE);
    expect(await orderFact(deps, '1-A')).toMatchObject({ openIncident: false });
    expect(await orderFact(deps, '2-A')).toMatchObject({ openIncident: true });
  });

  it('concludes nothing from a list with records that were not understood', async () => {
    const market = marketWith(0);
    market.put({ type: 'order', id: '1-A', openIncident: true }, START - DAY);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    market.dropped.set('incidents', 1);
    market.dropped.set('orders', 1);
    await syncUntil(deps, START + 3 * HOUR);
    expect(await orderFact(deps, '1-A')).toMatchObject({ openIncident: true });
    expect((await deps.store.visits()).find(({ page }) => page === 'incidents')).toMatchObject({
      status: 'partial',
    });
  });

  it('leaves an incident that a page has told of while the list was being asked for', async () => {
    const market = marketWith(0);
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    market.during = async ({ list }) => {
      if (list !== 'incidents') return;
      const { now } = market;
      const facts = [{ type: 'order', id: 'page', openIncident: true }] as const;
      await deps.store.observe(
        { shop: SHOP, page: 'order', source: 'page', at: now, facts },
        { now, print: 'p', plan: () => ({ put: [], remove: [], unknown: [] }) },
      );
      market.during = async () => undefined;
    };
    await syncUntil(deps, START + 70 * MINUTE);
    expect(await orderFact(deps, 'page')).toMatchObject({ openIncident: true });
    await syncUntil(deps, START + 3 * HOUR);
    expect(await orderFact(deps, 'page')).toMatchObject({ openIncident: false });
  });

  it('closes offers that a whole reading has not met, and only those', async () => {
    const market = new FakeMarket();
    for (const id of ['a', 'b', 'c']) market.put({ type: 'offer', id, quantity: 5, active: true });
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    market.offers.delete('b');
    await syncUntil(deps, START + 70 * MINUTE);
    const facts = await deps.store.facts(SHOP, ['offer:a', 'offer:b', 'offer:c']);
    expect([...facts.values()]).toMatchObject([
      { id: 'a', active: true },
      { id: 'b', active: false },
      { id: 'c', active: true },
    ]);
  });
});
