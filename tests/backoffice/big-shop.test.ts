import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll, askApi } from './api-ask.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { VirtualClock } from './api/virtual-clock.ts';
import { changeSome } from './data/big-changes.ts';
import { BIG_SHOP, TWIN_SHOP, withBigShop } from './data/big-shop.ts';
import { dueIn, subjectsOf } from './data/big-truth.ts';
import { buildData } from './data/build.ts';
import { truth } from './data/truth.ts';
import type { Shop } from './data/types.ts';

const NOW = Date.UTC(2026, 10, 22, 16);
const DAY = 86_400_000;
const shopOf = (data: { marketplaces: readonly { shops: readonly Shop[] }[] }, id: string) =>
  data.marketplaces.flatMap(({ shops }) => shops).find((one) => one.id === id)!;

describe('a big shop', () => {
  const size = { orders: 2_000, threads: 500, offers: 3_000, days: 60, twin: true };
  const data = withBigShop(buildData({ now: NOW }), size);
  const shop = shopOf(data, BIG_SHOP);

  it('is as big as asked, the same for the same seed, and has no id twice', () => {
    const again = shopOf(withBigShop(buildData({ now: NOW }), size), BIG_SHOP);
    expect([shop.orders.length, shop.threads.length, shop.offers.length]).toEqual([
      2_000, 500, 3_000,
    ]);
    expect(again.orders).toEqual(shop.orders);
    expect(again.threads).toEqual(shop.threads);
    expect(
      shopOf(withBigShop(buildData({ now: NOW, seed: 2 }), size), BIG_SHOP).orders,
    ).not.toEqual(shop.orders);
    for (const ids of [
      data.marketplaces[0]!.shops.slice(0, -1).flatMap(({ orders }) => orders.map(({ id }) => id)),
      shop.threads.map(({ id }) => id),
      shop.offers.map(({ sku }) => sku),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is made only when it is looked at', () => {
    const start = performance.now();
    const untouched = shopOf(
      withBigShop({ now: NOW, seed: 1, marketplaces: data.marketplaces }),
      '2014',
    );
    expect(untouched.orders.length).toBeGreaterThan(0);
    const lazy = withBigShop(buildData({ now: NOW }), { orders: 1e9, threads: 1e9, offers: 1e9 });
    expect(shopOf(lazy, BIG_SHOP).apiKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('lets nothing happen in the future or before what it follows', () => {
    const placed = new Map(shop.orders.map(({ id, placedAt }) => [id, placedAt]));
    for (const order of shop.orders) {
      const past = [order.placedAt, order.acceptedAt, order.shippedAt, order.receivedAt].filter(
        (at) => at !== undefined,
      );
      expect([...past].sort((a, b) => a - b)).toEqual(past);
      expect(Math.max(...past)).toBeLessThan(NOW);
    }
    for (const { messages, orderId } of shop.threads) {
      expect(messages[0]!.at).toBeGreaterThan(placed.get(orderId!)!);
      expect(messages.at(-1)!.at).toBeLessThan(NOW);
    }
  });

  it('sells what it offers, and has a twin with the same order ids and other orders', () => {
    const skus = new Set(shop.offers.map(({ sku }) => sku));
    expect(shop.orders.flatMap(({ lines }) => lines).every(({ sku }) => skus.has(sku))).toBe(true);
    const twin = shopOf(data, TWIN_SHOP);
    expect(twin.orders.map(({ id }) => id)).toEqual(shop.orders.map(({ id }) => id));
    const differing = twin.orders.filter(({ state }, i) => state !== shop.orders[i]!.state);
    expect(differing.length).toBeGreaterThan(100);
  });

  it('has something due of everything that the API can tell', () => {
    const due = dueIn(shop);
    for (const rule of [
      'acceptance-due',
      'shipment-due',
      'tracking-missing',
      'open-incident',
      'missing-invoice',
      'late-reply',
      'low-stock',
      'out-of-stock',
      'no-safety-stock',
      'refund-due',
    ]) {
      const firm = subjectsOf(due, rule, true).length;
      expect([rule, firm > 0]).toEqual([rule, true]);
      expect(firm).toBeLessThan(3_000);
    }
  });

  it('is told of alike by both truths', () => {
    for (const one of data.marketplaces.flatMap(({ shops }) => shops)) {
      const due = dueIn(one);
      const told = truth(one);
      const orders = (ids: readonly string[]) => ids.map((id) => `order:${id}`).sort();
      expect(subjectsOf(due, 'late-reply')).toEqual(
        told.waiting.map(({ id }) => `thread:${id}`).sort(),
      );
      expect(subjectsOf(due, 'open-incident')).toEqual(orders(told.openIncidents));
      expect(subjectsOf(due, 'tracking-missing')).toEqual(orders(told.withoutTracking));
      expect(subjectsOf(due, 'out-of-stock')).toEqual(
        told.outButActive.map(({ sku }) => `offer:${sku}`).sort(),
      );
      expect(subjectsOf(due, 'low-stock')).toEqual(
        told.low.map(({ sku }) => `offer:${sku}`).sort(),
      );
    }
  });
});

describe('a day in the life of a shop of 20,000 orders', () => {
  const clock = new VirtualClock(NOW);
  let api: ApiStandIn;
  let shop: Shop;
  beforeAll(async () => {
    api = await startApi({ clock: clock.now, big: {} });
    shop = shopOf(api.data, BIG_SHOP);
  });
  afterAll(() => api.close());

  it('is read whole within the ceilings, page after page', async () => {
    const key = shop.apiKey;
    const start = performance.now();
    const orders = await askAll<{ order_id: string }>(api, '/api/orders?max=100', 'orders', key);
    const msPerPage = (performance.now() - start) / 200;
    expect(new Set(orders.map((one) => one.order_id)).size).toBe(20_000);
    // Alone it takes six to eight, this client's own time included.
    expect(msPerPage).toBeLessThan(100);
    expect(api.ledger.counts).toEqual({ OR11: 200 });
    expect(api.ledger.breaks).toEqual({});
  }, 30_000);

  it('changes as many things as asked, and tells of those alone', async () => {
    const key = shop.apiKey;
    const at = clock.advance(DAY);
    const changed = changeSome(shop, { orders: 250, threads: 40, returns: 5 }, at);
    expect(changed.orders).toHaveLength(250);
    const since = new Date(at).toISOString();
    const path = `/api/orders?max=100&start_update_date=${since}`;
    const orders = await askAll<{ order_id: string }>(api, path, 'orders', key);
    expect(orders.map((one) => one.order_id).sort()).toEqual([...changed.orders].sort());
    const { headers, status } = await askApi(api, '/api/account', { key });
    expect(status).toBe(200);
    expect(Date.parse(headers.get('date')!)).toBe(at);
  });
});
