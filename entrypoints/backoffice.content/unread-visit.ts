import type { PageKind } from '../../lib/domain/reading.ts';
import type { PageVisit } from '../page-reading/page-reader.ts';

/** A page on which nothing is read: known by its address to hold nothing we understand. */
export function unreadVisit(kind: PageKind): PageVisit {
  return {
    kind,
    shop: '?',
    shopName: undefined,
    reading: undefined,
    isRead: false,
    answer: { tasks: [], unknown: [] },
    unread: [],
    seen: undefined,
    again: undefined,
    look: () => Promise.resolve(false),
    context: () => ({ kind, subject: 'shop:?' }),
    refresh: () => undefined,
  };
}
