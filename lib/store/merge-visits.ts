import type { Visit } from '../app/ports.ts';

/**
 * The visit that came last, with the newest moment at which the page was readable. What lies in the
 * visit's own future was written under a clock that has been set back since, and says nothing.
 */
export function mergeVisit(kept: Visit | undefined, visit: Visit): Visit {
  const readAt = visit.readAt ?? kept?.readAt;
  if (readAt === undefined || readAt > visit.at) return visit;
  return { ...visit, readAt };
}
