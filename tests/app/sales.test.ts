import { describe, expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import { rejudge } from '../../lib/app/rejudge.ts';
import type { SoldLine } from '../../lib/domain/sales.ts';
import { HOST, NOW, pageRead, SHOP, world } from './world.ts';

const DAY = 86_400_000;
const offers = [
  { type: 'offer', id: 'FAST', quantity: 10, active: true, minQuantityAlert: 2 },
  { type: 'offer', id: 'SLOW', quantity: 10, active: true, minQuantityAlert: 2 },
] as const;

/** Opens the page of one order a day for four weeks, each of two units. */
async function openOrders(deps: ReturnType<typeof world>, shop = SHOP, state?: 'cancelled') {
  for (let day = 0; day < 28; day += 1) {
    const orderId = `O${String(day)}`;
    const sale: SoldLine = { orderId, sku: 'FAST', units: 2, placedAt: NOW - (day + 0.5) * DAY };
    const order = { type: 'order', id: orderId, ...(state && { state }) } as const;
    await observePage(pageRead([order], { shop, page: 'order', sales: [sale] }), deps);
  }
}

const low = async (deps: ReturnType<typeof world>, shop = SHOP) =>
  (await deps.store.tasks(shop, ['offer:FAST', 'offer:SLOW']))
    .filter(({ rule }) => rule === 'low-stock')
    .map(({ subject, title }) => [subject, title.key]);

describe('sales seen in orders', () => {
  it('make an offer low whose stock they use up within days', async () => {
    const deps = world();
    await observePage(pageRead(offers, { page: 'offers' }), deps);
    expect(await low(deps)).toEqual([]);
    await openOrders(deps);
    expect(await low(deps)).toEqual([['offer:FAST', 'lowStockCoverTitle']]);
    const { tasks } = await observePage(pageRead(offers, { page: 'offers' }), deps);
    expect(tasks.map(({ rule, subject }) => `${rule}|${subject}`)).toEqual([
      'low-stock|offer:FAST',
    ]);
  });

  it('do so too when the offer is seen after them', async () => {
    const deps = world();
    await openOrders(deps);
    const { tasks } = await observePage(pageRead(offers, { page: 'offers' }), deps);
    expect(tasks.map(({ subject }) => subject)).toEqual(['offer:FAST']);
  });

  it('count for as long as they are recent: weeks without one close the task', async () => {
    const deps = world();
    await observePage(pageRead(offers, { page: 'offers' }), deps);
    await openOrders(deps);
    deps.now += 25 * DAY;
    await rejudge(deps);
    expect(await low(deps)).toEqual([]);
  });

  it('do not count when their orders were cancelled', async () => {
    const deps = world();
    await observePage(pageRead(offers, { page: 'offers' }), deps);
    await openOrders(deps);
    deps.now += 1;
    await openOrders(deps, SHOP, 'cancelled');
    expect(await low(deps)).toEqual([]);
  });

  it('are nobody’s while the shop is unknown, or the page was not understood', async () => {
    const deps = world();
    await observePage(pageRead(offers, { page: 'offers', shop: `${HOST}|?` }), deps);
    await openOrders(deps, `${HOST}|?`);
    expect(await low(deps, `${HOST}|?`)).toEqual([]);
    const sale = { orderId: '1', sku: 'FAST', units: 2, placedAt: NOW };
    const read = pageRead([{ type: 'order', id: '1' }], { sales: [sale], status: 'unrecognised' });
    await observePage(read, deps);
    expect(await low(deps)).toEqual([]);
  });
});
