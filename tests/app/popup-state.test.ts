import { describe, expect, it, vi } from 'vitest';
import { freshnessOf } from '../../lib/app/freshness.ts';
import { observePage, observeSignedOut } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { Visit } from '../../lib/app/ports.ts';
import { shopLabel } from '../../lib/app/shop.ts';
import { STALE_AFTER_MS } from '../../lib/domain/views.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { HOST, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const ASK = { limit: 50, zone: 'Europe/Madrid', marketplaces: [] };

describe('the popup', () => {
  it('groups by shop and rule, the most urgent group and task first', async () => {
    const deps = world();
    const gone = { type: 'offer', id: 'sku', quantity: 0, active: true } as const;
    await observePage(pageRead([waiting('a', 21), waiting('b', 30), gone]), deps);
    await observePage(pageRead([waiting('c', 40)], { shop: `${HOST}|~Otra` }), deps);
    const { groups, counts, more } = await popupState(ASK, deps);
    expect(
      groups.map((group) => [group.shopLabel, group.rule, group.tasks.map((one) => one.subject)]),
    ).toEqual([
      ['Otra · PcComponentes', 'late-reply', ['thread:c']],
      ['PcComponentes · 2045', 'late-reply', ['thread:b', 'thread:a']],
      ['PcComponentes · 2045', 'out-of-stock', ['offer:sku']],
    ]);
    expect(counts).toEqual({ late: 3, soon: 1, info: 0 });
    expect(more).toBe(0);
  });

  it('asks for no more tasks and facts than it shows, of ten thousand', async () => {
    const deps = world();
    const facts = Array.from({ length: 10_000 }, (_, index) => waiting(String(index), 30));
    await observePage(pageRead(facts), deps);
    const dueTasks = vi.spyOn(deps.store, 'dueTasks');
    const asked = vi.spyOn(deps.store, 'facts');
    const { groups, more } = await popupState(ASK, deps);
    expect(groups.flatMap((group) => group.tasks)).toHaveLength(50);
    expect(more).toBe(9950);
    expect(dueTasks).toHaveBeenCalledWith(NOW, 50);
    expect(asked.mock.calls.map(([, subjects]) => subjects.length)).toEqual([50]);
  });

  it('tells how each page was read', async () => {
    const deps = world();
    await observePage(pageRead([], { status: 'unrecognised' }), deps);
    const { pages, freshness } = await popupState(ASK, deps);
    expect(freshness).toBe('never');
    expect(pages).toMatchObject([{ shop: SHOP, page: 'inbox', status: 'unrecognised', at: NOW }]);
  });

  it('says signed out after the sign-in page, until a page is read again', async () => {
    const deps = world();
    await observePage(pageRead([]), deps);
    deps.now += 1000;
    await observeSignedOut(HOST, `https://${HOST}/login`, deps);
    expect(await popupState(ASK, deps)).toMatchObject({ freshness: 'signed-out', readAt: NOW });
    deps.now += 1000;
    await observePage(pageRead([]), deps);
    expect((await popupState(ASK, deps)).freshness).toBe('fresh');
  });
});

describe('freshness', () => {
  const visit = (at: number, more: Partial<Visit> = {}): Visit => ({
    shop: SHOP,
    host: HOST,
    page: 'orders',
    at,
    readAt: at,
    status: 'ok',
    problems: [],
    url: '',
    ...more,
  });
  it.each<[string, Visit[], string]>([
    ['nothing was seen', [], 'never'],
    ['nothing was readable', [visit(NOW, { readAt: undefined, status: 'unrecognised' })], 'never'],
    ['read just now', [visit(NOW - 1)], 'fresh'],
    ['read half a day ago', [visit(NOW - STALE_AFTER_MS)], 'fresh'],
    ['read longer ago', [visit(NOW - STALE_AFTER_MS - 1)], 'stale'],
    [
      'visited now, readable long ago',
      [visit(NOW, { readAt: 1, status: 'unrecognised' })],
      'stale',
    ],
    ['one page old, another new', [visit(1), visit(NOW - 5)], 'fresh'],
    ['a reading from the future', [visit(NOW + 2 * STALE_AFTER_MS)], 'stale'],
    [
      'signed out last',
      [visit(NOW - 5), visit(NOW, { page: 'signed-out', readAt: undefined })],
      'signed-out',
    ],
  ])('%s', (_name, visits, expected) => {
    expect(freshnessOf(visits, NOW).freshness).toBe(expected);
  });
});

it.each([
  [`${HOST}|?`, 'PcComponentes'],
  [`${HOST}|~Mi tienda`, 'Mi tienda · PcComponentes'],
  [`${HOST}|2045`, 'PcComponentes · 2045'],
  ['x.example|?', 'x.example'],
])('calls the shop %s “%s”', (shop, label) => {
  expect(shopLabel(shop, marketOfHost(shop.split('|')[0] ?? ''))).toBe(label);
});
