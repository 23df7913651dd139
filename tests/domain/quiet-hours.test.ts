import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import type { Quiet } from '../../lib/domain/quiet-hours.ts';
import { isQuietAt, quietEndsAt } from '../../lib/domain/quiet-hours.ts';

const MADRID: WorkClock = {
  ...{ mode: 'working-24', zone: 'Europe/Madrid', weekdays: [1, 2, 3, 4, 5] },
  ...{ region: 'ES', closures: ['2026-11-25'] },
};
const SPLIT: WorkClock = {
  ...MADRID,
  open: { mon: ['09:00-14:00', '16:00-19:00'], tue: ['10:00-12:00'] },
};
const CLOSED: Quiet = { when: 'closed-hours' };
const NEVER: Quiet = { when: 'never' };
const NIGHT: Quiet = { when: 'between', from: '22:00', to: '07:30' };
const NOON: Quiet = { when: 'between', from: '12:00', to: '14:00' };

/** Winter time in Madrid: an hour before the wall clock. Monday is the 23rd. */
const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour - 1, minute);

describe('quiet hours', () => {
  it.each<[string, Quiet, WorkClock, number, number | undefined]>([
    ['in the night, though hours count round the clock', CLOSED, MADRID, at(23, 3), at(23, 9)],
    ['in opening hours', CLOSED, MADRID, at(23, 11), undefined],
    ['in the evening, until tomorrow', CLOSED, MADRID, at(23, 18), at(24, 9)],
    ['on a Friday evening, until Monday', CLOSED, MADRID, at(20, 20), at(23, 9)],
    ['on a day off of the shop, until the next', CLOSED, MADRID, at(25, 11), at(26, 9)],
    ['in the break at noon', CLOSED, SPLIT, at(23, 14, 30), at(23, 16)],
    ['on a day without hours', CLOSED, SPLIT, at(25, 10), at(30, 9)],
    ['never, where that is wanted', NEVER, MADRID, at(22, 3), undefined],
    ['between times over midnight, before it', NIGHT, MADRID, at(23, 23), at(24, 7, 30)],
    ['between times over midnight, after it', NIGHT, MADRID, at(24, 0, 1), at(24, 7, 30)],
    ['outside of them', NIGHT, MADRID, at(24, 7, 30), undefined],
    ['between times of one day', NOON, MADRID, at(24, 12), at(24, 14)],
    ['before them', NOON, MADRID, at(24, 11, 59), undefined],
  ])('%s', (_, quiet, clock, now, end) => {
    expect(isQuietAt(now, quiet, clock)).toBe(end !== undefined);
    expect(quietEndsAt(now, quiet, clock)).toBe(end ?? now);
  });

  it('has no end for a shop that never opens', () => {
    const never = { ...MADRID, open: {} };
    expect(quietEndsAt(at(23, 11), CLOSED, never)).toBeUndefined();
    const always: Quiet = { when: 'between', from: '00:00', to: '00:00' };
    expect(quietEndsAt(at(23, 11), always, MADRID)).toBeUndefined();
  });

  it('ends at the first minute that is not quiet, also when clocks change', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 2, 25), max: Date.UTC(2026, 3, 2) });
    const quiets = fc.constantFrom(CLOSED, NIGHT, NOON);
    fc.assert(
      fc.property(moment, quiets, (now, quiet) => {
        const end = quietEndsAt(now, quiet, MADRID);
        if (end === undefined) throw new Error('no end');
        expect(isQuietAt(end, quiet, MADRID)).toBe(false);
        expect(end).toBeGreaterThanOrEqual(now);
        if (end > now) expect(isQuietAt(end - 60_000, quiet, MADRID)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
