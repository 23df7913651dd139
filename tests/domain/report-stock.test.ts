import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferFact } from '../../lib/domain/facts.ts';
import type { OfferCover } from '../../lib/domain/report-stock.ts';
import {
  byUrgencyOfStock,
  COVER_BANDS,
  coverOf,
  isShortOfStock,
} from '../../lib/domain/report-stock.ts';
import { lowStock } from '../../lib/domain/rules/low-stock.ts';
import { outOfStock } from '../../lib/domain/rules/out-of-stock.ts';
import type { OfferSales } from '../../lib/domain/sales.ts';
import { salesRate } from '../../lib/domain/sales.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 18, 9);
const SETTINGS = { ...defaultRuleSettings('h|1'), safetyStock: 3, coverDays: 7 };
const offer = (more: Partial<OfferFact> = {}): OfferFact => ({
  type: 'offer',
  id: 'A-1',
  active: true,
  ...more,
});
/** Every day so many, for four weeks: about that rate, on the low side. */
const daily = (units: number): OfferSales => ({
  since: NOW - 40 * DAY,
  orders: Array.from({ length: 28 }, (_, day) => ({
    orderId: `o${day}`,
    units,
    placedAt: NOW - day * DAY - 1,
  })),
});
const cover = (more: Partial<OfferFact>, sales?: OfferSales) =>
  coverOf(offer(more), sales, SETTINGS, NOW);

describe('how an offer’s stock stands', () => {
  it.each([
    ['nothing left', { quantity: 0 }, daily(2), 'out'],
    ['nothing left, whatever sells', { quantity: 0 }, undefined, 'out'],
    ['at the safety stock', { quantity: 3 }, daily(2), 'low'],
    ['at its own alert', { quantity: 9, minQuantityAlert: 9 }, undefined, 'low'],
    ['less than the days wanted', { quantity: 8 }, daily(2), 'short'],
    ['as long as wanted', { quantity: 500 }, daily(2), 'enough'],
    ['no sales known', { quantity: 8 }, undefined, 'unknown'],
    ['too few sales', { quantity: 8 }, { since: 0, orders: [] }, 'unknown'],
    ['no quantity', {}, daily(2), 'unknown'],
  ] as const)('%s', (_what, more, sales, band) => {
    expect(cover(more, sales)?.band).toBe(band);
  });

  it('is nobody’s concern where it is not on sale', () => {
    expect(cover({ quantity: 0, active: false })).toBeUndefined();
    expect(cover({ quantity: 0, active: undefined })?.band).toBe('out');
  });

  it('lasts its units at the rate of the rules', () => {
    const rate = salesRate(daily(2), NOW)?.unitsPerDay ?? 0;
    expect(rate).toBeGreaterThan(1);
    expect(cover({ quantity: 8 }, daily(2))).toMatchObject({
      days: 8 / rate,
      unitsPerDay: rate,
      safety: 3,
    });
  });

  it('is short exactly where a rule speaks of it', () => {
    const quantity = fc.integer({ min: 0, max: 60 });
    const alert = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
    const sales = fc.option(fc.integer({ min: 1, max: 9 }).map(daily), { nil: undefined });
    fc.assert(
      fc.property(quantity, alert, sales, (units, minQuantityAlert, sold) => {
        const fact = offer({ quantity: units, minQuantityAlert });
        const judged = [
          lowStock.find({ offer: fact, sales: sold }, { now: NOW }, SETTINGS),
          outOfStock.find({ offer: fact }, { now: NOW }, SETTINGS),
        ];
        const isFound = judged.some((one) => one.status === 'judged' && one.findings.length > 0);
        expect(isShortOfStock(coverOf(fact, sold, SETTINGS, NOW)!)).toBe(isFound);
      }),
    );
  });
});

describe('the most urgent offers', () => {
  const one = (
    sku: string,
    band: OfferCover['band'],
    more: Partial<OfferCover> = {},
  ): OfferCover => ({ sku, band, safety: 3, ...more });

  it('come by band, then by what is used up soonest, then by what sells fastest', () => {
    const sorted = [
      one('short', 'short', { days: 2 }),
      one('low-unsold', 'low', { quantity: 1 }),
      one('low-soon', 'low', { days: 0.5 }),
      one('out-slow', 'out', { days: 0, unitsPerDay: 1 }),
      one('out-fast', 'out', { days: 0, unitsPerDay: 5 }),
      one('fine', 'enough', { days: 90 }),
    ].sort(byUrgencyOfStock);
    expect(sorted.map(({ sku }) => sku)).toEqual([
      'out-fast',
      'out-slow',
      'low-soon',
      'low-unsold',
      'short',
      'fine',
    ]);
  });

  it('have one order, whatever came first', () => {
    const cover = fc.record({
      sku: fc.string({ minLength: 1, maxLength: 3 }),
      band: fc.constantFrom(...COVER_BANDS),
      safety: fc.constant(3),
      days: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      unitsPerDay: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(cover, { selector: ({ sku }) => sku, maxLength: 20 }),
        (offers) => {
          const sorted = offers.toSorted(byUrgencyOfStock);
          expect(offers.toReversed().sort(byUrgencyOfStock)).toEqual(sorted);
        },
      ),
    );
  });
});
