import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES, PERIODS } from '../../lib/domain/health.ts';
import type { Measure, Period, ShopFigure } from '../../lib/domain/health.ts';
import { healthOf } from '../../lib/domain/health-view.ts';
import type { HealthRow, MeasuredDay } from '../../lib/domain/health-view.ts';
import type { Market, Source } from '../../lib/domain/market.ts';
import type { Criterion } from '../../lib/domain/market-limits.ts';
import { MARKETS, marketOfHost } from '../../lib/marketplace/operators/index.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const source: Source = { title: 'help', checked: '2026-11-01', confidence: 'high' };
const pccomponentes = marketOfHost('pccomponentes-prod.mirakl.net')!;

function day(daysAgo: number, ...figures: ShopFigure[]): MeasuredDay {
  return { day: new Date(NOW - daysAgo * 86_400_000).toISOString().slice(0, 10), figures };
}

function figure(measure: Measure, value: number, period?: Period): ShopFigure {
  return { measure, value, ...(period && { period }) };
}

function held(...criteria: Criterion[]): Pick<Market, 'quality'> {
  return { quality: { criteria: criteria.map((value) => ({ value, source })) } };
}

function row(measure: Measure, days: MeasuredDay[], market: Parameters<typeof healthOf>[1]) {
  return healthOf(days, market, NOW)?.rows.find((one) => one.measure === measure);
}

function stateIn(market: Parameters<typeof healthOf>[1], ...figures: ShopFigure[]) {
  return row(figures[0]!.measure, [day(0, ...figures)], market)?.state;
}

/** PcComponentes, as published: each level from below, on it and beyond. */
describe('a measured figure stands to the published levels', () => {
  it.each<[Measure, number, HealthRow['state']]>([
    ['reply-delay', 19.9, 'ok'],
    ['reply-delay', 20, 'near'],
    ['reply-delay', 24, 'near'],
    ['reply-delay', 24.1, 'over'],
    ['approval-delay', 24, 'over'],
    ['approval-rate', 0.97, 'ok'],
    ['approval-rate', 0.969, 'near'],
    ['approval-rate', 0.96, 'near'],
    ['approval-rate', 0.959, 'over'],
    ['refused-in-a-row', 0, 'ok'],
    ['refused-in-a-row', 1, 'near'],
    ['refused-in-a-row', 2, 'over'],
    ['late-shipment-rate', 0.0799, 'ok'],
    ['late-shipment-rate', 0.08, 'near'],
    ['late-shipment-rate', 0.1, 'over'],
    ['valid-tracking-rate', 0.911, 'ok'],
    ['valid-tracking-rate', 0.91, 'near'],
    ['valid-tracking-rate', 0.9, 'near'],
    ['valid-tracking-rate', 0.89, 'over'],
    ['incident-rate', 0.09, 'over'],
    ['refund-rate', 0.5, 'no-limit'],
    ['return-rate', 0.5, 'no-limit'],
  ])('%s of %d is %s', (measure, value, state) => {
    expect(stateIn(pccomponentes, figure(measure, value, 'month'))).toBe(state);
  });

  it('and a grade, which is judged over three months', () => {
    expect(stateIn(pccomponentes, figure('grade', 3.4, 'quarter'))).toBe('over');
    expect(stateIn(pccomponentes, figure('grade', 3.5, 'quarter'))).toBe('ok');
  });
});

describe('what cannot be held against a limit is unknown', () => {
  const incidents = {
    metric: 'incident_rate',
    unit: 'percent',
    limit: 5,
    breachWhen: '>',
  } as const;

  it('where the marketplace measures nothing over the time that counts', () => {
    const [days] = [[day(0, figure('incident-rate', 0.5, 'year'))]];
    const found = row('incident-rate', days, held({ ...incidents, window: '30-days' }));
    expect(found).toMatchObject({ state: 'unknown', limit: 5, period: 'month', trends: [] });
    expect(found).not.toHaveProperty('value');
  });

  it('where nobody says over which time, unless all of them agree', () => {
    const market = held(incidents);
    const [low, high] = [
      figure('incident-rate', 0.01, 'month'),
      figure('incident-rate', 0.2, 'year'),
    ];
    expect(stateIn(market, low, high)).toBe('unknown');
    expect(stateIn(market, low, { ...high, value: 0.02 })).toBe('ok');
    expect(stateIn(market, { ...low, value: 0.3 }, high)).toBe('over');
    expect(row('incident-rate', [day(0, high, low)], market)).toMatchObject({
      ...{ period: 'month', value: 1 },
    });
  });

  it('where the figure is old, also by a clock that was set back', () => {
    for (const daysAgo of [9, -9]) {
      const health = healthOf(
        [day(daysAgo, figure('reply-delay', 99, 'month'))],
        pccomponentes,
        NOW,
      );
      expect(health).toMatchObject({ isOld: true });
      expect(health?.rows.every(({ state }) => state === 'unknown' || state === 'no-limit')).toBe(
        true,
      );
    }
  });

  it('where the figure is on another scale than its limit', () => {
    expect(stateIn(pccomponentes, figure('grade', 87, 'quarter'))).toBe('unknown');
    expect(stateIn(pccomponentes, figure('incident-rate', 8, 'month'))).toBe('unknown');
  });

  it('and nothing is said where nothing was ever measured', () => {
    expect(healthOf([], pccomponentes, NOW)).toBeUndefined();
  });
});

describe('the limit', () => {
  it('is the average that the marketplace publishes, where it lists no criterion', () => {
    const replyLimit = {
      value: { hours: 48, warnHours: 40, measure: 'mean-30d' as const },
      source,
    };
    expect(stateIn({ replyLimit }, figure('reply-delay', 41, 'month'))).toBe('near');
    const acceptance = { limit: { value: { hours: 24, measure: 'mean' as const }, source } };
    expect(stateIn({ acceptance }, figure('approval-delay', 25, 'month'))).toBe('over');
  });

  it('of each single message is none for the average', () => {
    const replyLimit = { value: { hours: 24, measure: 'each' as const }, source };
    expect(stateIn({ replyLimit }, figure('reply-delay', 90, 'month'))).toBe('no-limit');
    const acceptance = { limit: { value: { hours: 24, measure: 'each' as const }, source } };
    expect(stateIn({ acceptance }, figure('approval-delay', 90, 'month'))).toBe('no-limit');
  });

  it('carries its source, and those with one stand first', () => {
    const days = [day(0, figure('return-rate', 0.1, 'month'), figure('grade', 4, 'quarter'))];
    const rows = healthOf(days, pccomponentes, NOW)?.rows ?? [];
    expect(rows.at(-1)?.measure).toBe('return-rate');
    expect(rows.find(({ measure }) => measure === 'grade')?.source?.url).toContain('Ratings');
  });
});

describe('the trend', () => {
  it.each<[Measure, number, number, string]>([
    ['reply-delay', 10, 12, 'worse'],
    ['reply-delay', 12, 10, 'better'],
    ['reply-delay', 12.01, 12.02, 'same'],
    ['approval-rate', 0.95, 0.99, 'better'],
    ['valid-tracking-rate', 0.99, 0.95, 'worse'],
    ['incident-rate', 0.01, 0.0104, 'same'],
    ['return-rate', 0.01, 0.02, 'worse'],
  ])('of %s from %d to %d is %s', (measure, then, now, change) => {
    const days = [day(7, figure(measure, then, 'month')), day(0, figure(measure, now, 'month'))];
    expect(row(measure, days, pccomponentes)?.trends).toMatchObject([{ days: 7, change }]);
  });

  it('takes the nearest day measured, and none that lies far from the one asked for', () => {
    const of = (...ago: number[]) =>
      row(
        'reply-delay',
        [...ago, 0].map((n) => day(n, figure('reply-delay', n, 'month'))),
        {},
      );
    expect(of(30, 9, 6)?.trends.map(({ days, value }) => [days, value])).toEqual([
      [7, 6],
      [30, 30],
    ]);
    expect(of(20, 4)?.trends).toEqual([]);
    expect(of(200, 40, 20)?.series.map(({ value }) => value)).toEqual([20, 0]);
  });

  it('compares like with like', () => {
    const days = [
      day(7, figure('reply-delay', 3, 'year')),
      day(0, figure('reply-delay', 9, 'month')),
    ];
    expect(row('reply-delay', days, pccomponentes)?.trends).toEqual([]);
  });
});

it('has an answer for whatever is measured, and never calls it fine without a value', () => {
  const figures = fc.array(
    fc.record({
      measure: fc.constantFrom(...MEASURES),
      period: fc.constantFrom(...PERIODS, undefined),
      value: fc.oneof(fc.double(), fc.integer()),
    }),
  );
  const days = fc.array(
    fc.record({ day: fc.oneof(fc.string(), fc.constant(day(0).day)), figures }),
  );
  fc.assert(
    fc.property(days, fc.constantFrom(...MARKETS), (measured, market) => {
      for (const { state, value, limit, warn } of healthOf(measured, market, NOW)?.rows ?? []) {
        if (state === 'ok' || state === 'near' || state === 'over') {
          expect(value).not.toBeUndefined();
          expect(limit ?? warn).not.toBeUndefined();
        }
      }
    }),
  );
});
