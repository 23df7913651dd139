import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadJournal, noteDecisions } from '../../lib/platform/decision-journal.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings.ts';
import { decisionsIn } from '../../lib/platform/synced-decisions.ts';
import { fieldsOf } from '../../lib/platform/synced-fields.ts';
import { meetOtherComputers } from '../../lib/platform/synced.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';
import { Computer, items, NO_ROOM, TOO_OFTEN } from './computers.ts';
import type { Where } from './setting-edits.ts';
import { decisionOn, WHERE, withSet } from './setting-edits.ts';

const START = Date.UTC(2026, 10, 18, 9);
const { local: _local, sync: _sync, ...browserStorage } = fakeBrowser.storage;

/** What can happen, to which of the computers. */
const step = fc.record({
  who: fc.nat(2),
  what: fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      where: fc.constantFrom(...WHERE),
      value: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
    }),
    fc.record({ do: fc.constant('write' as const), text: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ do: fc.constant('decide' as const), task: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      do: fc.constant('meet' as const),
      failsWith: fc.constantFrom(undefined, undefined, TOO_OFTEN, NO_ROOM),
    }),
    fc.record({ do: fc.constant('exchange' as const), late: fc.boolean() }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function act(computer: Computer, { what }: Step, at: number): Promise<void> {
  computer.sitDown();
  switch (what.do) {
    case 'set':
      await changeSettings((before) => withSet(before, what.where, what.value));
      break;
    case 'write': {
      const templates = await loadTemplates();
      const texts = { es: `Texto ${what.text}` };
      const own = [{ id: `own${what.text % 3}`, name: 'Mío', texts }];
      await saveTemplates({ texts: { ...templates.texts, delay: texts }, own });
      break;
    }
    case 'decide':
      await noteDecisions([decisionOn(what.task, at)], at);
      break;
    case 'meet':
      computer.failsWith = what.failsWith;
      await meetOtherComputers(() => Promise.resolve());
      computer.failsWith = undefined;
      break;
    case 'exchange':
      computer.exchange(() => what.late);
  }
}

/** Everybody online, until nobody has anything left to say. */
async function settle(computers: readonly Computer[], profile: Map<string, string>): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    const before = JSON.stringify(items(profile));
    for (const computer of computers) {
      computer.sitDown();
      computer.exchange(() => true);
      await meetOtherComputers(() => Promise.resolve());
      computer.exchange(() => true);
    }
    if (round > 1 && JSON.stringify(items(profile)) === before) return;
  }
  throw new Error('they go on writing for ever');
}

async function stateOf(computer: Computer): Promise<object> {
  computer.sitDown();
  return {
    settings: Object.fromEntries([...fieldsOf(await loadSettings())].sort()),
    templates: await loadTemplates(),
    decisions: decisionsIn(await loadJournal(), Date.now()).toSorted((a, b) =>
      a.subject.localeCompare(b.subject),
    ),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.storage, browserStorage);
});

describe('several computers', () => {
  it('come to the same settings, texts and decisions, and no edit is lost but to a later one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const profile = new Map<string, string>();
        const computers = [0, 1, 2].map(() => new Computer(profile));
        const last = new Map<Where, number | undefined>();
        let time = START;
        for (const one of steps) {
          time += 1_000;
          vi.setSystemTime(time);
          const computer = computers[one.who];
          if (!computer) continue;
          const before = await stateOf(computer);
          await act(computer, one, time);
          const { what } = one;
          // Saying once more what holds already says nothing.
          const isSaid = JSON.stringify(before) !== JSON.stringify(await stateOf(computer));
          if (what.do === 'set' && isSaid) last.set(what.where, what.value);
        }
        await settle(computers, profile);
        const [a, b, c] = await Promise.all(
          computers.map(async (computer) => JSON.stringify(await stateOf(computer))),
        );
        expect(b).toBe(a);
        expect(c).toBe(a);
        let expected = await emptySettings();
        for (const [where, value] of last) expected = withSet(expected, where, value);
        computers[0]?.sitDown();
        expect(sorted(await loadSettings())).toEqual(sorted(expected));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('agree whatever their clocks say, and who has seen the other’s word has the last', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 80 })), { minLength: 1 }),
        fc.integer({ min: -4e9, max: 4e9 }),
        async (words, skew) => {
          const profile = new Map<string, string>();
          const computers = [0, 1].map(() => new Computer(profile));
          for (const [who, value] of words) {
            vi.setSystemTime(START + who * skew);
            const computer = computers[who] as Computer;
            computer.sitDown();
            computer.exchange(() => true);
            await meetOtherComputers(() => Promise.resolve());
            await changeSettings((before) => withSet(before, 'replyHours', value));
            await meetOtherComputers(() => Promise.resolve());
            computer.exchange(() => true);
          }
          await settle(computers, profile);
          for (const computer of computers) {
            computer.sitDown();
            expect((await loadSettings()).rules.replyHours).toBe(words.at(-1)?.[1]);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

async function emptySettings(): Promise<Settings> {
  new Computer(new Map()).sitDown();
  return loadSettings();
}

function sorted(settings: Settings): object {
  return Object.fromEntries([...fieldsOf(settings)].sort());
}
