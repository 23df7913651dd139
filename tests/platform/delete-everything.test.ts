import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Decision } from '../../lib/domain/decision.ts';
import { importSettings, takeImported } from '../../lib/platform/backup.ts';
import { noteDecisions } from '../../lib/platform/decision-journal.ts';
import { inTurn } from '../../lib/platform/in-turn.ts';
import { changeSettings } from '../../lib/platform/settings.ts';
import { forgetKept, meetOtherComputers } from '../../lib/platform/synced.ts';
import { Computer, items } from './computers.ts';
import { decisionOn, withSet } from './setting-edits.ts';

const START = Date.UTC(2026, 10, 18, 9);
const { local: _local, sync: _sync, ...browserStorage } = fakeBrowser.storage;

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.storage, browserStorage);
});

/** Something that lasts until it is let go. */
function held(): { readonly promise: Promise<void>; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { promise, letGo };
}

/** Long enough for all that waits for nothing else. */
const pass = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('deleting everything', () => {
  let here: Computer;
  /** Decisions kept with the tasks. */
  let tasks: Decision[];
  const toTasks = (decisions: readonly Decision[]) =>
    Promise.resolve(void tasks.push(...decisions));
  const clearTasks = () => Promise.resolve(void tasks.splice(0));

  /** Settings and one decision have travelled, another comes from another computer. */
  beforeEach(async () => {
    const profile = new Map<string, string>();
    const there = new Computer(profile);
    here = new Computer(profile);
    tasks = [];
    here.sitDown();
    await changeSettings((before) => withSet(before, 'replyHours', 7));
    await noteDecisions([decisionOn(1, START)], START);
    await meetOtherComputers(toTasks);
    here.exchange(() => true);
    there.exchange(() => true);
    there.sitDown();
    await noteDecisions([decisionOn(2, START)], START);
    await changeSettings((before) => withSet(before, 'zone', 1));
    await meetOtherComputers(toTasks);
    there.exchange(() => true);
    here.exchange(() => true);
    here.sitDown();
    tasks = [];
  });

  const left = () => [
    tasks,
    items(here.local),
    Object.keys(items(here.sync)).filter((key) => key !== 'w1'),
  ];

  it('leaves nothing of what a meeting under way brings', async () => {
    const store = held();
    const meeting = meetOtherComputers((decisions) => store.promise.then(() => toTasks(decisions)));
    await pass();
    const forgotten = forgetKept(clearTasks);
    await pass();
    store.letGo();
    await Promise.all([meeting, forgotten]);
    expect(left()).toEqual([[], {}, []]);
  });

  it('leaves nothing of what a meeting brings that began meanwhile', async () => {
    const before = held();
    const turn = inTurn(() => before.promise);
    const forgotten = forgetKept(clearTasks);
    const meeting = meetOtherComputers(toTasks);
    await pass();
    before.letGo();
    await Promise.all([turn, forgotten, meeting]);
    const [decided, local, travelling] = left();
    expect([decided, travelling]).toEqual([[], []]);
    expect(JSON.stringify(local)).not.toMatch(/replyHours|zone|order:/);
  });

  it('leaves nothing of what was being imported', async () => {
    const backup = { format: 'trastienda-settings', version: 1, settings: {}, templates: {} };
    await importSettings(JSON.stringify({ ...backup, decisions: [decisionOn(3, START)] }));
    const store = held();
    const taken = takeImported((decisions) => store.promise.then(() => toTasks(decisions)));
    await pass();
    const forgotten = forgetKept(clearTasks);
    await pass();
    store.letGo();
    await Promise.all([taken, forgotten]);
    expect(left()).toEqual([[], {}, []]);
  });

  it('deletes nothing where the tasks cannot be deleted, and can be tried again', async () => {
    const before = JSON.stringify(left());
    await expect(forgetKept(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(JSON.stringify(left())).toBe(before);
    await forgetKept(clearTasks);
    expect(left()).toEqual([[], {}, []]);
  });

  it('on another computer is not undone by a meeting that was under way here', async () => {
    await changeSettings((before) => withSet(before, 'zone', 2));
    const store = held();
    const meeting = meetOtherComputers((decisions) => store.promise.then(() => toTasks(decisions)));
    await pass();
    // The browser takes over what the other computer did, at any moment.
    here.sync.clear();
    here.sync.set('w1', JSON.stringify({ at: START + 1 }));
    store.letGo();
    expect(await meeting).toMatchObject({ isPutOff: true });
    expect(Object.keys(items(here.sync))).toEqual(['w1']);
    await meetOtherComputers(toTasks);
    expect(Object.keys(items(here.sync))).toEqual(['w1']);
  });
});
