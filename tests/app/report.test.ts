import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import { recordBacklog } from '../../lib/app/backlog.ts';
import { reportOf } from '../../lib/app/report.ts';
import type { ShopReport } from '../../lib/domain/report.ts';
import type { SoldLine } from '../../lib/domain/sales.ts';
import { answered, DAY, readOffers, readThreads, STORES, thread } from './report-world.ts';
import type { World } from './world.ts';
import { HOST, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const only = async (deps: World): Promise<ShopReport> => {
  const { shops } = await reportOf(deps);
  expect(shops).toHaveLength(1);
  return shops[0]!;
};
const offer = (id: string, quantity: number | undefined, more: object = {}) =>
  ({
    type: 'offer',
    id,
    active: true,
    ...(quantity !== undefined && { quantity }),
    ...more,
  }) as const;

describe.each(STORES)('the reports of a store %s', (_where, open) => {
  it('know nothing of a shop of which nothing was read', async () => {
    expect(await reportOf(world(open()))).toEqual({ now: NOW, shops: [] });
  });

  it('say that a shop was seen, and nothing more, where its page could not be read', async () => {
    const deps = world(open());
    await observePage(pageRead([], { status: 'unrecognised', page: 'inbox' }), deps);
    const { freshness, replies, stock, backlog } = await only(deps);
    expect(freshness).toBe('never');
    expect(replies).toMatchObject({
      threads: 0,
      answers: 0,
      days: [],
      inTime: { inTime: 0, of: 0 },
    });
    expect(replies).not.toHaveProperty('readAt');
    expect(stock).toMatchObject({ offers: 0, urgent: [] });
    expect(stock).not.toHaveProperty('readAt');
    expect(backlog).toEqual({ dates: [], days: [] });
  });

  it('count messages that wait in time by the shop’s clock, and long by the marketplace’s', async () => {
    const deps = world(open());
    const quick = [1, 2, 3, 4, 5].map((hours) => answered(hours * 24, hours));
    // Half a day of those is a working day's: by the shop's own clock it is in time.
    await readThreads(deps, [thread('a', quick), waiting('c', 12)]);
    const { replies } = await only(deps);
    expect(replies).toMatchObject({ waiting: 1, waitingLate: 0 });
    expect(replies.mean.mean?.hours).toBe(3);
    expect(replies.mean.mean?.atLeastHours).toBe((5 * 3 + 12) / 6);
  });

  it('hold the answers of 30 days against the marketplace’s limit', async () => {
    const deps = world(open());
    const quick = [1, 2, 3, 4].map((hours) => answered(hours * 24, hours));
    await readThreads(deps, [
      thread('a', quick),
      thread('b', [answered(5, 30), answered(31 * 24, 99)]),
      waiting('c', 90),
    ]);
    const { replies } = await only(deps);
    expect(replies).toMatchObject({
      threads: 2,
      answers: 5,
      waiting: 1,
      waitingLate: 1,
      readAt: NOW,
    });
    expect(replies.inTime).toEqual({ inTime: 4, of: 5, percent: 80 });
    expect(replies.yardstick).toMatchObject({ hours: 24, warnHours: 20, by: 'market' });
    expect(replies.mean.mean?.hours).toBe(8);
    expect(replies.mean.mean?.atLeastHours).toBeGreaterThan(8);
    expect(replies.dates.at(-1)).toBe('2026-11-18');
    expect(replies.dates).toHaveLength(31);
    const lastDay = replies.days.at(-1);
    expect(lastDay).toEqual({ day: '2026-11-18', answers: 1, median: 30, longest: 30 });
  });

  it('leave out answers of a clock that was ahead', async () => {
    const deps = world(open());
    await readThreads(deps, [thread('a', [answered(-3, 1), answered(3, 1)])]);
    expect((await only(deps)).replies).toMatchObject({ answers: 1, inTime: { of: 1 } });
  });

  it('count offers by how long they last, and list the ten worst', async () => {
    const deps = world(open());
    const sales: SoldLine[] = Array.from({ length: 28 }, (_, day) => ({
      ...{ orderId: `O${String(day)}`, sku: 'FAST', units: 2, placedAt: NOW - (day + 0.5) * DAY },
    }));
    const sold = { ...offer('FAST', 8), path: '/mmp/shop/offer/77' };
    await readOffers(deps, [
      ...[
        sold,
        offer('LOW', 2),
        offer('SOME', 50),
        offer('WHO', undefined),
        offer('OFF', 0, { active: false }),
      ],
      ...Array.from({ length: 12 }, (_, index) => offer(`OUT${String(index)}`, 0)),
    ]);
    for (const sale of sales)
      await observePage(
        pageRead([{ type: 'order', id: sale.orderId }], { page: 'order', sales: [sale] }),
        deps,
      );
    const { stock } = await only(deps);
    expect(stock.bands).toEqual({ out: 12, low: 1, short: 1, enough: 0, unknown: 2 });
    expect(stock).toMatchObject({ offers: 16, notOnSale: 1, coverDays: 7, readAt: NOW });
    expect(stock.urgent).toHaveLength(10);
    expect(stock.urgent.every(({ band }) => band === 'out')).toBe(true);
    expect(stock.urgent[0]?.href).toContain(HOST);
  });

  it('walk every offer of a shop that has more than are loaded at once', async () => {
    const deps = world(open());
    for (let from = 0; from < 2400; from += 800)
      await readOffers(
        deps,
        Array.from({ length: 800 }, (_, at) => offer(`S${String(from + at)}`, 100)),
      );
    const { stock } = await only(deps);
    expect(stock.offers).toBe(2400);
    expect(stock.bands.unknown).toBe(2400);
  });

  it('tell shops apart, and say of each how fresh it is', async () => {
    const deps = world(open());
    const other = `${HOST}|9`;
    await readThreads(deps, [thread('a', [answered(1, 1)])]);
    deps.now += 13 * 3_600_000;
    await readThreads(deps, [thread('a', [answered(1, 2), answered(2, 2)])], other);
    const { shops } = await reportOf(deps);
    expect(new Map(shops.map(({ shop, replies }) => [shop, replies.answers]))).toEqual(
      new Map([
        [SHOP, 1],
        [other, 2],
      ]),
    );
    expect(new Map(shops.map(({ shop, freshness }) => [shop, freshness]))).toEqual(
      new Map([
        [SHOP, 'stale'],
        [other, 'fresh'],
      ]),
    );
  });

  it('show the days that were counted, and every date between', async () => {
    const deps = world(open());
    await readThreads(deps, [waiting('a', 90)]);
    await recordBacklog(deps.now, deps);
    deps.now += 3 * DAY;
    await readThreads(deps, [thread('a', [])]);
    await recordBacklog(deps.now, deps);
    const { backlog } = await only(deps);
    expect(backlog.dates).toEqual(['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']);
    expect(backlog.days.map(({ day, rules }) => [day, rules['late-reply']])).toEqual([
      ['2026-11-18', [1, 0, 0]],
      ['2026-11-21', [0, 0, 0]],
    ]);
  });
});
