import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll, askApi } from './api-ask.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { truth } from './data/truth.ts';
import type { Shop } from './data/types.ts';
import { CAPTIONS } from './captions/captions.ts';
import type { ListView } from './views/types.ts';

const NOW = Date.UTC(2026, 10, 22, 16);
const captions = CAPTIONS.es;
const api = new Map<string, ApiStandIn>();

beforeAll(async () => {
  for (const market of ['pccomponentes', 'mediamarkt', 'worten', 'elsewhere']) {
    const switches = { ceilings: 'counted', delay: 0 } as const;
    api.set(market, await startApi({ now: NOW, clock: () => NOW, market, switches }));
  }
});
afterAll(async () => {
  for (const one of api.values()) await one.close();
});

/** All rows of a list as its page shows them: texts by column. */
async function rows(one: ApiStandIn, shop: Shop, path: string): Promise<Record<string, string>[]> {
  const inner = encodeURIComponent(`${path}?limit=900`);
  const response = await fetch(`${one.origin}/mmp/private/view?path=${inner}&shop=${shop.id}`);
  const view = (await response.json()) as ListView;
  return view.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.text])),
  );
}

const shopsOf = () => [...api.values()].flatMap((one) => one.shops.map((shop) => ({ one, shop })));

interface OrderJson {
  readonly order_id: string;
  readonly order_state: string;
  readonly has_incident: boolean;
  readonly channel: { readonly label: string };
  readonly order_lines: readonly {
    readonly order_line_state: string;
    readonly refunds: readonly unknown[];
  }[];
}

describe('the API tells what the pages show', () => {
  it('of orders: the same ones, in the same states, sold on the same channels', async () => {
    for (const { one, shop } of shopsOf()) {
      const told = await askAll<OrderJson>(one, '/api/orders?max=100', 'orders', shop.apiKey);
      const shown = await rows(one, shop, '/mmp/shop/order/all');
      const statusOf = ({ order_state: state, order_lines: [line], has_incident }: OrderJson) => {
        const isLine = has_incident || line?.order_line_state === 'REFUNDED';
        return captions[(isLine ? line!.order_line_state : state) as 'SHIPPED'];
      };
      expect(
        told.map((order) => [order.order_id, statusOf(order), order.channel.label]).sort(),
      ).toEqual(shown.map(({ order, status, channel }) => [order, status, channel]).sort());
    }
  });

  it('of incidents: those that are open on the page, and no other', async () => {
    for (const { one, shop } of shopsOf()) {
      const path = '/api/orders?max=100&has_incident=true';
      const told = await askAll<OrderJson>(one, path, 'orders', shop.apiKey);
      const shown = await rows(one, shop, '/mmp/shop/incident');
      expect(told.map((order) => order.order_id).sort()).toEqual(
        shown
          .filter(({ status }) => status === captions.INCIDENT_OPEN)
          .map(({ order }) => order)
          .sort(),
      );
    }
  });

  it('of returns: their states, and whether the money is back', async () => {
    const states = {
      [captions.inProgress]: 'IN_PROGRESS',
      [captions.returnReceived]: 'RECEIVED',
      [captions.returnClosed]: 'CLOSED',
    };
    let count = 0;
    for (const { one, shop } of shopsOf()) {
      const { apiKey } = shop;
      type Row = { rma: string; order_id: string; state: string };
      const told = await askAll<Row>(one, '/api/returns?limit=100', 'data', apiKey);
      const orders = await askAll<OrderJson>(one, '/api/orders?max=100', 'orders', apiKey);
      const paid = new Set(
        orders
          .filter((o) => o.order_lines.some((l) => l.refunds.length > 0))
          .map((o) => o.order_id),
      );
      const shown = await rows(one, shop, '/mmp/shop/returns');
      expect(told.map((row) => [row.rma, row.order_id, row.state]).sort()).toEqual(
        shown.map((row) => [row.return, row.order, states[row.status!]]).sort(),
      );
      for (const row of shown) {
        if (row.refund === captions.REFUNDED) expect(paid).toContain(row.order);
      }
      count += shown.length;
    }
    expect(count).toBeGreaterThan(15);
  });

  it('of offers and threads: stock, alerts, and the same threads in the same order', async () => {
    for (const { one, shop } of shopsOf()) {
      type Row = { shop_sku: string; quantity: number; min_quantity_alert?: number | null };
      const told = await askAll<Row>(one, '/api/offers?max=100', 'offers', shop.apiKey);
      const shown = await rows(one, shop, '/mmp/shop/offer/list');
      const digits = (text = '') => text.replace(/\D/g, '');
      expect(
        told
          .map((row) => [row.shop_sku, String(row.quantity), String(row.min_quantity_alert ?? '')])
          .sort(),
      ).toEqual(shown.map((row) => [row.sku, digits(row.quantity), digits(row.alert)]).sort());
      const threads = await askAll<{ id: string }>(one, '/api/inbox/threads', 'data', shop.apiKey);
      expect(threads.map(({ id }) => id)).toEqual(shop.threads.map(({ id }) => id));
    }
  });

  it('of a choice of rules: only what the pages show of them', async () => {
    const one = api.get('pccomponentes')!;
    const shop = one.shops.find(({ orders }) => orders.some(({ tags }) => tags))!;
    one.setSwitches({ rules: ['refund-due'] });
    const shown = await rows(one, shop, '/mmp/shop/returns');
    const told = await askAll(one, '/api/returns', 'data', shop.apiKey);
    const orders = await askAll(one, '/api/orders?max=100', 'orders', shop.apiKey);
    one.setSwitches({ rules: [] });
    expect(told).toHaveLength(shown.length);
    expect(orders).toHaveLength(3);
  });

  it('of documents: those of each order, and at once what was uploaded on its page', async () => {
    const one = api.get('pccomponentes')!;
    const shop = one.shops[0]!;
    const ids = shop.orders.slice(0, 100).map(({ id }) => id);
    const told = async () => {
      const path = `/api/orders/documents?order_ids=${ids.join(',')}`;
      const { json } = await askApi(one, path);
      const { order_documents } = json as { order_documents: { order_id: string; type: string }[] };
      return order_documents.map(({ order_id, type }) => `${order_id} ${type}`).sort();
    };
    const held = () =>
      shop.orders
        .slice(0, 100)
        .flatMap(({ id, documents }) => documents.map(({ type }) => `${id} ${type}`))
        .sort();
    const before = await told();
    expect(before).toEqual(held());
    const form = new FormData();
    form.set('type', 'CUSTOMER_INVOICE');
    form.set('section', 'order');
    form.set('files', new Blob(['%PDF']), 'factura.pdf');
    const path = `${one.origin}/mmp/private/shop/orders/${ids[3]}/documents`;
    await fetch(path, { method: 'POST', body: form, redirect: 'manual' });
    expect(await told()).toHaveLength(before.length + 1);
    expect(await told()).toEqual(held());
  });

  it('of a thread: that it is settled once a reply was sent from its page', async () => {
    const one = api.get('pccomponentes')!;
    const waiting = truth(one.shops[0]!).waiting[0]!;
    const neededSince = async () => {
      const { json } = await askApi(one, `/api/inbox/threads/${waiting.id}`);
      return (json as { metadata: { shop_reply_needed_since: string | null } }).metadata
        .shop_reply_needed_since;
    };
    expect(Date.parse((await neededSince()) ?? '')).toBe(waiting.since);
    const path = `${one.origin}/inbox/private/shop/threads/${waiting.id}/messages`;
    const body = new URLSearchParams({ body: 'Buenos días', recipient: 'CUSTOMER' });
    await fetch(path, { method: 'POST', body, redirect: 'manual' });
    expect(await neededSince()).toBeNull();
  });

  it('of the shop: what its settings hold, and what they lack', async () => {
    const one = api.get('worten')!;
    const account = async () => (await askApi(one, '/api/account')).json;
    const name = one.shops[0]!.name;
    expect(await account()).toMatchObject({
      shop_name: name,
      contact_informations: { phone: '+34 900 000 000' },
      shipping_country: 'ESP',
    });
    one.setSwitches({ profile: 'poor' });
    expect(await account()).toMatchObject({
      shop_name: `${name}.com`,
      contact_informations: { phone: null },
      return_policy: null,
      shipping_country: null,
    });
    one.setSwitches({ profile: 'complete' });
  });
});
