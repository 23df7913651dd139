import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ApiFailure } from '../../lib/app/sync-ports.ts';
import { sendJson } from './local-host.ts';
import { ask, failureOf, hostThat, KEY, NOW, text } from './one-call.ts';

describe('a call', () => {
  it('sends the bare key, asks for JSON, and brings no cookie, referrer or cached answer', async () => {
    const host = await hostThat((_, response) => sendJson(response, { orders: [] }));
    const called: string[] = [];
    const reply = await ask(host.origin, { onCall: (code) => called.push(code) });
    expect(reply).toMatchObject({ ok: true, json: { orders: [] }, at: NOW });
    expect(called).toEqual(['OR11']);
    const [request] = host.requests;
    expect(request?.method).toBe('GET');
    expect(request?.url).toBe('/api/orders?max=100');
    expect(request?.headers.authorization).toBe(KEY);
    expect(request?.headers.accept).toBe('application/json');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
  });

  it('hands the browser every precaution', async () => {
    const seen: (RequestInit | undefined)[] = [];
    await ask('https://x.mirakl.net', {
      fetch: (_, init) => {
        seen.push(init);
        return Promise.resolve(Response.json({}));
      },
    });
    expect(seen[0]).toMatchObject({
      ...{ method: 'GET', credentials: 'omit', redirect: 'manual', cache: 'no-store' },
      referrerPolicy: 'no-referrer',
    });
  });

  it('tells the clock of the marketplace', async () => {
    const host = await hostThat((_, response) => {
      response.setHeader('date', 'Sat, 21 Nov 2026 12:00:00 GMT');
      sendJson(response, {});
    });
    expect(await ask(host.origin)).toMatchObject({ serverAt: Date.UTC(2026, 10, 21, 12) });
  });
});

describe('what a status says', () => {
  it.each<[number, ApiFailure]>([
    [400, 'refused'],
    [401, 'wrong-key'],
    [403, 'no-right'],
    [404, 'not-here'],
    [405, 'not-here'],
    [406, 'refused'],
    [410, 'not-here'],
    [415, 'refused'],
    [418, 'refused'],
    [429, 'too-many'],
    [500, 'server'],
    [502, 'server'],
    [503, 'server'],
    [599, 'server'],
    [301, 'redirected'],
    [302, 'redirected'],
    [304, 'redirected'],
    [307, 'redirected'],
  ])('%i: %s', async (status, failure) => {
    expect(await failureOf(text('{"message":"no"}', 'application/json', status))).toBe(failure);
  });
});

describe('an answer that is none', () => {
  it('is a page of HTML', async () => {
    expect(await failureOf(text('<html>Sign in</html>', 'text/html'))).toBe('not-json');
  });

  it('says another type, whatever it holds', async () => {
    expect(await failureOf(text('{"orders":[]}', 'text/plain'))).toBe('not-json');
  });

  it('is JSON without a type: that is good enough', async () => {
    const host = await hostThat((_, response) => response.end('{"orders":[]}'));
    expect(await ask(host.origin)).toMatchObject({ ok: true });
  });

  it('ends in the middle', async () => {
    expect(await failureOf(text('{"orders":[{"order_id":"1'))).toBe('damaged');
  });

  it('is empty', async () => {
    expect(await failureOf(text(''))).toBe('damaged');
  });

  it('is HTML that calls itself JSON', async () => {
    expect(await failureOf(text('\n <!doctype html>'))).toBe('not-json');
  });

  it('breaks off: the connection is cut in the middle of the body', async () => {
    const cut: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"orders":[');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await failureOf(cut)).toBe('offline');
  });
});
