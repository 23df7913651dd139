import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { forgetEverything } from '../../entrypoints/options/stored.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { ask, browserFor, NOW, OWN_PAGE } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const HOUR = 3_600_000;
const inbox = {
  ...{ id: 'test-extension-id', url: `https://${HOST}/inbox/shop/threads/all`, frameId: 0 },
};
const badge = () => fakeBrowser.action.getBadgeText({});

async function readInbox(): Promise<void> {
  const waiting = { waiting: true, waitingSince: NOW - 30 * HOUR, waitingSinceExact: true };
  const facts = [{ type: 'thread', id: 'a', ...waiting }];
  const read = { type: 'page-read', shop: '1', page: 'inbox', url: inbox.url, status: 'ok' };
  await ask({ ...read, problems: [], facts }, inbox);
}

beforeEach(async () => {
  browserFor(HOST);
  // The half of this test that is the options page listens to its being left.
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  // What the options page sends reaches the background as from one of our own pages.
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) => ask(message as object, OWN_PAGE) as never,
  );
  background.main();
  await readInbox();
  await vi.waitFor(async () => {
    expect(await badge()).toBe('1');
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

it('leaves nothing that was read, set, decided or told', async () => {
  await changeSettings((before) => ({ ...before, notify: { on: true }, rules: { replyHours: 7 } }));
  await vi.waitFor(async () => {
    expect(await fakeBrowser.storage.local.get('told')).not.toEqual({});
  });
  const task = { shop: `${HOST}|1`, subject: 'thread:a', rule: 'late-reply' };
  await ask({ type: 'decide-tasks', tasks: [task], choice: 'done' }, OWN_PAGE);
  await vi.waitFor(
    async () => {
      expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).toContain('thread:a');
    },
    { timeout: 9_000 },
  );
  await forgetEverything();
  const kept = JSON.stringify(await fakeBrowser.storage.local.get(null));
  expect(kept).not.toMatch(/thread|replyHours|notify/);
  expect(Object.keys(await fakeBrowser.storage.sync.get(null))).toEqual(['w1']);
  expect(await badge()).not.toBe('1');
  expect(await ask({ type: 'popup', limit: 9 }, OWN_PAGE)).toMatchObject({ groups: [] });
}, 15_000);

it('waits for a count under way, which may still keep what it found', async () => {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const set = vi.spyOn(fakeBrowser.action, 'setBadgeText').mockReturnValueOnce(gate as never);
  await readInbox();
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  let isAnswered = false;
  const forgotten = forgetEverything().then(() => {
    isAnswered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isAnswered).toBe(false);
  letGo();
  await forgotten;
  expect(await fakeBrowser.storage.local.get('told')).toEqual({});
});
