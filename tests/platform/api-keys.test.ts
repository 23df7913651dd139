import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StoredConnection } from '../../lib/platform/api-keys.ts';
import {
  loadConnections,
  removeAllConnections,
  removeConnection,
  saveConnection,
  withoutKey,
} from '../../lib/platform/api-keys.ts';
import { inKeySafe } from '../../lib/platform/key-safe.ts';
import { keepStorageFromPages } from '../../lib/platform/storage-access.ts';

const KEY = '7c766353-01a2-4d98-a56a-e6f0393a1ab9';

function connection(over: Partial<StoredConnection> = {}): StoredConnection {
  return {
    origin: 'https://a.mirakl.net',
    key: KEY,
    shop: 'a.mirakl.net|1',
    connectedAt: 1000,
    ...over,
  };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
});

describe('the keys', () => {
  it('are none until one is given', async () => {
    expect(await loadConnections()).toEqual([]);
  });

  it('of several shops and marketplaces come back as they were kept, oldest first', async () => {
    const all = [
      connection(),
      connection({ shop: 'a.mirakl.net|2', shopId: '2', connectedAt: 2000 }),
      connection({ shop: 'b.mirakl.net|1', origin: 'https://b.mirakl.net', connectedAt: 3000 }),
    ];
    for (const one of [...all].reverse()) await saveConnection(one);
    expect(await loadConnections()).toEqual(all);
  });

  it('of one shop are one: the new one takes the old one’s place', async () => {
    await saveConnection(connection());
    await saveConnection(connection({ key: 'other', connectedAt: 2000 }));
    expect(await loadConnections()).toEqual([connection({ key: 'other', connectedAt: 2000 })]);
  });

  it('are gone for good once removed, one by one or all', async () => {
    const second = connection({ shop: 'a.mirakl.net|2' });
    await saveConnection(connection());
    await saveConnection(second);
    await removeConnection('a.mirakl.net|1');
    expect(await loadConnections()).toEqual([second]);
    await removeAllConnections();
    expect(await loadConnections()).toEqual([]);
  });

  it('that are not understood are passed over', async () => {
    await saveConnection(connection());
    for (const row of [{ shop: 'x|1' }, { ...connection(), shop: 'y|1', origin: 'no' }]) {
      await inKeySafe('readwrite', (keys) => keys.put(row));
    }
    expect(await loadConnections()).toEqual([connection()]);
  });

  it('never lie where content scripts can read: no browser storage holds them', async () => {
    await saveConnection(connection());
    const { local, session, sync } = fakeBrowser.storage;
    const stored = await Promise.all([local.get(), session.get(), sync.get()]);
    expect(stored).toEqual([{}, {}, {}]);
  });

  it('are told of as missing where the browser keeps nothing, without naming them', async () => {
    const refused = { open: () => fail() } as unknown as IDBFactory;
    vi.stubGlobal('indexedDB', refused);
    const error = await saveConnection(connection()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'KeySafe' });
    expect(String(error)).not.toContain(KEY);
    await expect(removeConnection('a.mirakl.net|1')).rejects.toThrow();
  });

  it('stay behind when a connection is told of', () => {
    expect(JSON.stringify(withoutKey(connection()))).not.toContain(KEY);
  });
});

/** A request that fails the way browsers do, later and by an event. */
function fail(): IDBOpenDBRequest {
  const request = {} as { onerror?: () => void };
  queueMicrotask(() => request.onerror?.());
  return request as unknown as IDBOpenDBRequest;
}

describe('the settings', () => {
  it('are kept from content scripts where the browser can do so', async () => {
    const setAccessLevel = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.storage.local, { setAccessLevel });
    await keepStorageFromPages();
    expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    setAccessLevel.mockRejectedValueOnce(new Error('no'));
    await expect(keepStorageFromPages()).resolves.toBeUndefined();
    Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
    await expect(keepStorageFromPages()).resolves.toBeUndefined();
  });
});
