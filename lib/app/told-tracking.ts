import type { OrderFact, StoredFact } from '../domain/facts.ts';
import type { ToldMarket } from '../domain/told-market.ts';

/**
 * Facts of the seller API without the word that an order has no tracking, where orders go in several
 * parcels: the numbers may stand with the parcels, which are not asked for.
 */
export function withoutUnsureTracking(
  facts: readonly StoredFact[],
  told: ToldMarket | undefined,
): readonly StoredFact[] {
  if (!told?.multiShipment) return facts;
  return facts.map((fact) =>
    fact.type === 'order' && fact.hasTracking === false ? withoutTracking(fact) : fact,
  );
}

function withoutTracking({ hasTracking: _none, ...rest }: OrderFact): OrderFact {
  return rest;
}
