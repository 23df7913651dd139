import { describe, expect, it } from 'vitest';
import type { OfferFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { lowStock } from '../../../lib/domain/rules/low-stock.ts';
import { findingOf, NOW, offer, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const at = { now: NOW };
const low = (some: Partial<OfferFact>, market: Market | undefined = PCC) =>
  lowStock.find({ offer: offer(some) }, at, settingsOf(market));

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

  it('speaks of one unit, several, none', () => {
    expect(findingOf(low({ quantity: 1 })).title).toEqual({ key: 'lowStockTitleOne', args: [1] });
    expect(findingOf(low({ quantity: 2 })).title).toEqual({ key: 'lowStockTitleOther', args: [2] });
    expect(findingOf(low({ quantity: 0 })).title).toEqual({ key: 'lowStockNoneTitle' });
  });
});
