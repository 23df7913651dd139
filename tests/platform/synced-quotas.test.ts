import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteDecisions } from '../../lib/platform/decision-journal.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings.ts';
import { meetOtherComputers } from '../../lib/platform/synced.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';
import { clearProfile, travelState } from '../../lib/platform/travel-state.ts';
import { Computer, NO_ROOM, TOO_OFTEN } from './computers.ts';
import { decisionOn, withSet } from './setting-edits.ts';

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
    expect(await travelState()).toEqual({ state: 'too-large', left: { templates: true } });
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

  /** Items of a newer version, of which this one knows nothing. */
  const fill = (count: number, size: number) => {
    for (let item = 0; item < count; item += 1)
      profile.set(`x9:${item}`, JSON.stringify('x'.repeat(size)));
  };
  const sent = (prefix: string) => [...profile.keys()].filter((key) => key.startsWith(prefix));

  it.each([
    ['bytes', 14, 7_150],
    ['items', 511, 10],
  ])('says what stays at home where there are too many %s already', async (_, count, size) => {
    fill(count, size);
    await noteDecisions([decisionOn(1, START), decisionOn(2, START)], START);
    await changeSettings((before) => withSet(before, 'stock', 7));
    const told = {
      state: 'too-large',
      left: { settings: true, templates: true, decisions: { travelling: 0, all: 2 } },
    };
    expect(await meet(here)).toMatchObject({ state: 'too-large', isPutOff: false });
    expect(await travelState()).toEqual(told);
    expect(profile.size).toBe(count);
    profile.clear();
    await meet(here);
    expect(await travelState()).toEqual({ state: 'on' });
    expect(sent('s1:').length).toBeGreaterThan(0);
    expect(sent('d1:').length).toBeGreaterThan(0);
  });

  it('takes along what the browser takes where it counts otherwise, and tries the rest again', async () => {
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await noteDecisions([decisionOn(1, START)], START);
    const { set } = fakeBrowser.storage.sync;
    fakeBrowser.storage.sync.set = vi.fn((values: Record<string, unknown>) =>
      Object.keys(values).some((key) => key.startsWith('d1:'))
        ? Promise.reject(new Error(NO_ROOM))
        : set(values),
    );
    expect(await meetOtherComputers(() => Promise.resolve())).toMatchObject({
      state: 'too-large',
      isPutOff: true,
    });
    here.exchange(() => true);
    expect([sent('s1:').length, sent('d1:').length]).toEqual([1, 0]);
    expect(await travelState()).toEqual({ state: 'too-large' });
    expect(await meet(here)).toMatchObject({ state: 'on', isPutOff: false });
    expect(sent('d1:')).toHaveLength(1);
  });

  it('keeps the state of an earlier version until it is told anew', async () => {
    await fakeBrowser.storage.local.set({ 'travel-state': 'too-large' });
    expect(await travelState()).toEqual({ state: 'too-large' });
    await meet(here);
    expect(await travelState()).toEqual({ state: 'on' });
  });

  describe('where nothing is to travel any more', () => {
    const stop = () => changeSettings((before) => ({ ...before, travel: false }));

    beforeEach(async () => {
      await changeSettings((before) => withSet(before, 'replyHours', 7));
      await saveTemplates({ texts: { delay: { es: 'a' } }, own: [] });
      await noteDecisions([decisionOn(1, START)], START);
      await meet(here);
      await meet(there);
      here.sitDown();
      await stop();
    });

    it('what has travelled is said to lie there, and goes when asked, but nothing else does', async () => {
      await fakeBrowser.storage.sync.set({ 'x9:0': 1 });
      expect(await travelState()).toEqual({ state: 'off', hasRemains: true });
      await clearProfile();
      here.exchange(() => true);
      expect([...profile.keys()]).toEqual(['x9:0']);
      expect(await travelState()).toEqual({ state: 'off' });
      expect((await loadSettings()).rules.replyHours).toBe(7);
    });

    it('another computer keeps what it has, and puts it there again', async () => {
      await clearProfile();
      here.exchange(() => true);
      expect(profile.size).toBe(0);
      await meet(there);
      expect((await loadSettings()).rules.replyHours).toBe(7);
      expect((await loadTemplates()).texts.delay).toEqual({ es: 'a' });
      expect([sent('s1:').length, sent('d1:').length]).toEqual([1, 1]);
      here.exchange(() => true);
      here.sitDown();
      expect(await travelState()).toEqual({ state: 'off', hasRemains: true });
    });

    it('says so where the browser refuses', async () => {
      here.failsWith = TOO_OFTEN;
      await expect(clearProfile()).rejects.toMatchObject({ code: 'failed' });
      expect(await travelState()).toMatchObject({ hasRemains: true });
    });

    it('leaves all there where it travels again meanwhile', async () => {
      await changeSettings((before) => ({ ...before, travel: true }));
      await clearProfile();
      expect(sent('s1:')).toHaveLength(1);
      expect(here.pending).toEqual([]);
    });
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
    expect(await travelState()).toEqual({ state: 'unavailable' });
    expect((await loadSettings()).rules.replyHours).toBe(7);
  });
});
