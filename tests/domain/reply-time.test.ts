import { describe, expect, it } from 'vitest';
import type { Reply } from '../../lib/domain/facts.ts';
import { FEWEST_REPLIES, replyTime } from '../../lib/domain/reply-time.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { MEDIAMARKT, NOW, PCC, settingsOf } from './samples.ts';
import { madrid } from './clocks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Answers that took so many hours, one a day up to yesterday. */
const took = (...hours: readonly number[]): Reply[] =>
  hours.map((long, index) => {
    const answeredAt = NOW - (index + 1) * DAY;
    return {
      askedAt: answeredAt - long * HOUR,
      answeredAt,
      customerAskedAt: answeredAt - long * HOUR,
    };
  });
const estimate = (replies: readonly Reply[], waiting: readonly number[] = [], market = PCC) =>
  replyTime(
    replies,
    waiting.map((hours) => NOW - hours * HOUR),
    settingsOf(market),
    NOW,
  );

describe('the mean reply time', () => {
  it('is that of the answers seen, by the calendar and by the shop’s clock', () => {
    const friday = madrid('2026-11-20 18:00');
    const monday = madrid('2026-11-23 10:00');
    const weekend = Array.from({ length: 5 }, () => ({ askedAt: friday, answeredAt: monday }));
    const { answers, mean } = estimate(weekend);
    expect(answers).toBe(5);
    expect(mean).toEqual({ hours: 64, workingHours: 16 });
    expect(estimate(took(2, 4, 6, 8, 10)).mean?.hours).toBe(6);
  });

  it.each([
    [FEWEST_REPLIES - 1, false],
    [FEWEST_REPLIES, true],
  ])('of %i answers: %s', (count, isTold) => {
    const { answers, mean } = estimate(took(...Array.from({ length: count }, () => 3)));
    expect(answers).toBe(count);
    expect(mean !== undefined).toBe(isTold);
  });

  it('looks back on 30 days, and not ahead', () => {
    const at = (answeredAt: number) => ({ askedAt: answeredAt - HOUR, answeredAt });
    const replies = [at(NOW - 30 * DAY), at(NOW - 30 * DAY + 1), at(NOW), at(NOW + 1)];
    expect(estimate(replies).answers).toBe(2);
  });

  it.each([
    ['below both levels', 19.9, undefined],
    ['at the warning level', 20, 'soon'],
    ['at the limit', 24, 'soon'],
    ['above the limit', 24.1, 'late'],
  ] as const)('stands %s', (_where, hours, state) => {
    const { state: told, limit } = estimate(took(hours, hours, hours, hours, hours));
    expect(told).toBe(state);
    expect(limit).toEqual({ hours: 24, warnHours: 20 });
  });

  it('has no limit where the marketplace judges each message, or publishes nothing', () => {
    const slow = took(90, 90, 90, 90, 90);
    expect(estimate(slow, [], MEDIAMARKT)).not.toHaveProperty('limit');
    expect(replyTime(slow, [], settingsOf(), NOW)).not.toHaveProperty('state');
  });

  it.each([
    ['none waits', [], undefined],
    ['who waits has waited less than the mean', [5, 9], undefined],
    ['one waits for long', [70], 20],
    ['one waits for long, one has just come', [70, 1], 20],
    ['two wait for long', [70, 50], (50 + 120) / 7],
  ])('is at least what it would be if all were answered now: %s', (_who, waiting, atLeast) => {
    const { mean } = estimate(took(10, 10, 10, 10, 10), waiting);
    expect(mean?.hours).toBe(10);
    if (atLeast === undefined) expect(mean).not.toHaveProperty('atLeastHours');
    else expect(mean?.atLeastHours).toBeCloseTo(atLeast);
  });

  it('warns of what those who wait will make of it', () => {
    expect(estimate(took(19, 19, 19, 19, 19), [30]).state).toBe('soon');
    expect(estimate(took(19, 19, 19, 19, 19), [60]).state).toBe('late');
  });

  it('counts the operator’s messages, but for a marketplace that leaves them out', () => {
    const bestbuy = marketOfHost('bestbuyus-prod.mirakl.net');
    expect(bestbuy?.replyTimeCounts?.value).toBe('customers');
    const both = {
      askedAt: NOW - 9 * HOUR,
      answeredAt: NOW - HOUR,
      customerAskedAt: NOW - 3 * HOUR,
    };
    const operator = { askedAt: NOW - 50 * HOUR, answeredAt: NOW - HOUR };
    const replies = [both, both, both, both, both, operator];
    expect(estimate(replies)).toMatchObject({ answers: 6, mean: { hours: (5 * 8 + 49) / 6 } });
    expect(estimate(replies, [99], bestbuy)).toMatchObject({
      answers: 5,
      mean: { hours: 2, workingHours: 2 },
    });
    expect(estimate(replies, [99], bestbuy).mean).not.toHaveProperty('atLeastHours');
  });
});
