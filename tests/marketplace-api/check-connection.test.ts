import { describe, expect, it } from 'vitest';
import { checkConnection } from '../../lib/marketplace/api/check-connection.ts';
import { recordedFetch } from './recorded-fetch.ts';
import type { Sent } from './recorded-fetch.ts';

const ORIGIN = 'https://shop.mirakl.net';
const KEY = '6f1c2d3e-0000-4444-8888-1234567890ab';
const VERSION = () => Response.json({ version: '3.1' });
const ACCOUNT = {
  ...{ shop_id: 2042, shop_name: ' My shop ', shop_state: 'OPEN' },
  payment_info: { iban: 'ES9121000418450200051332' },
};
const status =
  (code: number, headers = {}) =>
  () =>
    new Response(null, { status: code, headers });
const html =
  (code = 200) =>
  () =>
    new Response('<html></html>', { status: code, headers: { 'content-type': 'text/html' } });

interface Host {
  readonly version?: () => Response;
  readonly keyless?: () => Response;
  readonly account?: () => Response;
}

/** Checks a key against a host; answers what was found and what was sent. */
async function check(host: Host, options: { shopId?: string; origin?: string; key?: string } = {}) {
  const { version = VERSION, keyless = status(401), account = () => Response.json(ACCOUNT) } = host;
  const { fetch, sent } = recordedFetch((one) => {
    if (one.url.pathname === '/api/version') return version();
    return keyIn(one) ? account() : keyless();
  });
  const found = await checkConnection({ origin: ORIGIN, key: KEY, fetch, ...options });
  return { found, sent };
}

function keyIn({ init }: Sent): boolean {
  return new Headers(init.headers).has('authorization');
}

describe('a key that is tried', () => {
  it('opens a shop: its id, name and what a sync keeps are told, no bank data', async () => {
    const { found, sent } = await check({
      account: () => Response.json(ACCOUNT, { headers: { date: 'Sun, 22 Nov 2026 16:00:00 GMT' } }),
    });
    expect(found).toMatchObject({ status: 'ok', shopId: '2042', shopName: 'My shop' });
    expect(found).toHaveProperty('answer', {
      ...{ status: 'ok', records: 1, dropped: 0, serverAt: Date.UTC(2026, 10, 22, 16) },
      shop: { id: '2042', name: 'My shop' },
      facts: [expect.objectContaining({ type: 'shop', id: '2042' })],
    });
    expect(JSON.stringify(found)).not.toMatch(/ES9121|iban|payment/);
    expect(sent.map((one) => [one.url.href, keyIn(one)])).toEqual([
      [`${ORIGIN}/api/version`, false],
      [`${ORIGIN}/api/account`, true],
    ]);
  });

  it('is trimmed, and opens the shop that was asked for', async () => {
    const { found, sent } = await check({}, { key: ` ${KEY}\n`, shopId: '2042' });
    expect(found).toMatchObject({ status: 'ok', shopId: '2042' });
    expect(sent[1]?.url.search).toBe('?shop_id=2042');
    expect(new Headers(sent[1]?.init.headers).get('authorization')).toBe(KEY);
  });

  it.each<[string, Host, string | undefined, string]>([
    ['a wrong key', { account: status(401) }, undefined, 'wrong-key'],
    ['no right', { account: status(403) }, undefined, 'no-right'],
    ['a shop that the key does not reach', { account: status(403) }, '9', 'no-such-shop'],
    ['a shop that is none', { account: status(404) }, '9', 'no-such-shop'],
    ['another shop than was asked for', {}, '9', 'no-such-shop'],
    ['a busy host', { account: status(429) }, undefined, 'too-many'],
    ['a broken host', { account: status(502) }, undefined, 'server'],
    ['a host without an account', { account: status(404) }, undefined, 'not-mirakl'],
    ['a sign-in page', { account: html() }, undefined, 'not-json'],
    [
      'an account without a shop',
      { account: () => Response.json({}) },
      undefined,
      'not-understood',
    ],
    [
      'an account that is a list',
      { account: () => Response.json([]) },
      undefined,
      'not-understood',
    ],
    ['a busy host at once', { version: status(429) }, undefined, 'too-many'],
    ['a broken host at once', { version: status(500) }, undefined, 'server'],
  ])('finds %s', async (_, host, shopId, failure) => {
    const { found } = await check(host, { shopId });
    expect(found).toMatchObject({ status: 'failed', failure });
    expect(found).not.toHaveProperty('answer');
  });

  it('tells how long to wait', async () => {
    const { found } = await check({ account: status(429, { 'retry-after': '90' }) });
    expect(found).toEqual({ status: 'failed', failure: 'too-many', retryAfterMs: 90_000 });
  });

  it('is offline where nothing answers', async () => {
    const fetch = () => Promise.reject(new TypeError('no network'));
    expect(await checkConnection({ origin: ORIGIN, key: KEY, fetch })).toEqual({
      ...{ status: 'failed', failure: 'offline' },
    });
  });

  it('rejects for an abort only', async () => {
    const signal = AbortSignal.abort(new Error('left'));
    await expect(checkConnection({ origin: ORIGIN, key: KEY }, signal)).rejects.toThrow('left');
  });
});

describe('a host that is no marketplace', () => {
  it.each<[string, Host]>([
    ['pages everywhere', { version: html(), keyless: html() }],
    ['pages that say "not found"', { version: html(404), keyless: html(404) }],
    ['a page that asks for a password', { version: html(401), keyless: html(401) }],
    ['an API of another kind', { version: status(404), keyless: () => Response.json({}) }],
    ['nothing there', { version: status(404), keyless: status(404) }],
    ['sent elsewhere', { version: status(301), keyless: status(302) }],
  ])('never sees the key: %s', async (_, host) => {
    const { found, sent } = await check(host);
    expect(found).toEqual({ status: 'failed', failure: 'not-mirakl' });
    expect(sent.some(keyIn)).toBe(false);
  });

  it.each(['http://shop.mirakl.net', 'shop.mirakl.net', 'https://shop.mirakl.net/mmp'])(
    'nor does an address that is no origin: %s',
    async (origin) => {
      const { found, sent } = await check({}, { origin });
      expect(found).toEqual({ status: 'failed', failure: 'not-mirakl' });
      expect(sent).toEqual([]);
    },
  );

  it.each<[string, Host]>([
    ['hides its version', { version: status(404) }],
    ['shows a page in its place', { version: html() }],
    ['says it in plain text', { version: () => new Response('3.1') }],
  ])('is not one that asks for a key, although it %s', async (_, host) => {
    const { found, sent } = await check(host);
    expect(found).toMatchObject({ status: 'ok' });
    expect(sent.map(keyIn)).toEqual([false, false, true]);
  });
});
