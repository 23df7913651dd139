import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, loadSettings } from '../../lib/platform/settings.ts';
import { meetOtherComputers, travelState } from '../../lib/platform/synced.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';
import { Computer, TOO_OFTEN } from './computers.ts';
import { withSet } from './setting-edits.ts';

const START = Date.UTC(2026, 10, 18, 9);
const { local: _local, sync: _sync, ...browserStorage } = fakeBrowser.storage;

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.storage, browserStorage);
});

describe('what the browser takes along', () => {
  let profile: Map<string, string>;
  let here: Computer;
  let there: Computer;

  beforeEach(() => {
    profile = new Map();
    here = new Computer(profile);
    there = new Computer(profile);
    here.sitDown();
  });

  const meet = (computer: Computer) => {
    computer.sitDown();
    computer.exchange(() => true);
    return meetOtherComputers(() => Promise.resolve()).finally(() => {
      computer.exchange(() => true);
    });
  };

  it('keeps at home what is too large, and all else still travels', async () => {
    const text = (letter: string) => letter.repeat(3999);
    const own = Array.from({ length: 45 }, (_, id) => ({
      ...{ id: `o${id}`, name: `n${id}`, texts: { es: text('a') } },
    }));
    await saveTemplates({ texts: {}, own });
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    expect((await meet(here)).state).toBe('too-large');
    expect(await travelState()).toBe('too-large');
    await meet(there);
    expect((await loadSettings()).rules.replyHours).toBe(7);
    expect((await loadTemplates()).own).toEqual([]);
    here.sitDown();
    expect((await loadTemplates()).own).toHaveLength(45);
    await saveTemplates({ texts: {}, own: own.slice(0, 3) });
    expect((await meet(here)).state).toBe('on');
    await meet(there);
    expect((await loadTemplates()).own).toEqual(own.slice(0, 3));
  });

  it('takes a text that is larger than an item along, letter by letter', async () => {
    const es = '<Ñ😀"\\\n'.repeat(560);
    await saveTemplates({ texts: { delay: { es } }, own: [] });
    expect((await meet(here)).state).toBe('on');
    await meet(there);
    expect((await loadTemplates()).texts.delay).toEqual({ es });
  });

  it('waits where the browser wants to be left alone, and loses nothing by it', async () => {
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    here.failsWith = TOO_OFTEN;
    expect(await meet(here)).toMatchObject({ state: 'on', isPutOff: true });
    expect(await meet(here)).toMatchObject({ state: 'on', isPutOff: false });
    await meet(there);
    expect((await loadSettings()).rules.replyHours).toBe(7);
  });

  it.each([
    ['rejects', { get: () => Promise.reject(new Error('no sync')) }],
    [
      'throws',
      {
        get: () => {
          throw new Error('no id');
        },
      },
    ],
  ])('works as before where the browser’s sync %s', async (_how, broken) => {
    Object.assign(fakeBrowser.storage.sync, broken);
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    const met = await meetOtherComputers(() => Promise.resolve());
    expect(met).toMatchObject({ state: 'unavailable', isPutOff: true });
    expect(await travelState()).toBe('unavailable');
    expect((await loadSettings()).rules.replyHours).toBe(7);
  });
});
