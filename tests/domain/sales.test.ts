import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sold } from '../../lib/domain/sales.ts';
import { MOST_SOLD, salesRate } from '../../lib/domain/sales.ts';
import { NOW } from './samples.ts';

const DAY = 86_400_000;
/** Orders by how many days ago they were placed and what they took. */
const sold = (...orders: readonly (readonly [daysAgo: number, units: number])[]): Sold[] =>
  orders.map(([daysAgo, units], index) => ({
    orderId: String(index),
    units,
    placedAt: NOW - daysAgo * DAY,
  }));
const rate = (orders: readonly Sold[], sinceDays = 60) =>
  salesRate({ orders, since: NOW - sinceDays * DAY }, NOW);
const daily = (days: number, units = 1) =>
  sold(...Array.from({ length: days }, (_, day) => [day + 0.5, units] as const));

describe('the rate of sale', () => {
  it.each([
    ['no order', sold(), 60],
    ['three orders', sold([1, 1], [5, 1], [9, 1]), 60],
    ['four orders of two days', sold([1, 1], [1.01, 1], [9, 1], [9.01, 1]), 60],
    ['four orders, older than four weeks', sold([29, 1], [35, 1], [40, 1], [45, 1]), 60],
    ['many orders, less than two weeks seen', daily(13), 13.9],
    ['orders of the future', sold([-1, 1], [-2, 1], [-3, 1], [-4, 1]), 60],
  ])('is unknown from %s', (_what, orders, since) => {
    expect(rate(orders, since)).toBeUndefined();
  });

  it.each([
    // From tables of the gamma distribution: its lower quintile for 4, 28 and 14 equal orders.
    ['four orders of one', sold([1, 1], [8, 1], [15, 1], [22, 1]), 60, 2.297 / 28, 4, 28],
    ['one a day', daily(28), 60, 23.48 / 28, 28, 28],
    ['one a day for two weeks', daily(14), 14, 10.79 / 14, 14, 14],
    ['three a day at once', daily(28, 3), 60, (23.48 * 3) / 28, 28, 28],
  ])('of %s is the part of it that is sure', (_what, orders, since, unitsPerDay, count, days) => {
    const found = rate(orders, since);
    expect(found?.unitsPerDay).toBeGreaterThan(unitsPerDay * 0.98);
    expect(found?.unitsPerDay).toBeLessThan(unitsPerDay * 1.02);
    expect(found).toMatchObject({ orders: count, days });
  });

  it('of an offer with more orders than are kept counts from the oldest of those', () => {
    const many = sold(
      ...Array.from({ length: MOST_SOLD }, (_, index) => [(index / MOST_SOLD) * 20, 1] as const),
    );
    expect(rate(many)?.days).toBe(19);
    expect(rate(many.slice(1))?.days).toBe(28);
  });

  const day = fc.double({ min: 0, max: 27.9, noNaN: true });
  const ordinary = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 3 })), {
    minLength: 5,
    maxLength: 60,
  });

  it('is not tripled by one big order', () => {
    fc.assert(
      fc.property(ordinary, day, fc.integer({ min: 1, max: 1_000_000 }), (orders, at, units) => {
        const before = rate(sold(...orders));
        if (!before) return;
        const after = rate(sold(...orders, [at, units]));
        expect(after?.unitsPerDay).toBeLessThan(before.unitsPerDay * 3);
      }),
    );
  });

  it('never exceeds what was seen, and does not depend on the order of looks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.integer({ min: 1, max: 500 }))), (orders) => {
        const found = rate(sold(...orders));
        const seen = orders.reduce((sum, [, units]) => sum + units, 0);
        expect(found?.unitsPerDay ?? 0).toBeLessThanOrEqual(seen / 28);
        expect(rate(sold(...orders).toReversed())?.unitsPerDay ?? 0).toBeCloseTo(
          found?.unitsPerDay ?? 0,
          9,
        );
      }),
    );
  });

  it('only falls as orders are added that are not seen, or time passes without any', () => {
    fc.assert(
      fc.property(ordinary, fc.integer({ min: 14, max: 27 }), (orders, since) => {
        const recent = sold(...orders).filter(({ placedAt }) => placedAt >= NOW - since * DAY);
        const [short, long] = [rate(recent, since), rate(recent, 28)];
        if (!short || !long) return;
        expect(long.unitsPerDay).toBeLessThan(short.unitsPerDay);
      }),
    );
  });

  it('is right of offers that sell at random: rarely above the truth', () => {
    const random = seeded(7);
    let above = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run += 1) {
      const orders = sold(...poisson(random, 0.4, 28));
      if ((rate(orders)?.unitsPerDay ?? 0) > 0.4) above += 1;
    }
    expect(above / runs).toBeLessThan(0.25);
    expect(above / runs).toBeGreaterThan(0.1);
  });
});

/** Mulberry32: the same figures in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function poisson(random: () => number, perDay: number, days: number): [number, number][] {
  const orders: [number, number][] = [];
  for (let at = -Math.log(1 - random()) / perDay; at < days; at -= Math.log(1 - random()) / perDay)
    orders.push([at, 1]);
  return orders;
}
