import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../lib/domain/facts.ts';
import {
  inTime,
  judgeReplies,
  median,
  replyDays,
  replyYardstick,
  workingClock,
  yardstickClock,
} from '../../lib/domain/report-replies.ts';
import { FEWEST_REPLIES } from '../../lib/domain/reply-time.ts';
import type { RuleSettings } from '../../lib/domain/rule.ts';
import { defaultRuleSettings, SELLER_SOURCE } from '../../lib/domain/settings.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';

const HOUR = 3_600_000;
const FRIDAY = Date.UTC(2026, 10, 20, 17);
const MONDAY = Date.UTC(2026, 10, 23, 9);
const at = (host: string, more: Partial<RuleSettings> = {}): RuleSettings => ({
  ...defaultRuleSettings(`${host}|1`, marketOfHost(host)),
  ...more,
});
const PCC = 'pccomponentes-prod.mirakl.net';
const MEDIAMARKT = 'mediamarktsaturn.mirakl.net';
const reply = (askedAt: number, answeredAt: number, byCustomer = true): Reply => ({
  askedAt,
  answeredAt,
  ...(byCustomer && { customerAskedAt: askedAt }),
});

describe('what answers are held against', () => {
  it('is the published limit, on the clock that its source names', () => {
    expect(replyYardstick(at(PCC))).toMatchObject({
      hours: 24,
      warnHours: 20,
      measure: 'mean-30d',
      mode: 'calendar',
      by: 'market',
      counts: 'all',
    });
  });

  it('is the seller’s own time where the limit is of one country or there is none', () => {
    const own = { hours: 24, warnHours: 20, mode: 'working-24', measure: 'each', by: 'seller' };
    expect(marketOfHost(MEDIAMARKT)?.replyLimit?.market).toBe('DE');
    expect(replyYardstick(at(MEDIAMARKT))).toMatchObject(own);
    expect(replyYardstick(at('nobody.mirakl.net'))).toMatchObject({
      ...own,
      source: SELLER_SOURCE,
    });
    const set = { replyHours: 8, replySoonHours: 6, replyMode: 'office-hours' as const };
    expect(replyYardstick(at(MEDIAMARKT, set))).toMatchObject({
      hours: 8,
      warnHours: 6,
      mode: 'office-hours',
    });
  });

  it('is called the seller’s where he has set the marketplace’s figure', () => {
    const market = marketOfHost(PCC)!;
    const replyLimit = {
      value: { hours: 12, measure: 'each', clock: 'working' },
      source: SELLER_SOURCE,
    } as const;
    const set = replyYardstick(at(PCC, { market: { ...market, replyLimit } }));
    expect(set).toMatchObject({ hours: 12, by: 'seller', mode: 'working-24' });
    expect(set).not.toHaveProperty('warnHours');
  });

  it('counts on clocks of its own, and leaves the shop’s as it is', () => {
    const calendar = at(PCC, { clock: { ...at(PCC).clock, mode: 'calendar' } });
    expect(workingClock(calendar).mode).toBe('working-24');
    const office = at(PCC, { clock: { ...at(PCC).clock, mode: 'office-hours' } });
    expect(workingClock(office)).toBe(office.clock);
    expect(yardstickClock(calendar, replyYardstick(calendar))).toBe(calendar.clock);
  });
});

describe('an answer that was judged', () => {
  const judged = (settings: RuleSettings, ...replies: Reply[]) =>
    judgeReplies(replies, settings, replyYardstick(settings));

  it('has its hours by the working clock and by the wall clock', () => {
    const [over] = judged(at(PCC), reply(FRIDAY, MONDAY));
    expect(over).toMatchObject({
      wallHours: 64,
      workingHours: 16,
      hours: 64,
      isOver: true,
      asker: 'customer',
    });
    const [within] = judged(at(MEDIAMARKT), reply(FRIDAY, MONDAY));
    expect(within).toMatchObject({ wallHours: 64, workingHours: 16, hours: 16, isOver: false });
  });

  it.each([
    [24 * HOUR, false],
    [24 * HOUR + 1000, true],
  ])('after %i ms is over the limit: %s', (ms, isOver) => {
    expect(judged(at(PCC), reply(FRIDAY, FRIDAY + ms))[0]?.isOver).toBe(isOver);
  });

  it.each([
    [0, 0, 'minute'],
    [0, 15_000, 'second'],
    [59_999, 0, 'rough'],
  ])('is as exact as its moments: %i, %i → %s', (asked, answered, exactness) => {
    const one = reply(FRIDAY + asked, FRIDAY + HOUR + answered);
    expect(judged(at(PCC), one)[0]?.exactness).toBe(exactness);
  });

  it('is left out where only the operator asked and customers alone count', () => {
    const market = {
      ...marketOfHost(PCC)!,
      replyTimeCounts: { value: 'customers' as const, source: SELLER_SOURCE },
    };
    const settings = at(PCC, { market });
    expect(judged(settings, reply(FRIDAY, MONDAY, false), reply(FRIDAY, MONDAY))).toHaveLength(1);
    expect(judged(at(PCC), reply(FRIDAY, MONDAY, false))[0]?.asker).toBe('operator');
  });

  it('is none where the answer stands before the question', () => {
    expect(judged(at(PCC), reply(MONDAY, FRIDAY))).toEqual([]);
  });
});

describe('days of answers', () => {
  it('hold the median and the longest, and no day without an answer', () => {
    const settings = at(PCC);
    const day = Date.UTC(2026, 10, 18, 9);
    const replies = [1, 2, 9].map((hours) => reply(day - hours * HOUR, day));
    const late = reply(day, day + 48 * HOUR);
    const judged = judgeReplies([late, ...replies], settings, replyYardstick(settings));
    expect(replyDays(judged, 'Europe/Madrid')).toEqual([
      { day: '2026-11-18', answers: 3, median: 2, longest: 9 },
      { day: '2026-11-20', answers: 1, median: 48, longest: 48 },
    ]);
  });

  it('begin where the shop is', () => {
    const [night] = replyDays(
      [{ answeredAt: Date.UTC(2026, 6, 1, 22, 30), hours: 1 }],
      'Europe/Madrid',
    );
    expect(night?.day).toBe('2026-07-02');
  });

  it('lie between their shortest and longest answer, and count each once', () => {
    const judged = fc.array(
      fc.record({
        answeredAt: fc.integer({ min: 0, max: 60 * 24 * HOUR }),
        hours: fc.double({ min: 0, max: 500, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(judged, (all) => {
        const days = replyDays(all, 'Europe/Madrid');
        expect(days.reduce((sum, day) => sum + day.answers, 0)).toBe(all.length);
        for (const day of days) {
          expect(day.median).toBeLessThanOrEqual(day.longest);
          expect(day.answers).toBeGreaterThan(0);
        }
        expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
      }),
    );
  });

  it.each([
    [[5], 5],
    [[1, 2], 1.5],
    [[1, 2, 9], 2],
    [[1, 2, 4, 100], 3],
  ])('have the median of %j at %d', (sorted, middle) => {
    expect(median(sorted)).toBe(middle);
  });

  it('have a median with as many above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const middle = median(sorted);
        const below = sorted.filter((value) => value < middle).length;
        const above = sorted.filter((value) => value > middle).length;
        expect(below).toBeLessThanOrEqual(sorted.length / 2);
        expect(above).toBeLessThanOrEqual(sorted.length / 2);
      }),
    );
  });
});

describe('the share in time', () => {
  const of = (within: number, over: number) =>
    inTime(
      [...Array<boolean>(within).fill(false), ...Array<boolean>(over).fill(true)].map((isOver) => ({
        isOver,
      })),
    );

  it.each([
    [0, 0, undefined],
    [FEWEST_REPLIES - 1, 0, undefined],
    [FEWEST_REPLIES, 0, 100],
    [0, FEWEST_REPLIES, 0],
    [3, 1, undefined],
    [9, 1, 90],
  ])('of %i within and %i over is %s', (within, over, percent) => {
    expect(of(within, over)).toEqual({
      inTime: within,
      of: within + over,
      ...(percent !== undefined && { percent }),
    });
  });
});

it('judges 10,000 answers in a moment', () => {
  const settings = at(PCC);
  const replies = Array.from({ length: 10_000 }, (_, index) =>
    reply(FRIDAY - (index % 700) * HOUR, FRIDAY - (index % 700) * HOUR + (index % 90) * HOUR),
  );
  const before = performance.now();
  const judged = judgeReplies(replies, settings, replyYardstick(settings));
  expect(replyDays(judged, 'Europe/Madrid').length).toBeGreaterThan(20);
  expect(inTime(judged).of).toBe(10_000);
  expect(performance.now() - before).toBeLessThan(1500);
});
