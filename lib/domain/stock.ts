import type { OfferFact } from './facts.ts';
import type { Source } from './market.ts';
import type { RuleSettings, StockRule, Text } from './rule.ts';
import { SELLER_SOURCE, sourceOf } from './settings.ts';

/** Units at or below which an offer is low, and whose figure that is. */
export interface SafetyStock {
  readonly units: number;
  readonly line: Text;
  readonly source: Source;
}

/**
 * The offer's own alert (0 = none set), else the first rule of the seller's that fits, else the
 * marketplace's figure, else the yardstick of the settings.
 */
export function safetyStockOf(offer: OfferFact, settings: RuleSettings): SafetyStock {
  const { market, safetyStock: usual } = settings;
  if (offer.minQuantityAlert) {
    return {
      units: offer.minQuantityAlert,
      line: { key: 'lowStockFromOffer', args: [offer.minQuantityAlert] },
      source: sourceOf('low-stock', settings),
    };
  }
  const own = stockRuleFor(offer, settings.stockRules);
  if (own) return { units: own.units, line: lineOf(own), source: SELLER_SOURCE };
  if (market?.safetyStock) {
    const { value: units, source } = market.safetyStock;
    return { units, line: { key: 'lowStockFromMarket', args: [market.name, units] }, source };
  }
  const line = { key: 'lowStockFromSettings', args: [usual] };
  return { units: usual, line, source: SELLER_SOURCE };
}

/** The first rule that fits an offer; one for a category fits none whose category is not known. */
export function stockRuleFor(
  offer: Pick<OfferFact, 'id' | 'category'>,
  rules: readonly StockRule[],
): StockRule | undefined {
  return rules.find(
    ({ sku, category }) =>
      (sku === undefined || matches(offer.id, sku)) &&
      (category === undefined || fold(offer.category ?? '') === fold(category)),
  );
}

/** Whether a rule may fit that cannot be judged: the page does not show the offer's category. */
export function mayFit(
  offer: Pick<OfferFact, 'id' | 'category'>,
  rules: readonly StockRule[],
): boolean {
  if (offer.category !== undefined) return false;
  return rules.some(
    ({ sku, category }) => category !== undefined && (sku === undefined || matches(offer.id, sku)),
  );
}

function lineOf({ sku, category, units }: StockRule): Text {
  if (sku !== undefined) return { key: 'lowStockFromSku', args: [sku, units] };
  if (category !== undefined) return { key: 'lowStockFromCategory', args: [category, units] };
  return { key: 'lowStockFromRule', args: [units] };
}

/**
 * Whether a SKU is of a pattern with `*` (anything, also nothing) and `?` (one character), whatever
 * the case. Walks both once and back to the last `*`: no pattern can make it slow.
 */
export function matches(sku: string, pattern: string): boolean {
  const text = [...sku.toLowerCase()];
  const mask = [...pattern.trim().toLowerCase()];
  let [textAt, maskAt, star, retry] = [0, 0, -1, 0];
  while (textAt < text.length) {
    const sign = mask[maskAt];
    if (sign === '*') {
      [star, retry] = [maskAt, textAt];
      maskAt += 1;
    } else if (sign === '?' || sign === text[textAt]) {
      textAt += 1;
      maskAt += 1;
    } else if (star >= 0) {
      retry += 1;
      [textAt, maskAt] = [retry, star + 1];
    } else return false;
  }
  return mask.slice(maskAt).every((sign) => sign === '*');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
