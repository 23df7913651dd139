import { describe, expect, it } from 'vitest';
import { earliestOf, latestOf } from '../../lib/domain/written-day.ts';
import { madrid } from './clocks.ts';

const DAY = 86_400_000;
const ZONE = 'Europe/Madrid';

describe('a date that was written without a time', () => {
  it.each([
    ['2026-11-27', '2026-11-28', 24],
    ['2026-03-29', '2026-03-30', 23],
    ['2026-10-25', '2026-10-26', 25],
  ])('is the whole of %s', (day, next, hours) => {
    const start = madrid(`${day} 00:00`);
    const asRead = start + DAY - 1;
    expect(earliestOf(asRead, ZONE)).toBe(start);
    expect(latestOf(asRead, ZONE)).toBe(madrid(`${next} 00:00`) - 1);
    expect(latestOf(asRead, ZONE) - earliestOf(asRead, ZONE)).toBe(hours * 3_600_000 - 1);
  });

  it.each(['2026-11-27 00:00', '2026-11-27 23:59', '2026-03-30 00:59'])(
    'is not what a time says: %s',
    (shown) => {
      const at = madrid(shown);
      expect([earliestOf(at, ZONE), latestOf(at, ZONE)]).toEqual([at, at]);
    },
  );
});
