import type { WorkClock } from './deadlines.ts';
import type { Source } from './market.ts';
import type { Counted, Days, Hours } from './market-limits.ts';
import type { Text } from './rule.ts';
import { SELLER_SOURCE } from './settings.ts';

/**
 * The clock on which a published time runs, in the shop's zone and with its holidays: every hour,
 * or whole working days. Where the source does not say which hours count, the shop's own clock
 * decides, as the seller may set it to either reading.
 */
export function clockFor(counted: Counted | undefined, own: WorkClock): WorkClock {
  if (counted === undefined) return own;
  return { ...own, mode: counted === 'calendar' ? 'calendar' : 'working-24' };
}

/** Hours on the clock of `clockFor`, where a working day counts 24. */
export function hoursOf(time: Hours | Days): number {
  return 'hours' in time ? time.hours : time.days * 24;
}

/** Which hours count, in words; whoever has set a figure himself has set his own clock for it. */
export function countedLine(counted: Counted | undefined, source: Source): Text {
  if (counted === 'calendar') return { key: 'countedCalendar' };
  if (counted === 'working') return { key: 'countedWorking' };
  return isSellers(source) ? { key: 'countedOwn' } : { key: 'countedUnsaid' };
}

/** Whether a figure is the seller's own, or a default of ours that he can change. */
export function isSellers(source: Source): boolean {
  return source.title === SELLER_SOURCE.title;
}
