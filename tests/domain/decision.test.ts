import { describe, expect, it } from 'vitest';
import { carryDone, gradeOf, markDone, markOpen, newsOf } from '../../lib/domain/decision.ts';
import type { Finding } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { task as sample } from '../store/samples.ts';
import { thread, order, SOURCE } from './samples.ts';

const DECIDED = 100;
const task = (some: Partial<Task> = {}): Task => ({
  ...sample('host|1', 'late-reply', 'thread:T1', { soonAt: 50, lateAt: 90 }),
  ...some,
});
const held = markDone(task(), DECIDED);

describe('a decision holds', () => {
  it.each([
    ['for the same finding', task()],
    ['for one whose deadline moved', task({ lateAt: 500, soonAt: 400 })],
    ['for one that turned into information', task({ state: 'info', historical: true })],
    ['for what happened up to the moment it was taken', task({ newsAt: DECIDED })],
  ])('%s', (_, next) => {
    expect(carryDone(held, next)).toEqual({ ...next, done: held.done });
  });
});

describe('a decision ends', () => {
  it.each([
    ['when something happened since', task({ newsAt: DECIDED + 1 })],
    ['when the finding is graver', task({ state: 'late' })],
  ])('%s', (_, next) => {
    expect(carryDone(held, next).done).toBeUndefined();
  });

  it('when information turns into something to be done', () => {
    const info = markDone(task({ state: 'info' }), DECIDED);
    expect(carryDone(info, task({ state: 'info' })).done).toBeDefined();
    expect(carryDone(info, task()).done).toBeUndefined();
    expect(carryDone(info, task({ state: 'soon' })).done).toBeUndefined();
  });

  it('when it is taken back', () => {
    expect(markOpen(held)).toEqual(task());
    expect(carryDone(markOpen(held), task()).done).toBeUndefined();
    expect(carryDone(undefined, task()).done).toBeUndefined();
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
