import { subjectOf } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';
import { mayFit, stockRuleFor } from '../stock.ts';

/** An offer without an alert of its own and without a rule of the seller's. */
export const noSafetyStock: Rule<'offer'> = {
  id: 'no-safety-stock',
  needs: ['offer'],
  find({ offer }, _at, settings) {
    if (offer.active === false) return judged();
    // Read only where the page has a place for it; an empty one reads as 0.
    if (offer.minQuantityAlert === undefined) return unknown('offer.minQuantityAlert');
    if (offer.minQuantityAlert > 0) return judged();
    const { stockRules, safetyStock } = settings;
    if (stockRuleFor(offer, stockRules)) return judged();
    if (mayFit(offer, stockRules)) return unknown('offer.category');

    return judged({
      subject: subjectOf(offer),
      state: 'info',
      title: { key: 'noSafetyStockTitle' },
      advice: { key: 'noSafetyStockAdvice' },
      why: {
        source: sourceOf('no-safety-stock', settings),
        lines: [
          { key: 'noSafetyStockEmpty' },
          settings.market?.safetyStock
            ? {
                key: 'lowStockFromMarket',
                args: [settings.market.name, settings.market.safetyStock.value],
              }
            : { key: 'lowStockFromSettings', args: [safetyStock] },
        ],
      },
    });
  },
};
