import type { OfferFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import type { OfferSales, SalesRate } from '../sales.ts';
import { salesRate } from '../sales.ts';
import { SELLER_SOURCE } from '../settings.ts';
import type { SafetyStock } from '../stock.ts';
import { safetyStockOf } from '../stock.ts';

/** An offer at or below its safety stock, or one that its recent sales use up in few days. */
export const lowStock: Rule<'offer', 'sales'> = {
  id: 'low-stock',
  needs: ['offer'],
  wants: ['sales'],
  find({ offer, sales }, at, settings) {
    const { quantity } = offer;
    if (quantity === undefined) return unknown('offer.quantity');
    // Nothing left of an offer that is open to orders is for the rule `out-of-stock`.
    if (offer.active === false || (quantity === 0 && offer.active)) return judged();
    const safety = safetyStockOf(offer, settings);
    const cover = coverOf(quantity, sales, at.now);
    const isShort = cover !== undefined && cover.days < settings.coverDays;
    if (quantity <= safety.units) return judged(low(offer, quantity, safety, isShort && cover));
    return isShort ? judged(short(offer, quantity, cover, settings)) : judged();
  },
};

interface Cover {
  /** Days until nothing is left, at the rate of recent weeks. */
  readonly days: number;
  readonly rate: SalesRate;
}

function coverOf(quantity: number, sales: OfferSales | undefined, now: number): Cover | undefined {
  const rate = sales && salesRate(sales, now);
  return rate && rate.unitsPerDay > 0 ? { days: quantity / rate.unitsPerDay, rate } : undefined;
}

function low(
  offer: OfferFact,
  quantity: number,
  { line, source }: SafetyStock,
  cover: Cover | false,
): Finding {
  const lines = [unitsLine(quantity), line, ...(cover ? salesLines(cover) : [])];
  return { ...findingOf(offer, quantity), why: { source, lines } };
}

function short(
  offer: OfferFact,
  quantity: number,
  cover: Cover,
  { coverDays }: RuleSettings,
): Finding {
  return {
    ...findingOf(offer, quantity),
    title: { key: 'lowStockCoverTitle', args: [{ days: Math.floor(cover.days) + 1 }] },
    why: {
      source: SELLER_SOURCE,
      lines: [
        unitsLine(quantity),
        ...salesLines(cover),
        { key: 'lowStockCoverWanted', args: [{ days: coverDays }] },
      ],
    },
  };
}

function findingOf(offer: OfferFact, quantity: number) {
  return {
    subject: subjectOf(offer),
    state: 'soon',
    title: titleOf(quantity),
    advice: { key: 'lowStockAdvice' },
  } as const;
}

function titleOf(quantity: number): Text {
  if (quantity === 0) return { key: 'lowStockNoneTitle' };
  return { key: quantity === 1 ? 'lowStockTitleOne' : 'lowStockTitleOther', args: [quantity] };
}

function unitsLine(quantity: number): Text {
  return { key: 'lowStockQuantity', args: [quantity] };
}

function salesLines({ days, rate: { unitsPerDay, orders, days: seen } }: Cover): readonly Text[] {
  return [
    { key: 'lowStockRate', args: [tenths(unitsPerDay), orders, { days: seen }] },
    { key: 'lowStockCover', args: [{ days: Math.floor(days) + 1 }] },
  ];
}

/** Down, as the rate itself errs; a rate of less than a tenth is still one. */
function tenths(unitsPerDay: number): number {
  return Math.max(0.1, Math.floor(unitsPerDay * 10) / 10);
}
