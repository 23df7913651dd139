import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { TIMEOUT_MS } from '../../lib/marketplace/api/transport.ts';
import { localHost } from './local-host.ts';
import { ask, failureOf, hostThat, text } from './one-call.ts';

describe('an answer larger than any can be', () => {
  it('is not even begun where it says its length', async () => {
    const large = text(JSON.stringify('x'.repeat(5_000)));
    expect(await failureOf(large, { maxBytes: 1_000 })).toBe('too-large');
  });

  it('is cut as soon as it is too long where it does not', async () => {
    let sent = 0;
    let isClosed = false;
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = randomBytes(32_768).toString('hex');
      const more = () => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', more);
      response.on('close', () => (isClosed = true));
      more();
    };
    expect(await failureOf(endless, { maxBytes: 1_000_000 })).toBe('too-large');
    await new Promise((done) => setTimeout(done, 100));
    expect(isClosed).toBe(true);
    const afterwards = sent;
    await new Promise((done) => setTimeout(done, 100));
    expect(sent).toBe(afterwards);
    expect(sent).toBeLessThan(20_000_000);
  });
});

describe('an answer that does not come', () => {
  it('is given up well before Chrome stops an idle worker', () => {
    expect(TIMEOUT_MS).toBeLessThanOrEqual(20_000);
  });

  it('is offline where nobody listens', async () => {
    const host = await localHost((_, response) => response.end());
    await host.close();
    const reply = await ask(host.origin);
    expect(reply).toMatchObject({ ok: false, problem: { failure: 'offline' } });
  });

  it('is offline where the connection is reset', async () => {
    expect(await failureOf((request) => request.socket.destroy())).toBe('offline');
  });

  it('times out before the headers', async () => {
    expect(await failureOf(() => undefined, { timeoutMs: 50 })).toBe('timeout');
  });

  it('times out in a body that drips', async () => {
    const dripping: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    };
    expect(await failureOf(dripping, { timeoutMs: 150 })).toBe('timeout');
  });

  it('times out although what fetches does not heed its signal', async () => {
    const deaf = () => new Promise<never>(() => undefined);
    const reply = await ask('https://x.mirakl.net', { fetch: deaf, timeoutMs: 30 });
    expect(reply).toMatchObject({ problem: { failure: 'timeout' } });
  });
});

describe('an abort of the caller', () => {
  it('is the only thing that rejects, with the reason given', async () => {
    const host = await hostThat(() => undefined);
    const own = new AbortController();
    const reply = ask(host.origin, {}, own.signal);
    setTimeout(() => own.abort(new Error('worker ends')), 30);
    await expect(reply).rejects.toThrow('worker ends');
  });

  it('sends nothing where it came first', async () => {
    const host = await hostThat((_, response) => response.end('{}'));
    await expect(ask(host.origin, {}, AbortSignal.abort(new Error('gone')))).rejects.toThrow(
      'gone',
    );
    expect(host.requests).toEqual([]);
  });
});
