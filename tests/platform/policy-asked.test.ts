import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPolicy } from '../../lib/platform/managed.ts';
import { loadSettings, onSettingsChanged } from '../../lib/platform/settings.ts';

const preset = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

beforeEach(() => fakeBrowser.reset());

describe('what an administrator presets', () => {
  it.each([
    ['something', () => preset({ language: 'pt' })],
    ['nothing', () => Promise.resolve()],
  ])('is asked for once until it changes, where there is %s', async (_, prepare) => {
    await prepare();
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
    for (let times = 0; times < 3; times += 1) await loadSettings();
    expect(get).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.local.set({ settings: {} });
    await loadSettings();
    expect(get).toHaveBeenCalledTimes(1);
    await preset({ language: 'fr' });
    expect((await loadSettings()).language).toBe('fr');
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('is asked for once where the browser has none', async () => {
    // In Firefox's words.
    const none = new Error('Managed storage manifest not found');
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(none);
    expect([await loadPolicy(), await loadPolicy()]).toEqual([undefined, undefined]);
    expect(get).toHaveBeenCalledTimes(1);
    get.mockRestore();
  });

  it('is asked for again where the browser could not tell', async () => {
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
    get.mockRejectedValueOnce(new Error('busy')).mockResolvedValue({ locked: ['rules'] } as never);
    expect(await loadPolicy()).toBeUndefined();
    expect(await loadPolicy()).toMatchObject({ locked: ['rules'] });
    get.mockRestore();
  });

  it('is the new one for whoever is told of it, also before anybody else', async () => {
    const told: unknown[] = [];
    onSettingsChanged(() => void loadSettings().then(({ language }) => told.push(language)));
    await preset({ language: 'pt' });
    await preset({ language: 'fr' });
    await vi.waitFor(() => expect(told).toEqual(['pt', 'fr']));
  });
});
