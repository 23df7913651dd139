import type { OrderFact } from './facts.ts';
import { SIMPLIFIED_INVOICE } from './law.ts';
import type { RuleSettings, Text } from './rule.ts';
import { soldIn } from './sold-in.ts';

/**
 * What Spanish law says on doing without the customer's tax data, as information for an order that
 * shows none: allowed by its total, or, where total or destination are not known, under which
 * conditions. Empty where it is known that it does not apply: tax data that are shown or were not
 * looked for, a business, another country, a total above the limit, a shop outside Spain.
 */
export function simplifiedInvoiceLines(
  order: OrderFact,
  { clock, market }: Pick<RuleSettings, 'clock' | 'market'>,
): readonly Text[] {
  if (order.hasTaxId !== false || order.isBusiness === true || !isSpanish(clock.region)) return [];
  const country = order.country?.toUpperCase() ?? soldIn(order.channel, market);
  if (country !== undefined && country !== 'ES') return [];
  const { anyMost, retailMost } = SIMPLIFIED_INVOICE;
  const total = order.currency === 'EUR' ? order.total : undefined;
  if (total !== undefined && total > retailMost.value) return [];
  if (order.currency !== undefined && order.currency !== 'EUR') return [];
  const allowed =
    total === undefined || country === undefined || total <= 0
      ? { key: 'simplifiedPerhaps', args: [anyMost.value, retailMost.value] }
      : total <= anyMost.value
        ? { key: 'simplifiedSmall', args: [anyMost.value] }
        : { key: 'simplifiedRetail', args: [retailMost.value] };
  return [allowed, { key: 'simplifiedNot' }];
}

/** The law of the seller's own country holds; his calendar tells it. */
function isSpanish(region: string | undefined): boolean {
  return region === 'ES' || (region?.startsWith('ES-') ?? false);
}
