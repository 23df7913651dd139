import { describe, expect, it } from 'vitest';
import { sendJson } from './local-host.ts';
import { ask, failureOf, hostThat, KEY } from './one-call.ts';

describe('the key', () => {
  it.each(['', '/api/orders', '?a=1'])(
    'never follows a redirect to another origin (%s)',
    async (to) => {
      const stranger = await hostThat((_, response) => sendJson(response, { orders: [] }));
      const failure = await failureOf((_, response) => {
        response.writeHead(302, { location: stranger.origin + to });
        response.end();
      });
      expect(failure).toBe('redirected');
      expect(stranger.requests).toEqual([]);
    },
  );

  it('nor one within its own', async () => {
    const host = await hostThat((_, response) => {
      response.writeHead(308, { location: '/login' });
      response.end();
    });
    expect(await ask(host.origin)).toMatchObject({ problem: { failure: 'redirected' } });
    expect(host.requests).toHaveLength(1);
  });

  it('knows what browsers make of a redirect, and one that was followed after all', async () => {
    const opaque = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    });
    const followed = Object.defineProperty(Response.json({}), 'redirected', { value: true });
    for (const response of [opaque, followed]) {
      const reply = await ask('https://x.mirakl.net', { fetch: () => Promise.resolve(response) });
      expect(reply).toMatchObject({ problem: { failure: 'redirected' } });
    }
  });

  it.each(['a\nb', 'clé', '', 'a b', 'x\u0000'])(
    'is wrong and stays here where no header can take it (%j)',
    async (key) => {
      const host = await hostThat((_, response) => response.end('{}'));
      const reply = await ask(host.origin, { key });
      expect(reply).toEqual({ ok: false, problem: { status: 'failed', failure: 'wrong-key' } });
      expect(host.requests).toEqual([]);
    },
  );

  it('is in no error of what fetches', async () => {
    const talkative = () => Promise.reject(new Error(`cannot send ${KEY}`));
    const reply = await ask('https://x.mirakl.net', { fetch: talkative });
    expect(reply).toEqual({ ok: false, problem: { status: 'failed', failure: 'offline' } });
  });
});
