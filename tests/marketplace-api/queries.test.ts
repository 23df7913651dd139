import { describe, expect, it } from 'vitest';
import { SYNC_LISTS } from '../../lib/app/sync-ports.ts';
import type { ApiQuery } from '../../lib/app/sync-ports.ts';
import { apiWith, empty, ORIGIN, readChain, SINCE } from './chains.ts';

describe('what is asked for', () => {
  it.each<[ApiQuery, string, string]>([
    [{ list: 'account' }, 'A01', '/api/account'],
    [{ list: 'platform' }, 'PC01', '/api/platform/configuration'],
    [{ list: 'channels' }, 'CH11', '/api/channels'],
    [{ list: 'locales' }, 'L01', '/api/locales'],
    [{ list: 'document-types' }, 'DO01', '/api/documents?entities=ORDER'],
    [{ list: 'statistics' }, 'A21', '/api/account/statistics'],
    [
      { list: 'orders', since: SINCE },
      'OR11',
      '/api/orders?start_update_date=2026-11-20T08%3A30%3A00.000Z&sort=dateCreated&order=asc&max=100&offset=0',
    ],
    [{ list: 'orders' }, 'OR11', '/api/orders?sort=dateCreated&order=asc&max=100&offset=0'],
    [
      { list: 'open-orders', since: SINCE },
      'OR11',
      '/api/orders?order_state_codes=WAITING_ACCEPTANCE%2CSHIPPING&sort=dateCreated&order=asc&max=100&offset=0',
    ],
    [
      { list: 'incidents' },
      'OR11',
      '/api/orders?has_incident=true&sort=dateCreated&order=asc&max=100&offset=0',
    ],
    [
      { list: 'documents', ids: ['a-1', 'b,2', 'c 3'] },
      'OR72',
      '/api/orders/documents?order_ids=a-1%2Cc+3',
    ],
    [
      { list: 'threads', since: SINCE },
      'M11',
      '/api/inbox/threads?with_messages=true&updated_since=2026-11-20T08%3A30%3A00.000Z&limit=100',
    ],
    [
      { list: 'invoice-requests' },
      'DR11',
      '/api/document-request/requests?state=TO_PROCESS&type=INVOICE&entity_type=PRODUCT_LOGISTIC_ORDER&limit=100',
    ],
    [
      { list: 'invoice-requests', since: SINCE },
      'DR11',
      '/api/document-request/requests?state=TO_PROCESS&type=INVOICE&entity_type=PRODUCT_LOGISTIC_ORDER&state=ISSUED&state=CANCELED&last_updated_from=2026-11-20T08%3A30%3A00.000Z&limit=100',
    ],
    [
      { list: 'returns' },
      'RT11',
      '/api/returns?return_state=WAITING_ACCEPTANCE&return_state=IN_PROGRESS&return_state=RECEIVED&limit=100',
    ],
    [
      { list: 'returns', since: SINCE },
      'RT11',
      '/api/returns?return_last_updated_from=2026-11-20T08%3A30%3A00.000Z&limit=100',
    ],
    [{ list: 'offers' }, 'OF21', '/api/offers?sort=productTitle&order=asc&max=100&offset=0'],
  ])('%j', async (ask, code, path) => {
    const { api, sent, codes } = apiWith(empty);
    expect(await api.ask(ask)).toMatchObject({ status: 'ok' });
    expect(codes).toEqual([code]);
    expect(sent[0]?.init.method).toBe('GET');
    expect(sent[0]?.url.href).toBe(ORIGIN + path);
  });

  it('names the shop where one was chosen, on every page', async () => {
    const { api, sent } = apiWith(
      (_, index) =>
        Response.json({ data: [{ id: `${index}` }], next_page_token: index ? '' : 'a=&b' }),
      { shopId: '2042' },
    );
    await readChain(api.ask, { list: 'threads', since: SINCE });
    expect(sent.map(({ url }) => url.searchParams.get('shop_id'))).toEqual(['2042', '2042']);
    expect([...(sent[1]?.url.searchParams ?? [])]).toEqual([
      ['page_token', 'a=&b'],
      ['shop_id', '2042'],
    ]);
  });

  it('takes no moment that is none', async () => {
    for (const since of [Number.NaN, Infinity, -Infinity, 1e300]) {
      const { api, sent } = apiWith(empty);
      await api.ask({ list: 'orders', since });
      expect(sent[0]?.url.searchParams.get('start_update_date')).toBe('1970-01-01T00:00:00.000Z');
    }
  });

  it('asks nothing for no ids, and refuses more than one call takes', async () => {
    const { api, sent } = apiWith(empty);
    expect(await api.ask({ list: 'documents' })).toMatchObject({ status: 'ok', records: 0 });
    const many = Array.from({ length: 101 }, (_, index) => `${index}`);
    expect(await api.ask({ list: 'documents', ids: many })).toMatchObject({ failure: 'refused' });
    expect(sent).toEqual([]);
  });

  it.each([
    'http://shop.mirakl.net',
    'http://localhost.evil.example',
    'ftp://127.0.0.1',
    'https://user:pass@shop.mirakl.net',
    'https://shop.mirakl.net/path',
    'nonsense',
    '',
  ])('sends no key to %j', async (origin) => {
    const { api, sent } = apiWith(empty, { origin });
    for (const list of SYNC_LISTS) {
      expect(await api.ask({ list, ids: ['1'] })).toEqual({ status: 'failed', failure: 'refused' });
    }
    expect(sent).toEqual([]);
  });

  it.each([
    'http://127.0.0.1:80',
    'http://localhost:9000',
    'http://[::1]:9000',
    'https://a.example/',
  ])('does to %j', async (origin) => {
    const { api, sent } = apiWith(empty, { origin });
    await api.ask({ list: 'orders' });
    expect(sent).toHaveLength(1);
  });
});
