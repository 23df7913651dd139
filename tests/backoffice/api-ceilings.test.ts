import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CEILINGS } from '../../lib/marketplace/api/ceilings.ts';
import { askAll, askApi } from './api-ask.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { ceilingOf, type Asked } from './api/ceilings.ts';
import { VirtualClock } from './api/virtual-clock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
let clock: VirtualClock;
let api: ApiStandIn;

beforeEach(async () => {
  clock = new VirtualClock(Date.UTC(2026, 10, 22, 16));
  api = await startApi({ clock: clock.now });
});
afterEach(() => api.close());

const status = async (path: string, body?: unknown) => (await askApi(api, path, { body })).status;

describe('published ceilings', () => {
  it('are the same figures that the product keeps to', () => {
    const kept = Object.entries(CEILINGS).flatMap(([code, { maximum, full, partner }]) => [
      [code, maximum, {}],
      ...(full ? [[code, full.maximum, { body: {} }]] : []),
      ...(partner ? [[code, partner.maximum, { partner: true }]] : []),
    ]) as [string, number | string | null, Partial<Asked>][];
    const asked = { who: '', pathname: '', query: new URLSearchParams(), at: 0, partner: false };
    const body = { last_request_date: '2026-11-22T00:00:00Z' };
    const timed = kept.filter(([, maximum]) => typeof maximum === 'number');
    expect(timed.length).toBeGreaterThan(9);
    for (const [code, maximum, rest] of timed) {
      expect([code, ceilingOf({ ...asked, code, body, ...rest })?.everyMs]).toEqual([
        code,
        maximum,
      ]);
    }
  });

  it.each([
    ['A01', '/api/account', DAY],
    ['A21', '/api/account/statistics', DAY],
    ['CH11', '/api/channels', DAY],
    ['L01', '/api/locales', DAY],
    ['DO01', '/api/documents', DAY],
    ['OR11', '/api/orders', MINUTE],
    ['RT11', '/api/returns', 5 * MINUTE],
    ['M11', '/api/inbox/threads?entity_type=MMP_ORDER', 15 * MINUTE],
  ])(
    'of %s: a second call has to wait its time, to the millisecond',
    async (code, path, everyMs) => {
      expect(await status(path)).toBe(200);
      clock.advance(everyMs - 1);
      expect(await status(path)).toBe(429);
      expect(api.ledger.breaks).toEqual({ [code]: 1 });
      clock.advance(1);
      expect(await status(path)).toBe(200);
      expect(api.ledger.counts).toEqual({ [code]: 3 });
    },
  );

  it.each([
    ['OR72', '/api/orders/documents?order_ids=x'],
    ['OF21', '/api/offers'],
    ['PC01', '/api/platform/configuration'],
    ['DR11', '/api/document-request/requests'],
  ])('hold %s back by no time, but count it', async (code, path) => {
    for (let i = 0; i < 5; i += 1) expect(await status(path)).toBe(200);
    expect(api.ledger.counts).toEqual({ [code]: 5 });
    expect(api.ledger.breaks).toEqual({});
  });

  it('take a chain of pages for one call, of either kind', async () => {
    const orders = await askAll(api, '/api/orders?max=20', 'orders');
    const threads = await askAll(api, '/api/inbox/threads?limit=20', 'data');
    expect(orders.length).toBe(api.shops[0]!.orders.length);
    expect(threads.length).toBe(api.shops[0]!.threads.length);
    expect(api.ledger.counts).toEqual({ OR11: 13, M11: 7 });
    expect(api.ledger.breaks).toEqual({});
    expect(await status('/api/orders?max=20')).toBe(429);
  });

  it('take a page that nobody led to, or one further back, for a new chain', async () => {
    expect(await status('/api/orders?offset=30')).toBe(200);
    expect(await status('/api/orders?offset=40')).toBe(200);
    expect(await status('/api/orders?offset=40')).toBe(200);
    expect(await status('/api/orders?offset=20')).toBe(429);
    const other = '/api/orders?order_state_codes=SHIPPING&offset=10';
    expect(await status(other)).toBe(429);
    const token = Buffer.from(JSON.stringify(['a=b', 10, null, 10])).toString('base64url');
    await status('/api/returns');
    expect(await status(`/api/returns?page_token=${token}`)).toBe(429);
  });

  it('count OR11 and RT11 whatever the filter, M11 and exports by theirs', async () => {
    expect(await status('/api/orders')).toBe(200);
    expect(await status('/api/orders?has_incident=true')).toBe(429);
    expect(await status('/api/inbox/threads?entity_type=MMP_ORDER')).toBe(200);
    expect(await status('/api/inbox/threads?entity_type=SELLER_OPERATOR')).toBe(200);
    const since = '&updated_since=2026-11-01T00:00:00Z';
    expect(await status(`/api/inbox/threads?entity_type=MMP_ORDER${since}`)).toBe(429);
  });

  it('let a full export through once a day and a differential one once a minute', async () => {
    const path = '/api/offers/export/async';
    const changes = { last_request_date: '2026-11-22T00:00:00Z' };
    expect(await status(path, {})).toBe(200);
    expect(await status(path, changes)).toBe(200);
    clock.advance(MINUTE);
    expect(await status(path, changes)).toBe(200);
    expect(await status(path, changes)).toBe(429);
    expect(await status(path, {})).toBe(429);
    clock.advance(DAY);
    const { json } = await askApi(api, path, { body: {} });
    const poll = `${path}/status/${(json as { tracking_id: string }).tracking_id}`;
    expect(await status(poll)).toBe(200);
    clock.advance(9 * SECOND);
    expect(await status(poll)).toBe(429);
    clock.advance(SECOND);
    expect(await status(poll)).toBe(200);
  });

  it('are counted by shop and by key', async () => {
    const [, second] = api.shops;
    const askAs = async (path: string, key?: string) => (await askApi(api, path, { key })).status;
    expect(await askAs('/api/orders')).toBe(200);
    expect(await askAs(`/api/orders?shop_id=${second!.id}`)).toBe(200);
    expect(await askAs('/api/orders', second!.apiKey)).toBe(200);
    expect(await askAs(`/api/orders?shop_id=${second!.id}`)).toBe(429);
  });

  it('are stricter for the partner tier', async () => {
    api.setSwitches({ partnerTier: true });
    await status('/api/orders');
    clock.advance(14 * MINUTE);
    expect(await status('/api/orders')).toBe(429);
    clock.advance(MINUTE);
    expect(await status('/api/orders')).toBe(200);
  });

  it('say how long to wait: in seconds, as a date, or not at all', async () => {
    await status('/api/orders');
    clock.advance(15_500);
    const wait = async () => (await askApi(api, '/api/orders')).headers.get('retry-after');
    expect(await wait()).toBe('45');
    api.setSwitches({ retryAfter: 'date' });
    expect(Date.parse((await wait()) ?? '')).toBe(
      Math.floor((clock.now() + 45_000) / 1_000) * 1_000,
    );
    api.setSwitches({ retryAfter: 'none' });
    expect(await wait()).toBeNull();
  });

  it('can be counted without being enforced, and are not used up by what failed', async () => {
    api.setSwitches({ ceilings: 'counted' });
    await status('/api/account');
    expect(await status('/api/account')).toBe(200);
    expect(api.ledger.breaks).toEqual({ A01: 1 });
    api.ledger.clear();
    api.setSwitches({ ceilings: 'enforced', faults: ['A01:500@1', 'A01:truncated@2'] });
    expect(await status('/api/account')).toBe(500);
    expect(await status('/api/account')).toBe(200);
    expect(await status('/api/account')).toBe(200);
    expect(await status('/api/account')).toBe(429);
    expect(api.ledger.calls.map(({ fault, broke }) => [fault, broke])).toEqual([
      ['500', false],
      ['truncated', false],
      [undefined, false],
      [undefined, true],
    ]);
  });
});
