import { describe, expect, it } from 'vitest';
import {
  awake,
  carryDecision,
  decisionOf,
  gradeOf,
  heardAt,
  isSetAside,
  markDone,
  marked,
  markOpen,
  markSnoozed,
  newsOf,
  withDecision,
} from '../../lib/domain/decision.ts';
import type { Finding } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { task as sample } from '../store/samples.ts';
import { thread, order, SOURCE } from './samples.ts';

const DECIDED = 100;
const task = (some: Partial<Task> = {}): Task => ({
  ...sample('host|1', 'late-reply', 'thread:T1', { soonAt: 50, lateAt: 90 }),
  ...some,
});
const doneTask = markDone(task(), DECIDED);
const UNTIL = 500;

describe.each([
  ['done', doneTask],
  ['snoozed', markSnoozed(task(), DECIDED, UNTIL)],
  ['snoozed until news', markSnoozed(task(), DECIDED)],
])('what is %s', (_name, held) => {
  const { done, snoozed } = decisionOf(held);
  const word = { ...(done && { done }), ...(snoozed && { snoozed }) };

  it.each([
    ['the same finding', task()],
    ['one whose deadline moved', task({ lateAt: 500, soonAt: 400 })],
    ['one that turned into information', task({ state: 'info', historical: true })],
    ['what happened up to the moment it was said', task({ newsAt: DECIDED })],
  ])('stays so for %s', (_, next) => {
    expect(carryDecision(held, next)).toEqual({ ...next, ...word });
  });

  it.each([
    ['something happened since', task({ newsAt: DECIDED + 1 })],
    ['the finding is graver', task({ state: 'late' })],
  ])('is open again when %s', (_, next) => {
    expect(carryDecision(held, next)).toEqual(next);
  });

  it('is open again when it is taken back', () => {
    expect(markOpen(held)).toEqual(task());
    expect(marked(held, { ...decisionOf(held), as: 'open' }, 7)).toEqual(task());
    expect(carryDecision(markOpen(held), task())).toEqual(task());
    expect(carryDecision(undefined, task())).toEqual(task());
  });

  it('is set aside, and what is said later takes its place', () => {
    expect([isSetAside(held), isSetAside(task())]).toEqual([true, false]);
    const id = decisionOf(task());
    expect(marked(held, { ...id, as: 'done' }, 7)).toEqual(markDone(task(), 7));
    expect(marked(held, { ...id, as: 'snoozed', until: 9 }, 7)).toEqual(markSnoozed(task(), 7, 9));
  });
});

it('knows what the seller has seen, though the marketplace’s clock goes before his', () => {
  const ahead = task({ newsAt: DECIDED + 60_000 });
  for (const held of [markDone(ahead, DECIDED), markSnoozed(ahead, DECIDED)]) {
    expect(isSetAside(carryDecision(held, ahead))).toBe(true);
    expect(isSetAside(carryDecision(held, task({ newsAt: DECIDED + 60_001 })))).toBe(false);
  }
  const nextYear = task({ newsAt: DECIDED + 365 * 86_400_000 });
  expect(markDone(nextYear, DECIDED).done?.at).toBe(DECIDED);
});

it('ends when information turns into something to be done', () => {
  const info = markDone(task({ state: 'info' }), DECIDED);
  expect(carryDecision(info, task({ state: 'info' })).done).toBeDefined();
  expect(carryDecision(info, task()).done).toBeUndefined();
  expect(carryDecision(info, task({ state: 'soon' })).done).toBeUndefined();
});

describe('what is put off', () => {
  it('wakes when its moment has come, and never without one', () => {
    const timed = markSnoozed(task(), DECIDED, UNTIL);
    expect(awake(timed, UNTIL - 1)).toBe(timed);
    expect(awake(timed, UNTIL)).toEqual(task());
    const forNews = markSnoozed(task(), DECIDED);
    expect(awake(forNews, 8.64e15)).toBe(forNews);
    expect(awake(doneTask, 8.64e15)).toBe(doneTask);
  });
});

describe('a decision taken up again', () => {
  const before = decisionOf(markSnoozed(task(), DECIDED, UNTIL));

  it.each([
    ['holds as it did', task(), UNTIL - 1, true],
    ['replaces another', doneTask, UNTIL - 1, true],
    ['does not put off what would wake by now', task(), UNTIL, false],
    ['does not hide what happened since', task({ newsAt: DECIDED + 1 }), UNTIL - 1, false],
    ['does not hide what has become graver', task({ state: 'late' }), UNTIL - 1, false],
  ])('%s', (_, now, at, holds) => {
    const open = markOpen(now);
    expect(withDecision(now, before, at)).toEqual(
      holds ? { ...open, snoozed: before.snoozed } : open,
    );
  });

  it('opens a task that was open', () => {
    expect(withDecision(doneTask, decisionOf(task()), 1)).toEqual(task());
  });
});

it('ranks information below what moves with time or is pressed, and late above all', () => {
  expect(['info', undefined, 'soon', 'late'].map((state) => gradeOf({ state } as Finding))).toEqual(
    [0, 1, 1, 2],
  );
});

describe('the newest thing a finding speaks of', () => {
  const finding = (since?: number) =>
    ({ subject: 'thread:T1', why: { since, source: SOURCE, lines: [] } }) as unknown as Finding;

  it.each([
    ['is the last message of the customer', { lastFrom: 'customer', lastMessageAt: 9 }, 9],
    ['is the last one, whoever wrote it', { lastMessageAt: 9 }, 9],
    ['is not what the shop wrote', { lastFrom: 'shop', lastMessageAt: 9 }, 5],
    ['is not what the system wrote', { lastFrom: 'system', lastMessageAt: 9 }, 5],
    ['is where it began, where nothing else is known', {}, 5],
  ] as const)('%s', (_, fact, news) => {
    expect(newsOf('late-reply', finding(5), thread(fact))).toBe(news);
  });

  it('is where it began for every other rule', () => {
    const fact = thread({ lastFrom: 'customer', lastMessageAt: 9 });
    expect(newsOf('outside-contact', finding(5), fact)).toBe(5);
    expect(newsOf('missing-invoice', finding(), order())).toBeUndefined();
  });
});

it('hears whoever is not the shop, in threads only', () => {
  const lastMessageAt = 9;
  expect(heardAt(thread({ lastFrom: 'customer', lastMessageAt }))).toBe(9);
  expect(heardAt(thread({ lastFrom: 'operator', lastMessageAt }))).toBe(9);
  expect(heardAt(thread({ lastFrom: 'shop', lastMessageAt }))).toBeUndefined();
  expect(heardAt(thread({ lastFrom: 'system', lastMessageAt }))).toBeUndefined();
  expect(heardAt(order())).toBeUndefined();
});
