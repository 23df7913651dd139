import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inTurn } from '../../lib/platform/in-turn.ts';
import { endPause, loadPause, savePause } from '../../lib/platform/pause.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;

beforeEach(() => fakeBrowser.reset());

describe('a pause', () => {
  it.each([
    [undefined, NOW, false],
    [{ since: NOW }, NOW, true],
    [{ since: NOW }, NOW + 1000 * HOUR, true],
    [{ since: NOW, until: NOW + HOUR }, NOW + HOUR - 1, true],
    [{ since: NOW, until: NOW + HOUR }, NOW + HOUR, false],
    [{ since: NOW + HOUR }, NOW, false],
  ])('%o at %i holds: %s', async (paused, now, holds) => {
    await savePause(paused);
    expect(await loadPause(now)).toEqual(holds ? paused : undefined);
  });

  it('that is over is told once', async () => {
    await savePause({ since: NOW, until: NOW + HOUR });
    expect(await endPause(NOW)).toBe(false);
    expect([await endPause(NOW + HOUR), await endPause(NOW + HOUR)]).toEqual([true, false]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('that is over takes none with it that begins just now', async () => {
    await savePause({ since: NOW, until: NOW + HOUR });
    const next = { since: NOW + HOUR, until: NOW + 2 * HOUR };
    const real = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    let begun: Promise<void> | undefined;
    // The first look is taken before anybody else has to wait.
    get.mockImplementationOnce(real);
    get.mockImplementationOnce(async (keys: unknown) => {
      get.mockRestore();
      const kept = await real(keys as string);
      begun = savePause(next);
      return kept as never;
    });
    expect(await endPause(NOW + HOUR)).toBe(true);
    await begun;
    expect(await loadPause(NOW + HOUR)).toEqual(next);
  });

  it('waits for nothing that is done with settings', async () => {
    let end: () => void = () => undefined;
    const settings = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
    await savePause({ since: NOW });
    expect(await loadPause(NOW)).toEqual({ since: NOW });
    end();
    await settings;
  });

  it.each(['nonsense', 5, null, { since: 'now' }])('is none where %j is stored', async (paused) => {
    await fakeBrowser.storage.local.set({ paused });
    expect(await loadPause(NOW)).toBeUndefined();
  });
});
