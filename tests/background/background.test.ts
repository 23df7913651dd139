import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { readDiagnostics } from '../../lib/platform/diagnostics.ts';
import type { PageAnswer, PopupState } from '../../lib/domain/views.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const HOUR = 3_600_000;
/** Wednesday 18 November 2026, 10:00 in Madrid. */
const NOW = Date.UTC(2026, 10, 18, 9);
const content = {
  id: 'test-extension-id',
  url: `https://${HOST}/inbox/shop/threads/all`,
  frameId: 0,
};
const ownPage = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const scripting = {
  getRegisteredContentScripts: vi.fn(),
  registerContentScripts: vi.fn(),
  executeScript: vi.fn(),
};

const permissionListeners: Partial<
  Record<'onAdded' | 'onRemoved', (changed: { origins?: string[] }) => void>
> = {};

async function ask(message: object, sender: object): Promise<unknown> {
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return reply;
}

function inbox(since: number): object {
  return {
    type: 'page-read',
    shop: '1',
    page: 'inbox',
    url: content.url,
    status: 'ok',
    problems: [],
    facts: [
      { type: 'thread', id: 'a', waiting: true, waitingSince: since, waitingSinceExact: true },
    ],
  };
}

const badgeText = () => fakeBrowser.action.getBadgeText({});

/** A worker that starts anew knows nothing but what is on disk. */
function restart(): void {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  background.main();
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.scripting, scripting);
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'es' });
  scripting.getRegisteredContentScripts.mockResolvedValue([]);
  const origins = [`https://${HOST}/*`];
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins } as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(((asked: {
    origins: string[];
  }) => Promise.resolve(asked.origins.every((origin) => origins.includes(origin)))) as never);
  for (const event of ['onAdded', 'onRemoved'] as const) {
    vi.spyOn(fakeBrowser.permissions[event], 'addListener').mockImplementation(
      (listener: (typeof permissionListeners)[typeof event]) => {
        permissionListeners[event] = listener;
      },
    );
  }
});

afterEach(async () => {
  // The worker's last writes are over once its badge has come to rest.
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('planned')).toHaveProperty('planned'),
  );
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

describe('the background', () => {
  it('shows a question mark until something was read', async () => {
    background.main();
    await vi.waitFor(async () => expect(await badgeText()).toBe('?'));
  });

  it('stores what a page said, answers it, counts it, and shows it in the popup', async () => {
    background.main();
    const answer = (await ask(inbox(NOW - 30 * HOUR), content)) as PageAnswer;
    expect(answer.tasks).toMatchObject([
      { rule: 'late-reply', state: 'late', subject: 'thread:a' },
    ]);
    await vi.waitFor(async () => expect(await badgeText()).toBe('1'));
    const popup = (await ask({ type: 'popup', limit: 50 }, ownPage)) as PopupState;
    expect(popup).toMatchObject({ freshness: 'fresh', counts: { late: 1, soon: 0, info: 0 } });
    expect(popup.marketplaces).toEqual([
      { name: 'PcComponentes', url: `https://${HOST}/mmp/shop/order/all` },
    ]);
  });

  it('still knows it after the worker was stopped, and counts time that passed meanwhile', async () => {
    background.main();
    await ask(inbox(NOW - 22.5 * HOUR), content);
    await vi.waitFor(async () => expect(await badgeText()).toBe('1'));
    await vi.waitFor(async () =>
      expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBe(NOW + 1.5 * HOUR),
    );
    vi.setSystemTime(NOW + 2 * HOUR);
    restart();
    const popup = (await ask({ type: 'popup', limit: 50 }, ownPage)) as PopupState;
    expect(popup.counts).toEqual({ late: 1, soon: 0, info: 0 });
  });

  it('doubts its number once the reading is old, by itself', async () => {
    background.main();
    await ask(inbox(NOW - 30 * HOUR), content);
    await vi.waitFor(async () => expect(await badgeText()).toBe('1'));
    const alarm = await vi.waitFor(async () => {
      const found = await fakeBrowser.alarms.get('due');
      expect(found).toBeDefined();
      return found;
    });
    vi.setSystemTime(alarm?.scheduledTime ?? 0);
    await fakeBrowser.alarms.onAlarm.trigger(alarm as never);
    await vi.waitFor(async () => expect(await badgeText()).toBe('?'));
  });

  it('judges again when the settings change', async () => {
    background.main();
    await ask(inbox(NOW - 10 * HOUR), content);
    await fakeBrowser.storage.local.set({ settings: { rules: { replyHours: 8 } } });
    expect(await ask({ type: 'settings-changed' }, ownPage)).toBeNull();
    expect(await badgeText()).toBe('1');
  });

  it('says so when the marketplace has signed out', async () => {
    background.main();
    await ask(inbox(NOW - 30 * HOUR), content);
    vi.setSystemTime(NOW + 1000);
    expect(await ask({ type: 'signed-out' }, content)).toBeNull();
    await vi.waitFor(async () => expect(await badgeText()).toBe('?'));
  });

  it('refuses a page of a host that is not granted', async () => {
    background.main();
    const elsewhere = { ...content, url: 'https://evil.example/' };
    expect(await ask(inbox(NOW), elsewhere)).toEqual({ refused: 'sender' });
  });

  it('forgets everything when told to', async () => {
    background.main();
    await ask(inbox(NOW - 30 * HOUR), content);
    expect(await ask({ type: 'forget-everything' }, ownPage)).toBeNull();
    const popup = (await ask({ type: 'popup', limit: 50 }, ownPage)) as PopupState;
    expect(popup).toMatchObject({ freshness: 'never', groups: [], pages: [] });
  });

  it('says hello with what a page’s reader has to know', async () => {
    background.main();
    await fakeBrowser.storage.local.set({
      settings: { markets: { pccomponentes: { clock: { zone: 'Atlantic/Canary' } } } },
    });
    const reply = await ask({ type: 'hello' }, content);
    expect(reply).toEqual({
      operatorNames: expect.arrayContaining(['PcComponentes']) as string[],
      zone: 'Atlantic/Canary',
      panel: { isOpen: false, side: 'right' },
    });
    await ask({ type: 'panel-place', isOpen: true, side: 'left' }, content);
    expect(await ask({ type: 'hello' }, content)).toMatchObject({
      panel: { isOpen: true, side: 'left' },
    });
    expect(await ask({ type: 'hello' }, ownPage)).toEqual({ refused: 'message' });
  });

  it('calls a shop by the name its pages show, also pages that show nothing else', async () => {
    background.main();
    const named = { ...inbox(NOW - 30 * HOUR), shopName: 'Informática Delta' };
    await ask({ ...named, shop: '~informatica delta' }, content);
    await ask({ ...named, shop: '2014', page: 'orders', facts: [] }, content);
    const popup = (await ask({ type: 'popup', limit: 50 }, ownPage)) as PopupState;
    expect(popup.groups.map((group) => [group.shop, group.shopLabel])).toEqual([
      [`${HOST}|2014`, 'PcComponentes · Informática Delta'],
    ]);
    expect(new Set(popup.pages.map((page) => page.shop))).toEqual(new Set([`${HOST}|2014`]));
  });

  it('keeps the sound facts of a page beside a broken one, and notes it', async () => {
    background.main();
    const sound = { type: 'thread', id: 'a', waiting: true, waitingSince: NOW - 30 * HOUR };
    const broken = { type: 'thread', id: 'b', waiting: 'yes' };
    const answer = (await ask({ ...inbox(NOW), facts: [broken, sound] }, content)) as PageAnswer;
    expect(answer.tasks.map((task) => task.subject)).toEqual(['thread:a']);
    await vi.waitFor(async () =>
      expect(await readDiagnostics()).toMatchObject([{ where: 'page-read', code: 'fact:invalid' }]),
    );
    const popup = (await ask({ type: 'popup', limit: 50 }, ownPage)) as PopupState;
    expect(popup.pages.map((page) => page.status)).toEqual(['partial']);
  });

  it('starts the content script in tabs of a marketplace just granted, and no other', async () => {
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    background.main();
    permissionListeners.onAdded?.({ origins: [`https://${HOST}/*`] });
    await vi.waitFor(() => expect(scripting.executeScript).toHaveBeenCalledOnce());
    const tabs = { url: [`https://${HOST}/*`], discarded: false };
    expect(query.mock.calls.map(([asked]) => asked)).toEqual(query.mock.calls.map(() => tabs));
  });

  it.each([
    ['the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
    [
      'the browser was updated',
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'browser_update' } as never),
    ],
    ['a marketplace is taken away', () => permissionListeners.onRemoved?.({ origins: [] })],
  ])('starts it in no tab when %s: browsers do that', async (_when, happen) => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    background.main();
    await happen();
    await vi.waitFor(() => expect(scripting.getRegisteredContentScripts).toHaveBeenCalled());
    await vi.waitFor(async () => expect(await badgeText()).toBe('?'));
    expect(scripting.executeScript).not.toHaveBeenCalled();
  });

  it('starts the content script in open tabs after an install or update', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
    background.main();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await vi.waitFor(() =>
      expect(scripting.executeScript).toHaveBeenCalledWith(
        expect.objectContaining({ target: { tabId: 7 } }),
      ),
    );
  });
});
