import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { Decided, Decision, Mark } from '../../lib/domain/decision.ts';
import { newsOf } from '../../lib/domain/decision.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import { noteDecisions } from '../../lib/platform/decision-journal.ts';
import { meetOtherComputers } from '../../lib/platform/synced.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { observation, SHOP, task } from '../store/samples.ts';
import { Computer } from './computers.ts';

const START = Date.UTC(2026, 10, 18, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ID = { shop: SHOP, subject: 'thread:t', rule: 'late-reply' } as const;
const { local: _local, sync: _sync, ...browserStorage } = fakeBrowser.storage;

/** A message waits for an answer, and nobody ever gives one. */
const planner = (now: number): Planner => ({
  now,
  print: 'same',
  plan: (fact, seenAt) => {
    const one = task(SHOP, 'late-reply', subjectOf(fact), { state: 'late' }, seenAt);
    const newsAt = newsOf('late-reply', one, fact);
    return { put: [{ ...one, ...(newsAt && { newsAt }) }], remove: [], unknown: [] };
  },
});

/** One of the seller's computers, whose clock goes wrong by `skew`, ms. */
class Desk {
  readonly store: Store = new MemoryStore();
  readonly skew: number;
  readonly #computer: Computer;
  #undo: readonly Decision[] = [];

  constructor(computer: Computer, skew: number) {
    this.#computer = computer;
    this.skew = skew;
  }

  /** @param at of the customer's last message, by the marketplace's clock */
  async look(at: number): Promise<void> {
    const now = this.#sit();
    const fact = { type: 'thread', id: 't', lastFrom: 'customer', lastMessageAt: at } as const;
    await this.store.observe(observation([fact], now), planner(now));
  }

  async decide(as: Mark['as'], until?: number): Promise<void> {
    const now = this.#sit();
    const mark = { ...ID, as, ...(until !== undefined && { until }) };
    const decided = await this.store.decide([mark], now);
    this.#undo = decided.map(({ before }) => before);
    await this.#note(decided, now);
  }

  async undo(): Promise<void> {
    const now = this.#sit();
    await this.#note(await this.store.restore(this.#undo, now), now);
    this.#undo = [];
  }

  async meet(): Promise<void> {
    const now = this.#sit();
    this.#computer.exchange(() => true);
    await meetOtherComputers(async (decisions) => {
      await this.store.applyDecisions(decisions, now);
    });
    this.#computer.exchange(() => true);
  }

  /** What holds, but for when it was said. */
  async told(): Promise<string> {
    const [one] = await this.store.tasks(SHOP, [ID.subject]);
    if (one?.done) return 'done';
    return one?.snoozed ? `snoozed until ${String(one.snoozed.until)}` : 'open';
  }

  /** Its own time; everything runs on it from now on. */
  #sit(): number {
    this.#computer.sitDown();
    vi.setSystemTime(time + this.skew);
    return time + this.skew;
  }

  #note(decided: readonly Decided[], now: number): Promise<void> {
    return noteDecisions(
      decided.map(({ after }) => after),
      now,
    );
  }
}

/** The marketplace's. */
let time = START;

const step = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom(
    'message',
    'look',
    'done',
    'snooze',
    'later',
    'open',
    'undo',
    'meet',
    'all meet',
  ),
  /** What passes before it, ms: whole seconds, as pages tell moments. */
  after: fc.integer({ min: 120, max: 8 * 3_600 }).map((seconds) => seconds * 1000),
});
/** To take one back lets no older one hide what has come since. */
const HIDES: ReadonlySet<string> = new Set(['done', 'snooze', 'later']);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

beforeEach(() => {
  vi.useFakeTimers({ now: START, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.storage, browserStorage);
});

describe('two computers whose clocks differ by up to two days', () => {
  /** Later than any of them ever gets to. */
  const UNTIL = START + 300 * DAY;

  async function act(desk: Desk, what: Step['what'], messageAt: number): Promise<void> {
    if (what === 'look') await desk.look(messageAt);
    if (what === 'done' || what === 'open') await desk.decide(what);
    if (what === 'snooze') await desk.decide('snoozed');
    if (what === 'later') await desk.decide('snoozed', UNTIL);
    if (what === 'undo') await desk.undo();
    if (what === 'meet') await desk.meet();
  }

  async function settle(desks: readonly Desk[], messageAt: number): Promise<void> {
    for (let round = 0; round < 3; round += 1)
      for (const desk of desks) {
        time += MINUTE;
        await desk.look(messageAt);
        await desk.meet();
      }
  }

  it('come to the same decisions, and none of them hides a message that came after it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.integer({ min: -DAY, max: DAY }),
        fc.integer({ min: -DAY, max: DAY }),
        async (steps, ...skews) => {
          time = START;
          const profile = new Map<string, string>();
          const desks = skews.map((skew) => new Desk(new Computer(profile), skew));
          let messageAt = START - 60 * MINUTE;
          let decidedAt = START;
          for (const desk of desks) await desk.look(messageAt);
          for (const { who, what, after } of steps) {
            time += after;
            if (what === 'message') messageAt = time;
            else if (HIDES.has(what)) decidedAt = time;
            if (what === 'all meet') for (const desk of [...desks, ...desks]) await desk.meet();
            else await act(desks[who] as Desk, what, messageAt);
          }
          await settle(desks, messageAt);
          const [here, there] = await Promise.all(desks.map((desk) => desk.told()));
          expect(there).toBe(here);
          if (messageAt > decidedAt) expect(here).toBe('open');
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
