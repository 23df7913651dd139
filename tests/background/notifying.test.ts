import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background/index.ts';
import { loadSettings, saveSettings, type Settings } from '../../lib/platform/settings.ts';
import { ask, browserFor, NOW, OWN_PAGE, readOrders } from './real-background.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const HOUR = 3_600_000;
const content = {
  ...{ id: 'test-extension-id', url: `https://${HOST}/inbox/shop/threads/all`, frameId: 0 },
};

interface Shown {
  readonly title: string;
  readonly message: string;
}
const shown: Shown[] = [];
const clicks: ((id: string) => void)[] = [];
const badge = () => fakeBrowser.action.getBadgeText({});

/** Conversations by their names and the hours for which they have been waiting. */
async function inbox(waiting: Readonly<Record<string, number>>): Promise<void> {
  const facts = Object.entries(waiting).map(([id, hours]) => ({
    ...{ type: 'thread', id, waiting: true, waitingSinceExact: true },
    ...{ waitingSince: Date.now() - hours * HOUR, orderId: `O-${id}` },
  }));
  const read = { type: 'page-read', shop: '1', page: 'inbox', url: content.url, status: 'ok' };
  const reply = await ask({ ...read, problems: [], facts }, content);
  expect(reply).not.toHaveProperty('refused');
  await settled();
}

/** What follows from a message is done beside its answer. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}

async function wish(notify: NonNullable<Settings['notify']>): Promise<void> {
  await saveSettings({ ...(await loadSettings()), notify });
  await ask({ type: 'settings-changed' }, OWN_PAGE);
  await settled();
}

async function later(hours: number): Promise<void> {
  vi.setSystemTime(Date.now() + hours * HOUR);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'due', scheduledTime: Date.now() } as never);
  await settled();
}

function allowNotifications(isAllowed: boolean): void {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
    ({ permissions }: { permissions?: readonly string[] }) =>
      Promise.resolve(permissions ? isAllowed : true),
  );
}

beforeEach(() => {
  browserFor(HOST);
  shown.length = clicks.length = 0;
  Object.assign(fakeBrowser, {
    notifications: {
      create: vi.fn((_id: string, { title, message }: Shown) => {
        shown.push({ title, message });
        return Promise.resolve('due');
      }),
      clear: vi.fn(() => Promise.resolve(true)),
      onClicked: {
        addListener: (run: (id: string) => void) => clicks.push(run),
        hasListener: (run: (id: string) => void) => clicks.includes(run),
      },
    },
  });
  allowNotifications(true);
  background.main();
});

afterEach(async () => {
  vi.useRealTimers();
  await Dexie.delete('trastienda');
});

describe('notifications', () => {
  it('are not shown to who has not asked for them, nor without the permission', async () => {
    await inbox({ a: 23.9 });
    await later(1);
    allowNotifications(false);
    await wish({ on: true });
    await inbox({ b: 30 });
    expect(shown).toEqual([]);
  });

  it('tell each turn once, all that turned together', async () => {
    await inbox({ old: 40 });
    await wish({ on: true });
    expect(shown).toEqual([]);
    await inbox({ a: 19, b: 19, c: 2 });
    expect(shown).toEqual([]);
    await later(1.5);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.title).toBe('countSoonOther');
    expect(shown[0]?.message.split('\n')).toHaveLength(2);
    await later(1);
    expect(shown).toHaveLength(1);
    await later(3);
    expect(shown).toHaveLength(2);
    expect(shown[1]?.title).toBe('countLateOther');
  });

  it('open the page of the one task that they tell of', async () => {
    await wish({ on: true });
    await inbox({ a: 30 });
    expect(shown).toEqual([
      { title: 'ruleNameLateReply', message: expect.stringContaining('O-a') },
    ]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    for (const click of clicks) click('due');
    await settled();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: expect.stringContaining(`https://${HOST}/`) as string,
    });
  });

  it('wait for the shop to open, and come then', async () => {
    await wish({ on: true });
    // Half past eight in the evening: the shop closed at six.
    vi.setSystemTime(NOW + 10.5 * HOUR);
    await inbox({ a: 30 });
    expect(shown).toEqual([]);
    const alarm = await fakeBrowser.alarms.get('due');
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(NOW + 23 * HOUR);
    await inbox({ a: 42 });
    vi.setSystemTime(NOW + 23 * HOUR - 60_000);
    await inbox({ a: 42 });
    await later(0);
    expect(shown).toEqual([]);
    await later(1 / 60);
    expect(shown).toHaveLength(1);
  });

  it('tell only what is wanted, at once where no hours are quiet', async () => {
    await wish({ on: true, soon: false, quiet: 'never' });
    vi.setSystemTime(NOW + 14 * HOUR);
    await inbox({ a: 21 });
    expect(shown).toEqual([]);
    await later(4);
    expect(shown).toHaveLength(1);
  });

  it('do not begin with what gathered while they were off', async () => {
    await wish({ on: true });
    await inbox({ a: 30 });
    await wish({ on: false });
    await inbox({ b: 31, c: 32 });
    await wish({ on: true });
    expect(shown).toHaveLength(1);
    await inbox({ d: 33 });
    expect(shown).toHaveLength(2);
  });
});

describe('notifications in trouble', () => {
  it('keep the alarm for what turns later', async () => {
    await wish({ on: true });
    const { notifications } = fakeBrowser as unknown as { notifications: { create: unknown } };
    notifications.create = () => Promise.reject(new Error('no'));
    await inbox({ a: 30, b: 2 });
    expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBeGreaterThan(NOW);
    expect(await badge()).toBe('1');
  });

  it('do not come all at once after two days away', async () => {
    await wish({ on: true });
    await inbox({ a: 30 });
    expect(shown).toHaveLength(1);
    vi.setSystemTime(NOW + 48 * HOUR);
    await inbox({ a: 78 });
    expect(shown).toHaveLength(1);
  });

  it('write nothing where nothing has turned', async () => {
    await wish({ on: true });
    await inbox({ a: 30 });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await inbox({ a: 30 });
    await inbox({ a: 30 });
    expect(set.mock.calls.filter(([items]) => 'told' in items)).toEqual([]);
  });
});

describe('a pause', () => {
  const pause = (until?: number) => ask({ type: 'pause', isPaused: true, until }, OWN_PAGE);
  const goOn = () => ask({ type: 'pause', isPaused: false }, OWN_PAGE);
  const hello = () => ask({ type: 'hello' }, content);

  it('silences badge, pages and notifications, and everything is there again after it', async () => {
    await wish({ on: true });
    await inbox({ a: 30 });
    expect(await badge()).toBe('1');
    await pause();
    await settled();
    expect(await badge()).toBe('‖');
    expect(await hello()).toMatchObject({ isPaused: true });
    const before = shown.length;
    await later(2);
    expect(shown).toHaveLength(before);
    expect(await badge()).toBe('‖');
    await goOn();
    await settled();
    expect(await badge()).toBe('1');
    expect(await hello()).not.toHaveProperty('isPaused');
  });

  it('ends by itself at the time that was said, and rings for it', async () => {
    await inbox({ a: 30 });
    await pause(NOW + HOUR);
    await settled();
    expect((await fakeBrowser.alarms.get('due'))?.scheduledTime).toBe(NOW + HOUR);
    await later(1);
    expect(await badge()).toBe('1');
    expect(await hello()).not.toHaveProperty('isPaused');
  });

  it('ends when the clock was set back to before it', async () => {
    await inbox({ a: 30 });
    await pause();
    vi.setSystemTime(NOW - HOUR);
    expect(await hello()).not.toHaveProperty('isPaused');
  });
});

it('counts on the icon what the seller wants counted', async () => {
  await readOrders(HOST);
  await inbox({ a: 30, b: 21 });
  expect(await badge()).toBe('2');
  const set = async (badgeWish: NonNullable<Settings['badge']>) => {
    await saveSettings({ ...(await loadSettings()), badge: badgeWish });
    await ask({ type: 'settings-changed' }, OWN_PAGE);
    await settled();
    return badge();
  };
  expect(await set({ lateOnly: true })).toBe('1');
  expect(await set({ withoutRules: ['late-reply'] })).toBe('');
  expect(await set({ withoutShops: [`${HOST}|1`] })).toBe('');
  expect(await set({})).toBe('2');
});
