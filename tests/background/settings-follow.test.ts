import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { ask, browserFor, NOW, OWN_PAGE, readOrders } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const URL_OF_INBOX = `https://${HOST}/inbox/shop/threads/all`;
const content = { id: 'test-extension-id', url: URL_OF_INBOX, frameId: 0 };
const waitingSince = NOW - 26 * 3_600_000;
const inbox = {
  type: 'page-read',
  shop: '1',
  page: 'inbox',
  url: URL_OF_INBOX,
  status: 'ok',
  problems: [],
  facts: [{ type: 'thread', id: 'a', waiting: true, waitingSince, waitingSinceExact: true }],
};

const rulesTold = async () => {
  const { groups } = (await ask({ type: 'popup', limit: 50 }, OWN_PAGE)) as PopupState;
  return groups.flatMap(({ tasks }) => tasks.map(({ rule }) => rule));
};

const turnOff = () =>
  changeSettings((before) => ({ ...before, rules: { ...before.rules, off: ['late-reply'] } }));

beforeEach(() => {
  browserFor(HOST);
});

afterEach(async () => {
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

// First of all: nothing of another test's background is under way.
it('tells open pages, and only once their tasks follow', async () => {
  const toldAt: (readonly string[])[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => {
    toldAt.push(await rulesTold());
  });
  background.main();
  // Where nothing was judged yet, they are told, too.
  await vi.waitFor(() => expect(toldAt).toEqual([[]]));
  await ask(inbox, content);
  await turnOff();
  await vi.waitFor(() => expect(toldAt).toEqual([[], []]));
});

it('follows settings whose page was closed before it could tell of them', async () => {
  background.main();
  await readOrders(HOST);
  await ask(inbox, content);
  expect(await rulesTold()).toEqual(['late-reply']);
  await turnOff();
  await vi.waitFor(async () => expect(await rulesTold()).toEqual([]));
  expect(await ask({ type: 'popup', limit: 50 }, OWN_PAGE)).toMatchObject({ rulesOff: 1 });
  await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(''));
});

it('follows settings that changed while the worker stood still', async () => {
  background.main();
  await ask(inbox, content);
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('planned')).toHaveProperty('planned'),
  );
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  fakeBrowser.storage.onChanged.removeAllListeners();
  await turnOff();
  background.main();
  await vi.waitFor(async () => expect(await rulesTold()).toEqual([]));
});

it('judges nothing anew where the same settings are kept again', async () => {
  background.main();
  await turnOff();
  await ask({ type: 'settings-changed' }, OWN_PAGE);
  const planned = () => fakeBrowser.storage.local.get('planned');
  const before = await planned();
  vi.setSystemTime(NOW + 60_000);
  await turnOff();
  await ask({ type: 'settings-changed' }, OWN_PAGE);
  expect(await planned()).toEqual(before);
});
