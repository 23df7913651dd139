import { dayOf, HOUR_MS, startOfDay, weekdayOf } from './civil-days.ts';
import { dueAt } from './deadlines.ts';
import type { RuleSettings } from './rule.ts';

/** What settings mean for one message, epoch ms. */
export interface ClockExample {
  readonly receivedAt: number;
  readonly soonAt: number;
  readonly lateAt: number;
}

const FRIDAY = 5;
const EVENING_MS = 18 * HOUR_MS;

/**
 * A message of the coming Friday evening, whose deadline shows best what a clock leaves out.
 * `undefined` where it would never be due.
 * @param now epoch ms
 * @throws RangeError when the clock's zone is not an IANA zone
 */
export function clockExample(
  {
    clock,
    replyHours,
    replySoonHours,
  }: Pick<RuleSettings, 'clock' | 'replyHours' | 'replySoonHours'>,
  now: number,
): ClockExample | undefined {
  let day = dayOf(clock.zone, now) + 1;
  while (weekdayOf(day) !== FRIDAY) day += 1;
  const receivedAt = startOfDay(clock.zone, day) + EVENING_MS;
  const lateAt = dueAt(receivedAt, replyHours, clock);
  if (!Number.isFinite(lateAt)) return undefined;
  return { receivedAt, soonAt: Math.min(lateAt, dueAt(receivedAt, replySoonHours, clock)), lateAt };
}
