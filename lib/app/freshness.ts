import type { Freshness } from '../domain/views.ts';
import { STALE_AFTER_MS } from '../domain/views.ts';
import type { Visit } from './ports.ts';

export interface KnownAs {
  readonly freshness: Freshness;
  /** Newest moment at which anything was readable, epoch ms. */
  readonly readAt?: number;
}

/**
 * How far what is known can be trusted. A sign-in page seen last outweighs everything, also where
 * nothing was ever read (`signed-out` without `readAt`, not `never`): the numbers then stand still,
 * and it is the one thing the seller can mend at once. The next page that is seen, readable or not,
 * shows that he is in again. `never`: pages may have been seen, but none could be read.
 */
export function freshnessOf(visits: readonly Visit[], now: number): KnownAs {
  const newest = visits.reduce<Visit | undefined>(
    (last, visit) => (!last || visit.at > last.at ? visit : last),
    undefined,
  );
  return known(visits, now, newest?.page === 'signed-out');
}

/**
 * Whether the numbers of all marketplaces together can be believed: having signed out of one does
 * not make what is due at another unknown.
 */
export function countedFreshness(visits: readonly Visit[], now: number): KnownAs {
  const newest = new Map<string, Visit>();
  for (const visit of visits) {
    const last = newest.get(visit.host);
    if (!last || visit.at > last.at) newest.set(visit.host, visit);
  }
  const isOut =
    visits.length > 0 && [...newest.values()].every(({ page }) => page === 'signed-out');
  return known(visits, now, isOut);
}

function known(visits: readonly Visit[], now: number, isOut: boolean): KnownAs {
  const readAt = visits.reduce((last, visit) => Math.max(last, visit.readAt ?? -1), -1);
  const read = readAt < 0 ? {} : { readAt };
  if (isOut) return { freshness: 'signed-out', ...read };
  if (readAt < 0) return { freshness: 'never' };
  // A clock that was set back makes the last reading lie in the future: that is not fresh either.
  const age = Math.abs(now - readAt);
  return { freshness: age > STALE_AFTER_MS ? 'stale' : 'fresh', ...read };
}
