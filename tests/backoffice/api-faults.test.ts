import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAll, askApi } from './api-ask.ts';
import { startApi, type ApiStandIn } from './api-server.ts';
import { FAULTS, parseFault } from './api/faults.ts';
import { VirtualClock } from './api/virtual-clock.ts';
import type { Shop } from './data/types.ts';

const DAY = 86_400_000;
let clock: VirtualClock;
let api: ApiStandIn;
let shop: Shop;

beforeEach(async () => {
  clock = new VirtualClock(Date.UTC(2026, 10, 22, 16));
  api = await startApi({ clock: clock.now, switches: { ceilings: 'counted' } });
  shop = api.shops[0]!;
});
afterEach(() => api.close());

const ask = (path: string) => askApi(api, path);
const fails = (...faults: string[]) => api.setSwitches({ faults });

interface Page {
  readonly orders: readonly { readonly order_id: string }[];
  readonly total_count: number;
}
const orderPage = async (offset: number): Promise<Page> =>
  (await ask(`/api/orders?max=50&offset=${offset}`)).json as Page;
const idsOf = ({ orders }: Page) => orders.map((one) => one.order_id);
const sorted = () =>
  [...shop.orders]
    .sort((a, b) => a.placedAt - b.placedAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

describe('a rule of faults', () => {
  it('names an operation, a fault and when; anything else is refused', () => {
    expect(parseFault('OR11:500')).toMatchObject({ first: 1, last: Infinity, chance: 1 });
    expect(parseFault('OR11:500@3')).toMatchObject({ first: 3, last: 3 });
    expect(parseFault('*:401@5-')).toMatchObject({ code: '*', first: 5, last: Infinity });
    expect(parseFault('M11:any@2-4')).toMatchObject({ first: 2, last: 4 });
    expect(parseFault('M11:any@p0.25')).toMatchObject({ chance: 0.25 });
    for (const text of ['OR11', 'OR11:nonsense', 'or11:500', 'OR11:500@x']) {
      expect(() => api.setSwitches({ faults: [text] })).toThrow(TypeError);
    }
  });

  it('counts the calls of its own operation', async () => {
    fails('OF21:500@2', '*:403@5-');
    const paths = ['/api/offers', '/api/account', '/api/offers', '/api/offers', '/api/offers'];
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await ask(path)).status);
    expect(statuses).toEqual([200, 200, 500, 200, 403]);
  });

  it('draws by chance the same way for the same seed', async () => {
    const draw = async (faultSeed: number) => {
      api.setSwitches({ faults: ['OF21:503@p0.3'], faultSeed });
      const statuses: number[] = [];
      for (let i = 0; i < 40; i += 1) statuses.push((await ask('/api/offers?max=1')).status);
      return statuses;
    };
    const first = await draw(1);
    expect(await draw(2)).not.toEqual(first);
    expect(await draw(1)).toEqual(first);
    const failed = first.filter((status) => status === 503).length;
    expect(failed).toBeGreaterThan(4);
    expect(failed).toBeLessThan(25);
  });
});

describe('faults in place of an answer', () => {
  it.each(FAULTS.filter((fault) => /^\d+$/.test(fault)))('%s', async (fault) => {
    fails(`OR11:${fault}`);
    const got = await ask('/api/orders');
    expect(got.status).toBe(Number(fault));
    expect(got.headers.get('retry-after')).toBe(fault === '429' ? '30' : null);
  });

  it('a key revoked in the middle', async () => {
    fails('*:401@3-');
    const statuses: number[] = [];
    for (const path of ['/api/offers', '/api/orders', '/api/returns', '/api/offers']) {
      statuses.push((await ask(path)).status);
    }
    expect(statuses).toEqual([200, 200, 401, 401]);
  });

  it('no answer, half an answer, a connection thrown away or cut', async () => {
    for (const fault of ['hang', 'stall']) {
      fails(`OR11:${fault}`);
      const waiting = askApi(api, '/api/orders', { timeoutMs: 200 });
      await expect(waiting).rejects.toThrow(/timeout|aborted/);
    }
    for (const fault of ['reset', 'cut']) {
      fails(`OR11:${fault}`);
      await expect(ask('/api/orders')).rejects.toThrow(/fetch failed|terminated/);
    }
    fails();
    expect((await ask('/api/orders')).status).toBe(200);
  });

  it('a flood that goes on until nobody listens', async () => {
    fails('OR11:flood');
    const response = await fetch(`${api.origin}/api/orders`);
    const reader = response.body!.getReader();
    let bytes = 0;
    while (bytes < 5_000_000) bytes += (await reader.read()).value?.length ?? Infinity;
    expect(Number.isFinite(bytes)).toBe(true);
    await reader.cancel();
  });

  it('the sign-in page as if all were well, nothing at all, a way to another origin', async () => {
    fails('OR11:html@1', 'OR11:empty@2', 'OR11:redirect@3');
    const page = await ask('/api/orders');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.text).toContain('<form');
    const nothing = await ask('/api/orders');
    expect([nothing.status, nothing.text]).toEqual([200, '']);
    const away = await ask('/api/orders');
    expect([away.status, away.headers.get('location')]).toEqual([
      302,
      'https://elsewhere.test/api/orders',
    ]);
  });
});

describe('faults of an answer', () => {
  it('truncated JSON, and JSON that says it is text', async () => {
    const whole = (await ask('/api/orders')).text;
    fails('OR11:truncated@1', 'OR11:type@2');
    const half = await ask('/api/orders');
    expect([half.status, half.json]).toEqual([200, undefined]);
    expect(whole.startsWith(half.text)).toBe(true);
    const text = await ask('/api/orders');
    expect(text.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(text.text).toBe(whole);
  });

  it('a page of a thousand', async () => {
    fails('OR11:giant');
    expect((await orderPage(0)).orders).toHaveLength(1_000);
  });

  it('records told twice, and in another order', async () => {
    const expected = sorted();
    fails('OR11:duplicate@1', 'OR11:reorder@2');
    expect(idsOf(await orderPage(50))).toEqual(expected.slice(47, 100));
    expect(idsOf(await orderPage(50))).toEqual(expected.slice(50, 100).reverse());
  });

  it('a list that shrinks or grows between two pages', async () => {
    const expected = sorted();
    fails('OR11:shrink');
    expect((await orderPage(0)).total_count).toBe(expected.length);
    const later = await orderPage(50);
    expect(later.total_count).toBe(expected.length - 3);
    expect(idsOf(later)[0]).toBe(expected[53]);
    fails('OR11:grow');
    expect((await orderPage(0)).total_count).toBe(expected.length - 3);
    expect((await orderPage(50)).total_count).toBe(expected.length);
  });

  it('pages that lead round in a circle', async () => {
    fails('M11:cycle', 'OR11:cycle');
    const seen: string[] = [];
    let token = '';
    for (let i = 0; i < 6; i += 1) {
      const path = token ? `page_token=${token}` : 'limit=30';
      const page = (await ask(`/api/inbox/threads?${path}`)).json as {
        data: { id: string }[];
        next_page_token: string;
      };
      seen.push(page.data[0]!.id);
      token = page.next_page_token;
    }
    expect(new Set(seen).size).toBe(2);
    expect(idsOf(await orderPage(100))).toEqual(idsOf(await orderPage(0)));
  });

  it('a token that leads to an empty last page', async () => {
    fails('M11:empty-last', 'OR11:empty-last');
    const sizes: number[] = [];
    let token: string | undefined = '';
    while (token !== undefined && sizes.length < 9) {
      const path: string = token ? `page_token=${token}` : 'limit=100';
      const page = (await ask(`/api/inbox/threads?${path}`)).json as {
        data: unknown[];
        next_page_token?: string;
      };
      sizes.push(page.data.length);
      token = page.next_page_token;
    }
    expect(sizes).toEqual([100, shop.threads.length - 100, 0]);
    const last = await orderPage(shop.orders.length);
    expect([last.orders.length, last.total_count]).toEqual([0, shop.orders.length + 1]);
  });
});

describe('a clock that is a day off', () => {
  it.each([
    ['ahead', DAY],
    ['behind', -DAY],
  ] as const)('%s: every date is, that of the answer too', async (clockOff, skew) => {
    type Row = { order_id: string; created_date: string };
    const at = (rows: Row[]) => new Map(rows.map((o) => [o.order_id, Date.parse(o.created_date)]));
    const right = at(await askAll<Row>(api, '/api/orders?max=100', 'orders'));
    api.setSwitches({ clockOff });
    const wrong = at(await askAll<Row>(api, '/api/orders?max=100', 'orders'));
    expect(wrong.size).toBe(right.size);
    for (const [id, moment] of right) expect(wrong.get(id)).toBe(moment + skew);
    const { headers } = await ask('/api/orders');
    expect(Date.parse(headers.get('date') ?? '')).toBe(clock.now() + skew);
  });

  it('takes dates of a filter by that same clock', async () => {
    const now = clock.now();
    const since = (moment: number) =>
      `/api/orders?max=100&start_date=${new Date(moment).toISOString()}`;
    const expected = shop.orders.filter(({ placedAt }) => placedAt >= now - 3 * DAY).length;
    api.setSwitches({ clockOff: 'behind' });
    const found = ((await ask(since(now - 4 * DAY))).json as Page).total_count;
    expect(found).toBe(expected);
    expect(expected).toBeGreaterThan(5);
  });
});
