import { describe, expect, it } from 'vitest';
import type { ThreadFact } from '../../lib/domain/facts.ts';
import { asDay, asDistance, settledFact } from '../../lib/domain/rough-moment.ts';
import { earliestOf } from '../../lib/domain/written-day.ts';

const NOW = Date.UTC(2026, 10, 25, 9, 42);
const HOUR = 3_600_000;
const thread = (lastMessageAt: number, lastFrom: 'customer' | 'shop' = 'customer'): ThreadFact => ({
  type: 'thread',
  id: 'T',
  lastFrom,
  lastMessageAt,
});

describe('a rough moment read again', () => {
  it('stays where it was while the day or the unit is the same', () => {
    const today = thread(asDay(NOW));
    expect(settledFact(today, thread(asDay(NOW + 5 * HOUR)))).toEqual(today);
    const ago = thread(asDistance(NOW - 2 * HOUR, NOW));
    const later = NOW + HOUR / 2;
    expect(settledFact(ago, thread(asDistance(later - 2 * HOUR, later)))).toEqual(ago);
  });
  it('moves where it is exact, out of reach, or of another writer', () => {
    const today = thread(asDay(NOW));
    for (const next of [
      thread(NOW + HOUR),
      thread(asDay(NOW + 25 * HOUR)),
      thread(asDay(NOW + HOUR), 'shop'),
    ])
      expect(settledFact(today, next)).toBe(next);
  });
});

it('a date of today may mean any moment of its day', () => {
  expect(earliestOf(asDay(NOW), 'Europe/Madrid')).toBe(Date.UTC(2026, 10, 24, 23));
});
