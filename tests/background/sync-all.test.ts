import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OpenConnection, SyncParts } from '../../entrypoints/background/sync-all.ts';
import { syncAll } from '../../entrypoints/background/sync-all.ts';
import { wait } from '../../entrypoints/background/wait.ts';
import { readDiagnostics } from '../../lib/platform/diagnostics.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from '../app/sync/fake-market.ts';
import { CONNECTION, HOST, syncWorld } from '../app/sync/sync-world.ts';

function partsOf(market: FakeMarket, more: Partial<SyncParts> = {}) {
  const connection: OpenConnection = { ...CONNECTION, api: market, connectedAt: 1 };
  const held = { connections: [connection] };
  const alarms = {
    ensureAlarm: vi.fn<SyncParts['ensureAlarm']>(async () => undefined),
    setAlarm: vi.fn<SyncParts['setAlarm']>(async () => undefined),
  };
  const parts: SyncParts = {
    ...syncWorld(market),
    connections: async () => held.connections,
    isGranted: async () => true,
    isOnline: () => true,
    isPaused: () => Promise.resolve(false),
    isLost: () => false,
    ...alarms,
    ...more,
  };
  const hold = (heldAt: number | undefined) => {
    held.connections = held.connections.map((one) => ({ ...one, heldAt }));
  };
  return { held, hold, parts, ...alarms };
}

const shop = () => {
  const market = new FakeMarket();
  market.put({ type: 'order', id: '1-A', state: 'shipping' });
  return market;
};

describe('syncing every connected shop', () => {
  it('leaves no alarm behind where none is connected', async () => {
    const market = shop();
    const { parts, held, setAlarm, ensureAlarm } = partsOf(market);
    held.connections = [];
    await syncAll(parts, () => undefined);
    expect(setAlarm.mock.calls).toEqual([[undefined]]);
    expect(ensureAlarm).not.toHaveBeenCalled();
    expect(market.calls).toEqual([]);
  });

  it('reads what is due, tells of each list read, and sets the alarm for what is due next', async () => {
    const market = shop();
    const { parts, setAlarm, ensureAlarm } = partsOf(market);
    const onRead = vi.fn();
    // The rescue alarm stands before the first call.
    market.during = async () => expect(ensureAlarm).toHaveBeenCalled();
    expect(await syncAll(parts, onRead)).toBe(true);
    expect(onRead.mock.calls.flat()).toContain('orders');
    const at = setAlarm.mock.calls.at(-1)?.[0];
    expect(at).toBeGreaterThanOrEqual(market.now + 30_000);
    expect(at).toBeLessThan(market.now + 2 * MINUTE);
    expect(await syncAll(parts, onRead)).toBe(false);
  });

  it.each([
    ['is offline', { isOnline: () => false }],
    ['keeps nothing on disk', { isLost: () => true }],
    ['may not speak to the marketplace', { isGranted: async () => false }],
  ] as const)('calls nobody where the browser %s', async (_why, more) => {
    const market = shop();
    const { parts } = partsOf(market, more);
    await syncAll(parts, () => undefined);
    expect(market.calls).toEqual([]);
  });

  it('asks and stores nothing more once the key is taken away', async () => {
    const market = shop();
    const { parts, held } = partsOf(market);
    market.during = async ({ list }) => {
      if (list === 'orders') held.connections = [];
    };
    await syncAll(parts, () => undefined);
    expect(market.calls.at(-1)?.query.list).toBe('orders');
    expect((await parts.store.facts(CONNECTION.shop, ['order:1-A'])).size).toBe(0);
  });

  it('asks no more with a key that was replaced meanwhile', async () => {
    const market = shop();
    const { parts, held } = partsOf(market);
    market.during = async ({ list }) => {
      if (list === 'orders')
        held.connections = held.connections.map((one) => ({ ...one, connectedAt: 2 }));
    };
    await syncAll(parts, () => undefined);
    expect(market.calls.at(-1)?.query.list).toBe('orders');
    market.during = async () => undefined;
    // The call whose answer was lost counts.
    market.now += 2 * MINUTE;
    await syncAll(parts, () => undefined);
    expect((await parts.store.facts(CONNECTION.shop, ['order:1-A'])).size).toBe(1);
  });

  it('stops in the middle where the seller wants it, and goes on from there', async () => {
    const market = shop();
    const { parts, hold, setAlarm } = partsOf(market);
    market.during = async ({ list }) => {
      if (list === 'orders') hold(market.now);
    };
    await syncAll(parts, () => undefined);
    const asked = market.calls.length;
    expect(market.calls.at(-1)?.query.list).toBe('orders');
    market.during = async () => undefined;
    market.now += 2 * MINUTE;
    await syncAll(parts, () => undefined);
    expect(market.calls).toHaveLength(asked);
    // Nothing is due: no alarm wakes the worker for it.
    expect(setAlarm.mock.calls.at(-1)).toEqual([undefined]);
    hold(undefined);
    await syncAll(parts, () => undefined);
    expect((await parts.store.facts(CONNECTION.shop, ['order:1-A'])).size).toBe(1);
  });

  it('does not cost a daily list its day where the seller stops it as its call is noted', async () => {
    const market = shop();
    const { parts, held, hold } = partsOf(market);
    await syncAll(parts, () => undefined);
    market.now = START + DAY + HOUR;
    market.calls.length = 0;
    const { store } = parts;
    const putSync = store.putSync.bind(store);
    const noted = vi.spyOn(store, 'putSync').mockImplementation(async (shopKey, step, at) => {
      await putSync(shopKey, step, at);
      if (step.rows.some(({ list, askedAt }) => list === 'channels' && askedAt !== undefined))
        hold(market.now);
    });
    await syncAll(parts, () => undefined);
    expect(held.connections[0]?.heldAt).toBeDefined();
    // Nothing was asked after it, and what came of it was kept.
    expect(market.calls.at(-1)?.query.list).toBe('channels');
    noted.mockRestore();
    hold(undefined);
    market.now += 2 * HOUR;
    await syncAll(parts, () => undefined);
    expect(market.callsOf('channels')).toHaveLength(1);
    const row = (await store.syncRows()).find(({ list }) => list === 'channels');
    expect(row?.doneAt).toBeGreaterThan(START + DAY);
  });

  it('leaves nothing of how lists stand where the key is taken away while an answer is stored', async () => {
    const { parts, held } = partsOf(shop());
    const { store } = parts;
    const observe = store.observe.bind(store);
    vi.spyOn(store, 'observe').mockImplementation(async (...page) => {
      held.connections = [];
      await store.forgetSync(CONNECTION.shop);
      return observe(...page);
    });
    await syncAll(parts, () => undefined);
    const kept = (await store.syncRows()).flatMap((row) => Object.keys(row));
    expect(new Set(kept)).toEqual(
      new Set(['shop', 'list', 'calls', 'startedAt', 'doneAt', 'readAt']),
    );
  });

  it('asks nothing more, and stores nothing, once it may not speak to the marketplace', async () => {
    const market = shop();
    let isGranted = true;
    const { parts } = partsOf(market, { isGranted: async () => isGranted });
    market.during = async ({ list }) => {
      if (list === 'orders') isGranted = false;
    };
    await syncAll(parts, () => undefined);
    expect(market.calls.at(-1)?.query.list).toBe('orders');
    expect((await parts.store.facts(CONNECTION.shop, ['order:1-A'])).size).toBe(0);
  });

  it('asks nothing more once everything is paused, and all of it afterwards', async () => {
    const market = shop();
    let isPaused = false;
    const { parts } = partsOf(market, { isPaused: async () => isPaused });
    market.during = async ({ list }) => {
      if (list === 'orders') isPaused = true;
    };
    await syncAll(parts, () => undefined);
    expect(market.calls.at(-1)?.query.list).toBe('orders');
    isPaused = false;
    market.during = async () => undefined;
    market.now += 2 * MINUTE;
    await syncAll(parts, () => undefined);
    expect((await parts.store.facts(CONNECTION.shop, ['order:1-A'])).size).toBe(1);
  });

  it('reads the other shops where one cannot be, and sets the alarm', async () => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
    const [broken, market] = [shop(), new FakeMarket('2046')];
    broken.during = () => Promise.reject(new RangeError('1-A'));
    const { parts, held, setAlarm } = partsOf(broken);
    const other = { ...CONNECTION, shop: `${HOST}|2046`, api: market, connectedAt: 2 };
    held.connections = [...held.connections, other];
    await syncAll(parts, () => undefined);
    expect(market.callsOf('orders')).toHaveLength(1);
    expect(setAlarm.mock.calls.at(-1)?.[0]).toBeGreaterThan(START);
    await vi.waitFor(async () =>
      expect(await readDiagnostics()).toMatchObject([{ where: 'sync', code: 'RangeError' }]),
    );
  });

  it('looks after the alarm to go on by each minute of a run, as one that has rung is gone', async () => {
    const market = shop();
    market.pageSize = 1;
    for (let index = 0; index < 900; index += 1)
      market.put({ type: 'order', id: `${index}-B`, state: 'shipped' });
    const { parts, ensureAlarm } = partsOf(market);
    await syncAll(parts, () => undefined);
    const minutes = (market.now - START) / MINUTE;
    expect(minutes).toBeGreaterThan(2);
    expect(ensureAlarm.mock.calls.length).toBeGreaterThanOrEqual(Math.floor(minutes));
    expect(ensureAlarm.mock.calls.length).toBeLessThanOrEqual(Math.ceil(minutes) + 1);
  });

  it('stops after some minutes, and goes on with the next alarm', { timeout: 30_000 }, async () => {
    const market = shop();
    market.pageSize = 1;
    for (let index = 0; index < 1400; index += 1)
      market.put({ type: 'order', id: `${index}-B`, state: 'shipped' });
    const { parts } = partsOf(market);
    await syncAll(parts, () => undefined);
    const first = market.now;
    expect(first).toBeLessThan(START + 6 * MINUTE);
    expect(market.callsOf('threads')).toEqual([]);
    while (market.callsOf('threads').length === 0 && market.now < START + HOUR)
      await syncAll(parts, () => undefined);
    const offsets = market.callsOf('orders').map(({ query }) => query.cursor?.offset ?? 0);
    expect(offsets).toEqual(offsets.map((_, index) => index));
  });
});

describe('waiting', () => {
  it('ends by itself, or at once when it is no longer wanted', async () => {
    await wait(1);
    const stop = new AbortController();
    const waiting = wait(60_000, stop.signal);
    stop.abort();
    await waiting;
    await wait(60_000, stop.signal);
  });
});
