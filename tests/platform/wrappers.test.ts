import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DUE_ALARM,
  ensureHeartbeat,
  HEARTBEAT_ALARM,
  scheduleDue,
} from '../../lib/platform/alarms.ts';
import { note, readDiagnostics } from '../../lib/platform/diagnostics.ts';
import { words } from '../../lib/platform/i18n.ts';
import {
  grantedHosts,
  injectOpenTabs,
  registerAddedHosts,
} from '../../lib/platform/permissions.ts';

const MANIFEST = { version: '1.2.3', content_scripts: [{ matches: ['https://a.mirakl.net/*'] }] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(MANIFEST as never);
});

describe('alarms', () => {
  it('are created when absent or at another time, else left as they are', async () => {
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await scheduleDue(5_000_000);
    await scheduleDue(5_000_400);
    await ensureHeartbeat();
    await ensureHeartbeat();
    expect(create.mock.calls.map(([name]) => name)).toEqual([DUE_ALARM, HEARTBEAT_ALARM]);
    await scheduleDue(4_000_000);
    expect((await fakeBrowser.alarms.get(DUE_ALARM))?.scheduledTime).toBe(4_000_000);
    await scheduleDue(undefined);
    expect(await fakeBrowser.alarms.get(DUE_ALARM)).toBeUndefined();
  });

  it('go on when the clock was set back: Chrome would wait until it is where it was', async () => {
    const set = (when: number) =>
      fakeBrowser.alarms.create(HEARTBEAT_ALARM, { when, periodInMinutes: 15 });
    const quarter = 15 * 60_000;
    for (const ahead of [8 * 3_600_000, quarter, 60_000, -8 * 3_600_000]) {
      await set(Date.now() + ahead);
      await ensureHeartbeat();
      const { scheduledTime = 0 } = (await fakeBrowser.alarms.get(HEARTBEAT_ALARM)) ?? {};
      expect(scheduledTime - Date.now()).toBeLessThanOrEqual(Math.min(ahead, quarter));
    }
  });
});

describe('diagnostics', () => {
  it('keep the last fifty lines, codes only, repeated ones counted', async () => {
    const secret = new TypeError('cannot read Ana Martín');
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => note('here', `code:${String(index)}`)),
    );
    await note('there', secret);
    await note('there', secret);
    const lines = await readDiagnostics();
    expect(lines).toHaveLength(50);
    expect(lines.at(-1)).toMatchObject({
      where: 'there',
      code: 'TypeError',
      version: '1.2.3',
      times: 2,
    });
    expect(JSON.stringify(lines)).not.toContain('Ana');
  });

  it('never reject', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('gone'));
    await expect(note('here', 'code')).resolves.toBeUndefined();
  });
});

describe('texts', () => {
  it.each([
    ['es', 'es-MX', 'es-MX'],
    ['es', 'pl', 'es'],
    ['pt-PT', 'pt-BR', 'pt-BR'],
    ['', 'pl', 'es'],
  ])('dates follow the language of the texts: %s in a browser in %s → %s', (tag, ui, expected) => {
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', { i18n: { getMessage: () => tag, getUILanguage: () => ui } });
    expect(words('UTC').locale).toBe(expected);
    vi.unstubAllGlobals();
  });
});

describe('marketplaces', () => {
  const scripting = {
    getRegisteredContentScripts: vi.fn(),
    registerContentScripts: vi.fn(),
    updateContentScripts: vi.fn(),
    unregisterContentScripts: vi.fn(),
    executeScript: vi.fn(),
  };
  const grant = (...origins: string[]) =>
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins } as never);
  const registered = (...scripts: object[]) =>
    scripting.getRegisteredContentScripts.mockResolvedValue(scripts);

  beforeEach(() => Object.assign(fakeBrowser.scripting, scripting));

  it('are single https hosts', async () => {
    grant(
      'https://b.example/*',
      'https://*/*',
      'http://c.example/*',
      '<all_urls>',
      'https://a.mirakl.net/*',
    );
    expect(await grantedHosts()).toEqual(['a.mirakl.net', 'b.example']);
  });

  it('added after install get the content script, those of the manifest do not twice', async () => {
    grant('https://a.mirakl.net/*', 'https://b.example/*');
    registered();
    await registerAddedHosts();
    expect(scripting.registerContentScripts).toHaveBeenCalledWith([
      expect.objectContaining({
        matches: ['https://b.example/*'],
        js: ['content-scripts/backoffice.js'],
        persistAcrossSessions: true,
      }),
    ]);
  });

  it('are registered anew only when they differ', async () => {
    grant('https://b.example/*', 'https://c.example/*');
    registered({ id: 'backoffice-added', matches: ['https://c.example/*', 'https://b.example/*'] });
    await registerAddedHosts();
    expect(scripting.updateContentScripts).not.toHaveBeenCalled();
    registered({ id: 'backoffice-added', matches: ['https://b.example/*'] });
    await registerAddedHosts();
    expect(scripting.updateContentScripts).toHaveBeenCalledOnce();
  });

  it('taken away lose it', async () => {
    grant('https://a.mirakl.net/*');
    registered({ id: 'backoffice-added', matches: ['https://b.example/*'] });
    await registerAddedHosts();
    expect(scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['backoffice-added'] });
  });

  it('just granted are the only ones whose open tabs are asked for', async () => {
    grant('https://a.mirakl.net/*', 'https://b.example/*');
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    await injectOpenTabs(vi.fn(), ['https://b.example/*', 'https://c.example/*']);
    expect(query).toHaveBeenCalledExactlyOnceWith({
      url: ['https://b.example/*'],
      discarded: false,
    });
    await injectOpenTabs(vi.fn(), []);
    expect(scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('open already are started, and one that cannot be reached stops no other', async () => {
    grant('https://a.mirakl.net/*');
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    scripting.executeScript.mockRejectedValueOnce(new Error('showing an error page'));
    const failed = vi.fn();
    await injectOpenTabs(failed);
    expect(scripting.executeScript).toHaveBeenCalledTimes(2);
    expect(failed).toHaveBeenCalledOnce();
  });
});
