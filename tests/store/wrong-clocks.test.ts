import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../lib/domain/decision.ts';
import {
  carryDecision,
  decisionOf,
  markDone,
  markSnoozed,
  withoutFarAhead,
} from '../../lib/domain/decision.ts';
import type { Task } from '../../lib/domain/task.ts';
import { newsIn, withDecisions } from '../../lib/platform/synced-decisions.ts';
import type { HeldTasks } from '../../lib/store/decisions.ts';
import { decideAll, hearAll } from '../../lib/store/decisions.ts';
import { STORES } from './both-stores.ts';
import { changed, mark, order, said } from './decision-samples.ts';
import { observation, samplePlanner, SHOP, task as sample } from './samples.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ID = { shop: SHOP, subject: 'order:1', rule: 'missing-invoice' } as const;
const task = (some: Partial<Task> = {}): Task => ({
  ...sample(SHOP, 'missing-invoice', 'order:1', { state: 'soon' }),
  ...some,
});
const holding = (one: Task | undefined, heardAt?: number): HeldTasks => ({
  task: () => one,
  heard: () => (heardAt === undefined ? undefined : { ...ID, at: heardAt }),
  words: [],
});

describe('a word said here', () => {
  it('comes after the one that it replaces, here and there, whatever the clocks say', () => {
    const there: Decision = {
      ...{ ...ID, at: NOW + 10 * MINUTE },
      done: { at: NOW + 10 * MINUTE, grade: 2 },
    };
    const journal = withDecisions({}, [there], NOW);
    const heard = hearAll([there], holding(task()), NOW);
    const [done] = heard.putTasks;
    expect(done?.done).toBeDefined();
    const opened = decideAll(
      [{ ...ID, as: 'open' }],
      holding(done, heard.putHeard[0]?.at),
      NOW + 2 * MINUTE,
    );
    const after = opened.decided.map((one) => one.after);
    const told = withDecisions(journal, after, NOW + 2 * MINUTE);
    expect(newsIn(journal, told, NOW + 20 * MINUTE)).toEqual(after);
    expect(opened.putHeard.map(({ at }) => at)).toEqual(after.map(({ at }) => at));
  });

  it('comes over one that a clock far ahead had dated', () => {
    const wrong: Decision = { ...ID, at: NOW + 9 * DAY, done: { at: NOW + 9 * DAY, grade: 2 } };
    const journal = withDecisions({}, [wrong], NOW + 9 * DAY);
    const right: Decision = { ...ID, at: NOW };
    expect(newsIn(journal, withDecisions({}, [right], NOW), NOW)).toEqual([right]);
    const told = withDecisions(journal, [right], NOW);
    expect(newsIn({}, told, NOW)).toEqual([right]);
    expect(newsIn({}, journal, NOW)).toEqual([]);
  });
});

it('a word is as old as it was said, though what was seen then is yet to come by our clock', () => {
  const done = markDone(task({ newsAt: NOW + 5 * HOUR }), NOW);
  expect(done.done?.at).toBe(NOW + 5 * HOUR);
  const opened = hearAll([{ ...ID, at: NOW + HOUR }], holding(done, NOW), NOW + HOUR);
  expect(opened.putTasks.map(decisionOf)).toEqual([ID]);
});

describe('what was said', () => {
  const NEWS = NOW - HOUR;
  const message = (newsAt: number): Task => ({
    ...{ ...sample(SHOP, 'late-reply', 'thread:1', { state: 'late' }), newsAt },
  });
  const held = [markDone(message(NEWS), NOW + 2 * DAY), markSnoozed(message(NEWS), NOW + 2 * DAY)];
  it.each([
    ['what was seen', NEWS, 1],
    ['what happened before', NEWS - DAY, 1],
    ['what was seen, told with its seconds', NEWS + 59_000, 1],
    ['what was seen, told as a distance', Date.UTC(2026, 10, 23, 8, 45) - 2, 1],
    ['what happened since', NEWS + 2 * MINUTE, 0],
  ])('by a clock two days ahead hides %s: %s', (_, newsAt, holds) => {
    const next = held.map((one) => carryDecision(one, message(newsAt)));
    const words = next.flatMap(({ done, snoozed }) => done ?? snoozed ?? []);
    expect(words).toHaveLength(2 * holds);
  });

  it('holds though a date comes to be known that lies before', () => {
    const done = markDone(task({ newsAt: NEWS }), NOW);
    expect(carryDecision(done, task({ newsAt: NOW - MINUTE })).done).toBeDefined();
    expect(carryDecision(done, task({ newsAt: NOW + 1 })).done).toBeUndefined();
  });

  it('by a clock two days behind holds', () => {
    const next = task({ newsAt: NEWS });
    expect(carryDecision(markDone(next, NEWS - 2 * DAY), next).done).toBeDefined();
    expect(carryDecision(markDone(next, NEWS - 9 * DAY), next).done).toBeUndefined();
  });

  it('by a clock far ahead is nothing once that is set right', () => {
    const done = markDone(task(), NOW + 4 * DAY);
    expect(withoutFarAhead(done, NOW)).toEqual(task());
    expect(withoutFarAhead(done, NOW + 2 * DAY)).toBe(done);
  });
});

describe.each(STORES)('once a clock far ahead is set right, in the store %s', (_where, open) => {
  it.each(['done', 'snoozed'] as const)('what was %s then hides nothing new', async (as) => {
    const store = open();
    const plan = (newsAt: number, now: number) => changed(`news-${newsAt}`, { newsAt }, now);
    const see = (at: number) =>
      store.observe(observation([order('1'), order('2')], at), plan(at, at));
    const year = 365 * DAY;
    await store.observe(observation([order('1'), order('2')], NOW), samplePlanner(SHOP, NOW));
    await store.decide([mark('1', as), mark('2', as)], NOW + year);
    const set = await store.tasks(SHOP, ['order:1', 'order:2']);
    expect(set.every(({ done, snoozed }) => (done ?? snoozed)?.at === NOW + year)).toBe(true);
    await see(NOW + HOUR);
    const due = await store.dueTasks(NOW + HOUR, 9);
    expect(due.map(({ subject }) => subject).toSorted()).toEqual(['order:1', 'order:2']);
  });

  it('what is said then counts', async () => {
    const store = open();
    await store.observe(observation([order('1')], NOW), samplePlanner(SHOP, NOW));
    await store.decide([mark('1', 'open')], NOW + 9 * DAY);
    const [decided] = await store.decide([mark('1', 'done')], NOW);
    expect(decided?.after.at).toBe(NOW);
    const later = said('1', { at: NOW + 1 });
    expect(await store.applyDecisions([later], NOW + 1)).toBe(1);
  });
});
