import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from './api-ask.ts';
import { API_FIELDS, misshapen, valuesAt } from './api-fields.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { VirtualClock } from './api/virtual-clock.ts';
import type { Shop } from './data/types.ts';

const clock = new VirtualClock(Date.UTC(2026, 10, 22, 16));
let api: ApiStandIn;
let shop: Shop;

beforeAll(async () => {
  api = await startApi({ clock: clock.now, switches: { ceilings: 'counted' } });
  shop = api.shops[0]!;
});
afterAll(() => api.close());

const get = async (path: string) => (await askApi(api, path)).json;

/** An answer of each operation, pages as large as they may be. */
async function answers(): Promise<Record<string, unknown>> {
  const ids = shop.orders.slice(0, 100).map(({ id }) => id);
  const started = (await askApi(api, '/api/offers/export/async', {
    body: { export_type: 'application/json', include_inactive_offers: true },
  })) as { json: { tracking_id: string } };
  const status = `/api/offers/export/async/status/${started.json.tracking_id}`;
  await get(status);
  const done = (await get(status)) as { urls: string[] };
  return {
    A01: await get('/api/account'),
    A21: await get('/api/account/statistics'),
    CH11: await get('/api/channels'),
    L01: await get('/api/locales'),
    PC01: await get('/api/platform/configuration'),
    DO01: await get('/api/documents'),
    OR11: await get('/api/orders?max=100&order=desc'),
    OR72: await get(`/api/orders/documents?order_ids=${ids.join(',')}`),
    DR11: await get('/api/document-request/requests?limit=100'),
    M11: await get('/api/inbox/threads?limit=100'),
    M10: await get(`/api/inbox/threads/${shop.threads[0]!.id}`),
    RT11: await get('/api/returns?limit=100'),
    OF21: await get('/api/offers?max=100'),
    OF52: started.json,
    OF53: done,
    OF54: await get(done.urls[0]!.slice(api.origin.length)),
  };
}

describe('answers of the seller API', () => {
  it('hold every field that the product reads, each of the right kind', async () => {
    const made = await answers();
    expect(Object.keys(made).sort()).toEqual(Object.keys(API_FIELDS).sort());
    expect(Object.entries(made).flatMap(([code, one]) => misshapen(code, one))).toEqual([]);
    api.setSwitches({ invoicing: 'requests' });
    const requests = await get('/api/document-request/requests?limit=100');
    expect(misshapen('DR11', requests)).toEqual([]);
    expect(new Set(valuesAt(requests, 'data[].state'))).toEqual(new Set(['TO_PROCESS', 'ISSUED']));
    api.setSwitches({ invoicing: 'documents' });
  });

  it('are as untidy as the real ones: nulls, missing and unknown things, two spellings', async () => {
    const { OR11, OF21, RT11, PC01, M11 } = await answers();
    const kinds = (answer: unknown, path: string) => new Set(valuesAt(answer, path));
    expect(kinds(OR11, 'orders[].customer.locale')).toContain(null);
    expect(kinds(OR11, 'orders[].acceptance_decision_date')).toContain(null);
    expect(kinds(OR11, 'orders[].invoice_details')).toContain(undefined);
    expect(kinds(OR11, 'orders[].payment_workflow')).toContain('PAY_SOME_OTHER_WAY');
    expect(kinds(OF21, 'offers[].min_quantity_alert')).toContain(undefined);
    expect(kinds(OF21, 'offers[].min_quantity_alert')).toContain(null);
    expect(kinds(OF21, 'offers[].max_order_quantity')).toContain(undefined);
    expect(kinds(RT11, 'data[].tracking')).toContain(null);
    const spellings = valuesAt(RT11, 'data[].tracking').flatMap((one) => Object.keys(one ?? {}));
    expect(spellings).toContain('carrierCode');
    expect(spellings).toContain('carrier_code');
    const values = valuesAt(OR11, 'orders[].order_additional_fields[].value');
    expect(new Set(values.map((one) => (Array.isArray(one) ? 'array' : typeof one)))).toEqual(
      new Set(['string', 'object', 'boolean', 'number', 'array', 'undefined']),
    );
    expect(kinds(M11, 'data[].topic.type')).toContain('REASON_CODE');
    expect(valuesAt(PC01, 'features.a_feature_of_next_year')[0]).toBeDefined();
  });

  it('can be wilder than anybody promised, with ids still sound', async () => {
    api.setSwitches({ quirks: 'wild' });
    const { OR11, M11, OF21 } = await answers();
    api.setSwitches({ quirks: 'usual' });
    expect(valuesAt(OR11, 'orders[].channel')).toContain(null);
    expect(valuesAt(OR11, 'orders[].has_invoice')).not.toContain(true);
    expect(valuesAt(M11, 'data[].metadata.shop_reply_needed_since')).toContain(undefined);
    expect(valuesAt(OF21, 'offers[].state_code')).toContain('STATE_OF_TOMORROW');
    expect(valuesAt(OR11, 'orders[].order_id').every((id) => typeof id === 'string')).toBe(true);
  });

  it('do not show an address before there is something to send', async () => {
    const { orders } = (await get(
      '/api/orders?order_state_codes=WAITING_ACCEPTANCE,SHIPPING&max=100',
    )) as { orders: { order_state: string; customer: { shipping_address: unknown } }[] };
    for (const { order_state, customer } of orders) {
      expect(customer.shipping_address === null).toBe(order_state === 'WAITING_ACCEPTANCE');
    }
    expect(orders.map(({ order_state }) => order_state)).toContain('WAITING_ACCEPTANCE');
  });
});

describe('the way in', () => {
  it('is the bare key: none, a wrong one and a Bearer are refused', async () => {
    for (const key of ['', 'wrong', `Bearer ${shop.apiKey}`]) {
      const got = await askApi(api, '/api/account', { key });
      expect([got.status, got.json]).toEqual([401, { message: 'Unauthorized' }]);
    }
    expect((await askApi(api, '/api/version', { key: '' })).status).toBe(200);
  });

  it('leads to the shop asked for, its own without one, and to no other', async () => {
    const nameOf = async (path: string, key?: string) =>
      ((await askApi(api, path, { key })).json as { shop_name: string }).shop_name;
    const [first, second] = api.shops as [Shop, Shop];
    expect(await nameOf('/api/account')).toBe(first.name);
    expect(await nameOf(`/api/account?shop_id=${second.id}`)).toBe(second.name);
    expect(await nameOf('/api/account', second.apiKey)).toBe(second.name);
    expect((await askApi(api, '/api/account?shop_id=999')).status).toBe(404);
  });

  it('is shut to roles that lack the right, operation by operation', async () => {
    api.setSwitches({ keyRoles: ['ROLE_PARTNER_ORDER_READ'] });
    const status = async (path: string) => (await askApi(api, path)).status;
    expect(await status('/api/orders')).toBe(200);
    expect(await status('/api/inbox/threads')).toBe(200);
    expect(await status('/api/platform/configuration')).toBe(403);
    api.setSwitches({ keyRoles: ['ROLE_SHOP_ADMIN'], noRight: ['OR11'] });
    expect(await status('/api/orders')).toBe(403);
    expect(await status('/api/platform/configuration')).toBe(200);
    api.setSwitches({ noRight: [] });
  });

  it('says in its own words what it cannot do', async () => {
    expect((await askApi(api, '/api/nothing')).json).toEqual({ message: 'Not Found' });
    expect((await askApi(api, '/api/orders', { body: {} })).status).toBe(405);
    const early = await askApi(api, '/api/orders?start_date=yesterday');
    expect(early.status).toBe(400);
    expect(early.json).toMatchObject({ errors: [{ field: 'start_date' }] });
    expect((await askApi(api, '/api/inbox/threads/none')).status).toBe(404);
  });
});
