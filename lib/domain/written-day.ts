import { DAY_MS, dayOf, startOfDay } from './civil-days.ts';
import { roughnessOf } from './rough-moment.ts';

/**
 * A date that was written without a time is read as its last moment, counting 24 hours a day; the
 * day that was not over then, as the minute before it was read. This
 * is the day meant, as days since 1970-01-01; `undefined` for a moment with a time.
 *
 * @throws RangeError when the zone is not an IANA zone
 */
function writtenDay(at: number, zone: string): number | undefined {
  const day = dayOf(zone, at);
  // A day of 23 hours is over before its 24 are.
  const ended = [day, day - 1].find((one) => at - startOfDay(zone, one) === DAY_MS - 1);
  // The day that is not over yet cannot be read at its end.
  return ended ?? (roughnessOf(at) === DAY_MS ? day : undefined);
}

/** First moment that a date as read can mean: the start of its day where it was without a time. */
export function earliestOf(at: number, zone: string): number {
  const day = writtenDay(at, zone);
  return day === undefined ? at : startOfDay(zone, day);
}

/** Last moment that a date as read can mean, also on days on which clocks change. */
export function latestOf(at: number, zone: string): number {
  const day = writtenDay(at, zone);
  return day === undefined ? at : startOfDay(zone, day + 1) - 1;
}
