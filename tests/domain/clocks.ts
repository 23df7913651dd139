import type { WorkClock } from '../../lib/domain/deadlines.ts';

/** A clock for tests: Madrid, Monday to Friday, no holidays unless said. */
export function clockOf(some: Partial<WorkClock> = {}): WorkClock {
  return {
    mode: 'working-24',
    zone: 'Europe/Madrid',
    weekdays: [1, 2, 3, 4, 5],
    closures: [],
    ...some,
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock in a zone shows: `2026-11-25 10:00`, told by Intl alone. */
export function wallClock(at: number, zone: string): string {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter.format(at);
}

/** The moment at which a wall clock in Madrid shows a time, by trying both of its offsets. */
export function madrid(shown: string): number {
  const guess = Date.parse(`${shown.replace(' ', 'T')}:00Z`);
  for (const hours of [2, 1]) {
    const at = guess - hours * 3_600_000;
    if (wallClock(at, 'Europe/Madrid') === shown) return at;
  }
  throw new Error(`No such time in Madrid: ${shown}`);
}
