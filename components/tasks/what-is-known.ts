import type { ShownConnection } from '../../lib/domain/connect.ts';
import type { ConnectionState, ListView } from '../../lib/domain/connection-view.ts';
import type { PageKind } from '../../lib/domain/reading.ts';
import type { SyncList } from '../../lib/domain/sync-list.ts';
import type { PageFreshness } from '../../lib/domain/views.ts';
import { STALE_AFTER_MS } from '../../lib/domain/views.ts';

/** The lists that between them show every task; a shop whose inbox was never opened has no "0". */
export const LISTS: readonly PageKind[] = ['orders', 'inbox', 'offers', 'incidents', 'returns'];
/** Those without which hardly anything is known of a shop. */
const MAIN: ReadonlySet<PageKind> = new Set(['orders', 'inbox', 'offers']);

/** What the API has to have told lately for a shop to be known without opening a page. */
const ASKED: readonly (readonly SyncList[])[] = [
  ['orders'],
  ['threads'],
  ['incidents'],
  ['returns'],
  // A large shop's offers are read whole once a day, and by their changes in between.
  ['offers', 'offer-changes'],
];

/** What keeps "nothing pending" from being said of everything. */
export interface Doubts {
  /** Pages that were opened and not understood. */
  readonly unread: readonly PageFreshness[];
  /** Lists that some shop which was seen has not had read yet. */
  readonly unopened: readonly PageKind[];
  /** Lists that some shop has had read, but too long ago. */
  readonly old: readonly PageKind[];
  /** Lists that some shop has had read in part only: rules that need the rest could not judge. */
  readonly inPart: readonly PageKind[];
  /** Nothing of any shop depends on which pages were opened: its API tells everything. */
  readonly isAllKnown: boolean;
  /** So much is missing that "nothing" would mislead, also of what was read. */
  readonly isGrave: boolean;
}

/** @param now epoch ms */
export function doubtsOf(
  pages: readonly PageFreshness[],
  connections: readonly ShownConnection[],
  now: number,
): Doubts {
  const shops = [...new Set(pages.map(({ shop }) => shop))];
  const readAt = (shop: string, kind: PageKind) =>
    pages.find((page) => page.shop === shop && page.page === kind)?.readAt;
  const ofSome = (is: (at: number | undefined) => boolean) =>
    LISTS.filter((kind) => shops.some((shop) => is(readAt(shop, kind))));
  const unread = unreadPages(pages);
  const unopened = ofSome((at) => at === undefined);
  const old = ofSome((at) => at !== undefined && !isLately(at, now));
  const inPart = LISTS.filter((kind) =>
    pages.some(({ page, status }) => page === kind && status === 'partial'),
  );
  const isMain = [...unopened, ...old].some((kind) => MAIN.has(kind));
  return {
    ...{ unread, unopened, old, inPart },
    isAllKnown: isAllKnown(shops, connections, now),
    isGrave: unread.length > 0 || inPart.length > 0 || isMain,
  };
}

/** Pages that were opened and not understood. */
export function unreadPages(pages: readonly PageFreshness[]): readonly PageFreshness[] {
  return pages.filter((page) => page.status === 'unrecognised' && page.page !== 'signed-out');
}

function isAllKnown(
  shops: readonly string[],
  connections: readonly ShownConnection[],
  now: number,
): boolean {
  const connected = new Set(connections.map(({ shop }) => shop));
  return (
    connections.length > 0 &&
    connections.every((view) => isWhole(view, now)) &&
    shops.every((shop) => connected.has(shop))
  );
}

/** States in which nothing is asked any more until the seller acts. */
const STANDS_STILL: ReadonlySet<ConnectionState> = new Set([
  'held',
  'needs-permission',
  'wrong-key',
]);

/** Whether its API has told all of a shop, and lately. */
function isWhole({ state, completeAt, lists }: ShownConnection, now: number): boolean {
  if (STANDS_STILL.has(state)) return false;
  const view = (name: SyncList) => lists.find(({ list }) => list === name);
  return (
    completeAt !== undefined &&
    ASKED.every((names) => names.some((name) => isTold(view(name), now)))
  );
}

function isTold(view: ListView | undefined, now: number): boolean {
  if (!view) return false;
  // What the marketplace has no list of, or the shop no need, is nowhere pending.
  if (view.state === 'not-asked' || view.failure === 'not-here') return true;
  return view.failure === undefined && view.readAt !== undefined && isLately(view.readAt, now);
}

function isLately(at: number, now: number): boolean {
  return Math.abs(now - at) <= STALE_AFTER_MS;
}
