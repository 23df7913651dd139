import { subjectOf } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/** An offer with nothing left that is still open to orders. */
export const outOfStock: Rule<'offer'> = {
  id: 'out-of-stock',
  needs: ['offer'],
  find({ offer }, _at, settings) {
    if (offer.quantity === undefined) return unknown('offer.quantity');
    if (offer.quantity > 0 || offer.active === false) return judged();
    if (offer.active === undefined) return unknown('offer.active');

    return judged({
      subject: subjectOf(offer),
      state: 'late',
      title: { key: 'outOfStockTitle' },
      advice: { key: 'outOfStockAdvice' },
      why: {
        source: sourceOf('out-of-stock', settings),
        lines: [{ key: 'lowStockQuantity', args: [offer.quantity] }],
      },
    });
  },
};
