import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decide } from '../../lib/app/decide.ts';
import {
  decideTasks,
  hearDecisions,
  NotKeptError,
  restoreDecisions,
} from '../../lib/app/decide-tasks.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { popupState } from '../../lib/app/popup-state.ts';
import type { Store } from '../../lib/app/ports.ts';
import type { Decision, TaskId } from '../../lib/domain/decision.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { HOST, HOUR, NOW, pageRead, SHOP, waiting, world } from './world.ts';

const ASK = { limit: 50, zone: 'Europe/Madrid', marketplaces: [] };
const OTHER = `${HOST}|77`;
const late = (id: string, shop = SHOP): TaskId => ({
  shop,
  subject: `thread:${id}`,
  rule: 'late-reply',
});
const MINUTE = 60_000;

let opened: Database[] = [];
afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});
function onDisk(): Store {
  const db = new Database('decide-tasks');
  opened.push(db);
  return new DexieStore(db);
}

describe.each<[string, () => Store]>([
  ['in memory', () => new MemoryStore()],
  ['on disk', onDisk],
])('what the seller decides, kept %s', (_where, open) => {
  async function twoWaiting() {
    const told: (readonly Decision[])[] = [];
    const deps = Object.assign(world(open()), {
      decided: (decisions: readonly Decision[]) => void told.push(decisions),
    });
    await observePage(pageRead([waiting('a', 30), waiting('b', 2)]), deps);
    await observePage(pageRead([waiting('c', 30)], { shop: OTHER }), deps);
    return { deps, told };
  }
  const listed = (groups: readonly { readonly tasks: readonly TaskView[] }[]) =>
    groups.flatMap(({ tasks }) => tasks.map(({ subject }) => subject)).sort();

  it.each([
    ['hour', NOW + HOUR],
    ['afternoon', NOW + 6 * HOUR],
    ['opening', NOW + 23 * HOUR],
    ['news', undefined],
  ] as const)('to put off (%s) is kept until then', async (choice, until) => {
    const { deps, told } = await twoWaiting();
    const before = await decideTasks({ tasks: [late('a'), late('x')], choice }, deps);
    expect(before).toEqual([late('a')]);
    const { groups, snoozed, counts } = await popupState(ASK, deps);
    expect(listed(groups)).toEqual(['thread:b', 'thread:c']);
    expect(counts).toMatchObject({ late: 1 });
    expect(snoozed).toMatchObject({ total: 1, tasks: [late('a')] });
    const word = {
      at: NOW,
      grade: 1,
      seen: NOW - 30 * HOUR,
      ...(until !== undefined && { until }),
    };
    expect(snoozed.tasks[0]?.snoozed).toEqual(word);
    expect(told).toEqual([[{ ...late('a'), snoozed: word, at: NOW }]]);
    deps.now = (until ?? NOW + 400 * 24 * HOUR) - 1;
    expect((await popupState(ASK, deps)).snoozed.total).toBe(1);
    deps.now += 1;
    const later = await popupState(ASK, deps);
    expect(later.snoozed.total).toBe(until === undefined ? 1 : 0);
    expect(listed(later.groups).includes('thread:a')).toBe(until !== undefined);
  });

  it('ends when the customer writes again', async () => {
    const { deps } = await twoWaiting();
    await decideTasks({ tasks: [late('a'), late('b')], choice: 'news' }, deps);
    deps.now += HOUR;
    const again = { lastMessageAt: deps.now - MINUTE, lastFrom: 'customer' };
    await observePage(pageRead([waiting('a', 30, again), waiting('b', 2)]), deps);
    const { groups, snoozed } = await popupState(ASK, deps);
    expect(listed(groups)).toEqual(['thread:a', 'thread:c']);
    expect(snoozed.tasks.map(({ subject }) => subject)).toEqual(['thread:b']);
  });

  it('goes by each shop’s own clock, and not where it is past that', async () => {
    const { deps } = await twoWaiting();
    const rules = deps.settings.rules;
    vi.spyOn(deps.settings, 'rules').mockImplementation(async (shop) => {
      const settings = await rules(shop);
      const zone = shop === OTHER ? 'Asia/Tokyo' : settings.clock.zone;
      return { ...settings, clock: { ...settings.clock, zone } };
    });
    // Six in the evening in Tokyo.
    const tasks = [late('a'), late('c', OTHER)];
    expect(await decideTasks({ tasks, choice: 'afternoon' }, deps)).toEqual([late('a')]);
    expect(await decideTasks({ tasks: [late('c', OTHER)], choice: 'afternoon' }, deps)).toEqual([]);
    await decideTasks({ tasks: [late('c', OTHER)], choice: 'opening' }, deps);
    const { snoozed } = await popupState(ASK, deps);
    expect(snoozed.tasks.map((one) => [one.shop, one.snoozed?.until])).toEqual([
      [SHOP, NOW + 6 * HOUR],
      [OTHER, Date.UTC(2026, 10, 19, 0)],
    ]);
  });

  it('is listed as done for a week, and open once it is taken back', async () => {
    const { deps, told } = await twoWaiting();
    const before = await decideTasks({ tasks: [late('a'), late('b')], choice: 'done' }, deps);
    const { done, groups } = await popupState(ASK, deps);
    expect([done.total, done.tasks.map(({ done: word }) => word?.at)]).toEqual([2, [NOW, NOW]]);
    expect(listed(groups)).toEqual(['thread:c']);
    deps.now += 7 * 24 * HOUR;
    expect((await popupState(ASK, deps)).done.total).toBe(0);
    await restoreDecisions(before, deps);
    expect(listed((await popupState(ASK, deps)).groups)).toEqual([
      ...['thread:a', 'thread:b', 'thread:c'],
    ]);
    expect(told.at(-1)).toEqual([
      { ...late('a'), at: deps.now },
      { ...late('b'), at: deps.now },
    ]);
  });

  it('tells nobody of what came to nothing', async () => {
    const { deps, told } = await twoWaiting();
    expect(await decideTasks({ tasks: [late('x')], choice: 'done' }, deps)).toEqual([]);
    await restoreDecisions([late('x')], deps);
    expect(told).toEqual([]);
  });

  it('in the panel takes the same way', async () => {
    const { deps, told } = await twoWaiting();
    expect(await decide({ ...late('a'), isDone: true }, deps)).toBe(true);
    expect(await decide({ ...late('x'), isDone: true }, deps)).toBe(false);
    expect(told).toEqual([
      [{ ...late('a'), done: { at: NOW, grade: 1, seen: NOW - 30 * HOUR }, at: NOW }],
    ]);
    expect(await decide({ ...late('a'), isDone: false }, deps)).toBe(true);
    expect((await popupState(ASK, deps)).done.total).toBe(0);
  });

  it('on another computer holds here, whatever that one calls the shop', async () => {
    const { deps, told } = await twoWaiting();
    const named = { shopName: 'Ratones', alias: `${HOST}|~ratones` };
    await observePage(pageRead([waiting('a', 30)], named), deps);
    const decision = { ...late('a', named.alias), done: { at: NOW - 5, grade: 1 }, at: NOW - 5 };
    expect(await hearDecisions([decision], deps)).toBe(1);
    expect((await popupState(ASK, deps)).done.tasks).toMatchObject([late('a')]);
    expect(await hearDecisions([], deps)).toBe(0);
    // It is told to nobody again: two computers would never come to rest.
    expect(told).toEqual([]);
  });

  it('is told to a page as it holds now, though nobody has asked what is due', async () => {
    const { deps } = await twoWaiting();
    await decideTasks({ tasks: [late('a')], choice: 'hour' }, deps);
    const read = async () => {
      const { tasks } = await observePage(pageRead([waiting('a', 30)]), deps);
      return tasks.map(({ snoozed }) => snoozed?.until);
    };
    deps.now += HOUR - 1;
    expect(await read()).toEqual([NOW + HOUR]);
    deps.now += 1;
    expect(await read()).toEqual([undefined]);
  });
});

it('offers the moments of the shop that is asked for, of the only one, or else the seller’s own', async () => {
  const deps = world();
  const office = (open: string) => ({
    ...defaultRuleSettings('').clock,
    mode: 'office-hours' as const,
    open: { thu: [open] },
  });
  vi.spyOn(deps.settings, 'rules').mockImplementation(async (shop) => ({
    ...defaultRuleSettings(shop),
    clock: office(shop === SHOP ? '10:00-11:00' : shop === OTHER ? '12:00-13:00' : '08:00-09:00'),
  }));
  const opening = async (query = {}) =>
    (await popupState({ ...ASK, query }, deps)).snoozeMoments.opening;
  const at = (hour: number) => Date.UTC(2026, 10, 19, hour - 1);
  expect(await opening()).toBe(at(8));
  await observePage(pageRead([waiting('a', 30)]), deps);
  expect(await opening()).toBe(at(10));
  await observePage(pageRead([waiting('c', 30)], { shop: OTHER }), deps);
  expect(await opening()).toBe(at(8));
  expect(await opening({ shop: OTHER })).toBe(at(12));
});

describe('while nothing can be stored', () => {
  it.each([
    ['before', (lose: () => void, _store: Store) => lose()],
    [
      'just then',
      (lose: () => void, store: Store) =>
        void vi.spyOn(store, 'decide').mockImplementation(() => {
          lose();
          return Promise.resolve([]);
        }),
    ],
  ])(
    'says of what is decided that it is not kept, and tells nobody: lost %s',
    async (_, arrange) => {
      const decided = vi.fn();
      let isLost = false;
      const deps = { ...world(), decided, isLost: () => isLost };
      await observePage(pageRead([waiting('a', 60)]), deps);
      arrange(() => {
        isLost = true;
      }, deps.store);
      await expect(decideTasks({ tasks: [late('a')], choice: 'done' }, deps)).rejects.toThrow(
        NotKeptError,
      );
      expect(await deps.store.tasks(SHOP, ['thread:a'])).not.toMatchObject([{ done: {} }]);
      await expect(restoreDecisions([late('a')], deps)).rejects.toThrow(NotKeptError);
      expect(decided).not.toHaveBeenCalled();
    },
  );
});
