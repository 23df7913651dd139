import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCounts } from '../../entrypoints/background/show-counts.ts';
import type { Deps } from '../../lib/app/deps.ts';
import type { PageKind } from '../../lib/domain/reading.ts';
import type { Store, Visit } from '../../lib/app/ports.ts';
import type { SyncList, SyncRow } from '../../lib/app/sync-ports.ts';
import { removeConnection, saveConnection } from '../../lib/platform/api-keys.ts';

const NOW = Date.UTC(2026, 10, 25, 9);
const HOST = 'pccomponentes-prod.mirakl.net';
const SHOP = `${HOST}|2001`;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, args: readonly string[] = []) => [key, ...args].join(' '),
    getUILanguage: () => 'es',
  });
  await saveConnection({ origin: `https://${HOST}`, key: 'k', shop: SHOP, connectedAt: NOW });
});

function row(list: SyncList, over: Partial<SyncRow> = {}): SyncRow {
  return { shop: SHOP, list, calls: 1, doneAt: NOW - 60_000, ...over };
}
const READ = [row('orders'), row('threads'), row('offers')];

/** The badge's text where pages were read just now, and the API's lists stand so. */
async function badge(
  rows: readonly SyncRow[],
  late = 0,
  isLost = false,
  pages: readonly PageKind[] = ['orders', 'inbox'],
): Promise<string> {
  const shown = { shop: SHOP, host: HOST, status: 'ok', url: '' } as const;
  const at = { at: NOW - 1000, readAt: NOW - 1000 };
  const seen = pages.map((page): Visit => ({ ...shown, ...at, page, problems: [] }));
  const store: Partial<Store> = {
    counts: () => Promise.resolve({ late, soon: 0, info: 0 }),
    visits: () => Promise.resolve(seen),
    syncRows: () => Promise.resolve(rows),
    dueTasks: () => Promise.resolve([]),
  };
  await showCounts({ store, clock: () => NOW, isLost: () => isLost } as unknown as Deps);
  return fakeBrowser.action.getBadgeText({});
}

describe('a badge without tasks, beside a connected shop', () => {
  it('is empty where every list that tasks come from was read', async () => {
    expect(await badge(READ)).toBe('');
  });

  it.each(['orders', 'threads', 'offers'] as const)(
    'is a question where %s was never asked, never ended, or fails now',
    async (list) => {
      const others = READ.filter((one) => one.list !== list);
      expect(await badge(others)).toBe('?');
      expect(await badge([...others, row(list, { doneAt: undefined })])).toBe('?');
      expect(await badge([...others, row(list, { failures: 1 })])).toBe('?');
      expect(await badge([...others, row(list, { failures: 0 })])).toBe('');
    },
  );

  it('does not ask for what other lists lack, nor for shops that are not connected', async () => {
    const other = row('orders', { shop: `${HOST}|9`, doneAt: undefined, failures: 3 });
    expect(await badge([...READ, row('statistics', { failures: 3 }), other])).toBe('');
    await removeConnection(SHOP);
    expect(await badge([row('orders', { failures: 3 })])).toBe('');
  });

  it('speaks for each of several connected shops', async () => {
    const second = { origin: `https://${HOST}`, key: 'k', shop: `${HOST}|2`, connectedAt: NOW };
    await saveConnection(second);
    expect(await badge(READ)).toBe('?');
    const rows = READ.map((one) => ({ ...one, shop: second.shop }));
    expect(await badge([...READ, ...rows])).toBe('');
  });

  it('is a question where a shop without a key has not had its inbox read, and names it', async () => {
    await removeConnection(SHOP);
    expect(await badge([], 0, false, ['orders', 'inbox'])).toBe('');
    expect(await badge([], 0, false, ['orders'])).toBe('?');
    expect(await fakeBrowser.action.getTitle({})).toBe('badgePartly pageInbox hoy 09:59');
    expect(await badge([], 0, false, ['offers'])).toBe('?');
    expect(await fakeBrowser.action.getTitle({})).toContain('listed pageInbox pageOrders');
    expect(await badge([], 3, false, ['orders'])).toBe('3');
  });

  it.each([
    ['the shop', { withoutShops: [SHOP] }],
    ['its rules', { withoutRules: ['late-reply'] }],
  ])('asks nothing of what the seller has left out: %s', async (_what, without) => {
    await removeConnection(SHOP);
    await fakeBrowser.storage.local.set({ settings: { badge: without } });
    expect(await badge([], 0, false, ['orders'])).toBe('');
  });

  it('is a number where there are tasks, whatever was not read', async () => {
    expect(await badge([], 2)).toBe('2');
  });

  it('is a question where the disk is out of reach: what it holds may be most of what is due', async () => {
    expect(await badge(READ, 2, true)).toBe('?');
    expect(await badge(READ, 0, true)).toBe('?');
    expect(await fakeBrowser.action.getTitle({})).toBe('badgeLost');
    expect(await fakeBrowser.alarms.get('due')).toMatchObject({ scheduledTime: NOW + 60_000 });
  });
});
