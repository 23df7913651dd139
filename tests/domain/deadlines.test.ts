import { describe, expect, it } from 'vitest';
import { dueAt, skippedBetween, workingMs } from '../../lib/domain/deadlines.ts';
import { clockOf, madrid, wallClock } from './clocks.ts';

const HOUR = 3_600_000;
const CLOCKS = {
  calendar: clockOf({ mode: 'calendar', region: 'ES' }),
  national: clockOf({ region: 'ES' }),
  murcia: clockOf({ region: 'ES-MC' }),
  office: clockOf({ mode: 'office-hours', region: 'ES' }),
};

/** 24 hours, computed by hand: received, then due by each clock. */
const VECTORS = [
  [
    '2026-11-25 10:00',
    '2026-11-26 10:00',
    '2026-11-26 10:00',
    '2026-11-26 10:00',
    '2026-11-27 16:00',
  ],
  [
    '2026-11-27 18:00',
    '2026-11-28 18:00',
    '2026-11-30 18:00',
    '2026-11-30 18:00',
    '2026-12-02 15:00',
  ],
  [
    '2026-11-28 11:00',
    '2026-11-29 11:00',
    '2026-12-01 00:00',
    '2026-12-01 00:00',
    '2026-12-02 15:00',
  ],
  [
    '2026-12-04 18:00',
    '2026-12-05 18:00',
    '2026-12-07 18:00',
    '2026-12-09 18:00',
    '2026-12-10 15:00',
  ],
  [
    '2026-10-23 20:00',
    '2026-10-24 20:00',
    '2026-10-26 20:00',
    '2026-10-26 20:00',
    '2026-10-28 15:00',
  ],
] as const;

describe('dueAt', () => {
  it.each(VECTORS)('24 h from %s', (received, calendar, national, murcia, office) => {
    const due = (name: keyof typeof CLOCKS) =>
      wallClock(dueAt(madrid(received), 24, CLOCKS[name]), 'Europe/Madrid');
    expect(due('calendar')).toBe(calendar);
    expect(due('national')).toBe(national);
    expect(due('murcia')).toBe(murcia);
    expect(due('office')).toBe(office);
  });

  it('ends at the last moment of a working day, not at the first of the next one', () => {
    const friday = madrid('2026-11-27 00:00');
    expect(wallClock(dueAt(friday, 24, CLOCKS.national), 'Europe/Madrid')).toBe('2026-11-28 00:00');
  });

  it('counts the 23 and 25 hours of days on which clocks change', () => {
    const daily = clockOf({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
    const spring = madrid('2026-03-29 00:00');
    const autumn = madrid('2026-10-25 00:00');
    expect(wallClock(dueAt(spring, 23, daily), 'Europe/Madrid')).toBe('2026-03-30 00:00');
    expect(wallClock(dueAt(autumn, 25, daily), 'Europe/Madrid')).toBe('2026-10-26 00:00');
  });

  it('skips the seller’s own days off', () => {
    const clock = clockOf({ closures: ['2026-11-25'] });
    const due = dueAt(madrid('2026-11-24 12:00'), 24, clock);
    expect(wallClock(due, 'Europe/Madrid')).toBe('2026-11-26 12:00');
  });

  it('counts several ranges a day, merged where they overlap', () => {
    const clock = clockOf({
      mode: 'office-hours',
      open: { mon: ['16:00-19:00', '09:00-14:00', '13:00-14:00'], sat: ['10:00-11:30'] },
    });
    const monday = madrid('2026-11-23 13:00');
    expect(wallClock(dueAt(monday, 1, clock), 'Europe/Madrid')).toBe('2026-11-23 14:00');
    expect(wallClock(dueAt(monday, 2, clock), 'Europe/Madrid')).toBe('2026-11-23 17:00');
    expect(wallClock(dueAt(monday, 5, clock), 'Europe/Madrid')).toBe('2026-11-28 11:00');
  });

  it('lets a range reach past midnight, where the next day’s own holiday ends it', () => {
    const open = { thu: ['22:00-02:00'], fri: ['22:00-02:00'] };
    const clock = clockOf({ mode: 'office-hours', open });
    const friday = madrid('2026-11-27 12:00');
    expect(wallClock(dueAt(friday, 3, clock), 'Europe/Madrid')).toBe('2026-11-28 01:00');
    expect(wallClock(dueAt(friday, 5, clock), 'Europe/Madrid')).toBe('2026-12-03 23:00');
    const eve = madrid('2026-12-24 12:00');
    const christmas = { ...clock, region: 'ES' };
    expect(wallClock(dueAt(eve, 3, clock), 'Europe/Madrid')).toBe('2026-12-25 01:00');
    expect(wallClock(dueAt(eve, 3, christmas), 'Europe/Madrid')).toBe('2026-12-31 23:00');
  });

  it('leaves out all of a night shift that a day off begins, on both sides of midnight', () => {
    const open = { thu: ['22:00-06:00'], fri: ['22:00-06:00'], sat: ['05:00-08:00'] };
    const clock = clockOf({ mode: 'office-hours', open });
    // Good Friday: it ends Thursday's shift at midnight, and nobody begins one of its own.
    const thursday = madrid('2026-04-02 23:00');
    for (const off of [{ region: 'ES' }, { closures: ['2026-04-03'] }]) {
      const closed = { ...clock, ...off };
      expect(wallClock(dueAt(thursday, 1, closed), 'Europe/Madrid')).toBe('2026-04-03 00:00');
      expect(wallClock(dueAt(thursday, 2, closed), 'Europe/Madrid')).toBe('2026-04-04 06:00');
      expect(workingMs(thursday, madrid('2026-04-05 00:00'), closed)).toBe(4 * HOUR);
    }
    expect(workingMs(thursday, madrid('2026-04-05 00:00'), clock)).toBe(17 * HOUR);
  });

  it('knows the day that Samoa left out', () => {
    const clock = clockOf({ zone: 'Pacific/Apia' });
    // Thursday 29 December 2011 was followed by Saturday the 31st.
    const thursday = Date.parse('2011-12-29T12:00:00-10:00');
    const due = dueAt(thursday, 24, clock);
    expect(wallClock(due, 'Pacific/Apia')).toBe('2012-01-02 12:00');
    expect(skippedBetween(thursday, due, clock).map(({ from, to }) => to - from)).toEqual([
      48 * HOUR,
    ]);
  });

  it('answers for many years, and stops at two centuries', () => {
    const start = Date.UTC(2026, 0, 1);
    expect(dueAt(start, 1e6, CLOCKS.calendar)).toBe(start + 1e6 * HOUR);
    // 500 weeks of five working days, of which none has a change of clocks.
    const weeks = dueAt(start, 500 * 5 * 24, clockOf());
    expect(wallClock(weeks, 'Europe/Madrid')).toBe('2035-08-02 01:00');
    expect(dueAt(start, 2e6, clockOf())).toBe(Number.POSITIVE_INFINITY);
    expect(dueAt(start, Number.POSITIVE_INFINITY, clockOf())).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes no working day at all, or hours that are not hours, for what they are', () => {
    expect(dueAt(0, 1, clockOf({ weekdays: [] }))).toBe(Number.POSITIVE_INFINITY);
    expect(dueAt(0, 1, clockOf({ mode: 'office-hours', open: { mon: ['whenever'] } }))).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(dueAt(Number.NaN, 1, clockOf())).toBeNaN();
    expect(dueAt(5, 0, clockOf())).toBe(5);
    expect(() => dueAt(0, 1, clockOf({ zone: 'Europe/Atlantis' }))).toThrow(RangeError);
  });

  it('answers for 10,000 tasks at once within a blink', () => {
    const clock = clockOf({ region: 'ES-MC' });
    const start = madrid('2026-09-01 00:00');
    const before = performance.now();
    for (let i = 0; i < 10_000; i += 1) dueAt(start + i * 600_000, 24, clock);
    // Seconds would mean that days are planned anew for every task; it takes some 20 ms.
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('skippedBetween', () => {
  it('names weekends, holidays and closures, neighbours with one reason as one span', () => {
    const clock = clockOf({ region: 'ES-MC', closures: ['2026-12-09'] });
    const from = madrid('2026-12-04 18:00');
    const spans = skippedBetween(from, dueAt(from, 24, clock), clock);
    expect(
      spans.map(({ from, to, reason, name }) => [
        wallClock(from, 'Europe/Madrid'),
        wallClock(to, 'Europe/Madrid'),
        reason,
        name,
      ]),
    ).toEqual([
      ['2026-12-05 00:00', '2026-12-07 00:00', 'weekend', undefined],
      [
        '2026-12-07 00:00',
        '2026-12-08 00:00',
        'holiday',
        'Día de la Constitución Española (día sustituto)',
      ],
      ['2026-12-08 00:00', '2026-12-09 00:00', 'holiday', 'La inmaculada concepción'],
      ['2026-12-09 00:00', '2026-12-10 00:00', 'closure', undefined],
    ]);
  });

  it('begins and ends where it was asked to', () => {
    const [from, to] = [madrid('2026-11-28 11:00'), madrid('2026-11-29 12:00')];
    expect(skippedBetween(from, to, clockOf())).toEqual([{ from, to, reason: 'weekend' }]);
  });

  it('names nights and breaks, apart from the weekend that they touch', () => {
    const open = { fri: ['09:00-14:00', '16:00-19:00'], mon: ['09:00-14:00'] };
    const clock = clockOf({ mode: 'office-hours', open });
    const [from, to] = [madrid('2026-11-27 08:00'), madrid('2026-11-30 15:00')];
    const show = (at: number) => wallClock(at, 'Europe/Madrid').slice(8);
    const spans = skippedBetween(from, to, clock);
    expect(spans.map((span) => [show(span.from), show(span.to), span.reason])).toEqual([
      ['27 08:00', '27 09:00', 'closed-hours'],
      ['27 14:00', '27 16:00', 'closed-hours'],
      ['27 19:00', '28 00:00', 'closed-hours'],
      ['28 00:00', '30 00:00', 'weekend'],
      ['30 00:00', '30 09:00', 'closed-hours'],
      ['30 14:00', '30 15:00', 'closed-hours'],
    ]);
  });

  it('takes a night between two working days for one span', () => {
    const [from, to] = [madrid('2026-11-25 17:00'), madrid('2026-11-26 10:00')];
    expect(skippedBetween(from, to, CLOCKS.office)).toEqual([
      { from: madrid('2026-11-25 18:00'), to: madrid('2026-11-26 09:00'), reason: 'closed-hours' },
    ]);
  });

  it('skips nothing by the calendar', () => {
    expect(skippedBetween(0, 1000 * HOUR, CLOCKS.calendar)).toEqual([]);
  });
});

describe('workingMs', () => {
  it('is 0 backwards and over a weekend', () => {
    expect(workingMs(10, 5, clockOf())).toBe(0);
    expect(workingMs(madrid('2026-11-28 00:00'), madrid('2026-11-30 00:00'), clockOf())).toBe(0);
  });
});
