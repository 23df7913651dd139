import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createSchedule } from '../../entrypoints/background/schedule.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import type { Deps } from '../../lib/app/deps.ts';
import type { SyncRow } from '../../lib/app/sync-ports.ts';
import { saveConnection } from '../../lib/platform/api-keys.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOUR, KEY, NOW, ORIGIN, SHOP, startAnew } from './connection-setup.ts';

const FAILED: SyncRow = {
  ...{ shop: SHOP, list: 'orders', calls: 1, startedAt: NOW - HOUR },
  ...{ failure: 'offline', failedAt: NOW, failures: 7, notBefore: NOW + HOUR },
};

async function changed(granted: readonly string[]): Promise<SyncRow | undefined> {
  const store = new MemoryStore();
  await saveConnection({ origin: ORIGIN, key: KEY, shop: SHOP, connectedAt: NOW });
  await store.putSync(SHOP, { rows: [FAILED] }, NOW);
  const syncAll = vi.fn(async () => false);
  const deps = { store, clock: () => NOW, version: '1' } as unknown as Deps;
  createSchedule(deps, syncAll, createUnderWay()).hostsChanged(granted);
  await vi.waitFor(() => expect(syncAll).toHaveBeenCalled());
  const [row] = await store.syncRows(SHOP);
  return row;
}

beforeEach(startAnew);

it('asks a marketplace at once that may be spoken to again', async () => {
  expect(await changed([`${ORIGIN}/*`])).not.toHaveProperty('notBefore');
});

it('waits as before where a marketplace was only taken away', async () => {
  expect(await changed([])).toEqual(FAILED);
});
