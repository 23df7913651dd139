import type { Observation, Observed } from '../app/ports.ts';
import type { Beside, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { OfferSales, Sold, SoldLine } from '../domain/sales.ts';
import { MOST_SOLD } from '../domain/sales.ts';

/** The sales seen of one offer: ids of orders, numbers and moments. */
export interface SalesRow {
  readonly shop: ShopKey;
  readonly sku: string;
  /** Oldest first. */
  readonly orders: readonly Sold[];
  /** When the oldest and the newest of them were placed, epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** `shop|order id` of each: a cancelled order is found by it. */
  readonly orderKeys: readonly string[];
}

/** What an observation says of sales. */
export interface SalesNews {
  readonly lines: readonly SoldLine[];
  /** Orders that came to nothing. */
  readonly undone: readonly string[];
}

/** An order that was cancelled or refused is no sale, whichever page has said so, and when. */
export function salesNews(
  { sales = [] }: Observation,
  { facts, changed }: Pick<Observed, 'facts' | 'changed'>,
): SalesNews {
  const lines = sales.filter(({ orderId }) => !isUndone(facts.get(`order:${orderId}`)));
  return { lines, undone: changed.filter(isUndone).map(({ id }) => id) };
}

function isUndone(fact: StoredFact | undefined): boolean {
  return fact?.type === 'order' && (fact.state === 'cancelled' || fact.state === 'refused');
}

export function orderKey(shop: ShopKey, orderId: string): string {
  return `${shop}|${orderId}`;
}

/** Lines by their SKU. */
export function bySku(lines: readonly SoldLine[]): ReadonlyMap<string, readonly Sold[]> {
  const found = new Map<string, Sold[]>();
  for (const { sku, orderId, units, placedAt } of lines)
    found.set(sku, [...(found.get(sku) ?? []), { orderId, units, placedAt }]);
  return found;
}

/**
 * Kept and told sales of one offer together, an order once and as last told; `undefined` where that
 * says nothing new. The newest `MOST_SOLD` placed after `since` (epoch ms) are kept.
 */
export function withSold(
  kept: SalesRow | undefined,
  told: readonly Sold[],
  { shop, sku }: Pick<SalesRow, 'shop' | 'sku'>,
  since: number,
): SalesRow | undefined {
  const orders = new Map((kept?.orders ?? []).map((sold) => [sold.orderId, sold]));
  const isNews = told.some((sold) => !isSame(orders.get(sold.orderId), sold));
  if (!isNews) return undefined;
  for (const sold of told) orders.set(sold.orderId, sold);
  return rowOf([...orders.values()], { shop, sku }, since);
}

/** The row without orders that came to nothing; `undefined` where none is left. */
export function withoutOrders(row: SalesRow, undone: readonly string[]): SalesRow | undefined {
  const rest = row.orders.filter(({ orderId }) => !undone.includes(orderId));
  return rowOf(rest, row, 0);
}

/** What the rules are told of one offer's sales. @param since the shop's oldest sale, epoch ms */
export function besideOf(row: SalesRow, since: number): Beside {
  const sales: OfferSales = { orders: row.orders, since };
  return { sales };
}

/** SKUs of the offers among some subjects. */
export function skusIn(subjects: readonly Subject[]): readonly string[] {
  return subjects.flatMap((subject) =>
    subject.startsWith(OFFER) ? [subject.slice(OFFER.length)] : [],
  );
}

const OFFER = 'offer:';

function isSame(kept: Sold | undefined, told: Sold): boolean {
  return kept?.units === told.units && kept.placedAt === told.placedAt;
}

function rowOf(
  all: readonly Sold[],
  { shop, sku }: Pick<SalesRow, 'shop' | 'sku'>,
  since: number,
): SalesRow | undefined {
  const orders = all
    .filter(({ placedAt }) => placedAt >= since)
    .sort((a, b) => a.placedAt - b.placedAt)
    .slice(-MOST_SOLD);
  const [first, last] = [orders[0], orders.at(-1)];
  if (!first || !last) return undefined;
  const orderKeys = orders.map(({ orderId }) => orderKey(shop, orderId));
  return { shop, sku, orders, firstAt: first.placedAt, lastAt: last.placedAt, orderKeys };
}
