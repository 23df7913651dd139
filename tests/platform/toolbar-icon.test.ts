import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openWelcome } from '../../entrypoints/background/welcome-page.ts';
import { requestHosts } from '../../lib/platform/permissions.ts';
import { isOnToolbar, popupShortcut } from '../../lib/platform/toolbar-icon.ts';
import { loadWelcomeProgress, saveWelcomeStep } from '../../lib/platform/welcome-progress.ts';

const browser = fakeBrowser as unknown as Record<string, Record<string, unknown>>;

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the toolbar', () => {
  it.each([true, false])('tells whether the icon is on it (%s)', async (isIt) => {
    browser.action = { getUserSettings: () => Promise.resolve({ isOnToolbar: isIt }) };
    expect(await isOnToolbar()).toBe(isIt);
  });

  it('is not known where the browser does not tell', async () => {
    browser.action = {};
    expect(await isOnToolbar()).toBeUndefined();
    browser.action = { getUserSettings: () => Promise.reject(new Error('gone')) };
    expect(await isOnToolbar()).toBeUndefined();
  });

  it('has a shortcut only where one is set', async () => {
    const all = (shortcut: string) => () =>
      Promise.resolve([
        { name: 'turn-panel', shortcut: 'Alt+Shift+P' },
        { name: '_execute_action', shortcut },
      ]);
    browser.commands = { getAll: all('Alt+Shift+T') };
    expect(await popupShortcut()).toBe('Alt+Shift+T');
    browser.commands = { getAll: all('') };
    expect(await popupShortcut()).toBeUndefined();
    browser.commands = {};
    expect(await popupShortcut()).toBeUndefined();
  });
});

describe('what the seller says is done', () => {
  it('is remembered step by step', async () => {
    expect(await loadWelcomeProgress()).toEqual({});
    await saveWelcomeStep('pin');
    await saveWelcomeStep('hours');
    expect(await loadWelcomeProgress()).toEqual({ hours: true, pin: true });
  });

  it('is forgotten rather than misread', async () => {
    await fakeBrowser.storage.local.set({ welcome: { hours: 'yes', pin: 1 } });
    expect(await loadWelcomeProgress()).toEqual({});
  });
});

describe('the welcome page', () => {
  const opened = () => {
    const create = vi.fn((_: { url: string }) => Promise.resolve({}));
    browser.tabs = { create };
    return create;
  };

  it('opens once, on install', () => {
    const create = opened();
    openWelcome({ reason: 'install' });
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0].url).toMatch(/\/welcome\.html$/);
  });

  it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
    'never opens by itself on %s',
    (reason) => {
      const create = opened();
      openWelcome({ reason });
      expect(create).not.toHaveBeenCalled();
    },
  );
});

it('asks for several hosts in one question, and for no more than those', async () => {
  const request = vi.fn(() => Promise.resolve(true));
  browser.permissions = { request };
  await requestHosts(['a.mirakl.net', 'b.example.com']);
  expect(request.mock.calls).toEqual([
    [{ origins: ['https://a.mirakl.net/*', 'https://b.example.com/*'] }],
  ]);
});
