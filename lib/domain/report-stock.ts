import type { OfferFact } from './facts.ts';
import type { RuleSettings } from './rule.ts';
import type { OfferSales } from './sales.ts';
import { salesRate } from './sales.ts';
import { safetyStockOf } from './stock.ts';

/**
 * How an offer stands, the worst first: nothing left; at or below its safety stock; used up before
 * the wanted days of sales; lasting them; or nobody knows, for want of its units or of sales.
 */
export const COVER_BANDS = ['out', 'low', 'short', 'enough', 'unknown'] as const;
export type CoverBand = (typeof COVER_BANDS)[number];

/** One offer with what it lasts. */
export interface OfferCover {
  /** The shop's own SKU. */
  readonly sku: string;
  readonly band: CoverBand;
  readonly quantity?: number;
  /** Units at or below which it is low. */
  readonly safety: number;
  /** Days until nothing is left, and units sold a day, where enough sales were seen. */
  readonly days?: number;
  readonly unitsPerDay?: number;
}

/** `undefined` where customers cannot order it: its stock is nobody's concern. */
export function coverOf(
  offer: OfferFact,
  sales: OfferSales | undefined,
  settings: RuleSettings,
  now: number,
): OfferCover | undefined {
  const { quantity, active } = offer;
  if (active === false) return undefined;
  const safety = safetyStockOf(offer, settings).units;
  const known = { sku: offer.id, safety, ...(quantity !== undefined && { quantity }) };
  const unitsPerDay = sales && salesRate(sales, now)?.unitsPerDay;
  if (quantity === undefined) return { ...known, band: 'unknown' };
  if (!unitsPerDay) return { ...known, band: bandOf(quantity, safety) ?? 'unknown' };
  const days = quantity / unitsPerDay;
  const lasts = days < settings.coverDays ? 'short' : 'enough';
  return { ...known, band: bandOf(quantity, safety) ?? lasts, days, unitsPerDay };
}

function bandOf(quantity: number, safety: number): 'out' | 'low' | undefined {
  if (quantity === 0) return 'out';
  return quantity <= safety ? 'low' : undefined;
}

/** Worst band first; within it what is used up soonest, then what sells fastest, then by name. */
export function byUrgencyOfStock(a: OfferCover, b: OfferCover): number {
  const rank = ({ band }: OfferCover) => COVER_BANDS.indexOf(band);
  const days = (one: OfferCover) => one.days ?? Number.MAX_SAFE_INTEGER;
  return (
    rank(a) - rank(b) ||
    days(a) - days(b) ||
    (b.unitsPerDay ?? 0) - (a.unitsPerDay ?? 0) ||
    (a.quantity ?? 0) - (b.quantity ?? 0) ||
    (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0)
  );
}

/** Whether an offer asks for anything to be done. */
export function isShortOfStock({ band }: OfferCover): boolean {
  return band === 'out' || band === 'low' || band === 'short';
}
