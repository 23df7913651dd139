import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadJournal, noteDecisions } from '../../lib/platform/decision-journal.ts';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
  withEdits,
} from '../../lib/platform/settings.ts';
import { decisionsIn } from '../../lib/platform/synced-decisions.ts';
import { forgetKept, meetOtherComputers } from '../../lib/platform/synced.ts';
import { travelState } from '../../lib/platform/travel-state.ts';
import { Computer, items } from './computers.ts';
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

describe('one computer', () => {
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

  it('started for the first time takes what is there, and defaults overwrite nothing', async () => {
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await meet(here);
    const { changed } = await meet(there);
    expect(changed).toEqual({ settings: true, templates: false });
    expect((await loadSettings()).rules.replyHours).toBe(7);
    await meet(here);
    expect((await loadSettings()).rules.replyHours).toBe(7);
  });

  it('brings along what was set before anything travelled, and gives way where that is old', async () => {
    here.local.set('settings', JSON.stringify({ rules: { replyHours: 5, silentDays: 4 } }));
    await changeSettings((before) => withSet(before, 'zone', 1));
    await meet(here);
    there.local.set('settings', JSON.stringify({ rules: { coverDays: 9 } }));
    there.sitDown();
    await changeSettings((before) => withSet(before, 'replyHours', 8));
    await meet(there);
    await meet(here);
    expect((await loadSettings()).rules).toMatchObject({
      ...{ replyHours: 8, silentDays: 4, coverDays: 9, clock: { zone: 'Europe/Lisbon' } },
    });
  });

  it('tells once what was set before anything travelled', async () => {
    // A computer that forgot its own name would take itself for another one.
    let names = 0;
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => `${(names += 1)}-0-0-0-0`);
    here.local.set('settings', JSON.stringify({ rules: { replyHours: 5 } }));
    await meet(here);
    const told = JSON.stringify(items(profile));
    expect(told).toContain('["rules/replyHours",0,');
    await meet(here);
    expect([here.writes, JSON.stringify(items(profile))]).toEqual([1, told]);
  });

  it('says nothing twice, and nothing at all while nothing is set', async () => {
    await meet(here);
    expect(here.writes).toBe(0);
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await meet(here);
    await meet(here);
    await meet(there);
    await meet(here);
    expect([here.writes, there.writes]).toEqual([1, 0]);
  });

  it('keeps what only a newer version understands, on both', async () => {
    const newer = {
      rules: { quietHours: [1], clock: { mode: 'lunar' } },
      theme: { night: 'dark' },
    };
    here.local.set('settings', JSON.stringify(newer));
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await meet(here);
    await meet(there);
    await changeSettings((before) => withSet(before, 'replyHours', 9));
    await meet(there);
    await meet(here);
    expect(items(here.local).settings).toEqual({
      ...newer,
      rules: { ...newer.rules, replyHours: 9 },
    });
    expect(items(there.local).settings).toEqual(items(here.local).settings);
  });

  it('keeps what came while a form was open that shows what was before', async () => {
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    const shown = await loadSettings();
    await meet(here);
    await meet(there);
    await changeSettings((before) => withSet(before, 'replyHours', 9));
    await meet(there);
    const told = vi.fn();
    here.sitDown();
    onSettingsChanged(told);
    await meet(here);
    const filledIn = withSet(withSet(shown, 'zone', 1), 'off', 1);
    await changeSettings((now) => withEdits(now, shown, filledIn));
    expect((await loadSettings()).rules).toEqual({
      ...{ replyHours: 9, off: ['low-stock'], clock: { zone: 'Europe/Lisbon' } },
    });
    await fakeBrowser.storage.onChanged.trigger({ settings: {} }, 'local');
    await fakeBrowser.storage.onChanged.trigger({ settings: {} }, 'sync');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('leaves each computer its own say on whether anything travels', async () => {
    await changeSettings((before) => ({ ...withSet(before, 'replyHours', 7), travel: false }));
    expect((await meet(here)).state).toBe('off');
    expect([await travelState(), profile.size]).toEqual([{ state: 'off' }, 0]);
    await changeSettings((before) => ({ ...before, travel: true }));
    expect((await meet(here)).state).toBe('on');
    await meet(there);
    expect(await loadSettings()).not.toHaveProperty('travel');
    expect(JSON.stringify(items(profile))).not.toMatch(/travel|version/);
  });

  it('survives whatever lies in sync', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom('s1:rules.0', 's1:#x-1.0', 't1:own.0', 'd1:3', 'w1', 's1:__proto__.0'),
          fc.oneof(
            fc.jsonValue(),
            fc.array(fc.tuple(fc.string(), fc.double(), fc.string(), fc.jsonValue())),
            fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.string())),
            fc.array(
              fc.tuple(
                fc.constantFrom('rules', 'rules/off', 'rules/off/x', 'rules/clock', '__proto__/x'),
                fc.nat(),
                fc.string(),
                fc.jsonValue(),
              ),
            ),
          ),
        ),
        async (garbage) => {
          here = new Computer(new Map());
          here.sitDown();
          await changeSettings((before) => withSet(before, 'shop', 7));
          for (const [key, value] of Object.entries(garbage))
            here.sync.set(key, JSON.stringify(value));
          await meetOtherComputers(() => Promise.resolve());
          expect((await loadSettings()).shops['a.example|1']?.silentDays).toBe(7);
          expect(Object.prototype).not.toHaveProperty('x');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('forgets what travelled, and no other computer brings it back here', async () => {
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await noteDecisions([decisionOn(1, START)], START);
    await meet(here);
    await meet(there);
    here.sitDown();
    vi.setSystemTime(START + 1_000);
    await forgetKept(() => Promise.resolve());
    expect(here.local.size).toBe(0);
    here.exchange(() => true);
    vi.setSystemTime(START + 2_000);
    await meet(there);
    expect((await loadSettings()).rules.replyHours).toBe(7);
    await meet(here);
    expect((await loadSettings()).rules.replyHours).toBeUndefined();
    expect(decisionsIn(await loadJournal(), Date.now())).toEqual([]);
    vi.setSystemTime(START + 3_000);
    there.sitDown();
    await changeSettings((before) => withSet(before, 'zone', 1));
    await meet(there);
    await meet(here);
    expect((await loadSettings()).rules).toEqual({ clock: { zone: 'Europe/Lisbon' } });
  });
});
