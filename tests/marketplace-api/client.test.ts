import { expect, it } from 'vitest';
import type { ApiAnswer, ApiProblem, Cursor, SyncList } from '../../lib/app/sync-ports.ts';
import { createSellerApi } from '../../lib/marketplace/api/client.ts';
import { recordedFetch } from './recorded-fetch.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

/** Answers of every list as the description shapes them, quirks included. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/account': {
    shop_id: 2042,
    shop_name: 'Shop',
    payment_info: { iban: 'ES91' },
    channels: [],
  },
  '/api/platform/configuration': { features: {}, platform_configuration: {} },
  '/api/channels': { channels: [{ code: 'ES', label: 'Spain', description: '' }] },
  '/api/locales': { locales: [{ code: 'es_ES', label: 'es', platform_default: true }] },
  '/api/documents': {
    documents: [{ code: 'CUSTOMER_INVOICE', label: 'Factura', entity: 'ORDER' }],
  },
  '/api/orders': {
    orders: [{ order_id: 'o-1', order_state: 'SHIPPING', unknown: 1 }],
    total_count: 1,
  },
  '/api/orders/documents': { order_documents: [] },
  '/api/inbox/threads': {
    data: [{ id: 't-1', entities: [], metadata: { shop_reply_needed_since: null }, messages: [] }],
    previous_page_token: null,
  },
  '/api/document-request/requests': { data: [] },
  '/api/returns': {
    data: [{ id: 'r-1', order_id: 'o-1', state: 'RECEIVED' }],
    next_page_token: null,
  },
  '/api/offers': { offers: [{ offer_id: 1, shop_sku: 's-1', quantity: 3 }], total_count: 1 },
  '/api/offers/export/async': { tracking_id: 'x-1' },
  '/api/offers/export/async/status/x-1': {
    status: 'COMPLETED',
    urls: ['https://a.example/f/0.json'],
  },
  '/f/0.json': [{ 'offer-id': 1, offer_id: 1, shop_sku: 's-1', quantity: 3, deleted: false }],
  '/api/account/statistics': { approval_rate: [{ period: 'LAST_MONTH', value: 0.98 }] },
};

it.each<[SyncList, number]>([
  ['account', 1],
  ['platform', 1],
  ['channels', 1],
  ['locales', 1],
  ['document-types', 1],
  ['orders', 1],
  ['open-orders', 1],
  ['incidents', 1],
  ['threads', 1],
  ['documents', 1],
  ['invoice-requests', 1],
  ['returns', 1],
  ['offers', 1],
  ['offer-changes', 3],
  ['statistics', 1],
])('the shop’s %s are read to their end', async (list, calls) => {
  const { fetch, sent } = recordedFetch(({ url }) => Response.json(ANSWERS[url.pathname]));
  const api = createSellerApi({ origin: 'https://a.example', key: 'k', clock: () => NOW, fetch });
  const answers: (ApiAnswer | ApiProblem)[] = [];
  let cursor: Cursor | undefined;
  do {
    const answer = await api.ask({ list, cursor, since: NOW - 1, ids: ['o-1'] });
    answers.push(answer);
    cursor = answer.status === 'ok' ? answer.next : undefined;
  } while (cursor && answers.length < 9);
  expect(answers.map(({ status }) => status)).toEqual(Array(calls).fill('ok'));
  expect(sent).toHaveLength(calls);
  expect(answers.at(-1)).toMatchObject({ dropped: 0 });
  expect(JSON.stringify(answers)).not.toContain('ES91');
});

it('tokens of conversations are followed as their reader tells them', async () => {
  const { fetch, sent } = recordedFetch((_, index) =>
    Response.json({
      data: [{ id: `t-${index}` }],
      ...(index < 2 && { next_page_token: `p${index}` }),
    }),
  );
  const api = createSellerApi({ origin: 'https://a.example', key: 'k', clock: () => NOW, fetch });
  let cursor: Cursor | undefined;
  do {
    const answer = await api.ask({ list: 'threads', cursor });
    cursor = answer.status === 'ok' ? answer.next : undefined;
  } while (cursor);
  const tokens = sent.map(({ url }) => url.searchParams.get('page_token'));
  expect(tokens).toEqual([null, 'p0', 'p1']);
});
