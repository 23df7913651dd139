import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Planner, Store } from '../../lib/app/ports.ts';
import type { Decision, Mark, TaskId } from '../../lib/domain/decision.ts';
import { decisionOf } from '../../lib/domain/decision.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import type { State } from '../../lib/domain/rule.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { freshDatabase } from './both-stores.ts';
import { observation, OTHER_SHOP, SHOP, task } from './samples.ts';

interface Seen {
  readonly state: State | 'timed' | 'none';
  /** How long ago the newest thing happened that it speaks of; absent: it tells no moment. */
  readonly newsAgo?: number;
  /** How long ago a customer wrote about it. */
  readonly saidAgo?: number;
}

type Step =
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'see'; readonly shop: string; readonly id: string; readonly seen: Seen }
  | { readonly type: 'replan'; readonly shop: string; readonly seen: Seen }
  | {
      readonly type: 'decide';
      readonly ids: readonly TaskId[];
      readonly as: Mark['as'];
      readonly forMs?: number;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'hear'; readonly decision: Decision; readonly ago: number }
  | { readonly type: 'join' };

const some = fc.constantFrom('1', '2');
const shops = fc.constantFrom(SHOP, OTHER_SHOP);
const id: fc.Arbitrary<TaskId> = fc.record({
  shop: shops,
  subject: some.map((one) => `thread:${one}` as const),
  rule: fc.constant('late-reply' as const),
});
const ago = fc.integer({ min: -5, max: 15 });
const seen: fc.Arbitrary<Seen> = fc.record(
  {
    state: fc.constantFrom('late', 'soon', 'info', 'timed', 'none'),
    newsAgo: ago,
    saidAgo: ago,
  },
  { requiredKeys: ['state'] },
);
const word = fc.record({
  grade: fc.integer({ min: 0, max: 2 }),
  untilIn: fc.option(ago, { nil: undefined }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: fc.constant('see' as const), shop: shops, id: some, seen }),
  fc.record({ type: fc.constant('replan' as const), shop: shops, seen }),
  fc.record(
    {
      type: fc.constant('decide' as const),
      ids: fc.array(id, { minLength: 1, maxLength: 4 }),
      as: fc.constantFrom('done', 'open', 'snoozed'),
      forMs: fc.integer({ min: 1, max: 12 }),
    },
    { requiredKeys: ['type', 'ids', 'as'] },
  ),
  fc.record({ type: fc.constant('undo' as const) }),
  fc
    .tuple(id, fc.constantFrom('done', 'snoozed', 'open'), word, ago)
    .map(([one, as, { grade, untilIn }, before]): Step => {
      const said = { at: before, grade };
      const snoozed = { ...said, ...(untilIn !== undefined && { until: untilIn }) };
      const decision = {
        ...one,
        ...(as === 'done' && { done: said }),
        ...(as === 'snoozed' && { snoozed }),
      };
      return { type: 'hear', decision, ago: before };
    }),
  fc.record({ type: fc.constant('join' as const) }),
);

const START = 1_000_000;

/** Judges every thread as it was last told to. */
function planner(shop: string, now: number, told: Seen, print: string): Planner {
  return {
    now,
    print,
    plan: (fact, seenAt) => {
      if (told.state === 'none') return { put: [], remove: ['late-reply'], unknown: [] };
      const due =
        told.state === 'timed' ? { soonAt: now + 3, lateAt: now + 9 } : { state: told.state };
      const one = task(shop, 'late-reply', subjectOf(fact), due, seenAt);
      const newsAt = told.newsAgo === undefined ? undefined : now - told.newsAgo;
      return {
        put: [{ ...one, ...(newsAt !== undefined && { newsAt }) }],
        remove: [],
        unknown: [],
      };
    },
  };
}

/** One computer: a store, and what its seller has just done. */
class Computer {
  readonly store: Store;
  #before: readonly Decision[] = [];
  #prints = 0;

  constructor(store: Store) {
    this.store = store;
  }

  async take(one: Step, now: number): Promise<void> {
    const { store } = this;
    this.#prints += 1;
    const print = String(this.#prints);
    if (one.type === 'see') {
      const { saidAgo } = one.seen;
      const fact: StoredFact = {
        type: 'thread',
        id: one.id,
        ...(saidAgo !== undefined && { lastFrom: 'customer', lastMessageAt: now - saidAgo }),
      };
      await store.observe(
        observation([fact], now, one.shop),
        planner(one.shop, now, one.seen, print),
      );
    }
    if (one.type === 'replan')
      await store.replan(one.shop, planner(one.shop, now, one.seen, print), undefined, 99);
    if (one.type === 'decide') {
      const until = one.forMs === undefined ? {} : { until: now + one.forMs };
      const marks = one.ids.map((task) => ({
        ...task,
        as: one.as,
        ...(one.as === 'snoozed' && until),
      }));
      this.#before = (await store.decide(marks, now)).map(({ before }) => before);
    }
    if (one.type === 'undo') await store.restore(this.#before, now);
    if (one.type === 'hear') await store.applyDecisions([heardAt(one, now)], now);
    if (one.type === 'join')
      while (await store.join(OTHER_SHOP, SHOP, planner(SHOP, now, { state: 'soon' }, print), 2));
  }

  /** Everything that can be told of its tasks. */
  async told(now: number): Promise<unknown> {
    const { store } = this;
    const due = await store.dueTasks(now, 99);
    const found = await store.findTasks({ lateOnly: true }, now, 99);
    const all = await store.tasks(SHOP, SUBJECTS);
    const others = await store.tasks(OTHER_SHOP, SUBJECTS);
    const snoozed = await store.snoozedTasks(2);
    const done = await store.doneTasks(now - 30, 2);
    return {
      counts: await store.counts(now),
      without: await store.counts(now, 2, { shops: [SHOP], rules: [] }),
      groups: [...(await store.groupCounts())].sort((a, b) => (a.shop < b.shop ? -1 : 1)),
      due: due.map(idText).sort(),
      late: [found.tasks.map(idText).sort(), found.total],
      decisions: [...all, ...others].map((task) => JSON.stringify(decisionOf(task))).sort(),
      snoozed: [snoozed.tasks.map(idText), snoozed.total],
      done: [done.tasks.map(idText), done.total],
    };
  }
}

const SUBJECTS = ['1', '2', '3', '4'].map((one) => `thread:${one}` as const);
const idText = ({ shop, subject, rule }: TaskId) => `${shop} ${subject} ${rule}`;

/** The moments of a decision count from when it is heard. */
function heardAt(
  { decision: { done, snoozed, ...rest }, ago: before }: Extract<Step, { type: 'hear' }>,
  now: number,
): Decision {
  const at = now - before;
  const until = snoozed?.until;
  return {
    ...rest,
    at,
    ...(done && { done: { ...done, at } }),
    ...(snoozed && {
      snoozed: { at, grade: snoozed.grade, ...(until !== undefined && { until: at + until }) },
    }),
  };
}

describe('whatever happens in whatever order', () => {
  it('is told alike by the store on disk and the one in memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const both = [
          new Computer(new DexieStore(freshDatabase())),
          new Computer(new MemoryStore()),
        ];
        let now = START;
        for (const one of steps) {
          if (one.type === 'pass') now += one.ms;
          for (const computer of both) await computer.take(one, now);
          const [disk, memory] = await Promise.all(both.map((computer) => computer.told(now)));
          expect(disk).toEqual(memory);
        }
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('a task is in exactly one list, and sleeps on only while nothing has happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        const { store, take } = wired(new Computer(new MemoryStore()));
        let now = START;
        for (const one of steps) {
          if (one.type === 'pass') now += one.ms;
          await take(one, now);
          const due = (await store.dueTasks(now, 99)).map(idText);
          const snoozed = (await store.snoozedTasks(99)).tasks;
          const done = (await store.doneTasks(-1, 99)).tasks;
          const told = await Promise.all(
            [SHOP, OTHER_SHOP].map((shop) => store.tasks(shop, SUBJECTS)),
          );
          const all = [...due, ...snoozed.map(idText), ...done.map(idText)].sort();
          expect(all).toEqual(told.flat().map(idText).sort());
          for (const each of [...snoozed, ...done]) {
            const saidAt = (each.snoozed ?? each.done)?.at ?? 0;
            expect(each.newsAt ?? 0).toBeLessThanOrEqual(saidAt);
            // News may come from five moments ahead, and nothing else is ever said to be later.
            expect(saidAt).toBeLessThanOrEqual(now + 5);
            expect(each.snoozed?.until ?? now + 1).toBeGreaterThan(now);
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

function wired(computer: Computer) {
  return { store: computer.store, take: (one: Step, now: number) => computer.take(one, now) };
}
