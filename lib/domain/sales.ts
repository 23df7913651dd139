import { DAY_MS } from './civil-days.ts';

/** One offer in one order, as an order's page lists it: ids, a number and a moment, no more. */
export interface SoldLine {
  readonly orderId: string;
  /** The shop's own offer SKU. */
  readonly sku: string;
  /** At least 1. */
  readonly units: number;
  /** When the order was placed, epoch ms. */
  readonly placedAt: number;
}

/** What an order took of one offer. */
export type Sold = Omit<SoldLine, 'sku'>;

/** The sales of one offer that the extension has seen, and since when it sees any of the shop's. */
export interface OfferSales {
  readonly orders: readonly Sold[];
  /** The oldest sale kept of any offer of the shop, epoch ms. */
  readonly since: number;
}

/** How fast an offer sells, with what that rests on. */
export interface SalesRate {
  readonly unitsPerDay: number;
  readonly orders: number;
  /** Whole days looked at. */
  readonly days: number;
}

/** Lines in one reading of a page. */
export const MOST_LINES = 500;
/** Newest orders kept of one offer. */
export const MOST_SOLD = 300;

/** Four weeks: every weekday the same number of times, and recent enough. */
const WINDOW_DAYS = 28;
/** Two weeks: below that a good day passes for a trend. The product's own figures, like the next. */
const FEWEST_DAYS = 14;
const FEWEST_ORDERS = 4;
/** Days on which something was sold: four orders of one afternoon say nothing of a week. */
const FEWEST_SALE_DAYS = 3;
/** An order of more than this many times the usual units counts as one of so many. */
const USUAL_TIMES = 2;
/** One in five: the true rate is lower than the estimate no more often than that. */
const LOWER_Z = 0.8416;

/**
 * Units sold a day in recent weeks, or `undefined` while too little was seen. It errs on the low
 * side throughout, for a stock that lasts must not be called low: orders that were not seen count
 * as none, a single big order counts as a usual one doubled, and of few orders only the rate is
 * believed that they show four times in five.
 * @param now epoch ms
 */
export function salesRate({ orders, since }: OfferSales, now: number): SalesRate | undefined {
  const from = Math.max(startOf(orders, since), now - WINDOW_DAYS * DAY_MS);
  const days = (now - from) / DAY_MS;
  if (!(days >= FEWEST_DAYS)) return undefined;
  const recent = orders.filter(
    ({ units, placedAt }) => units >= 1 && placedAt >= from && placedAt <= now,
  );
  const saleDays = new Set(recent.map(({ placedAt }) => Math.floor(placedAt / DAY_MS)));
  if (recent.length < FEWEST_ORDERS || saleDays.size < FEWEST_SALE_DAYS) return undefined;

  const units = withoutOutliers(recent.map((sold) => sold.units));
  const unitsPerDay = (sum(units) * lowerShare(weightOf(units))) / days;
  return { unitsPerDay, orders: recent.length, days: Math.floor(days) };
}

/** Where no more orders of an offer were kept, nothing is known of those before them. */
function startOf(orders: readonly Sold[], since: number): number {
  if (orders.length < MOST_SOLD) return since;
  return orders.reduce((first, { placedAt }) => Math.min(first, placedAt), Infinity);
}

/** The lower of the two middle ones is the usual order: half of all have to be big to raise it. */
function withoutOutliers(units: readonly number[]): readonly number[] {
  const usual = units.toSorted((a, b) => a - b)[Math.floor((units.length - 1) / 2)] ?? 1;
  return units.map((some) => Math.min(some, usual * USUAL_TIMES));
}

/** How many orders of equal size say as much as these do (Kish's effective sample size). */
function weightOf(units: readonly number[]): number {
  return sum(units) ** 2 / sum(units.map((some) => some * some));
}

/**
 * Which part of the seen rate is sure when orders come at random (Poisson): the lower quantile of
 * a gamma distribution of shape `count`, over its mean, by Wilson and Hilferty's approximation.
 */
function lowerShare(count: number): number {
  return Math.max(0, 1 - 1 / (9 * count) - LOWER_Z / (3 * Math.sqrt(count))) ** 3;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
