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

describe('a whole minute of a moment that is known to the millisecond', () => {
  const exact = thread(NOW + 33_593);

  it('is the same moment', () => {
    expect(settledFact(exact, thread(NOW))).toEqual(exact);
  });
  it.each([
    ['the minute before', exact, thread(NOW - 60_000)],
    ['the next one', exact, thread(NOW + 60_000)],
    ['another writer', exact, thread(NOW, 'shop')],
    ['told to the millisecond, too', exact, thread(NOW + 12)],
    ['no moment', { ...exact, quantity: 7 }, { ...thread(NOW + 60_000), quantity: 0 }],
  ])('moves it where it is not: %s', (_what, held, told) => {
    expect(settledFact(held, told)).toBe(told);
  });
});

describe('an inbox row that says the shop wrote last', () => {
  // The thread's page showed that this last word went to the operator alone.
  const waits = { ...thread(NOW, 'shop'), waiting: true };
  const row = (at: number): ThreadFact => ({ ...thread(at, 'shop'), waiting: false });

  it.each([
    ['the very message', row(NOW)],
    ['the very message, by day', row(asDay(NOW + 3 * HOUR))],
  ])('answers nobody where the page knew better: %s', (_what, told) => {
    expect(settledFact(waits, told)).toEqual({ type: 'thread', id: 'T' });
  });
  it.each([
    ['a later message', waits, row(NOW + HOUR)],
    ['the page itself', waits, { ...row(NOW), shopOnly: false }],
    ['nobody waited', { ...waits, waiting: false }, row(NOW)],
    ['the customer wrote last', { ...waits, lastFrom: 'customer' }, row(NOW)],
  ])('answers, as ever: %s', (_what, held, told) => {
    expect(settledFact(held, told)).toMatchObject({ waiting: false });
  });
});

it('a date of today may mean any moment of its day', () => {
  expect(earliestOf(asDay(NOW), 'Europe/Madrid')).toBe(Date.UTC(2026, 10, 24, 23));
});
