import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiProblem, Cursor } from '../../lib/app/sync-ports.ts';
import { sellerApi } from '../../lib/marketplace/api/seller-api.ts';
import { readPlainly } from './plain-reader.ts';
import { recordedFetch } from './recorded-fetch.ts';
import type { Sent } from './recorded-fetch.ts';

const ORIGIN = 'https://shop.mirakl.net';
const SINCE = Date.UTC(2026, 10, 20);

/** Orders an export and follows it; `status` answers each look at it. */
async function readExport(
  status: (look: number) => unknown,
  file: (sent: Sent) => Response = () => Response.json([{ offer_id: '1' }]),
  { since = SINCE, shopId }: { since?: number | undefined; shopId?: string } = {},
) {
  let looks = 0;
  const { fetch, sent } = recordedFetch((one) => {
    if (one.url.pathname === '/api/offers/export/async')
      return Response.json({ tracking_id: 'ab-1' });
    if (one.url.pathname === '/api/offers/export/async/status/ab-1') {
      looks += 1;
      return Response.json(status(looks));
    }
    return file(one);
  });
  const codes: string[] = [];
  const onCall = (code: string) => codes.push(code);
  const api = sellerApi(
    { origin: ORIGIN, key: 'key', shopId, clock: () => 1, fetch, onCall },
    readPlainly,
  );
  const answers: (ApiAnswer | ApiProblem)[] = [];
  let cursor: Cursor | undefined;
  do {
    const answer = await api.ask({ list: 'offer-changes', since, cursor });
    answers.push(answer);
    cursor = answer.status === 'ok' ? answer.next : undefined;
  } while (cursor && answers.length < 200);
  return { answers, sent, codes };
}

const complete = (...urls: readonly string[]) => ({ status: 'COMPLETED', urls });

describe('offers that changed', () => {
  it('are ordered as JSON since the last time, waited for and fetched, a file a call', async () => {
    const { answers, sent, codes } = await readExport(
      (look) =>
        look < 3
          ? { status: 'PENDING' }
          : complete(`${ORIGIN}/x/file?f=of52-export%offers/0.json`, `${ORIGIN}/x/file?f=1`),
      ({ url }) => Response.json([{ offer_id: url.search }]),
    );
    expect(codes).toEqual(['OF52', 'OF53', 'OF53', 'OF53', 'OF54', 'OF54']);
    expect(sent[0]?.init.method).toBe('POST');
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({
      ...{ export_type: 'application/json', items_per_chunk: 10_000, megabytes_per_chunk: 10 },
      last_request_date: '2026-11-20T00:00:00.000Z',
    });
    const waits = answers.map((answer) => (answer.status === 'ok' ? answer.waitMs : undefined));
    expect(waits).toEqual([10_000, 20_000, 40_000, undefined, undefined, undefined]);
    const ids = answers.flatMap((answer) => (answer.status === 'ok' ? answer.facts : []));
    expect(ids.map(({ id }) => id)).toEqual(['?f=of52-export%offers/0.json', '?f=1']);
    expect(answers.at(-1)).not.toHaveProperty('next');
  });

  it('are all offers, inactive ones too, where no moment is known', async () => {
    const { sent } = await readExport(() => complete(), undefined, { since: Number.NaN });
    expect(JSON.parse(String(sent[0]?.init.body))).toHaveProperty('last_request_date');
    const { fetch, sent: full } = recordedFetch(() => Response.json({ tracking_id: 'x' }));
    await sellerApi({ origin: ORIGIN, key: 'k', clock: () => 1, fetch }, readPlainly).ask({
      list: 'offer-changes',
    });
    const body: unknown = JSON.parse(String(full[0]?.init.body));
    expect(body).toMatchObject({ include_inactive_offers: true });
    expect(body).not.toHaveProperty('last_request_date');
  });

  it('may be none', async () => {
    const { answers } = await readExport(() => ({ status: 'COMPLETED' }));
    expect(answers).toHaveLength(2);
    expect(answers[1]).toEqual({ status: 'ok', facts: [], records: 0, dropped: 0 });
  });

  it('lie in files of our own host, though an answer names it by plain http', async () => {
    const { sent } = await readExport(
      () => complete('http://shop.mirakl.net/f/0.json'),
      undefined,
      {
        shopId: '7',
      },
    );
    expect(sent.at(-1)?.url.href).toBe(`${ORIGIN}/f/0.json?shop_id=7`);
  });

  it.each([
    'https://evil.example/f.json',
    'https://shop.mirakl.net.evil.example/f',
    'https://shop.mirakl.net:8443/f',
    'https://key@shop.mirakl.net/f',
    '//evil.example/f',
    'data:application/json,[]',
    'https://shop.mirakl.net//evil.example/f',
  ])('are not fetched from %s', async (url) => {
    const { sent, answers } = await readExport(() => complete(`${ORIGIN}/ok`, url));
    expect(sent.every((one) => one.url.origin === ORIGIN)).toBe(true);
    if (!url.includes('net//')) {
      expect(sent).toHaveLength(2);
      expect(answers.at(-1)).toEqual({ status: 'failed', failure: 'redirected', restart: true });
    }
  });

  it.each<[string, unknown, string]>([
    ['failed', { status: 'FAILED', error: { code: '1' } }, 'server'],
    ['no status', {}, 'not-understood'],
    ['files that are none', { status: 'COMPLETED', urls: [3] }, 'not-understood'],
    ['files without end', complete(...Array<string>(501).fill(`${ORIGIN}/f`)), 'not-understood'],
    ['an address without end', complete(`${ORIGIN}/${'f'.repeat(3_000)}`), 'not-understood'],
    ['null', null, 'not-understood'],
  ])('begin anew after: %s', async (_, status, failure) => {
    const { answers } = await readExport(() => status);
    expect(answers.at(-1)).toEqual({ status: 'failed', failure, restart: true });
  });

  it('are given up when the export never ends, never asked for more than every 10 seconds', async () => {
    const { answers, codes } = await readExport(() => ({ status: 'WHATEVER' }));
    expect(answers.at(-1)).toEqual({ status: 'failed', failure: 'timeout', restart: true });
    expect(codes.length).toBeLessThan(70);
    for (const answer of answers.slice(0, -1)) {
      expect(answer.status === 'ok' && (answer.waitMs ?? 0)).toBeGreaterThanOrEqual(10_000);
    }
  });

  it('begin anew when a file has passed away, not when the host is busy', async () => {
    const gone = await readExport(
      () => complete(`${ORIGIN}/f`),
      () => new Response(null, { status: 404 }),
    );
    expect(gone.answers.at(-1)).toEqual({ status: 'failed', failure: 'refused', restart: true });
    const busy = await readExport(
      () => complete(`${ORIGIN}/f`),
      () => new Response(null, { status: 503 }),
    );
    expect(busy.answers.at(-1)).toEqual({ status: 'failed', failure: 'server' });
  });

  it.each(['../../orders', 'a/b', '', '..', 3, null, 'x'.repeat(101)])(
    'are not asked after by %j',
    async (tracking_id) => {
      const { fetch, sent } = recordedFetch(() => Response.json({ tracking_id }));
      const api = sellerApi({ origin: ORIGIN, key: 'k', clock: () => 1, fetch }, readPlainly);
      const answer = await api.ask({ list: 'offer-changes', since: SINCE });
      expect(answer).toEqual({ status: 'failed', failure: 'not-understood' });
      expect(sent).toHaveLength(1);
    },
  );
});
