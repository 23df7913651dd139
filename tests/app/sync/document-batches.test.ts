import { describe, expect, it } from 'vitest';
import { CONNECTION, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;

/** A marketplace that refuses every batch with one of these orders in it. */
function marketRefusing(orders: number, ...culprits: readonly string[]): FakeMarket {
  const market = new FakeMarket();
  for (let index = 0; index < orders; index += 1) {
    market.put({ type: 'order', id: `${index}-A`, state: 'shipped' }, START - DAY);
    market.invoiced.add(`${index}-A`);
  }
  market.during = async ({ list, ids = [] }) => {
    if (list === 'documents' && ids.some((id) => culprits.includes(id)))
      market.fail('documents', 'refused');
  };
  return market;
}

async function rowOfDocuments({ store }: ReturnType<typeof syncWorld>) {
  return (await store.syncRows(SHOP)).find(({ list }) => list === 'documents');
}

async function withoutInvoice({ store }: ReturnType<typeof syncWorld>, orders: number) {
  const ids = Array.from({ length: orders }, (_, index) => `order:${index}-A` as const);
  const facts = await store.facts(SHOP, ids);
  return ids.filter((id) => {
    const fact = facts.get(id);
    return !(fact?.type === 'order' && fact.hasInvoice === true);
  });
}

describe('a batch of orders that is refused', () => {
  it('is halved until the one at fault stands alone; only that one is passed over, and counted', async () => {
    const market = marketRefusing(250, '0-A', '160-A');
    const deps = syncWorld(market);
    await syncUntil(deps, START + 50 * MINUTE);
    expect((await deps.store.standing(SHOP, 9)).queued).toEqual([]);
    expect(await withoutInvoice(deps, 250)).toEqual(['order:0-A', 'order:160-A']);
    expect(await rowOfDocuments(deps)).toMatchObject({ skipped: 2 });
  });

  it('goes on with the half after the worker was stopped', async () => {
    const market = marketRefusing(80, '3-A');
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5_000);
    expect(await rowOfDocuments(deps)).toMatchObject({ batch: 40, failure: 'refused' });
    expect((await deps.store.standing(SHOP, 100)).queued).toHaveLength(80);
    market.calls.length = 0;
    await syncUntil(syncWorld(market, deps.store), START + 2 * MINUTE);
    expect(market.callsOf('documents')[0]?.query.ids).toHaveLength(40);
  });

  it('is full again once what was refused is answered', async () => {
    const market = marketRefusing(300);
    market.fail('documents', 'refused');
    const deps = syncWorld(market);
    await syncUntil(deps, START + 10 * MINUTE);
    expect(market.callsOf('documents').map(({ query }) => query.ids?.length)).toEqual([
      100, 50, 100, 100, 50,
    ]);
    expect(await rowOfDocuments(deps)).not.toHaveProperty('batch');
  });

  it('where everything is refused costs few calls', async () => {
    const market = marketRefusing(300, ...Array.from({ length: 300 }, (_, index) => `${index}-A`));
    const deps = syncWorld(market);
    await syncUntil(deps, START + 12 * HOUR);
    expect(market.callsOf('documents').length).toBeLessThan(40);
  });
});

describe('a batch of orders that is never answered', () => {
  it('is halved like one that is refused, once it has been tried long enough', async () => {
    const market = marketRefusing(130);
    market.during = async ({ list, ids = [] }) => {
      if (list === 'documents' && ids.includes('70-A')) market.fail('documents', 'timeout');
    };
    const deps = syncWorld(market);
    await syncUntil(deps, START + 10 * MINUTE);
    expect(await rowOfDocuments(deps)).not.toHaveProperty('batch');
    await syncUntil(deps, START + 50 * MINUTE);
    expect((await deps.store.standing(SHOP, 9)).queued).toEqual([]);
    expect(await withoutInvoice(deps, 130)).toEqual(['order:70-A']);
    expect(await rowOfDocuments(deps)).toMatchObject({ skipped: 1 });
  });
});
