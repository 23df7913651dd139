import type { Visit } from '../app/ports.ts';

/**
 * The visit that came last, with the newest moment at which the page was readable. What lies in the
 * visit's own future was written under a clock that has been set back since, and says nothing.
 */
export function mergeVisit(kept: Visit | undefined, visit: Visit): Visit {
  const readAt = visit.readAt ?? kept?.readAt;
  // The seller API knows no page's address: the one that a page told is the better one.
  const url = visit.by === 'api' ? (kept?.url ?? visit.url) : visit.url;
  if (readAt === undefined || readAt > visit.at) return { ...visit, url };
  return { ...visit, url, readAt };
}
