import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OptionValues } from '../../components/options/values.ts';
import background from '../../entrypoints/background/index.ts';
import { settingsFrom, valuesOf } from '../../entrypoints/options/form-values.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { ask, browserFor, NOW, OWN_PAGE } from './real-background.ts';

/** A marketplace of which nothing is published: every figure is the seller's own. */
const HOST = 'shop.example.com';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const URL_OF_ORDERS = `https://${HOST}/mmp/shop/order/all`;
const content = { id: 'test-extension-id', url: URL_OF_ORDERS, frameId: 0 };

async function read(order: object): Promise<void> {
  const reply = await ask(
    {
      type: 'page-read',
      shop: '1',
      page: 'orders',
      url: URL_OF_ORDERS,
      status: 'ok',
      problems: [],
      facts: [{ type: 'order', id: 'O1', ...order }],
    },
    content,
  );
  expect(reply).not.toHaveProperty('refused');
}

/** State of the one open task of a rule, or `undefined` without one. */
async function stateOf(rule: RuleId): Promise<string | undefined> {
  const popup = (await ask({ type: 'popup', limit: 50 }, OWN_PAGE)) as PopupState;
  const tasks = popup.groups.flatMap((group) => (group.rule === rule ? group.tasks : []));
  expect(tasks.length).toBeLessThan(2);
  return tasks[0]?.state;
}

/** As the settings page does it. */
async function save(values: Partial<OptionValues>): Promise<void> {
  const before = await loadSettings();
  await saveSettings(settingsFrom({ ...valuesOf(before), ...values }, before));
  expect(await ask({ type: 'settings-changed' }, OWN_PAGE)).toBeNull();
}

beforeEach(() => {
  browserFor(HOST);
  background.main();
});

afterEach(async () => {
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

it('judges an order that waits to be accepted by the hours set', async () => {
  await read({ state: 'waiting-acceptance', placedAt: NOW - 13 * HOUR });
  expect(await stateOf('acceptance-due')).toBe('info');
  await save({ acceptHours: 15 });
  expect(await stateOf('acceptance-due')).toBe('soon');
  await save({ acceptHours: 12 });
  expect(await stateOf('acceptance-due')).toBe('late');
  await save({ acceptHours: 24 });
  expect(await stateOf('acceptance-due')).toBe('info');
});

it('warns of a shipment by the hours set', async () => {
  await read({ state: 'shipping', placedAt: NOW - DAY, shippingDeadline: NOW + 36 * HOUR });
  expect(await stateOf('shipment-due')).toBe('info');
  await save({ shipSoonHours: 48 });
  expect(await stateOf('shipment-due')).toBe('soon');
});

it('warns of silence in an open case by the days set', async () => {
  const since = NOW - 4 * DAY;
  await read({
    state: 'incident-open',
    openIncident: true,
    incidentSince: since,
    conversationSeen: true,
  });
  expect(await stateOf('silent-after-sales')).toBeUndefined();
  await save({ silentDays: 3 });
  expect(await stateOf('silent-after-sales')).toBe('soon');
  await save({ silentDays: 2 });
  expect(await stateOf('silent-after-sales')).toBe('late');
});

it('offers a follow-up on the day set, and none where it is switched off', async () => {
  await read({
    state: 'received',
    receivedAt: NOW - 3 * DAY,
    openIncident: false,
    conversationSeen: true,
  });
  expect(await stateOf('delivery-follow-up')).toBe('info');
  await save({ followUpDays: undefined });
  expect(await stateOf('delivery-follow-up')).toBeUndefined();
  await save({ followUpDays: 3 });
  expect(await stateOf('delivery-follow-up')).toBe('info');
  await save({ followUpDays: 4 });
  expect(await stateOf('delivery-follow-up')).toBeUndefined();
});
