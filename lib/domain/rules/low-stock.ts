import type { OfferFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Source } from '../market.ts';
import type { Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { SELLER_SOURCE, sourceOf } from '../settings.ts';

interface Threshold {
  readonly units: number;
  /** Whose figure it is. */
  readonly line: Text;
  readonly source: Source;
}

/** An offer at or below its safety stock. */
export const lowStock: Rule<'offer'> = {
  id: 'low-stock',
  needs: ['offer'],
  find({ offer }, _at, settings) {
    if (offer.quantity === undefined) return unknown('offer.quantity');
    if (offer.active === false) return judged();
    const none = offer.quantity === 0;
    // Nothing left of an offer that is open to orders is for the rule `out-of-stock`.
    if (none && offer.active) return judged();
    const { units, line, source } = thresholdOf(offer, settings);
    if (offer.quantity > units) return judged();

    return judged({
      subject: subjectOf(offer),
      state: 'soon',
      title: none
        ? { key: 'lowStockNoneTitle' }
        : {
            key: offer.quantity === 1 ? 'lowStockTitleOne' : 'lowStockTitleOther',
            args: [offer.quantity],
          },
      advice: { key: 'lowStockAdvice' },
      why: { source, lines: [{ key: 'lowStockQuantity', args: [offer.quantity] }, line] },
    });
  },
};

/** The offer's own alert (0 = none set), else the marketplace's figure, else the seller's setting. */
function thresholdOf(offer: OfferFact, settings: RuleSettings): Threshold {
  const { market, safetyStock } = settings;
  if (offer.minQuantityAlert) {
    return {
      units: offer.minQuantityAlert,
      line: { key: 'lowStockFromOffer', args: [offer.minQuantityAlert] },
      source: sourceOf('low-stock', settings),
    };
  }
  if (market?.safetyStock) {
    return {
      units: market.safetyStock.value,
      line: { key: 'lowStockFromMarket', args: [market.name, market.safetyStock.value] },
      source: market.safetyStock.source,
    };
  }
  return {
    units: safetyStock,
    line: { key: 'lowStockFromSettings', args: [safetyStock] },
    source: SELLER_SOURCE,
  };
}
