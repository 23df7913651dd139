import { afterEach, describe, expect, it } from 'vitest';
import type { SellerApi, SyncList, SyncRow } from '../../../lib/app/sync-ports.ts';
import { syncState } from '../../../lib/app/sync/state.ts';
import { pastStuckPage } from '../../../lib/app/sync/stuck-page.ts';
import { syncShop } from '../../../lib/app/sync/sync-shop.ts';
import { createSellerApi } from '../../../lib/marketplace/api/client.ts';
import { changeSome } from '../../backoffice/data/big-changes.ts';
import type { ApiStandIn } from '../../backoffice/api-server.ts';
import { DAY, HOUR, MINUTE, START } from './fake-market.ts';
import { standInWorld } from './stand-in-world.ts';
import { syncUntil } from './sync-world.ts';

let standIn: ApiStandIn | undefined;

afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

/** Days too few for any list to forget what it once held. */
const SIZES = { orders: 420, threads: 230, offers: 340, days: 60 };

async function shopWith(poison: (made: Awaited<ReturnType<typeof standInWorld>>) => string[]) {
  const made = await standInWorld({ big: SIZES });
  standIn = made.api;
  made.api.setSwitches({ poison: poison(made) });
  const { store, connection, clock } = made;
  const rowOf = async (list: SyncList): Promise<SyncRow | undefined> =>
    (await store.syncRows(connection.shop)).find((row) => row.list === list);
  const viewOf = async (name: SyncList) => {
    const [view] = await syncState(store, [{ ...connection, isGranted: true }], clock.now());
    return view?.lists.find(({ list }) => list === name);
  };
  /** Of which the list itself has told; others may name them. */
  const known = async (kind: 'order' | 'thread' | 'offer', ids: readonly string[]) => {
    const subjects = ids.map((id) => `${kind}:${id}` as const);
    const facts = [...(await store.facts(connection.shop, subjects)).values()];
    const own = facts.filter((fact) => fact.type !== 'order' || fact.state !== undefined);
    return new Set(own.map(({ id }) => id));
  };
  return { ...made, rowOf, viewOf, known };
}

const byCreation = (orders: readonly { id: string; placedAt: number }[]) =>
  orders.toSorted((a, b) => a.placedAt - b.placedAt).map(({ id }) => id);

describe('a page that is never answered', { timeout: 60_000 }, () => {
  it.each([
    ['in the middle of a page', 142],
    ['on the first page', 3],
  ])('of a list by offset is read around: all but the record at fault, %s', async (_where, at) => {
    const made = await shopWith(({ shop }) => [`OR11:${byCreation(shop.orders)[at]}`]);
    const { api, deps, connection, shop, clock, known, rowOf, viewOf } = made;
    await syncUntil(deps, START + 9 * HOUR, connection);
    const ids = shop.orders.map(({ id }) => id);
    const told = await known('order', ids);
    const bad = byCreation(shop.orders)[at];
    expect(ids.filter((id) => !told.has(id))).toEqual([bad]);
    expect(await rowOf('orders')).toMatchObject({ unread: 1, skipped: 0 });
    expect(await viewOf('orders')).toMatchObject({ unread: 1, state: 'read' });
    const visits = await deps.store.visits();
    expect(visits.find(({ page }) => page === 'orders')).toMatchObject({ status: 'partial' });
    expect(api.ledger.breaks).toEqual({});
    // New orders come in as ever, and the record at fault is asked for again once a day only.
    const before = api.ledger.calls.length;
    changeSome(shop, { orders: 5 }, clock.now(), 1);
    await syncUntil(deps, START + 20 * HOUR, connection);
    const orders = api.ledger.calls.slice(before).filter(({ code }) => code === 'OR11');
    expect(orders.filter(({ path }) => !path.includes('offset=0')).length).toBeLessThan(40);
    api.setSwitches({ poison: [] });
    await syncUntil(deps, START + 2 * DAY + 12 * HOUR, connection);
    expect((await known('order', [bad ?? ''])).size).toBe(1);
    expect((await rowOf('orders'))?.unread).toBeUndefined();
    expect(api.ledger.breaks).toEqual({});
  });

  it('is read around by a worker that dies after every step, too', async () => {
    const made = await shopWith(({ shop }) => [`OR11:${byCreation(shop.orders)[142]}`]);
    const { api, deps, connection, shop, clock, known, rowOf } = made;
    let calls = 0;
    while (clock.now() < START + 3 * HOUR) {
      // All that it knew but for what is stored is gone; now and then its last answer, too.
      const client = createSellerApi({ origin: api.origin, key: shop.apiKey, clock: clock.now });
      const dies = new AbortController();
      const ask: SellerApi['ask'] = async (query, signal) => {
        const answer = await client.ask(query, signal);
        calls += 1;
        if (calls % 5 === 0) dies.abort();
        dies.signal.throwIfAborted();
        return answer;
      };
      const bounds = { until: START + 3 * HOUR, patienceMs: Infinity, signal: dies.signal };
      const { nextAt } = await syncShop(connection, { ...deps, api: { ask } }, bounds);
      if (!dies.signal.aborted) clock.advance(Math.max((nextAt ?? 0) - clock.now(), 1));
    }
    const ids = shop.orders.map(({ id }) => id);
    const told = await known('order', ids);
    expect(ids.filter((id) => !told.has(id))).toEqual([byCreation(shop.orders)[142]]);
    expect(await rowOf('orders')).toMatchObject({ unread: 1 });
  });

  it('costs no other record where its list is out of order for some minutes later on', async () => {
    const made = await shopWith(({ shop }) => [`OR11:${byCreation(shop.orders)[42]}`]);
    const { api, deps, connection, shop, clock, known } = made;
    const ask = deps.api.ask.bind(deps.api);
    let since: number | undefined;
    const unsteady: SellerApi['ask'] = async (query, signal) => {
      const { list, cursor } = query;
      if (list === 'orders' && Number(cursor?.offset ?? 0) > 150) since ??= clock.now();
      const isOut = since !== undefined && clock.now() < since + 9.5 * MINUTE;
      api.setSwitches({ faults: list === 'orders' && isOut ? ['OR11:503'] : [] });
      return ask(query, signal);
    };
    await syncUntil({ ...deps, api: { ask: unsteady } }, START + 9 * HOUR, connection);
    expect(since).toBeDefined();
    const ids = shop.orders.map(({ id }) => id);
    const told = await known('order', ids);
    expect(ids.filter((id) => !told.has(id))).toEqual([byCreation(shop.orders)[42]]);
    expect(api.ledger.breaks).toEqual({});
  });

  it('closes no offer that it might have held', async () => {
    const made = await shopWith(() => []);
    const { api, deps, connection, shop, known, rowOf } = made;
    await syncUntil(deps, START + HOUR / 2, connection);
    const [, victim] = shop.offers.toSorted((a, b) => (a.title < b.title ? -1 : 1));
    const skus = shop.offers.map(({ sku }) => sku);
    expect((await known('offer', skus)).size).toBe(skus.length);
    const open = async () => {
      const subjects = skus.map((sku) => `offer:${sku}` as const);
      const facts = [...(await deps.store.facts(connection.shop, subjects)).values()];
      return facts.filter((fact) => fact.type === 'offer' && fact.active !== false).length;
    };
    const before = await open();
    api.setSwitches({ poison: [`OF21:${victim?.sku}`] });
    await syncUntil(deps, START + 12 * HOUR, connection);
    expect(await rowOf('offers')).toMatchObject({ unread: 1 });
    expect(await open()).toBe(before);
  });

  it('of a list by tokens ends the reading: it is said, and what is new is read', async () => {
    const made = await shopWith(({ shop }) => [`M11:${shop.threads[150]?.id}`]);
    const { api, deps, connection, shop, clock, known, rowOf, viewOf } = made;
    await syncUntil(deps, START + 4 * HOUR, connection);
    const ids = shop.threads.map(({ id }) => id);
    expect((await known('thread', ids)).size).toBe(100);
    expect(await rowOf('threads')).toMatchObject({ gap: 'server' });
    expect(await viewOf('threads')).toMatchObject({ state: 'failed', failure: 'server' });
    const at = clock.now();
    const { threads: changed } = changeSome(shop, { threads: 5 }, at, 1);
    await syncUntil(deps, START + 5 * HOUR, connection);
    const subjects = changed.map((id) => `thread:${id}` as const);
    const facts = [...(await deps.store.facts(connection.shop, subjects)).values()];
    expect(facts).toHaveLength(5);
    for (const fact of facts) expect(fact).toMatchObject({ lastMessageAt: at });
    const inbox = (await deps.store.visits()).find(({ page }) => page === 'inbox');
    expect(inbox).toMatchObject({ status: 'partial' });
    expect(inbox?.readAt).toBeGreaterThan(START + 4 * HOUR);
    api.setSwitches({ poison: [] });
    await syncUntil(deps, START + 2 * DAY, connection);
    expect((await known('thread', ids)).size).toBe(ids.length);
    expect(await viewOf('threads')).toMatchObject({ state: 'read' });
    expect(api.ledger.breaks).toEqual({});
  });

  it('is taken for an outage where the others get no answer either: nothing is passed over', async () => {
    const made = await shopWith(() => []);
    const { api, deps, connection, shop, known, rowOf } = made;
    let calls = 0;
    const ask = deps.api.ask.bind(deps.api);
    const cut = {
      ...deps,
      api: {
        ask: async (...[query, signal]: Parameters<typeof ask>) => {
          if (query.list === 'orders' && (calls += 1) === 2) api.setSwitches({ faults: ['*:503'] });
          return ask(query, signal);
        },
      },
    };
    await syncUntil(cut, START + 6 * HOUR, connection);
    expect(await rowOf('orders')).not.toHaveProperty('narrow');
    api.setSwitches({ faults: [] });
    await syncUntil(deps, START + 9 * HOUR, connection);
    const ids = shop.orders.map(({ id }) => id);
    expect((await known('order', ids)).size).toBe(ids.length);
    expect(await rowOf('orders')).toMatchObject({ skipped: 0 });
    expect((await rowOf('orders'))?.unread).toBeUndefined();
  });
});

describe('a reading that is given up', () => {
  const failed: SyncRow = {
    ...{ shop: 'host|1', list: 'threads', calls: 9, cursor: { token: 't' }, since: START - DAY },
    ...{ startedAt: START, startedServerAt: START, nextSince: START - HOUR },
    ...{ failure: 'server', failedAt: START + HOUR, failures: 7 },
  };
  const times = { sentAt: START + HOUR, cameAt: START + HOUR };
  const problem = { status: 'failed', failure: 'server' } as const;

  it('goes on with what changed since it began, and is made good later', () => {
    const row = pastStuckPage(failed, problem, times);
    expect(row).not.toHaveProperty('cursor');
    expect(row).toMatchObject({ gap: 'server', again: { since: START - DAY, at: START } });
    expect(row.nextSince).toBeGreaterThan(START - HOUR);
  });

  it('where it was to make another good leaves what is new to the next', () => {
    const again = { since: START - 3 * DAY, at: START };
    const row = pastStuckPage({ ...failed, again, isAgain: true }, problem, times);
    expect(row).toMatchObject({ gap: 'server', nextSince: START - HOUR });
    expect(row).toMatchObject({ again: { tries: 1 } });
  });
});
