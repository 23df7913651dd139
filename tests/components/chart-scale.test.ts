import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../components/reports/line-plot.ts';
import { axisTicks, labelAt } from '../../components/reports/scale.ts';

describe('an axis', () => {
  it.each([
    [24, false, [0, 10, 20, 30]],
    [96, false, [0, 25, 50, 75, 100]],
    [3, true, [0, 1, 2, 3]],
    [1, true, [0, 1]],
    [0, true, [0, 1]],
    [0.5, false, [0, 0.2, 0.4, 0.6]],
  ])('up to %d (whole: %s) has the lines %j', (most, isWhole, ticks) => {
    expect(axisTicks(most, 4, isWhole)).toEqual(ticks);
  });

  it('begins at 0, reaches the highest value, and has few even lines', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.boolean(), (most, isWhole) => {
        const ticks = axisTicks(most, 4, isWhole);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)! * (1 + 1e-6) + 1e-6).toBeGreaterThanOrEqual(Math.min(most, 1e9));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
        if (isWhole) expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('names the last day, and no more days than there is room for', () => {
    expect(labelAt(31, 5)).toEqual([2, 9, 16, 23, 30]);
    expect(labelAt(1, 5)).toEqual([0]);
    expect(labelAt(0, 5)).toEqual([]);
    expect(labelAt(4, 0)).toEqual([3]);
  });
});

describe('a line with gaps', () => {
  it('is drawn through neighbours only', () => {
    expect(runsOf([1, undefined, 2, 3, undefined, undefined, 0, 0])).toEqual([
      { from: 2, values: [2, 3] },
      { from: 6, values: [0, 0] },
    ]);
    expect(runsOf([undefined, 4])).toEqual([]);
  });
});
