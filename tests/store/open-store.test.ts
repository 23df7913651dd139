import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import type { LostMark } from '../../lib/store/open-store.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { observation, samplePlanner, SHOP } from './samples.ts';

const FACTS = [{ type: 'order', id: '1', hasInvoice: false }] as const;

afterEach(async () => {
  await Dexie.delete('resilient');
});

it('goes on in memory when IndexedDB is refused, and says so by code', async () => {
  const note = vi.fn();
  const refused = {
    open: () => {
      throw new DOMException('', 'SecurityError');
    },
  };
  const store = openStore(note, () => new Database('refused', { indexedDB: refused }));
  await store.observe(observation(FACTS, 5), samplePlanner());
  expect((await store.counts(10)).soon).toBe(1);
  expect(note).toHaveBeenCalled();
  expect(note.mock.calls.flat().every((code) => /^disk:\w+$/.test(String(code)))).toBe(true);
});

it('opens anew once when the database was wiped under it', async () => {
  const note = vi.fn();
  const open = vi.fn(() => new Database('resilient'));
  const store = openStore(note, open);
  await store.observe(observation(FACTS, 5), samplePlanner());
  open.mock.results[0]?.value.close({ disableAutoOpen: true });
  await Dexie.delete('resilient');
  await store.observe(observation(FACTS, 6), samplePlanner());
  expect(await store.shops()).toEqual([SHOP]);
  expect(open).toHaveBeenCalledTimes(2);
  expect(note).toHaveBeenCalledTimes(1);
});

it('goes on in memory when the disk is full', async () => {
  const note = vi.fn();
  const store = openStore(note, () => {
    const db = new Database('resilient');
    vi.spyOn(db.facts, 'bulkPut').mockRejectedValue(new Dexie.QuotaExceededError('full'));
    return db;
  });
  await store.observe(observation(FACTS, 5), samplePlanner());
  expect((await store.tasks(SHOP, ['order:1'])).length).toBe(1);
  expect(note).toHaveBeenCalledWith('disk:QuotaExceededError');
});

describe('a disk that has room again', () => {
  /** A disk that takes nothing while it is full, and says so. */
  function disk(mark?: LostMark, state = { isFull: false, isRefused: false }) {
    const full = () => Promise.reject(new Dexie.QuotaExceededError('full'));
    const open = () => {
      if (state.isRefused) throw new Error('refused');
      const db = new Database('resilient');
      const put = db.facts.bulkPut.bind(db.facts);
      vi.spyOn(db.facts, 'bulkPut').mockImplementation(((...args: Parameters<typeof put>) =>
        state.isFull ? full() : put(...args)) as never);
      return db;
    };
    const store = openStore(vi.fn(), open, () => Promise.resolve(!state.isFull), mark);
    const read = (id: string, at: number) =>
      store.observe(observation([{ type: 'order', id, hasInvoice: false }], at), samplePlanner());
    return { state, store, read };
  }

  it('is gone back to: what stands there counts again, and what comes is kept', async () => {
    const { state, store, read } = disk();
    await read('1', 5);
    state.isFull = true;
    await read('2', 6);
    expect(store.isLost()).toBe(true);
    expect(await store.tasks(SHOP, ['order:1', 'order:2'])).toMatchObject([{ subject: 'order:2' }]);
    expect(await store.comeBack()).toBe(false);
    expect(store.isLost()).toBe(true);
    state.isFull = false;
    expect(await store.comeBack()).toBe(true);
    expect(store.isLost()).toBe(false);
    expect(await store.tasks(SHOP, ['order:1', 'order:2'])).toMatchObject([{ subject: 'order:1' }]);
    await read('3', 7);
    expect((await new DexieStore(new Database('resilient')).counts(10)).soon).toBe(2);
  });

  it('is left again when it fails again, with nothing of the time before', async () => {
    const { state, store, read } = disk();
    state.isFull = true;
    await read('1', 5);
    state.isFull = false;
    await store.comeBack();
    state.isFull = true;
    await read('2', 6);
    expect(store.isLost()).toBe(true);
    expect(await store.tasks(SHOP, ['order:1', 'order:2'])).toMatchObject([{ subject: 'order:2' }]);
  });

  it('is not gone back to where it cannot be opened, nor where nothing was lost', async () => {
    const { state, store, read } = disk();
    expect(await store.comeBack()).toBe(false);
    state.isRefused = true;
    await read('1', 5);
    expect(store.isLost()).toBe(true);
    expect(await store.comeBack()).toBe(false);
    expect(store.isLost()).toBe(true);
  });

  it('is not taken for whole by a worker that starts meanwhile, but once it was gone back to', async () => {
    let isMarked = false;
    const mark = {
      read: () => Promise.resolve(isMarked),
      write: (isLost: boolean) => {
        isMarked = isLost;
      },
    };
    const { state, ...before } = disk(mark);
    await before.read('1', 5);
    expect(isMarked).toBe(false);
    state.isFull = true;
    await before.read('2', 6);
    expect(isMarked).toBe(true);
    const { store } = disk(mark, state);
    // It could read what stands there, but not what is missing.
    expect(await store.tasks(SHOP, ['order:1'])).toEqual([]);
    expect(store.isLost()).toBe(true);
    state.isFull = false;
    const next = disk(mark, state);
    expect(await next.store.comeBack()).toBe(true);
    expect(isMarked).toBe(false);
    expect(await next.store.tasks(SHOP, ['order:1'])).toHaveLength(1);
    expect(next.store.isLost()).toBe(false);
  });

  it('is known by something really written, of which nothing is left', async () => {
    const store = openStore(vi.fn(), () => {
      throw new Error('refused');
    });
    await store.visits();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await store.comeBack()).toBe(false);
    expect(put.mock.calls.map(([value]) => (value as Uint8Array).byteLength)).toEqual([1_000_000]);
    expect(await Dexie.exists('trastienda-room')).toBe(false);
    put.mockRestore();
  });
});

it('does not wait for ever for a blocked database', async () => {
  vi.useFakeTimers();
  try {
    const note = vi.fn();
    const store = openStore(note, () => {
      const db = new Database('resilient');
      vi.spyOn(db, 'open').mockReturnValue(new Dexie.Promise<never>(() => undefined));
      return db;
    });
    const counts = store.counts(1);
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await counts).toEqual({ late: 0, soon: 0, info: 0 });
    expect(note).toHaveBeenCalledWith('disk:Blocked');
  } finally {
    vi.useRealTimers();
  }
});

describe('deleting everything', () => {
  it('reaches the disk although the store had lost it', async () => {
    const name = 'lost-and-cleared';
    const disk = new Database(name);
    await new DexieStore(disk).observe(
      observation([{ type: 'order', id: '1', hasInvoice: false }], 5),
      samplePlanner(),
    );
    disk.close();
    let isBroken = true;
    const store = openStore(
      () => undefined,
      () => {
        if (isBroken) throw new Error('refused');
        return new Database(name);
      },
    );
    await store.visits();
    isBroken = false;
    await store.clear();
    expect(await new DexieStore(new Database(name)).shops()).toEqual([]);
  });

  it('says so when it cannot', async () => {
    const store = openStore(
      () => undefined,
      () => {
        throw new Error('refused');
      },
    );
    await expect(store.clear()).rejects.toThrow('refused');
  });
});
