import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, startOfDay, stretchesOf } from './civil-days.ts';
import type { WorkClock } from './deadlines.ts';
import type { SnoozeMoments } from './views.ts';
import type { Span } from './working-days.ts';
import { workingDays } from './working-days.ts';

/** Minutes of the wall clock at which the afternoon begins for what was put off until then. */
const AFTERNOON = 16 * 60;
/** So shortly before it, "this afternoon" would be now. */
const LEAST_MS = 30 * MINUTE_MS;
/** When work begins on a working day, where the shop's clock names no hours. */
const MORNING = 9 * 60;
/** A clock with nothing open for two years in a row never opens. */
const LAST_DAY = 732;

/**
 * When a task of a shop that is put off now comes back: in an hour; at 16:00 today, up to 15:30; when
 * the shop opens on its next working day after today, holidays and closures left out: by its office
 * hours, or at 09:00. All are moments of the shop's zone, epoch ms, later than `now`.
 *
 * @throws RangeError when the clock's zone is not an IANA zone
 */
export function snoozeMoments(now: number, clock: WorkClock): SnoozeMoments {
  const today = dayOf(clock.zone, now);
  const afternoon = wallMoment(clock.zone, today, AFTERNOON);
  const opening = nextOpening(today, clock);
  return {
    hour: now + HOUR_MS,
    ...(afternoon !== undefined && afternoon - now >= LEAST_MS && { afternoon }),
    ...(opening !== undefined && { opening }),
  };
}

function nextOpening(today: number, clock: WorkClock): number | undefined {
  const workingDay = workingDays(clock);
  for (let day = today + 1; day <= today + LAST_DAY; day += 1) {
    const { spans } = workingDay(day);
    const opening = spans.length > 0 ? openingOn(day, spans, clock) : undefined;
    if (opening !== undefined) return opening;
  }
  return undefined;
}

function openingOn(day: number, spans: readonly Span[], clock: WorkClock): number | undefined {
  const morning = wallMoment(clock.zone, day, MORNING);
  if (clock.mode !== 'office-hours') return morning;
  const midnight = startOfDay(clock.zone, day);
  // What goes on from the night before does not open; a shop that never closes begins its day at nine.
  const isNight = ([from]: Span) => from === midnight && isOpenBefore(day, midnight, clock);
  const opening = spans.find((span) => !isNight(span));
  if (opening) return opening[0];
  const isOpen = spans.some(
    ([from, to]) => morning !== undefined && from <= morning && morning < to,
  );
  return isOpen ? morning : undefined;
}

function isOpenBefore(day: number, midnight: number, clock: WorkClock): boolean {
  return workingDays(clock)(day - 1).spans.some(([, to]) => to === midnight);
}

/**
 * When a wall clock first shows so many minutes of a local date; where the clocks jump over it, the
 * moment they jump; nothing on a date that the zone skipped.
 */
function wallMoment(zone: string, day: number, minutes: number): number | undefined {
  for (const { from, to, offset } of stretchesOf(zone, day)) {
    const moment = day * DAY_MS + minutes * MINUTE_MS - offset;
    if (moment < to) return Math.max(from, moment);
  }
  return undefined;
}
