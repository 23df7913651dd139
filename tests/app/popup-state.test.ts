import { describe, expect, it, vi } from 'vitest';
import { freshnessOf } from '../../lib/app/freshness.ts';
import { observePage, observeSignedOut } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { Visit } from '../../lib/app/ports.ts';
import { shopLabel } from '../../lib/app/shop.ts';
import type { ReturnFact } from '../../lib/domain/facts.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { STALE_AFTER_MS } from '../../lib/domain/views.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

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
      ['PcComponentes · Otra', 'late-reply', ['thread:c']],
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
    expect(groups.map((group) => group.total)).toEqual([10_000]);
    expect(dueTasks).toHaveBeenCalledWith(NOW, 50);
    expect(asked.mock.calls.map(([, subjects]) => subjects.length)).toEqual([50]);
  });

  it('tells a group’s whole number where not all of it is listed, per shop and rule', async () => {
    const deps = world();
    const ids = Array.from({ length: 40 }, (_, index) => String(index));
    const gone = ids.map((id) => ({ type: 'offer', id, quantity: 0, active: true }) as const);
    const other = { shop: `${HOST}|77` };
    await observePage(pageRead([...ids.map((id) => waiting(id, 30)), ...gone]), deps);
    await observePage(
      pageRead(
        ids.slice(30).map((id) => waiting(id, 40)),
        other,
      ),
      deps,
    );
    const { groups, more, counts } = await popupState({ ...ASK, limit: 60 }, deps);
    expect(more).toBe(30);
    expect(counts.late + counts.soon + counts.info).toBe(90);
    expect(groups.map(({ shop, rule, tasks, total }) => [shop, rule, tasks.length, total])).toEqual(
      expect.arrayContaining([
        [other.shop, 'late-reply', 10, 10],
        [SHOP, 'late-reply', 40, 40],
      ]),
    );
    expect(groups.flatMap((group) => group.tasks)).toHaveLength(60);
    const all = await popupState({ ...ASK, limit: 90 }, deps);
    expect(all.more).toBe(0);
    expect(all.groups.map((group) => group.tasks.length)).toEqual(
      expect.arrayContaining([10, 40, 40]),
    );
  });

  it('groups what has waited for months apart and last, and counts it apart', async () => {
    const deps = world();
    const ids = Array.from({ length: 30 }, (_, index) => String(index));
    const old = ids.map((id) => waiting(`old-${id}`, 24 * 40));
    await observePage(pageRead([...old, waiting('new', 30)]), deps);
    const all = await popupState(ASK, deps);
    expect(all.groups.map((one) => [one.rule, one.historical, one.tasks.length])).toEqual([
      ['late-reply', undefined, 1],
      ['late-reply', true, 30],
    ]);
    expect(all.counts).toEqual({ late: 1, soon: 0, info: 30 });
    const part = await popupState({ ...ASK, limit: 11 }, deps);
    expect(part.groups.map((one) => [one.historical, one.tasks.length, one.total])).toEqual([
      [undefined, 1, 1],
      [true, 10, 30],
    ]);
  });

  it('estimates each shop’s reply time from the answers seen, with what still waits', async () => {
    const deps = world();
    const answered = (id: string, hours: number) => ({
      type: 'thread' as const,
      id,
      waiting: false,
      replies: [{ askedAt: NOW - (50 + hours) * HOUR, answeredAt: NOW - 50 * HOUR }],
    });
    const five = [10, 10, 10, 10, 10].map((hours, index) => answered(String(index), hours));
    await observePage(pageRead([...five, waiting('late', 70), waiting('young', 2)]), deps);
    await observePage(pageRead(five), deps);
    await observePage(pageRead([answered('x', 3)], { shop: `${HOST}|77` }), deps);
    const { replyTimes } = await popupState(ASK, deps);
    expect(replyTimes).toMatchObject([
      {
        shop: SHOP,
        shopLabel: 'PcComponentes · 2045',
        answers: 5,
        mean: { hours: 10, atLeastHours: 20 },
        limit: { hours: 24, warnHours: 20 },
        state: 'soon',
      },
      { shop: `${HOST}|77`, answers: 1 },
    ]);
    expect(replyTimes[1]).not.toHaveProperty('mean');
    deps.now += 31 * 24 * HOUR;
    expect((await popupState(ASK, deps)).replyTimes).toEqual([]);
  });

  it('asks for a bounded number of threads for it', async () => {
    const deps = world();
    const replies = vi.spyOn(deps.store, 'replies');
    await observePage(pageRead([waiting('a', 30)]), deps);
    await popupState(ASK, deps);
    expect(replies.mock.calls.map(([shop, since, limit]) => [shop, since, limit])).toEqual([
      [SHOP, NOW - 30 * 24 * HOUR, 500],
    ]);
  });

  it('does not take the sign-in page for a page of a shop', async () => {
    const deps = world();
    await observeSignedOut(HOST, `https://${HOST}/login`, deps);
    expect(await popupState(ASK, deps)).toMatchObject({ freshness: 'signed-out', pages: [] });
  });

  it('says of a late reply which order it is about', async () => {
    const deps = world();
    await observePage(pageRead([waiting('a', 30, { orderId: '123-A' }), waiting('b', 29)]), deps);
    const { groups } = await popupState(ASK, deps);
    expect(groups[0]?.tasks.map((one) => one.orderId)).toEqual(['123-A', undefined]);
  });

  it('says of a return which order it is about', async () => {
    const deps = world();
    const back = { type: 'return', state: 'received', receivedAt: NOW - HOUR, refunded: false };
    const returns = [
      { ...back, id: 'r1', orderId: '123-A' },
      { ...back, id: 'r2' },
    ] as readonly ReturnFact[];
    const { tasks } = await observePage(pageRead(returns, { page: 'returns' }), deps);
    const { groups } = await popupState(ASK, deps);
    for (const views of [tasks, groups.flatMap((group) => group.tasks)])
      expect(views.map((one) => [one.rule, one.subject, one.orderId])).toEqual([
        ['refund-due', 'return:r1', '123-A'],
        ['refund-due', 'return:r2', undefined],
      ]);
  });

  it('calls the shop by its name in tasks about the shop itself, and in no other', async () => {
    const deps = world();
    const shop = { type: 'shop', id: '2045', hasRegistration: false } as const;
    const named = { shopName: 'Ratones del Sur', alias: `${HOST}|~ratones del sur` };
    const settings = await observePage(pageRead([shop], { page: 'shop-settings', ...named }), deps);
    const inbox = await observePage(pageRead([waiting('a', 30)]), deps);
    const { groups } = await popupState(ASK, deps);
    const names = (views: readonly TaskView[]) => views.map((one) => [one.rule, one.shopName]);
    expect(names(settings.tasks)).toEqual([['seller-contact', 'Ratones del Sur']]);
    expect(names(inbox.tasks)).toEqual([['late-reply', undefined]]);
    expect(names(groups.flatMap((group) => group.tasks)).sort()).toEqual([
      ['late-reply', undefined],
      ['seller-contact', 'Ratones del Sur'],
    ]);
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

it.each<[string, string, string?]>([
  [`${HOST}|?`, 'PcComponentes'],
  [`${HOST}|~mi tienda`, 'PcComponentes · mi tienda'],
  [`${HOST}|~mi tienda`, 'PcComponentes · Mi Tienda', 'Mi Tienda'],
  [`${HOST}|2045`, 'PcComponentes · 2045'],
  [`${HOST}|2045`, 'PcComponentes · Mi Tienda', 'Mi Tienda'],
  ['x.example|?', 'x.example'],
])('calls the shop %s “%s”', (shop, label, name) => {
  expect(shopLabel(shop, marketOfHost(shop.split('|')[0] ?? ''), name)).toBe(label);
});
