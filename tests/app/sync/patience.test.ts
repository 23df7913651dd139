import { describe, expect, it } from 'vitest';
import type { SyncRow } from '../../../lib/app/sync-ports.ts';
import { dueAt, hostHeldUntil } from '../../../lib/app/sync/due.ts';
import { againSince, isAgainDue } from '../../../lib/app/sync/left-out.ts';
import { afterChain, afterFailure } from '../../../lib/app/sync/row-steps.ts';
import { situationOf } from '../../../lib/app/sync/situation.ts';
import { CONNECTION, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;
const AT = { sentAt: START, cameAt: START };

function row(over: Partial<SyncRow>): SyncRow {
  return { shop: SHOP, list: 'orders', calls: 1, ...over };
}

describe('a list that gets no answer while others do', () => {
  it('holds them up a minute at a time, however long it waits itself', async () => {
    const market = new FakeMarket();
    const deps = syncWorld(market);
    for (let count = 0; count < 200; count += 1) market.fail('returns', 'offline');
    await syncUntil(deps, START + 12 * HOUR);
    const at = market.callsOf('threads').map((call) => call.at);
    const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(20 * MINUTE);
    const tries = market.callsOf('returns').map((call) => call.at);
    expect((tries.at(-1) ?? 0) - (tries.at(-2) ?? 0)).toBeGreaterThanOrEqual(HOUR);
  });

  it('holds up a host that answers nobody for as long as it waits', () => {
    const failed = row({ failure: 'offline', failedAt: START, notBefore: START + 16 * MINUTE });
    const silent = row({ list: 'threads', readAt: START - HOUR });
    expect(hostHeldUntil([failed, silent], START + 1)).toBe(START + 16 * MINUTE);
    const answered = { ...silent, readAt: START - 5 * MINUTE };
    expect(hostHeldUntil([failed, answered], START + 1)).toBe(START + MINUTE);
  });
});

describe('a marketplace that says how long to wait', () => {
  const wait = (over: Partial<SyncRow>, failure: 'too-many' | 'server', retryAfterMs?: number) => {
    const problem = { status: 'failed', failure, ...(retryAfterMs && { retryAfterMs }) } as const;
    return (
      (afterFailure(row({ cursor: { offset: 2 }, ...over }), problem, AT).notBefore ?? 0) - START
    );
  };

  it('is believed once; saying "at once" again and again, it is asked more and more rarely', () => {
    expect(wait({}, 'too-many', 1000)).toBe(1000);
    expect(wait({ failures: 1 }, 'too-many', 1000)).toBe(2 * MINUTE);
    expect(wait({ failures: 9 }, 'too-many', 1000)).toBe(HOUR);
    expect(wait({ failures: 9 }, 'too-many', 3 * HOUR)).toBe(3 * HOUR);
  });

  it('is believed where its server is out of order too', () => {
    expect(wait({}, 'server')).toBe(MINUTE);
    expect(wait({}, 'server', 30 * MINUTE)).toBe(30 * MINUTE);
    expect(wait({ failures: 9 }, 'server', MINUTE)).toBe(HOUR);
  });
});

describe('a chain that never came to its end', () => {
  it.each(['refused', 'not-here'] as const)(
    'of many offers is begun anew within hours after %s',
    async (failure) => {
      const market = new FakeMarket();
      for (let index = 0; index < 1200; index += 1)
        market.put({ type: 'offer', id: `${index}`, quantity: 1, active: true });
      let pages = 0;
      market.during = async ({ list }) => {
        if (list === 'offers') pages += 1;
        if (list === 'offers' && pages === 5) market.fail('offers', failure);
      };
      const deps = syncWorld(market);
      await syncUntil(deps, START + 3 * HOUR);
      expect(market.callsOf('offers').filter(({ query }) => !query.cursor)).toHaveLength(2);
      expect((await deps.store.facts(SHOP, ['offer:1199'])).size).toBe(1);
    },
  );

  it('keeps a daily operation daily', () => {
    const failed = row({ list: 'account', startedAt: START, failure: 'server', failures: 1 });
    const at = dueAt('account', situationOf(SHOP, [failed]), START + HOUR);
    expect(at).toBeGreaterThanOrEqual(START + DAY);
  });
});

describe('records that were not understood', () => {
  const ended = { startedAt: START, startedServerAt: START, readAt: START };

  it('are asked for again each day, for a week, beside what is new', () => {
    const last = START - 2 * DAY;
    const left = afterChain(row({ ...ended, nextSince: last, skipped: 1 }), START, last);
    expect(left.again).toEqual({ since: last, at: START });
    expect(left.nextSince).toBeGreaterThan(START - HOUR);
    expect(isAgainDue(left, START + 23 * HOUR)).toBe(false);
    expect(isAgainDue(left, START + DAY)).toBe(true);
    expect(againSince(left, START + DAY)).toBe(last);
    const asked = { ...left, nextSince: START + 8 * DAY };
    expect(againSince(asked, START + 9 * DAY)).toBe(START + 2 * DAY);
    // Nobody has asked for what is new meanwhile either.
    expect(againSince(left, START + 9 * DAY)).toBe(left.nextSince);
    expect(afterChain({ ...left, skipped: 0 }, START, last)).not.toHaveProperty('again');
  });

  async function withOneLeftOut() {
    const market = new FakeMarket();
    const deps = syncWorld(market);
    await syncUntil(deps, START + 5 * MINUTE);
    market.put({ type: 'order', id: 'odd', state: 'shipping' });
    for (let index = 0; index < 300; index += 1)
      market.put({ type: 'order', id: `${index}-A`, state: 'shipped' });
    market.dropped.set('orders', 1);
    market.dropped.set('open-orders', 1);
    await syncUntil(deps, START + 2 * HOUR);
    expect((await deps.store.facts(SHOP, ['order:odd'])).size).toBe(0);
    const ordersRow = async () =>
      (await deps.store.syncRows(SHOP)).find(({ list }) => list === 'orders');
    return { market, deps, ordersRow };
  }

  it('are known a day later, told so that they are', async () => {
    const { market, deps, ordersRow } = await withOneLeftOut();
    expect(await ordersRow()).toMatchObject({ skipped: 1, left: ['odd'] });
    market.dropped.clear();
    await syncUntil(deps, START + 3 * HOUR);
    expect(await ordersRow()).toMatchObject({ skipped: 1 });
    await syncUntil(deps, START + DAY + 2 * HOUR);
    expect((await deps.store.facts(SHOP, ['order:odd'])).size).toBe(1);
    expect(await ordersRow()).toMatchObject({ skipped: 0 });
    expect(await ordersRow()).not.toHaveProperty('again');
  });

  it('or at once, when they change', async () => {
    const { market, deps, ordersRow } = await withOneLeftOut();
    market.dropped.clear();
    market.put({ type: 'order', id: 'odd', state: 'shipped' });
    await syncUntil(deps, START + 3 * HOUR);
    expect(await ordersRow()).toMatchObject({ skipped: 0 });
  });

  it('never are: what was read with them is read again once a day, not at every look', async () => {
    const { market, deps, ordersRow } = await withOneLeftOut();
    market.calls.length = 0;
    await syncUntil(deps, START + 3 * DAY + 2 * HOUR);
    const pages = market.callsOf('orders');
    expect(pages.filter(({ query }) => query.cursor).length).toBeLessThanOrEqual(3 * 3);
    expect(pages.length).toBeGreaterThan(3 * 24 * 3);
    expect(await ordersRow()).toMatchObject({ skipped: 1, left: ['odd'] });
  });
});
