import { connect } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { truth } from './data/truth.ts';
import type { Shop } from './data/types.ts';
import { ask } from './request.ts';
import { startBackoffice, type StandIn } from './server.ts';

const NOW = Date.UTC(2026, 10, 22, 16);
let standIn: StandIn;
let shop: Shop;

beforeEach(async () => {
  standIn = await startBackoffice({ now: NOW, clock: () => NOW, switches: { delay: 0 } });
  shop = standIn.data.marketplaces[0]!.shops[0]!;
});
afterEach(() => standIn.close());

async function api<T>(path: string, key = shop.apiKey): Promise<T> {
  return JSON.parse((await ask(standIn, path, { headers: { authorization: key } })).text) as T;
}

describe('the seller API', () => {
  it('wants a key of that marketplace, and nothing for its version', async () => {
    const foreign = standIn.data.marketplaces[1]!.shops[0]!.apiKey;
    expect((await ask(standIn, '/api/orders')).status).toBe(401);
    const headers = { authorization: foreign };
    expect((await ask(standIn, '/api/orders', { headers })).status).toBe(401);
    expect((await ask(standIn, '/api/version')).status).toBe(200);
    expect(await api('/api/account')).toMatchObject({ shop_name: shop.name, shop_state: 'OPEN' });
    expect(await api('/api/account?shop_id=2087')).toMatchObject({ shop_id: 2087 });
  });

  it('gives all orders once, at most 100 a page', async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < shop.orders.length; offset += 100) {
      const page = await api<{ orders: { order_id: string }[]; total_count: number }>(
        `/api/orders?max=100&offset=${offset}`,
      );
      expect(page.total_count).toBe(shop.orders.length);
      expect(page.orders.length).toBeLessThanOrEqual(100);
      ids.push(...page.orders.map((order) => order.order_id));
    }
    expect(ids.sort()).toEqual(shop.orders.map(({ id }) => id).sort());
  });

  it('gives all threads once by page token, and says since when a reply is needed', async () => {
    type Page = {
      data: { id: string; metadata: { shop_reply_needed_since: string | null } }[];
      next_page_token?: string;
    };
    const found: Page['data'] = [];
    let token: string | undefined;
    do {
      const page = await api<Page>(
        `/api/inbox/threads?${token ? `page_token=${token}` : 'limit=30'}`,
      );
      found.push(...page.data);
      token = page.next_page_token;
    } while (token);
    expect(found.map(({ id }) => id)).toEqual(shop.threads.map(({ id }) => id));
    const waiting = found.flatMap(({ id, metadata }) =>
      metadata.shop_reply_needed_since
        ? [{ id, since: Date.parse(metadata.shop_reply_needed_since) }]
        : [],
    );
    expect(waiting).toEqual(truth(shop).waiting.map(({ id, since }) => ({ id, since })));
    const one = await api<{ messages: unknown[] }>(`/api/inbox/threads/${found[0]!.id}`);
    expect(one.messages.length).toBe(shop.threads[0]!.messages.length);
  });

  it('lists documents of the orders asked for, and leaves out orders without any', async () => {
    const { withInvoice, withoutInvoice } = truth(shop);
    const ids = [withInvoice[0]!, withoutInvoice[0]!.id, shop.orders[0]!.id].join(',');
    const answer = await api<{ order_documents: { order_id: string; type: string }[] }>(
      `/api/orders/documents?order_ids=${ids}`,
    );
    const invoices = answer.order_documents.filter(({ type }) => type === 'CUSTOMER_INVOICE');
    expect(invoices.map((one) => one.order_id)).toEqual([withInvoice[0]]);
    const bare = await ask(standIn, '/api/orders/documents', {
      headers: { authorization: shop.apiKey },
    });
    expect(bare.status).toBe(400);
  });

  it('gives offers, channels, document types and locales', async () => {
    const answer = await api<{ offers: { shop_sku: string; quantity: number }[] }>(
      '/api/offers?max=100&offset=100',
    );
    expect(answer.offers.map((one) => [one.shop_sku, one.quantity])).toEqual(
      [...shop.offers]
        .sort((a, b) => a.price - b.price || a.id - b.id)
        .slice(100, 200)
        .map(({ sku, quantity }) => [sku, quantity]),
    );
    const { channels } = await api<{ channels: { code: string }[] }>('/api/channels');
    expect(channels.map(({ code }) => code)).toContain('WEB_PT');
    const types = await api<{ documents: { code: string; label: string }[] }>('/api/documents');
    expect(types.documents).toContainEqual(
      expect.objectContaining({ code: 'CUSTOMER_INVOICE', label: 'Factura' }),
    );
    expect(await api('/api/locales')).toMatchObject({
      locales: [{ platform_default: true }, {}, {}, {}, {}],
    });
  });

  it('remembers every call', async () => {
    await api('/api/orders?max=1');
    expect(standIn.log.api.map(({ path, host }) => [host, path])).toEqual([
      ['pccomponentes-prod.mirakl.net', '/api/orders?max=1'],
    ]);
    expect(standIn.log.writes).toEqual([]);
  });
});

describe('writes', () => {
  it('are remembered, and a reply settles the thread', async () => {
    const waiting = truth(shop).waiting[0]!;
    await ask(standIn, `/inbox/private/shop/threads/${waiting.id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'body=Buenos+d%C3%ADas&recipient=CUSTOMER',
    });
    expect(standIn.log.writes).toHaveLength(1);
    expect(truth(shop).waiting.some(({ id }) => id === waiting.id)).toBe(false);
    expect(shop.threads.find(({ id }) => id === waiting.id)?.messages.at(-1)).toMatchObject({
      from: 'shop',
      body: 'Buenos días',
    });
  });

  it('put an uploaded invoice among the documents of its order', async () => {
    const lacking = truth(shop).withoutInvoice[0]!;
    const part = (head: string, value: string) => `--b\r\n${head}\r\n\r\n${value}\r\n`;
    const body = [
      part('Content-Disposition: form-data; name="section"', 'order'),
      part('Content-Disposition: form-data; name="type"', 'CUSTOMER_INVOICE'),
      part('Content-Disposition: form-data; name="files"; filename="factura ñ.pdf"', '%PDF'),
      '--b--\r\n',
    ].join('');
    const done = await ask(standIn, `/mmp/private/shop/orders/${lacking.id}/documents`, {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        referer: `/mmp/shop/order/${lacking.id}/documents`,
      },
      body,
    });
    expect([done.status, done.headers.location]).toEqual([
      303,
      `/mmp/shop/order/${lacking.id}/documents`,
    ]);
    expect(truth(shop).withInvoice).toContain(lacking.id);
    expect(standIn.log.writes[0]?.files).toEqual(['factura ñ.pdf']);
  });

  it('can be asked for from outside, like the switches', async () => {
    await ask(standIn, '/mmp/shop/anything', { method: 'POST', body: 'x' });
    const log = JSON.parse((await ask(standIn, '/__stand-in/log')).text) as { writes: unknown[] };
    expect(log.writes).toHaveLength(1);
    const switched = await ask(standIn, '/__stand-in/switches', {
      method: 'POST',
      body: '{"ui":"fr","delay":5}',
    });
    expect(JSON.parse(switched.text)).toMatchObject({ ui: 'fr', delay: 5 });
    expect(standIn.switches.ui).toBe('fr');
    const wrong = await ask(standIn, '/__stand-in/switches', { method: 'POST', body: '{"no":1}' });
    expect(wrong.status).toBe(400);
  });
});

describe('the delay', () => {
  it('holds back the content of a single-page view, not its shell', async () => {
    standIn.setSwitches({ delay: 300 });
    const start = performance.now();
    await ask(standIn, '/mmp/shop/home');
    expect(performance.now() - start).toBeLessThan(250);
    await ask(standIn, '/mmp/private/view?path=/mmp/shop/home');
    expect(performance.now() - start).toBeGreaterThanOrEqual(295);
  });
});

describe('the proxy', () => {
  function tunnel(target: string): Promise<{ head: string; body: () => Promise<string> }> {
    return new Promise((resolve, reject) => {
      const socket = connect(standIn.proxyPort, '127.0.0.1', () =>
        socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
      );
      socket.once('error', reject);
      socket.once('data', (head) => resolve({ head: head.toString(), body: () => get(socket) }));
    });
  }

  function get(socket: ReturnType<typeof connect>): Promise<string> {
    const host = 'mediamarktsaturn.mirakl.net';
    return new Promise((resolve, reject) => {
      const secure = tlsConnect({ socket, servername: host, ca: standIn.certPem }, () =>
        secure.write(`GET /login HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
      );
      let text = '';
      secure.on('data', (chunk: Buffer) => (text += chunk.toString()));
      secure.on('end', () => resolve(text));
      secure.on('error', reject);
    });
  }

  it('leads every host at port 443 to the stand-in, with a certificate for it', async () => {
    const { head, body } = await tunnel('mediamarktsaturn.mirakl.net:443');
    expect(head).toMatch(/^HTTP\/1\.1 200/);
    expect(await body()).toContain('MediaMarktSaturn Marketplace');
    expect(standIn.connects).toEqual(['mediamarktsaturn.mirakl.net:443']);
  });

  it('refuses any other port, the makers of browsers, and plain requests', async () => {
    for (const target of ['example.org:80', 'update.googleapis.com:443']) {
      const { head } = await tunnel(target);
      expect(head).toMatch(/^HTTP\/1\.1 403/);
    }
    const plain = await fetch(`http://127.0.0.1:${standIn.proxyPort}/`);
    expect(plain.status).toBe(403);
  });

  it('names the public key the way Chromium wants it', () => {
    expect(standIn.spkiFingerprint).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});
