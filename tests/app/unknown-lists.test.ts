import { describe, expect, it } from 'vitest';
import type { Visit } from '../../lib/app/ports.ts';
import type { SyncList, SyncRow } from '../../lib/app/sync-ports.ts';
import { unknownLists } from '../../lib/app/unknown-lists.ts';
import type { PageKind } from '../../lib/domain/reading.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 25, 9);
const HOST = 'pccomponentes-prod.mirakl.net';
const SHOP = `${HOST}|2001`;

/** A page that was read so many hours ago; never, without them. */
function page(kind: PageKind, hours?: number, shop = SHOP): Visit {
  const seen = { shop, host: shop.split('|')[0]!, page: kind, status: 'ok', url: '' } as const;
  return {
    ...{ ...seen, problems: [], at: NOW },
    ...(hours !== undefined && { readAt: NOW - hours * HOUR }),
  };
}

function row(list: SyncList, over: Partial<SyncRow> = {}): SyncRow {
  return { shop: SHOP, list, calls: 1, doneAt: NOW - HOUR, ...over };
}

const TOLD = [row('orders'), row('threads'), row('offers')];
const without = (list: SyncList) => TOLD.filter((one) => one.list !== list);

describe('lists of which nobody knows what is due', () => {
  it.each<[string, readonly Visit[], readonly string[]]>([
    ['nothing was ever seen', [], []],
    ['both were read', [page('orders', 1), page('inbox', 2)], []],
    ['the inbox was never opened', [page('orders', 1)], ['inbox']],
    ['the inbox was opened and not understood', [page('orders', 1), page('inbox')], ['inbox']],
    ['the inbox was read three days ago', [page('orders', 1), page('inbox', 72)], ['inbox']],
    ['the orders were never opened', [page('inbox', 1)], ['orders']],
    ['only an offer was read', [page('offers', 1)], ['inbox', 'orders']],
    ['all was read three days ago', [page('orders', 72), page('inbox', 72)], []],
    ['the clock was set back', [page('orders', 1), page('inbox', -30)], ['inbox']],
    [
      'a second shop’s inbox was not opened',
      [page('orders', 1), page('inbox', 1), page('orders', 1, `${HOST}|2`)],
      ['inbox'],
    ],
    [
      'a page does not say whose it is',
      [page('orders', 1), page('inbox', 1, `${HOST}|?`), page('offers', 1, `${HOST}|?`)],
      [],
    ],
    ['no page says whose it is', [page('orders', 1, `${HOST}|?`)], ['inbox']],
    [
      'another marketplace was not looked at for long',
      [page('orders', 1), page('inbox', 1), page('orders', 72, 'marketplace.worten.pt|1')],
      [],
    ],
  ])('by pages: %s', (_what, visits, unknown) => {
    expect(unknownLists({ visits, rows: [], connected: new Set(), now: NOW })).toEqual(unknown);
  });

  it.each<[string, readonly SyncRow[], readonly Visit[], readonly string[]]>([
    ['all was told', TOLD, [], []],
    ['nothing was told yet', [], [], ['inbox', 'orders', 'offers']],
    ['a list was never asked', without('threads'), [], ['inbox']],
    [
      'a list was not read to its end',
      [...without('orders'), row('orders', { doneAt: undefined })],
      [],
      ['orders'],
    ],
    ['a list fails now', [...without('offers'), row('offers', { failures: 1 })], [], ['offers']],
    [
      'a list is three days old',
      [...without('threads'), row('threads', { doneAt: NOW - 72 * HOUR })],
      [],
      ['inbox'],
    ],
    [
      'offers are of yesterday',
      [...without('offers'), row('offers', { doneAt: NOW - 30 * HOUR })],
      [],
      [],
    ],
    [
      'its key may not read the messages, and no page was opened',
      [
        ...without('threads'),
        row('threads', { doneAt: undefined, failure: 'no-right', failures: 4 }),
      ],
      [],
      ['inbox'],
    ],
    [
      'its key may not read the messages, and the inbox was opened',
      [
        ...without('threads'),
        row('threads', { doneAt: undefined, failure: 'no-right', failures: 4 }),
      ],
      [page('inbox', 1)],
      [],
    ],
    ['another list fails', [...TOLD, row('statistics', { failures: 3 })], [], []],
  ])('by the API: %s', (_what, rows, visits, unknown) => {
    const connected = new Set([SHOP]);
    expect(unknownLists({ visits, rows, connected, now: NOW })).toEqual(unknown);
  });

  it('by the API of one shop and the pages of another', () => {
    const visits = [page('orders', 1, `${HOST}|2`)];
    const known = { visits, rows: TOLD, connected: new Set([SHOP]), now: NOW };
    expect(unknownLists(known)).toEqual(['inbox']);
  });
});
