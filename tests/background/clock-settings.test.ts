import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OptionValues } from '../../components/options/values.ts';
import background from '../../entrypoints/background/index.ts';
import { settingsFrom, valuesOf } from '../../entrypoints/options/form-values.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { ask, browserFor, NOW, OWN_PAGE, readOrders } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const HOUR = 3_600_000;
const URL_OF_INBOX = `https://${HOST}/inbox/shop/threads/all`;
const content = { id: 'test-extension-id', url: URL_OF_INBOX, frameId: 0 };

function inbox(waitingSince: number): object {
  return {
    type: 'page-read',
    shop: '1',
    page: 'inbox',
    url: URL_OF_INBOX,
    status: 'ok',
    problems: [],
    facts: [{ type: 'thread', id: 'a', waiting: true, waitingSince, waitingSinceExact: true }],
  };
}

const badgeText = () => fakeBrowser.action.getBadgeText({});

beforeEach(() => {
  browserFor(HOST);
});

afterEach(async () => {
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

it('judges open messages anew when the clock changes, as the settings form stores it', async () => {
  background.main();
  await readOrders(HOST);
  // Wednesday 10:00; the message came on Tuesday at 08:00.
  await ask(inbox(NOW - 26 * HOUR), content);
  await vi.waitFor(async () => expect(await badgeText()).toBe('1'));
  const state = async () => {
    const popup = (await ask({ type: 'popup', limit: 50 }, OWN_PAGE)) as PopupState;
    return popup.groups.flatMap((group) => group.tasks.map((task) => task.state));
  };
  expect(await state()).toEqual(['late']);
  const save = async (values: Partial<OptionValues>) => {
    const before = await loadSettings();
    await saveSettings(settingsFrom({ ...valuesOf(before), ...values }, before));
    expect(await ask({ type: 'settings-changed' }, OWN_PAGE)).toBeNull();
  };
  // Tuesday's nine hours and one of Wednesday's count: neither late nor soon.
  await save({ mode: 'office-hours', open: { tue: ['09:00-18:00'], wed: ['09:00-18:00'] } });
  expect(await state()).toEqual(['info']);
  expect(await badgeText()).toBe('');
  await save({ replyHours: 11 });
  expect(await state()).toEqual(['soon']);
  await save({ mode: 'calendar', replyHours: 24 });
  expect(await state()).toEqual(['late']);
  await save({ mode: 'working-24', closures: ['2026-11-17'] });
  expect(await state()).toEqual(['info']);
});

it('takes answers with a page, and estimates the shop’s reply time from them', async () => {
  background.main();
  const replies = Array.from({ length: 5 }, (_, day) => {
    const answeredAt = NOW - (day + 1) * 24 * HOUR;
    return { askedAt: answeredAt - 4 * HOUR, answeredAt };
  });
  const read = { ...inbox(NOW), facts: [{ type: 'thread', id: 'a', waiting: false, replies }] };
  await ask(read, content);
  await ask(read, content);
  const popup = (await ask({ type: 'popup', limit: 50 }, OWN_PAGE)) as PopupState;
  expect(popup.replyTimes).toMatchObject([
    { shop: `${HOST}|1`, answers: 5, mean: { hours: 4 }, limit: { hours: 24 } },
  ]);
});
