import type { ShownConnection } from '../../lib/domain/connect.ts';
import { gapsOf } from '../../lib/domain/connect.ts';
import type { PageKind } from '../../lib/domain/reading.ts';
import type { PageFreshness } from '../../lib/domain/views.ts';

/** The lists that between them show every task; a shop whose inbox was never opened has no "0". */
export const LISTS: readonly PageKind[] = ['orders', 'inbox', 'offers', 'incidents', 'returns'];

/** Pages that were opened and not understood. */
export function unreadPages(pages: readonly PageFreshness[]): readonly PageFreshness[] {
  return pages.filter((page) => page.status === 'unrecognised' && page.page !== 'signed-out');
}

/** Lists that some shop which was seen has not had read yet. */
export function unopenedLists(pages: readonly PageFreshness[]): readonly PageKind[] {
  const shops = new Set(pages.map(({ shop }) => shop));
  const isRead = (shop: string, kind: PageKind) =>
    pages.some((page) => page.shop === shop && page.page === kind && page.readAt !== undefined);
  return LISTS.filter((kind) => [...shops].some((shop) => !isRead(shop, kind)));
}

/** Lists that some shop has had read in part only: rules that need the rest could not judge. */
export function partlyReadLists(pages: readonly PageFreshness[]): readonly PageKind[] {
  return LISTS.filter((kind) =>
    pages.some(({ page, status }) => page === kind && status === 'partial'),
  );
}

/** Whether of every shop that was seen all is known, also what nobody has opened: by its API. */
export function isAllKnown(
  pages: readonly PageFreshness[],
  connections: readonly ShownConnection[] = [],
): boolean {
  const isWhole = (view: ShownConnection) => {
    const { failing, unread } = gapsOf(view);
    return (
      view.completeAt !== undefined && view.state !== 'held' && failing.length + unread.length === 0
    );
  };
  const whole = new Set(connections.filter(isWhole).map(({ shop }) => shop));
  return pages.length > 0 && pages.every(({ shop }) => whole.has(shop));
}
