import 'fake-indexeddb/auto';
import { afterAll, expect, it } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import type { SyncRow } from '../../lib/app/sync-ports.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { SHOP } from './samples.ts';

const db = new Database('forget-sync');
afterAll(() => db.delete());

const row = (list: SyncRow['list'], more: Partial<SyncRow> = {}): SyncRow => ({
  ...{ shop: SHOP, list, calls: 7, startedAt: 5 },
  ...more,
});

it.each<[string, () => Store]>([
  ['on disk', () => new DexieStore(db)],
  ['in memory', () => new MemoryStore()],
])(
  'keeps of a shop that is forgotten when its lists were called for, and no more, %s',
  async (_where, open) => {
    const store = open();
    const read = { doneAt: 6, readAt: 6 };
    const asked = { ...read, nextSince: 4, read: 9, left: ['1'], skewMs: 3, narrow: true } as const;
    const waits = { failure: 'too-many', failedAt: 6, failures: 1, notBefore: 99 } as const;
    const rows = [
      row('account', asked),
      row('orders', { ...asked, cursor: { offset: 100 }, isStrict: true }),
      row('returns', { ...asked, failure: 'no-right', notBefore: 99 }),
      row('threads', { ...asked, ...waits }),
    ];
    await store.putSync(SHOP, { rows, enqueue: ['1'] }, 1);
    await store.forgetSync(SHOP);
    expect((await store.standing(SHOP, 9)).queued).toEqual([]);
    expect(await store.syncRows(SHOP)).toEqual([
      row('account', read),
      row('orders', { isStrict: true }),
      row('returns'),
      row('threads', waits),
    ]);
  },
);
