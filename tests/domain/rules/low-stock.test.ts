import { describe, expect, it } from 'vitest';
import type { OfferFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { lowStock } from '../../../lib/domain/rules/low-stock.ts';
import type { OfferSales } from '../../../lib/domain/sales.ts';
import { findingOf, NOW, offer, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const at = { now: NOW };
const DAY = 86_400_000;
const low = (some: Partial<OfferFact>, market: Market | undefined = PCC) =>
  lowStock.find({ offer: offer(some) }, at, settingsOf(market));

/** One order of so many units a day, for four weeks: at least 0.83 orders a day are sure. */
const daily = (units: number, days = 28): OfferSales => ({
  since: NOW - 60 * DAY,
  orders: Array.from({ length: days }, (_, day) => ({
    orderId: String(day),
    units,
    placedAt: NOW - (day + 0.5) * DAY,
  })),
});
const selling = (
  some: Partial<OfferFact>,
  sales: OfferSales | undefined,
  set: Partial<RuleSettings> = {},
) => lowStock.find({ offer: offer(some), ...(sales && { sales }) }, at, settingsOf(PCC, set));

describe('low-stock', () => {
  it.each([
    [{ quantity: 4 }, 'silent'],
    [{ quantity: 3 }, 'soon'],
    [{ quantity: 1, active: true }, 'soon'],
    [{ quantity: 1, active: false }, 'silent'],
    [{ quantity: 0 }, 'soon'],
    [{ quantity: 0, active: true }, 'silent'],
    [{ quantity: 0, active: false }, 'silent'],
    [{ quantity: 9, minQuantityAlert: 10 }, 'soon'],
    [{ quantity: 2, minQuantityAlert: 1 }, 'silent'],
    [{ quantity: 3, minQuantityAlert: 0 }, 'soon'],
    [{}, 'unknown:offer.quantity'],
  ] as const)('%o: %s', (some, expected) => {
    expect(outcome(low(some))).toBe(expected);
  });

  it('says whose threshold it is', () => {
    const lineOf = (some: Partial<OfferFact>, market?: Market) =>
      findingOf(low({ quantity: 1, ...some }, market)).why.lines[1];
    const published = { ...(PCC as Market), safetyStock: { value: 5, source: SOURCE } };
    expect(lineOf({ minQuantityAlert: 2 })).toEqual({ key: 'lowStockFromOffer', args: [2] });
    expect(lineOf({}, published)).toEqual({
      key: 'lowStockFromMarket',
      args: ['PcComponentes', 5],
    });
    expect(lineOf({})).toEqual({ key: 'lowStockFromSettings', args: [3] });
  });

  it('follows the seller’s rules', () => {
    const stockRules = [{ sku: 'SK?', units: 20 }];
    expect(outcome(selling({ quantity: 20 }, undefined, { stockRules }))).toBe('soon');
    expect(outcome(selling({ quantity: 21 }, undefined, { stockRules }))).toBe('silent');
    expect(outcome(selling({ quantity: 20, id: 'X' }, undefined, { stockRules }))).toBe('silent');
  });

  it('speaks of none, of one unit and of several', () => {
    expect(findingOf(low({ quantity: 1 })).title).toEqual({ key: 'lowStockTitleOne', args: [1] });
    expect(findingOf(low({ quantity: 0 })).title).toEqual({ key: 'lowStockNoneTitle' });
    expect(findingOf(low({ quantity: 2 })).title).toEqual({ key: 'lowStockTitleOther', args: [2] });
  });
});

describe('low-stock by days of cover', () => {
  it.each([
    ['lasts a month', { quantity: 30 }, daily(1), {}, 'silent'],
    ['lasts six days', { quantity: 10 }, daily(2), {}, 'soon'],
    ['lasts nine days', { quantity: 15 }, daily(2), {}, 'silent'],
    ['lasts nine days of ten wanted', { quantity: 15 }, daily(2), { coverDays: 10 }, 'soon'],
    ['lasts a day, warning off', { quantity: 4 }, daily(4), { coverDays: 0 }, 'silent'],
    ['lasts a day, not on sale', { quantity: 4, active: false }, daily(4), {}, 'silent'],
    ['sold three times', { quantity: 4 }, daily(4, 3), {}, 'silent'],
    ['sold never', { quantity: 4 }, undefined, {}, 'silent'],
    ['above its own alert', { quantity: 10, minQuantityAlert: 5 }, daily(2), {}, 'soon'],
  ])('an offer that %s', (_what, some, sales, set, expected) => {
    expect(outcome(selling(some, sales, set))).toBe(expected);
  });

  it('says the rate, and from what', () => {
    const { title, why } = findingOf(selling({ quantity: 10 }, daily(2)));
    expect(title).toEqual({ key: 'lowStockCoverTitle', args: [{ days: 6 }] });
    expect(why.source.title).toBe('seller');
    expect(why.lines).toEqual([
      { key: 'lowStockQuantity', args: [10] },
      { key: 'lowStockRate', args: [1.6, 28, { days: 28 }] },
      { key: 'lowStockCover', args: [{ days: 6 }] },
      { key: 'lowStockCoverWanted', args: [{ days: 7 }] },
    ]);
  });

  it('adds it to the threshold where both are undercut', () => {
    const keys = findingOf(selling({ quantity: 2 }, daily(2))).why.lines.map(({ key }) => key);
    expect(keys).toEqual([
      'lowStockQuantity',
      'lowStockFromSettings',
      'lowStockRate',
      'lowStockCover',
    ]);
  });
});
