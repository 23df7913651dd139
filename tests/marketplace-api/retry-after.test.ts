import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ask, hostThat } from './one-call.ts';

describe('how long to wait', () => {
  const busy =
    (headers: Record<string, string>, status = 429): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers);
      response.end();
    };
  const A_DAY_OFF = 'Sat, 21 Nov 2026 12:00:00 GMT';

  it.each<[string, Record<string, string>, number | undefined]>([
    ['seconds', { 'retry-after': '120' }, 120_000],
    [
      'a date by the clock that wrote it',
      { 'retry-after': 'Sat, 21 Nov 2026 12:02:00 GMT', date: A_DAY_OFF },
      120_000,
    ],
    ['a date gone by', { 'retry-after': 'Fri, 20 Nov 2026 12:02:00 GMT', date: A_DAY_OFF }, 1_000],
    ['none', {}, undefined],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['a negative number', { 'retry-after': '-5' }, undefined],
    ['nothing', { 'retry-after': '0' }, 1_000],
    ['an eternity', { 'retry-after': '99999999999' }, 86_400_000],
  ])('%s', async (_, headers, wait) => {
    const host = await hostThat(busy(headers));
    const reply = await ask(host.origin);
    expect(reply).toMatchObject({ ok: false, problem: { failure: 'too-many' } });
    expect(!reply.ok && reply.problem.retryAfterMs).toBe(wait);
  });

  it('is told by a marketplace under repair too', async () => {
    const host = await hostThat(busy({ 'retry-after': '60' }, 503));
    expect(await ask(host.origin)).toMatchObject({
      problem: { failure: 'server', retryAfterMs: 60_000 },
    });
  });

  it('goes by our clock where the marketplace does not tell its own', async () => {
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 12:05:00 GMT' };
    const fetch = () => Promise.resolve(new Response(null, { status: 429, headers }));
    expect(await ask('https://x.mirakl.net', { fetch })).toMatchObject({
      problem: { retryAfterMs: 300_000 },
    });
    expect(await ask('https://x.mirakl.net', { fetch, clock: undefined })).toEqual({
      ...{ ok: false, http: 429, isHtml: false },
      problem: { status: 'failed', failure: 'too-many' },
    });
  });
});
