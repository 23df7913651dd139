import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll, askApi } from './api-ask.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { VirtualClock } from './api/virtual-clock.ts';
import { changeSome } from './data/big-changes.ts';
import type { Order, Shop } from './data/types.ts';

const clock = new VirtualClock(Date.UTC(2026, 10, 22, 16));
let api: ApiStandIn;
let shop: Shop;

beforeAll(async () => {
  api = await startApi({ clock: clock.now, switches: { ceilings: 'counted' } });
  shop = api.shops[0]!;
});
afterAll(() => api.close());

const count = async (path: string, listed: 'data' | 'orders' | 'offers') =>
  ((await askApi(api, path)).json as Record<string, unknown[]>)[listed]?.length;

describe('pages', () => {
  it('are of ten, fifty for threads, a hundred at most', async () => {
    expect(await count('/api/orders', 'orders')).toBe(10);
    expect(await count('/api/offers', 'offers')).toBe(10);
    expect(await count('/api/inbox/threads', 'data')).toBe(50);
    expect(await count('/api/returns', 'data')).toBe(Math.min(10, shop.returns.length));
    expect(await count('/api/orders?max=100', 'orders')).toBe(100);
    for (const path of [
      '/api/orders?max=101',
      '/api/orders?offset=-1',
      '/api/offers?max=0',
      '/api/inbox/threads?limit=101',
      '/api/returns?limit=many',
      '/api/document-request/requests?limit=1000',
      '/api/inbox/threads?page_token=nonsense',
    ]) {
      expect([path, (await askApi(api, path)).status]).toEqual([path, 400]);
    }
  });

  it('name their neighbours in the Link header', async () => {
    const { headers } = await askApi(api, '/api/orders?max=50&offset=50&order=desc');
    const links = headers.get('link') ?? '';
    const at = (offset: number) => `${api.origin}/api/orders?max=50&offset=${offset}&order=desc`;
    expect(links).toBe(`<${at(0)}>; rel="previous", <${at(100)}>; rel="next"`);
  });

  it.each([
    ['/api/orders?max=37', 'orders', 'order_id', () => shop.orders.map(({ id }) => id)],
    ['/api/offers?max=100', 'offers', 'shop_sku', () => shop.offers.map(({ sku }) => sku)],
    ['/api/inbox/threads?limit=30', 'data', 'id', () => shop.threads.map(({ id }) => id)],
    ['/api/returns?limit=2', 'data', 'id', () => shop.returns.map(({ id }) => id)],
  ] as const)('of %s give everything once', async (path, listed, id, expected) => {
    const all = await askAll<Record<string, string>>(api, path, listed);
    expect(all.map((one) => one[id]).sort()).toEqual([...expected()].sort());
  });

  it('are sorted by date, either way', async () => {
    type Row = { created_date: string };
    const up = await askAll<Row>(api, '/api/orders?max=100', 'orders');
    const down = await askAll<Row>(
      api,
      '/api/orders?max=100&sort=dateCreated&order=desc',
      'orders',
    );
    const dates = up.map((one) => one.created_date);
    expect([...dates].sort()).toEqual(dates);
    expect(down.map((one) => one.created_date)).toEqual([...dates].reverse());
  });

  it('go on from the last record even when others have come before it', async () => {
    const first = (await askApi(api, '/api/inbox/threads?limit=20')).json as {
      data: { id: string }[];
      next_page_token: string;
    };
    changeSome(shop, { threads: 5 }, clock.advance(1_000), 3);
    const path = `/api/inbox/threads?page_token=${first.next_page_token}`;
    const next = (await askApi(api, path)).json as typeof first;
    expect(shop.threads[0]!.id).not.toBe(first.data[0]!.id);
    const last = shop.threads.findIndex(({ id }) => id === first.data.at(-1)!.id);
    expect(last).toBeGreaterThan(19);
    expect(next.data[0]!.id).toBe(shop.threads[last + 1]!.id);
  });
});

describe('filters', () => {
  it('take lists in the one style that each operation has', async () => {
    const [one, two] = shop.orders as readonly [Order, Order, ...Order[]];
    expect(await count(`/api/orders?order_ids=${one.id},${two.id}`, 'orders')).toBe(2);
    expect(await count(`/api/orders?order_ids=${one.id}&order_ids=${two.id}`, 'orders')).toBe(1);
    const states = ['IN_PROGRESS', 'RECEIVED'];
    const open = shop.returns.filter(({ state }) => states.includes(state)).length;
    const repeated = states.map((state) => `return_state=${state}`).join('&');
    expect(await count(`/api/returns?limit=100&${repeated}`, 'data')).toBe(open);
    expect(await count(`/api/returns?limit=100&return_state=${states.join(',')}`, 'data')).toBe(0);
    expect(open).toBeGreaterThan(0);
  });

  it('take a hundred ids and no more', async () => {
    const ids = (n: number) =>
      shop.orders
        .slice(0, n)
        .map(({ id }) => id)
        .join(',');
    for (const path of ['/api/orders', '/api/orders/documents']) {
      expect((await askApi(api, `${path}?order_ids=${ids(100)}`)).status).toBe(200);
      expect((await askApi(api, `${path}?order_ids=${ids(101)}`)).status).toBe(400);
    }
    expect((await askApi(api, '/api/orders/documents')).status).toBe(400);
  });

  it('find what changed since, and ignore what they do not know', async () => {
    const at = clock.advance(3_600_000);
    const changed = changeSome(shop, { orders: 7, threads: 4, returns: 2 }, at, 9);
    const since = new Date(at - 1_000).toISOString();
    const orders = await askAll<{ order_id: string }>(
      api,
      `/api/orders?max=100&start_update_date=${since}&whatever=1`,
      'orders',
    );
    expect(orders.map((one) => one.order_id).sort()).toEqual([...changed.orders].sort());
    const threads = await askAll<{ id: string }>(
      api,
      `/api/inbox/threads?updated_since=${since}`,
      'data',
    );
    expect(threads.map(({ id }) => id).sort()).toEqual([...changed.threads].sort());
    const returns = await askAll<{ id: string }>(
      api,
      `/api/returns?return_last_updated_from=${since}`,
      'data',
    );
    expect(returns.map(({ id }) => id).sort()).toEqual([...changed.returns].sort());
  });
});

describe('the export of offers', () => {
  const start = async (body: object) =>
    (
      await askApi(api, '/api/offers/export/async', {
        body: { export_type: 'application/json', ...body },
      })
    ).json as { tracking_id: string };
  const statusOf = async (id: string) =>
    (await askApi(api, `/api/offers/export/async/status/${id}`)).json as {
      status: string;
      urls?: string[];
    };

  it('is pending first, then a file with active offers, or with all, or with what changed', async () => {
    const skus = async (body: object) => {
      const { tracking_id } = await start(body);
      expect((await statusOf(tracking_id)).status).toBe('PENDING');
      const { urls } = await statusOf(tracking_id);
      const path = urls![0]!.slice(api.origin.length);
      const file = (await askApi(api, path)).json as { shop_sku: string; deleted: boolean }[];
      return file.map((one) => `${one.shop_sku}${one.deleted ? ' deleted' : ''}`).sort();
    };
    const all = shop.offers.map(({ sku }) => sku).sort();
    const active = shop.offers.filter((one) => one.active).map(({ sku }) => sku);
    expect(await skus({})).toEqual(active.sort());
    expect(await skus({ include_inactive_offers: true })).toEqual(all);
    const at = clock.advance(60_000);
    const changed = changeSome(shop, { offers: 12, deletedOffers: 2 }, at, 5);
    expect(await skus({ last_request_date: new Date(at).toISOString() })).toEqual(
      [...changed.offers, ...changed.deletedOffers.map((sku) => `${sku} deleted`)].sort(),
    );
  });

  it('is a table unless JSON was asked for', async () => {
    const { tracking_id } = await start({ export_type: 'text/csv', include_inactive_offers: true });
    await statusOf(tracking_id);
    const { urls } = await statusOf(tracking_id);
    const got = await askApi(api, urls![0]!.slice(api.origin.length));
    expect(got.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = got.text.split('\n');
    expect(lines[0]).toContain('shop-sku');
    expect(lines).toHaveLength(shop.offers.length + 1);
  });

  it('is given again while it is under way, belongs to its shop, may fail or lie elsewhere', async () => {
    const body = { include_inactive_offers: true, items_per_chunk: 20_000 };
    const one = await start(body);
    expect(await start(body)).toEqual(one);
    const key = api.shops[1]!.apiKey;
    const path = `/api/offers/export/async/status/${one.tracking_id}`;
    expect((await askApi(api, path, { key })).status).toBe(404);
    api.setSwitches({ exportFails: true });
    expect(await statusOf(one.tracking_id)).toMatchObject({ status: 'FAILED', error: {} });
    api.setSwitches({ exportFails: false, exportElsewhere: true, exportPolls: 0 });
    await statusOf(one.tracking_id);
    const { urls } = await statusOf(one.tracking_id);
    expect(new URL(urls![0]!).origin).not.toBe(api.origin);
    api.setSwitches({ exportElsewhere: false, exportPolls: 1 });
    expect(
      (await askApi(api, '/api/offers/export/async', { body: { items_per_chunk: 1 } })).status,
    ).toBe(400);
  });
});
