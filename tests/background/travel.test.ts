import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSchedule } from '../../entrypoints/background/schedule.ts';
import { createSettingsSource } from '../../entrypoints/background/settings-source.ts';
import { tellDecided, travel } from '../../entrypoints/background/travel.ts';
import { createUnderWay } from '../../entrypoints/background/under-way.ts';
import { decideTasks } from '../../lib/app/decide-tasks.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { importSettings } from '../../lib/platform/backup.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings.ts';
import { packDecisions, withDecisions } from '../../lib/platform/synced-decisions.ts';
import { toItems } from '../../lib/platform/synced-items.ts';
import { HOST, HOUR, pageRead, SHOP, waiting, world } from '../app/world.ts';
import { browserFor, NOW } from './real-background.ts';

const TASK = { shop: SHOP, subject: 'thread:t', rule: 'late-reply' } as const;

/** Whether the store is one that is forgotten with the worker. */
let isLost = false;

/** The background's parts as they are, over a store in memory in which one answer is late. */
async function start() {
  const made = world();
  const { store } = made;
  const deps = {
    ...made,
    settings: createSettingsSource(store),
    decided: (decisions: Parameters<typeof tellDecided>[0]) => void tellDecided(decisions, NOW),
  };
  await observePage(pageRead([waiting('t', 90)]), deps);
  travel(
    deps,
    createSchedule(deps, () => Promise.resolve(false), createUnderWay()),
    () => isLost,
  );
  const due = async () => (await store.dueTasks(NOW, 9)).map(({ rule }) => rule);
  /** Writes are kept apart: the next one may come at once. */
  const rested = () => {
    made.now += 60_000;
  };
  return { deps, due, rested };
}

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const inSync = () => fakeBrowser.storage.sync.get<Record<string, unknown>>(null);
const eventually = (check: () => Promise<void>) =>
  vi.waitFor(check, { timeout: 9_000, interval: 50 });

beforeEach(() => {
  isLost = false;
  browserFor(HOST);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('judges anew what another computer has set, as it comes', async () => {
  const { due, rested } = await start();
  await fakeBrowser.storage.sync.set(toItems('s1:', { 'rules/off/late-reply': [NOW, 'b', true] }));
  await eventually(async () => {
    expect(await due()).toEqual([]);
  });
  rested();
  await fakeBrowser.storage.sync.set(toItems('s1:', { 'rules/off/late-reply': [NOW + 1, 'b'] }));
  await eventually(async () => {
    expect(await due()).toEqual(['late-reply']);
  });
}, 15_000);

it('takes at its start what came while it slept', async () => {
  await fakeBrowser.storage.sync.set({
    ...toItems('s1:', { 'rules/silentDays': [NOW, 'b', 3] }),
    ...packDecisions(
      withDecisions({}, [{ ...TASK, at: NOW - HOUR, done: { at: NOW - HOUR, grade: 1 } }], NOW),
      60_000,
      NOW,
    ).items,
  });
  const { due } = await start();
  await eventually(async () => {
    expect((await loadSettings()).rules.silentDays).toBe(3);
    expect(await due()).toEqual([]);
  });
});

it('tells decisions made here, and settings set one after the other in one go', async () => {
  const { deps, due } = await start();
  await pass(100);
  expect(await due()).toEqual(['late-reply']);
  const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
  await decideTasks({ tasks: [TASK], choice: 'done' }, deps);
  for (const replyHours of [5, 6, 7])
    await changeSettings((before) => ({ ...before, rules: { replyHours } }));
  await eventually(async () => {
    const travelling = JSON.stringify(await inSync());
    expect(travelling).toContain('late-reply|thread:t');
    expect(travelling).toContain('rules/replyHours');
  });
  expect(set).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(await inSync())).toMatch(/"rules\/replyHours",\d+,"[^"]+",7\]/);
}, 15_000);

it('leaves the profile alone while nothing may travel, and begins once it may', async () => {
  await changeSettings((before) => ({ ...before, travel: false, rules: { replyHours: 5 } }));
  const { rested } = await start();
  await changeSettings((before) => ({ ...before, rules: { replyHours: 6 } }));
  await pass(2_300);
  expect(await inSync()).toEqual({});
  rested();
  await changeSettings((before) => ({ ...before, travel: true }));
  await eventually(async () => {
    expect(JSON.stringify(await inSync())).toContain('rules/replyHours');
  });
}, 20_000);

it('judges anew by imported settings, and brings imported decisions to the tasks', async () => {
  const { due } = await start();
  const parts = { format: 'trastienda-settings', version: 1, templates: {} };
  const settings = { rules: { off: ['late-reply'] } };
  expect(await importSettings(JSON.stringify({ ...parts, settings }))).toMatchObject({ ok: true });
  await eventually(async () => {
    expect(await due()).toEqual([]);
  });
  const decisions = [{ ...TASK, done: { at: NOW - HOUR, grade: 1 } }];
  await importSettings(JSON.stringify({ ...parts, settings: {}, decisions }));
  await eventually(async () => {
    const kept = await fakeBrowser.storage.local.get(['imported', 'decisions']);
    expect(kept.imported ?? undefined).toBeUndefined();
    expect(JSON.stringify(kept.decisions)).toContain('late-reply|thread:t');
  });
  expect(await due()).toEqual([]);
});

it('hears again what came while tasks were kept in memory only', async () => {
  const done = { ...TASK, at: NOW - HOUR, done: { at: NOW - HOUR, grade: 1 } };
  await fakeBrowser.storage.sync.set(
    packDecisions(withDecisions({}, [done], NOW), 60_000, NOW).items,
  );
  isLost = true;
  const { due } = await start();
  await eventually(async () => {
    expect(await due()).toEqual([]);
  });
  expect(await fakeBrowser.storage.local.get('decisions')).toEqual({});
  isLost = false;
  const again = await start();
  await eventually(async () => {
    expect(JSON.stringify(await fakeBrowser.storage.local.get('decisions'))).toContain('thread:t');
  });
  expect(await again.due()).toEqual([]);
});

it.each([
  ['the browser refuses', () => vi.spyOn(fakeBrowser.storage.sync, 'set'), 'QUOTA_BYTES exceeded'],
  ['the browser fails', () => vi.spyOn(fakeBrowser.storage.sync, 'set'), 'Unexpected'],
  ['the browser takes nothing', () => vi.spyOn(fakeBrowser.storage.sync, 'get'), 'no sync'],
  ['the disk is full', () => vi.spyOn(fakeBrowser.storage.local, 'set'), 'FILE_ERROR_NO_SPACE'],
])('tries again by itself where %s', async (_, failing, message) => {
  await fakeBrowser.storage.local.set({ settings: { rules: { replyHours: 5 } } });
  await fakeBrowser.storage.sync.set(toItems('s1:', { 'rules/silentDays': [NOW, 'b', 3] }));
  const waits = vi.spyOn(globalThis, 'setTimeout');
  failing().mockRejectedValue(new Error(message));
  await start();
  await eventually(async () => {
    expect(waits.mock.calls.map(([, ms]) => ms)).toContain(60_000);
  });
});

it('judges anew when an administrator presets something', async () => {
  const { due } = await start();
  expect(await due()).toEqual(['late-reply']);
  await fakeBrowser.storage.managed.set({ rules: { off: ['late-reply'] } });
  await eventually(async () => {
    expect(await due()).toEqual([]);
  });
});
