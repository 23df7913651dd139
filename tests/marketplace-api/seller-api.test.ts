import { describe, expect, it } from 'vitest';
import { SYNC_LISTS } from '../../lib/app/sync-ports.ts';
import type { Cursor, SyncList } from '../../lib/app/sync-ports.ts';
import { sellerApi } from '../../lib/marketplace/api/seller-api.ts';
import { ChangingList } from './changing-list.ts';
import { apiWith, empty, ORIGIN, readChain, SINCE } from './chains.ts';
import { recordedFetch } from './recorded-fetch.ts';

const NOW = Date.UTC(2026, 10, 22, 16);

describe('a chain of pages', () => {
  it('reads 2,050 orders with what was asked for at its beginning', async () => {
    const list = new ChangingList(2_050);
    const { api, sent } = apiWith(({ url }) => {
      const { ids, total } = list.page(Number(url.searchParams.get('offset')), 100);
      return Response.json({ orders: ids.map((order_id) => ({ order_id })), total_count: total });
    });
    const { ids, answers } = await readChain(
      (query) => api.ask({ ...query, since: query.cursor ? undefined : SINCE }),
      { list: 'orders' },
    );
    expect(new Set(ids).size).toBe(2_050);
    expect(sent).toHaveLength(21);
    const froms = sent.map(({ url }) => url.searchParams.get('start_update_date'));
    expect(new Set(froms)).toEqual(new Set(['2026-11-20T08:30:00.000Z']));
    const read = answers.map((answer) => (answer.status === 'ok' ? answer.records : 0));
    expect(read.reduce((sum, records) => sum + records, 0)).toBe(2_050);
    expect(answers.at(-1)).toMatchObject({ total: 2_050, dropped: 0 });
  });

  it('waits before it goes back, and reads what would have been skipped', async () => {
    const list = new ChangingList(300);
    const { api } = apiWith(({ url }, index) => {
      if (index === 1) list.change({ leave: Array<number>(120).fill(0), enter: [] });
      const { ids, total } = list.page(Number(url.searchParams.get('offset')), 100);
      return Response.json({ orders: ids.map((order_id) => ({ order_id })), total_count: total });
    });
    const { ids, answers } = await readChain(api.ask, { list: 'open-orders' });
    const read = new Set(ids);
    expect(list.stayed().filter((id) => !read.has(id))).toEqual([]);
    expect(answers[1]).toMatchObject({ waitMs: 95_000, records: 0 });
  });

  it('tells what was on the last page before it says that the tokens run in a circle', async () => {
    const { api, sent } = apiWith((_, index) =>
      Response.json({ data: [{ id: `t${index}` }], next_page_token: `p${index % 3}` }),
    );
    const { ids, answers } = await readChain(api.ask, { list: 'threads' });
    expect(ids.slice(0, 3)).toEqual(['t0', 't1', 't2']);
    expect(answers.at(-1)).toEqual({ status: 'failed', failure: 'not-understood', restart: true });
    expect(sent.length).toBe(answers.length - 1);
    expect(sent.length).toBeLessThan(8);
  });

  it('begins anew from a cursor of another version', async () => {
    for (const cursor of [
      {},
      { kind: 'offset' },
      { kind: 'seek', token: 3 },
      { kind: 'toString' },
    ] as Cursor[]) {
      const { api, sent } = apiWith(empty);
      await api.ask({ list: 'orders', cursor });
      expect(sent[0]?.url.searchParams.get('offset')).toBe('0');
    }
  });

  it.each([
    [404, 'refused', true],
    [400, 'refused', true],
    [302, 'redirected', true],
    [401, 'wrong-key', undefined],
    [403, 'no-right', undefined],
    [429, 'too-many', undefined],
    [500, 'server', undefined],
  ] as const)('in its middle a %i is %s', async (status, failure, restart) => {
    const { api } = apiWith((_, index) =>
      index === 0
        ? Response.json({ data: [{ id: '1' }], next_page_token: 'x' })
        : new Response(null, { status }),
    );
    const { answers } = await readChain(api.ask, { list: 'returns' });
    expect(answers[1]).toEqual({ status: 'failed', failure, ...(restart && { restart }) });
  });
});

describe('an answer', () => {
  it('of another shape is not understood, as is one that its reader throws at', async () => {
    const { api } = apiWith(() => Response.json({ something: 'else' }));
    expect(await api.ask({ list: 'orders' })).toEqual({
      status: 'failed',
      failure: 'not-understood',
    });
    const { fetch } = recordedFetch(() => Response.json({}));
    const throwing = sellerApi({ origin: ORIGIN, key: 'k', clock: () => 1, fetch }, () => {
      throw new Error('reader');
    });
    expect(await throwing.ask({ list: 'orders' })).toMatchObject({ failure: 'not-understood' });
  });

  it('reaches its reader with what was asked, and an account without its bank data', async () => {
    const seen: unknown[] = [];
    const account = {
      ...{ shop_id: 1, shop_name: 'Shop', payment_details: null },
      payment_info: { iban: 'ES9121000418450200051332' },
      billing_info: { bic: 'CAIXESBB' },
    };
    const { fetch } = recordedFetch(({ url }) =>
      Response.json(url.pathname === '/api/account' ? account : { order_documents: [] }),
    );
    const api = sellerApi({ origin: ORIGIN, key: 'k', clock: () => 77, fetch }, (...all) => {
      seen.push(all);
      return { facts: [], records: 0, dropped: 0 };
    });
    await api.ask({ list: 'account' });
    await api.ask({ list: 'documents', ids: ['a', 'b,c'], invoiceTypes: ['FACTURA'] });
    const kept = {
      shop_id: 1,
      shop_name: 'Shop',
      payment_details: null,
      payment_info: {},
      billing_info: {},
    };
    expect(seen).toEqual([
      ['account', kept, 77, undefined, undefined],
      ['documents', { order_documents: [] }, 77, ['a'], ['FACTURA']],
    ]);
  });

  it.each([
    ['years behind', Date.UTC(2016, 0), 'Sun, 22 Nov 2026 16:00:00 GMT', NOW],
    ['years ahead', Date.UTC(2036, 0), 'Sun, 22 Nov 2026 16:00:00 GMT', NOW],
    ['right, and the marketplace’s was never set', NOW, 'Thu, 01 Jan 1970 00:10:00 GMT', NOW],
    ['right, and the marketplace’s tells nothing', NOW, 'soon', NOW],
  ])('is judged by the marketplace’s clock where that is sane: ours is %s', async (...one) => {
    const [, ours, date, at] = one;
    const seen: number[] = [];
    const { fetch } = recordedFetch(() => Response.json({ orders: [] }, { headers: { date } }));
    const api = sellerApi({ origin: ORIGIN, key: 'k', clock: () => ours, fetch }, (...all) => {
      seen.push(all[2]);
      return { facts: [], records: 0, dropped: 0 };
    });
    await api.ask({ list: 'orders' });
    await api.ask({ list: 'offer-changes', cursor: { kind: 'files', files: '/api/file/1' } });
    expect(seen).toEqual([at, at]);
  });

  it('passes on an abort, before and between', async () => {
    const { api, sent } = apiWith(empty);
    const aborted = AbortSignal.abort(new Error('stop'));
    const lists: readonly SyncList[] = SYNC_LISTS;
    for (const list of lists) await expect(api.ask({ list }, aborted)).rejects.toThrow('stop');
    expect(sent).toEqual([]);
  });
});
