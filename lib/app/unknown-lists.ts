import type { ShopKey } from '../domain/facts.ts';
import { STALE_AFTER_MS } from '../domain/views.ts';
import type { Visit } from './ports.ts';
import { hostOf, isUnknownShop } from './shop.ts';
import type { SyncRow } from './sync-ports.ts';

/** The lists without which nobody can say that nothing is due, by their pages' names. */
export type MainList = 'inbox' | 'orders' | 'offers';

/** What is known of each list, page or API. */
interface Known {
  readonly visits: readonly Visit[];
  readonly rows: readonly SyncRow[];
  /** Shops that are read through the API. */
  readonly connected: ReadonlySet<ShopKey>;
  /** Epoch ms. */
  readonly now: number;
}

/** Where a list is found in the API; how old it may be before nothing of today is known, ms. */
const OF_API = {
  inbox: { list: 'threads', lately: STALE_AFTER_MS },
  orders: { list: 'orders', lately: STALE_AFTER_MS },
  // A large shop's offers are read whole once a day.
  offers: { list: 'offers', lately: 2 * 24 * 3_600_000 },
} as const;
/** What the API will not tell can only be known from pages. */
const NOT_BY_API: ReadonlySet<string> = new Set(['no-right', 'not-here']);

/**
 * Lists of which what is due now is not known: of connected shops what their API has not told to its
 * end lately, of the others the inbox or the orders, where no page of them was read lately. Shops of
 * which nothing was seen lately are not asked about: their numbers are old as a whole.
 */
export function unknownLists(known: Known): readonly MainList[] {
  const { visits, connected, now } = known;
  const lately = visits.filter(({ readAt }) => isLately(readAt, now, STALE_AFTER_MS));
  const shops = new Set([...connected, ...seenShops(lately)]);
  const isUnknown = (list: MainList) =>
    [...shops].some((shop) => !isKnown(list, shop, lately, known));
  return (['inbox', 'orders', 'offers'] as const).filter(isUnknown);
}

/** A page that does not say whose it is belongs to a shop that another page names, where one does. */
function seenShops(visits: readonly Visit[]): readonly ShopKey[] {
  const shops = [...new Set(visits.map(({ shop }) => shop))];
  const named = new Set(shops.filter((shop) => !isUnknownShop(shop)).map(hostOf));
  return shops.filter((shop) => !isUnknownShop(shop) || !named.has(hostOf(shop)));
}

function isKnown(
  list: MainList,
  shop: ShopKey,
  lately: readonly Visit[],
  { rows, connected, now }: Known,
): boolean {
  const api = OF_API[list];
  const row = rows.find((one) => one.shop === shop && one.list === api.list);
  if (connected.has(shop) && !NOT_BY_API.has(row?.failure ?? ''))
    return (row?.failures ?? 0) === 0 && isLately(row?.doneAt, now, api.lately);
  // Stock can wait until its page is opened; what a customer wrote cannot.
  if (list === 'offers') return true;
  return lately.some(({ page, shop: whose }) => page === list && isOf(whose, shop));
}

function isOf(whose: ShopKey, shop: ShopKey): boolean {
  return whose === shop || (isUnknownShop(whose) && hostOf(whose) === hostOf(shop));
}

/** A clock that was set back makes a reading lie ahead: that is not lately either. */
function isLately(at: number | undefined, now: number, within: number): boolean {
  return at !== undefined && Math.abs(now - at) <= within;
}
