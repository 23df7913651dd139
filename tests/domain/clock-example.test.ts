import { describe, expect, it } from 'vitest';
import { clockExample } from '../../lib/domain/clock-example.ts';
import type { WorkClock } from '../../lib/domain/deadlines.ts';
import { madrid } from './clocks.ts';
import { settingsOf } from './samples.ts';

const example = (clock: Partial<WorkClock>, now = '2026-11-25 10:00') => {
  const settings = settingsOf();
  return clockExample({ ...settings, clock: { ...settings.clock, ...clock } }, madrid(now));
};

describe('the example of a clock', () => {
  it.each([
    ['calendar', { mode: 'calendar' }, '2026-11-28 18:00', '2026-11-28 14:00'],
    ['working days', {}, '2026-11-30 18:00', '2026-11-30 14:00'],
    [
      'office hours',
      { mode: 'office-hours', open: { mon: ['09:00-14:00', '16:00-19:00'], tue: ['08:00-24:00'] } },
      '2026-12-01 24:00',
      '2026-12-01 20:00',
    ],
  ] as const)('%s', (_mode, clock, late, soon) => {
    const found = example(clock);
    expect(found?.receivedAt).toBe(madrid('2026-11-27 18:00'));
    expect(found?.lateAt).toBe(late.endsWith('24:00') ? madrid('2026-12-02 00:00') : madrid(late));
    expect(found?.soonAt).toBe(madrid(soon));
  });

  it('is of a Friday to come, also on a Friday', () => {
    expect(example({}, '2026-11-27 10:00')?.receivedAt).toBe(madrid('2026-12-04 18:00'));
  });

  it('shows the holidays in between', () => {
    expect(example({}, '2026-12-01 10:00')?.lateAt).toBe(madrid('2026-12-07 18:00'));
    expect(example({ region: 'ES-MC' }, '2026-12-01 10:00')?.lateAt).toBe(
      madrid('2026-12-09 18:00'),
    );
  });

  it('is none for a shop that never opens', () => {
    expect(example({ weekdays: [] })).toBeUndefined();
    expect(example({ mode: 'office-hours', open: {} })).toBeUndefined();
  });
});
