import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openConnections } from '../../entrypoints/background/connections.ts';
import type { ApiAnswer, SyncRow } from '../../lib/app/sync-ports.ts';
import type { ConnectFailure } from '../../lib/domain/connect.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { loadConnections } from '../../lib/platform/api-keys.ts';
import { ASK, HOST, HOUR, KEY, NOW, ORIGIN, setUp, SHOP, startAnew } from './connection-setup.ts';

function row(over: Partial<SyncRow>): SyncRow {
  return { shop: SHOP, list: 'orders', calls: 1, ...over };
}

beforeEach(startAnew);

describe('connecting', () => {
  it('keeps the key once the marketplace has said yes, and reads at once', async () => {
    const { handlers, parts, sync } = setUp({
      check: () => Promise.resolve({ status: 'ok', shopId: '2001', shopName: 'Delta' }),
    });
    expect(await handlers.connect(ASK)).toEqual({ status: 'ok', shop: SHOP, shopName: 'Delta' });
    expect(await loadConnections()).toEqual([
      { origin: ORIGIN, key: KEY, shop: SHOP, connectedAt: NOW },
    ]);
    expect(parts.meet).toHaveBeenCalledExactlyOnceWith(SHOP, 'Delta');
    expect(sync).toHaveBeenCalledOnce();
  });

  it('of a second shop with the same key keeps both', async () => {
    const { handlers, parts } = setUp();
    await handlers.connect(ASK);
    vi.mocked(parts.check).mockResolvedValueOnce({ status: 'ok', shopId: '2002' });
    await handlers.connect({ ...ASK, shopId: '2002' });
    expect((await loadConnections()).map(({ shop }) => shop)).toEqual([SHOP, `${HOST}|2002`]);
  });

  it.each<ConnectFailure>(['wrong-key', 'no-right', 'not-mirakl', 'offline', 'no-such-shop'])(
    'keeps nothing and reads nothing after %s',
    async (failure) => {
      const { handlers, sync } = setUp({
        check: () => Promise.resolve({ status: 'failed', failure }),
      });
      expect(await handlers.connect(ASK)).toEqual({ status: 'failed', failure });
      expect(await loadConnections()).toEqual([]);
      expect(sync).not.toHaveBeenCalled();
    },
  );

  it('shows the key to nobody whom the seller has not allowed', async () => {
    const { handlers, parts } = setUp({ isGranted: () => Promise.resolve(false) });
    expect(await handlers.connect(ASK)).toMatchObject({ failure: 'no-permission' });
    expect(parts.check).not.toHaveBeenCalled();
  });

  it('says so where the browser keeps nothing', async () => {
    const { handlers, sync } = setUp();
    const refuse = () => {
      throw new Error(`no room for ${KEY}`);
    };
    vi.stubGlobal('indexedDB', { open: refuse });
    expect(await handlers.connect(ASK)).toEqual({ status: 'failed', failure: 'not-kept' });
    expect(sync).not.toHaveBeenCalled();
  });

  it('does not ask for the account twice in a day', async () => {
    const { handlers, store } = setUp();
    await handlers.connect(ASK);
    expect(await store.syncRows(SHOP)).toMatchObject([{ list: 'account', doneAt: NOW }]);
  });

  it('stores what the account answered, so that it is known at once', async () => {
    const answer: ApiAnswer = {
      ...{ status: 'ok', records: 1, dropped: 0, shop: { id: '2001' } },
      facts: [{ type: 'shop', id: '2001', hasPhone: true }],
    };
    const rules = () => Promise.resolve(defaultRuleSettings(SHOP));
    const { handlers, store } = setUp(
      { check: () => Promise.resolve({ status: 'ok', shopId: '2001', answer }) },
      rules,
    );
    expect(await handlers.connect(ASK)).toMatchObject({ status: 'ok' });
    expect((await store.facts(SHOP, ['shop:2001'])).get('shop:2001')).toMatchObject({
      hasPhone: true,
    });
    expect(await store.syncRows(SHOP)).toMatchObject([
      { list: 'account', startedAt: NOW, doneAt: NOW, calls: 1 },
    ]);
  });

  it('does not fail for an account that cannot be stored', async () => {
    const { handlers, store } = setUp({
      check: () => Promise.resolve({ status: 'ok', shopId: '2001', answer: {} as ApiAnswer }),
      keepAccount: () => Promise.reject(new Error('full')),
    });
    expect(await handlers.connect(ASK)).toMatchObject({ status: 'ok' });
    expect(await store.syncRows(SHOP)).toMatchObject([{ list: 'account', doneAt: NOW }]);
  });

  it('names the shop in every call, though the seller typed none', async () => {
    const { handlers } = setUp();
    await handlers.connect(ASK);
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string | URL | Request) => {
      asked.push(url instanceof Request ? url.url : String(url));
      return Promise.reject(new TypeError('cut'));
    });
    const [open] = await openConnections(() => NOW);
    await open?.api.ask({ list: 'account' });
    vi.unstubAllGlobals();
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0] ?? '').searchParams.get('shop_id')).toBe('2001');
  });

  it('again lets lists be asked that the old key could not read, and no others earlier', async () => {
    const { handlers, store } = setUp();
    const wait = { failure: 'too-many', notBefore: NOW + HOUR } as const;
    await store.putSync(
      SHOP,
      { rows: [row({ failure: 'wrong-key', failedAt: 1 }), row({ list: 'threads', ...wait })] },
      NOW,
    );
    await handlers.connect(ASK);
    const rows = new Map((await store.syncRows(SHOP)).map((one) => [one.list, one]));
    expect(rows.get('orders')).not.toHaveProperty('failure');
    expect(rows.get('threads')).toMatchObject(wait);
  });
});

describe('a connected shop', () => {
  it('is told of by name and state', async () => {
    const { handlers } = setUp();
    await handlers.connect(ASK);
    const state = await handlers.connections({ type: 'connections' });
    expect(state).toMatchObject({
      now: NOW,
      connections: [{ shop: SHOP, shopLabel: 'PcComponentes · 2001', state: 'syncing' }],
    });
  });

  it('whose permission was taken back says so', async () => {
    const { handlers } = setUp();
    await handlers.connect(ASK);
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    const { connections } = await handlers.connections({ type: 'connections' });
    expect(connections[0]?.state).toBe('needs-permission');
    expect(await handlers['sync-now']({ type: 'sync-now', shop: SHOP })).toEqual({
      status: 'stopped',
    });
  });

  it('is stopped and gone on with at one click', async () => {
    const { handlers, sync } = setUp();
    await handlers.connect(ASK);
    sync.mockClear();
    const hold = (isHeld: boolean) =>
      handlers['hold-sync']({ type: 'hold-sync', shop: SHOP, isHeld });
    const stands = async () =>
      (await handlers.connections({ type: 'connections' })).connections.map(
        ({ state, nextAt }) => [state, nextAt !== undefined] as const,
      );
    await hold(true);
    expect(await stands()).toEqual([['held', false]]);
    expect(await handlers['sync-now']({ type: 'sync-now', shop: SHOP })).toEqual({
      status: 'stopped',
    });
    expect(sync).not.toHaveBeenCalled();
    await hold(false);
    expect(await stands()).toEqual([['syncing', true]]);
    expect(sync).toHaveBeenCalledOnce();
  });

  it('that was removed is not brought back by being stopped', async () => {
    const { handlers } = setUp();
    await handlers.connect(ASK);
    await handlers.disconnect({ type: 'disconnect', shop: SHOP });
    await handlers['hold-sync']({ type: 'hold-sync', shop: SHOP, isHeld: true });
    expect(await loadConnections()).toEqual([]);
  });

  it('forgets its key and how it was read, at one click', async () => {
    const { handlers, store } = setUp();
    await handlers.connect(ASK);
    await store.putSync(SHOP, { rows: [row({ doneAt: NOW })] }, NOW);
    expect(await handlers.disconnect({ type: 'disconnect', shop: SHOP })).toBeNull();
    expect(await loadConnections()).toEqual([]);
    // But for when each list was called for: connecting again must not ask for it too early.
    expect(await store.syncRows(SHOP)).toEqual([
      { shop: SHOP, list: 'account', calls: 0, startedAt: NOW, doneAt: NOW },
      { shop: SHOP, list: 'orders', calls: 1 },
    ]);
  });

  it('leaves a list without right its distance, however often it is to be read now', async () => {
    const { handlers, store } = setUp();
    await handlers.connect(ASK);
    const no = row({
      failure: 'no-right',
      failedAt: NOW,
      startedAt: NOW,
      notBefore: NOW + 24 * HOUR,
    });
    await store.putSync(SHOP, { rows: [no] }, NOW);
    await handlers['sync-now']({ type: 'sync-now', shop: SHOP });
    const rows = await store.syncRows(SHOP);
    expect(rows.find(({ list }) => list === 'orders')).toEqual(no);
  });

  it('is read now where something may be asked, and else says from when', async () => {
    const at = NOW + HOUR;
    let nextAt: number | undefined = NOW;
    const view = () => ({
      ...{ origin: ORIGIN, shop: SHOP, state: 'connected' as const, lists: [] },
      ...{ progress: { done: 1, of: 1 }, nextAt },
    });
    const { handlers, sync } = setUp({ views: () => Promise.resolve([view()]) });
    const ask = () => handlers['sync-now']({ type: 'sync-now', shop: SHOP });
    expect(await ask()).toEqual({ status: 'started' });
    nextAt = at;
    expect(await ask()).toEqual({ status: 'not-before', at });
    nextAt = undefined;
    expect(await ask()).toEqual({ status: 'stopped' });
    expect(sync).toHaveBeenCalledOnce();
  });

  it('shows its figures, and only its own', async () => {
    const { handlers, store } = setUp();
    await handlers.connect(ASK);
    for (const shop of [SHOP, 'other.mirakl.net|1']) {
      const figures = [{ measure: 'reply-delay' as const, period: 'month' as const, value: 30 }];
      await store.putSync(shop, { rows: [], figures: { shop, day: '2026-11-25', figures } }, NOW);
    }
    const health = await handlers.health({ type: 'health' });
    expect(health).toMatchObject([{ shop: SHOP, shopLabel: 'PcComponentes · 2001' }]);
    expect(health[0]?.rows[0]).toMatchObject({ measure: 'reply-delay', state: 'over', limit: 24 });
  });
});
