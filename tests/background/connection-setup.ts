import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectionHandlers } from '../../entrypoints/background/connection-handlers.ts';
import type { ConnectionParts } from '../../entrypoints/background/connection-handlers.ts';
import { connectionParts } from '../../entrypoints/background/connections.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import type { RuleSettings } from '../../lib/domain/rule.ts';
import type { Deps } from '../../lib/app/deps.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';

export const NOW = Date.UTC(2026, 10, 25, 9);
export const HOUR = 3_600_000;
export const HOST = 'pccomponentes-prod.mirakl.net';
export const ORIGIN = `https://${HOST}`;
export const SHOP = `${HOST}|2001`;
export const KEY = 'KEY-7c766353-01a2-4d98-a56a-e6f0393a1ab9';
export const ASK = { type: 'connect', origin: ORIGIN, key: KEY } as const;

/** Handlers on a store in memory and a marketplace that says yes, unless told otherwise. */
export function setUp(
  over: Partial<ConnectionParts> = {},
  rules: () => Promise<RuleSettings> = () => Promise.reject(new Error('no rules are asked for')),
) {
  const store = new MemoryStore();
  const deps = {
    store,
    clock: () => NOW,
    settings: {
      market: (host: string) => Promise.resolve(marketOfHost(host)),
      rules,
    },
    version: '1',
  } as unknown as Deps;
  const sync = vi.fn();
  const parts: ConnectionParts = {
    ...connectionParts(deps, sync, createUnderWay().mark),
    isGranted: () => Promise.resolve(true),
    check: vi.fn(() => Promise.resolve({ status: 'ok' as const, shopId: '2001' })),
    meet: vi.fn(() => Promise.resolve()),
    ...over,
  };
  const handlers = connectionHandlers(deps, parts);
  return { store, parts, sync, handlers };
}

/** A browser that has stored nothing and grants everything; before each test. */
export function startAnew(): void {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
}
