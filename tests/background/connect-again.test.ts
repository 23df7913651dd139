import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionHandlers } from '../../entrypoints/background/connection-handlers.ts';
import { connectionParts, openConnections } from '../../entrypoints/background/connections.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import type { Deps } from '../../lib/app/deps.ts';
import { syncShop } from '../../lib/app/sync/sync-shop.ts';
import { world } from '../app/world.ts';
import { VirtualClock } from '../backoffice/api/virtual-clock.ts';
import type { ApiStandIn } from '../backoffice/api-server.ts';
import { startApi } from '../backoffice/api-server.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOUR, NOW, startAnew } from './connection-setup.ts';

let standIn: ApiStandIn | undefined;

beforeEach(startAnew);
afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

/** The handlers, the client and the engine against the stand-in's HTTP, on a set clock. */
async function market() {
  const clock = new VirtualClock(NOW);
  const api = await startApi({ now: NOW, clock: clock.now });
  standIn = api;
  const store = new MemoryStore();
  const deps = { ...world(store), store, clock: clock.now } as unknown as Deps;
  const parts = connectionParts(deps, () => undefined, createUnderWay().mark);
  const handlers = connectionHandlers(deps, {
    ...parts,
    isGranted: () => Promise.resolve(true),
  });
  const [first, second] = api.shops;
  if (!first || !second) throw new Error('two shops are needed');
  const host = new URL(api.origin).host;
  const shop = `${host}|${first.id}`;
  return {
    ...{ api, store, clock, handlers, first, second, shop },
    connect: (key = first.apiKey, shopId?: string) =>
      handlers.connect({ type: 'connect', origin: api.origin, key, ...(shopId && { shopId }) }),
    disconnect: () => handlers.disconnect({ type: 'disconnect', shop }),
    sync: async (ms: number) => {
      const until = clock.now() + ms;
      for (const { api: client, ...connection } of await openConnections(clock.now)) {
        await syncShop(
          connection,
          {
            ...{ ...world(store), store, clock: clock.now, api: client },
            aliasOf: (at: string, name: string) => `${at}|~${name.toLowerCase()}`,
            wait: async (wait: number) => void clock.advance(Math.max(wait, 1)),
          },
          { until, patienceMs: Number.POSITIVE_INFINITY },
        );
      }
      clock.advance(Math.max(0, until - clock.now()));
    },
    asked: (code: string) => api.ledger.calls.filter((call) => call.code === code).length,
  };
}

describe('connecting a shop again on the same day', { timeout: 30_000 }, () => {
  it.each([0, 2 * HOUR])('breaks no ceiling, and is answered, after %i ms', async (pause) => {
    const { api, clock, connect, disconnect, sync, asked, store, shop } = await market();
    expect(await connect()).toMatchObject({ status: 'ok', shop });
    await sync(10 * 60_000);
    await disconnect();
    clock.advance(pause);
    const again = await connect();
    expect(again).toMatchObject({ status: 'ok', shop });
    expect(again).toHaveProperty('shopName', expect.stringMatching(/\S/));
    await sync(3 * HOUR);
    for (const code of ['A01', 'A21', 'CH11', 'L01', 'DO01']) expect(asked(code)).toBe(1);
    expect(api.ledger.breaks).toEqual({});
    expect(asked('OR11')).toBeGreaterThan(5);
    const rows = await store.syncRows(shop);
    expect(
      rows.filter(({ doneAt, list }) => doneAt === undefined && list !== 'offer-changes'),
    ).toEqual([]);
    await sync(24 * HOUR);
    expect(asked('A01')).toBe(2);
    expect(api.ledger.breaks).toEqual({});
  });

  it('with another key, a wrong one, or for another shop says what is the case', async () => {
    const { api, connect, disconnect, first, second, shop } = await market();
    expect(await connect()).toMatchObject({ status: 'ok', shop });
    await disconnect();
    expect(await connect('7c766353-01a2-4d98-a56a-e6f0393a1ab9')).toEqual({
      status: 'failed',
      failure: 'wrong-key',
    });
    expect(await connect(first.apiKey, '999')).toMatchObject({ failure: 'no-such-shop' });
    expect(await connect(second.apiKey, first.id)).toMatchObject({ status: 'ok', shop });
    expect(await connect(first.apiKey, second.id)).toMatchObject({ status: 'ok' });
    expect(api.ledger.breaks).toEqual({});
  });

  it('without saying which, where the key is that of another shop, opens that one', async () => {
    const { api, connect, disconnect, second } = await market();
    await connect();
    await disconnect();
    api.setSwitches({ faults: ['DR11:404', 'PC01:404'] });
    expect(await connect(second.apiKey)).toMatchObject({
      shop: `${new URL(api.origin).host}|${second.id}`,
    });
    expect(api.ledger.breaks).toEqual({});
  });

  it('counts a check that told of another shop than was asked for', async () => {
    const { store, handlers, api, first, shop } = await market();
    const checked = connectionHandlers({ store, clock: () => NOW } as unknown as Deps, {
      ...connectionParts({} as Deps, () => undefined, createUnderWay().mark),
      isGranted: () => Promise.resolve(true),
      check: async () => ({ status: 'failed', failure: 'no-such-shop', toldShop: first.id }),
    });
    await checked.connect({ type: 'connect', origin: api.origin, key: first.apiKey, shopId: '9' });
    expect(
      await handlers.connect({ type: 'connect', origin: api.origin, key: first.apiKey }),
    ).toEqual({ status: 'ok', shop, shopName: undefined });
    expect(api.ledger.counts.A01).toBeUndefined();
  });
});
