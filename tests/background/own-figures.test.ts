import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { createSettingsSource } from '../../entrypoints/background/settings-source.ts';
import {
  marketFigures,
  unnamedHosts,
  withFigure,
  withHostMarket,
} from '../../entrypoints/options/own-figures.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { ask, browserFor, NOW, OWN_PAGE } from './real-background.ts';

const KNOWN = 'pccomponentes-prod.mirakl.net';
const ADDED = 'seller.example.com';
const HOUR = 3_600_000;

const source = () => createSettingsSource(new MemoryStore());

async function readOrder(host: string): Promise<void> {
  const url = `https://${host}/mmp/shop/order/1-A`;
  const shippedAt = NOW - 30 * HOUR;
  const fact = { type: 'order', id: '1-A', state: 'shipped', shippedAt, hasInvoice: false };
  const read = { shop: '1', page: 'order', url, status: 'ok', problems: [], facts: [fact] };
  await ask({ type: 'page-read', ...read }, { id: 'test-extension-id', url, frameId: 0 });
}

/** States of what is due about invoices. */
async function invoices(): Promise<readonly string[]> {
  const popup = (await ask({ type: 'popup', limit: 50 }, OWN_PAGE)) as PopupState;
  const tasks = popup.groups.flatMap((group) => group.tasks);
  return tasks.filter(({ rule }) => rule === 'missing-invoice').map(({ state }) => state);
}

async function change(next: (before: Settings) => Settings): Promise<void> {
  await saveSettings(next(await loadSettings()));
  expect(await ask({ type: 'settings-changed' }, OWN_PAGE)).toBeNull();
}

beforeEach(() => {
  browserFor(KNOWN, ADDED);
});

afterEach(async () => {
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

it('judges open orders anew when the seller sets a figure, and when he takes it back', async () => {
  background.main();
  await readOrder(KNOWN);
  // 30 of "24 or 48" hours after the shipment.
  expect(await invoices()).toEqual(['soon']);
  await change((before) => withFigure(before, 'pccomponentes', 'invoice.deadlineHours', 26));
  expect(await invoices()).toEqual(['late']);
  await change((before) => withFigure(before, 'pccomponentes', 'invoice.deadlineHours', 1e9));
  expect(await invoices()).toEqual(['soon']);
  await change((before) => withFigure(before, 'pccomponentes', 'invoice.required', false));
  expect(await invoices()).toEqual([]);
  await change((before) => withFigure(before, 'pccomponentes', 'invoice.required', undefined));
  expect(await invoices()).toEqual(['soon']);
});

it('judges by the marketplace that the seller says a host is', async () => {
  background.main();
  await readOrder(ADDED);
  expect(await invoices()).toEqual([]);
  await change((before) => withHostMarket(before, ADDED, 'ripley-pe'));
  expect(await invoices()).toEqual(['soon']);
  await change((before) => withHostMarket(before, ADDED, undefined));
  await change((before) => withFigure(before, ADDED, 'invoice.required', true));
  expect((await source().market(ADDED))?.invoice?.required?.source.title).toBe('seller');
});

it('tells content scripts the operator’s names of the marketplace that was chosen', async () => {
  background.main();
  const sender = { id: 'test-extension-id', url: `https://${ADDED}/inbox`, frameId: 0 };
  expect(await ask({ type: 'hello' }, sender)).toMatchObject({ operatorNames: [] });
  await change((before) => withHostMarket(before, ADDED, 'elcorteingles'));
  expect(await ask({ type: 'hello' }, sender)).toMatchObject({
    operatorNames: ['El Corte Inglés'],
  });
});

it('shows the seller’s own marketplaces first, each once, and only those with figures after', async () => {
  const settings = withHostMarket(await loadSettings(), ADDED, 'conrad');
  const ids = marketFigures(settings, [ADDED, KNOWN]).map(({ market }) => market.id);
  expect(ids.slice(0, 3)).toEqual(['conrad', 'pccomponentes', 'mediamarkt']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('kiabi');
  expect(unnamedHosts(settings, [ADDED, KNOWN])).toEqual([{ host: ADDED, market: 'conrad' }]);
  expect(marketFigures(await loadSettings(), [ADDED])[0]?.market).toMatchObject({ id: ADDED });
});

it('passes over a stored figure that is none, and keeps the others', async () => {
  const figures = { 'replyLimit.hours': { at: 1 }, safetyStock: 5, 'invoice.required': 'maybe' };
  await fakeBrowser.storage.local.set({ settings: { markets: { pccomponentes: { figures } } } });
  const market = await source().market(KNOWN);
  expect(market?.safetyStock?.value).toBe(5);
  expect(market?.replyLimit?.value.hours).toBe(24);
  expect(market?.invoice?.required?.value).toBe(true);
});
