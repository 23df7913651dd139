import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SYNC_LISTS } from '../../lib/app/sync-ports.ts';
import type { Cursor } from '../../lib/app/sync-ports.ts';
import { checkConnection } from '../../lib/marketplace/api/check-connection.ts';
import { sellerApi } from '../../lib/marketplace/api/seller-api.ts';
import { readPlainly } from './plain-reader.ts';

const RUNS = 20_000;
const KEY = 'secret-key-of-a-shop';

const header = fc.oneof(
  fc.constantFrom(
    'application/json',
    'text/html',
    'application/problem+json',
    '',
    '5',
    '-1',
    'NaN',
  ),
  fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[^\x20-\x7e]/g, '').trim()),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
);
const headers = fc.dictionary(
  fc.constantFrom('content-type', 'retry-after', 'date', 'content-length', 'location', 'link'),
  header,
);
const words = fc.constantFrom('orders', 'data', 'offers', 'next_page_token', 'total_count', 'urls');
const shaped = fc.dictionary(
  fc.oneof(words, fc.constantFrom('status', 'tracking_id', '__proto__', 'shop_id', 'payment_info')),
  fc.oneof(fc.jsonValue(), fc.constantFrom('COMPLETED', 'FAILED', 'a', 1, 250)),
);
const body = fc.oneof(
  fc.json(),
  shaped.map((value) => JSON.stringify(value)),
  shaped.map((value) => JSON.stringify(value).slice(0, -1)),
  fc.string(),
  fc.constant('<!doctype html><title>Sign in</title>'),
);
const bytes = fc.oneof(
  body.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 64 }),
);
const response = fc
  .record({
    status: fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 })),
    headers,
    bytes,
  })
  .map((parts) => {
    const isEmpty = [204, 205, 304].includes(parts.status);
    return () => new Response(isEmpty ? null : new Uint8Array(parts.bytes), parts);
  });
const cursor: fc.Arbitrary<Cursor | undefined> = fc.option(
  fc.dictionary(
    fc.constantFrom(
      ...['kind', 'offset', 'trail', 'reached', 'calls', 'back', 'stalls', 'total'],
      ...['token', 'seen', 'mark', 'page', 'tracking', 'polls', 'files', 'since'],
    ),
    fc.oneof(
      fc.constantFrom('offset', 'seek', 'export', 'files', 'broken', '//evil.example/'),
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
    ),
  ),
  { nil: undefined },
);

it(`answers ${RUNS} random answers with an answer, never the key in it, never to another host`, async () => {
  const ask = fc.record({
    list: fc.constantFrom(...SYNC_LISTS),
    cursor,
    since: fc.option(fc.double(), { nil: undefined }),
    ids: fc.option(fc.array(fc.string(), { maxLength: 5 }), { nil: undefined }),
  });
  const property = fc.asyncProperty(ask, response, async (query, answer) => {
    const hosts = new Set<string>();
    const fetch = (input: RequestInfo | URL) => {
      hosts.add(new URL(input as string).origin);
      return Promise.resolve(answer());
    };
    const origin = 'https://shop.mirakl.net';
    const options = { origin, key: KEY, clock: () => 1, fetch, maxBytes: 400 };
    const said = await sellerApi(options, readPlainly).ask(query);
    expect(['ok', 'failed']).toContain(said.status);
    expect(JSON.stringify(said)).not.toContain(KEY);
    for (const host of hosts) expect(host).toBe(origin);
    if (said.status === 'failed' && said.retryAfterMs !== undefined) {
      expect(said.retryAfterMs).toBeGreaterThanOrEqual(1_000);
      expect(said.retryAfterMs).toBeLessThanOrEqual(86_400_000);
    }
    const checked = await checkConnection(options);
    expect(JSON.stringify(checked)).not.toContain(KEY);
  });
  await fc.assert(property, { numRuns: RUNS });
}, 120_000);
