import type { Parts, Story } from './story-parts.ts';
import type { Offer, Order } from './types.ts';

/** What is left of offers; each beside something that only looks like it. */
export const STOCK_STORIES: Readonly<Record<string, Story>> = {
  'low-stock': (parts) => ({
    offers: [
      parts.offer(['low-stock'], { quantity: 3 }),
      parts.offer(['!low-stock'], { quantity: 6 }),
    ],
  }),
  'out-of-stock': (parts) => ({
    offers: [
      parts.offer(['out-of-stock'], { quantity: 0 }),
      parts.offer(['!out-of-stock'], { quantity: 0, active: false }),
    ],
  }),
  'no-safety-stock': (parts) => ({
    offers: [
      parts.offer(['no-safety-stock'], { minQuantityAlert: undefined }),
      parts.offer(['!no-safety-stock'], {}),
    ],
  }),
  // Above their own alerts, all three: only what was sold tells which one will not last a week.
  cover: (parts) => {
    const short = parts.offer(['cover'], { quantity: 6 });
    const plenty = parts.offer(['!cover'], { quantity: 40 });
    const soldOnce = parts.offer(['!cover'], { quantity: 6 });
    const orders = SOLD_DAYS_AGO.map((days, i) =>
      soldOrder(parts, days, [
        { offer: short, units: 4 },
        { offer: plenty, units: 4 },
        ...(i === 0 ? [{ offer: soldOnce, units: 60 }] : []),
      ]),
    );
    return { offers: [short, plenty, soldOnce], orders };
  },
};

/** Days enough, orders enough and weeks enough for a rate to be believed. */
const SOLD_DAYS_AGO = [20, 18, 15, 13, 11, 9, 7, 5] as const;

interface Sold {
  readonly offer: Offer;
  readonly units: number;
}

function soldOrder(parts: Parts, days: number, sold: readonly Sold[]): Order {
  return parts.order(['cover'], {
    placedAt: parts.ago(days),
    acceptedAt: parts.ago(days - 0.1),
    shippedAt: parts.ago(days - 0.5),
    shippingDeadline: parts.ago(days - 2),
    receivedAt: undefined,
    state: 'SHIPPED',
    lines: sold.map(({ offer: { sku, title, brand, price }, units }) => ({
      sku,
      title,
      brand,
      quantity: units,
      price,
    })),
  });
}
