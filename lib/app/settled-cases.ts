import type { OrderFact, OrderState, ReturnFact, ShopKey, StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { isOpenReturn } from '../domain/open-return.ts';
import type { Store } from './ports.ts';

/** States in which the marketplace has nothing left to settle. */
const OVER: readonly OrderState[] = ['closed', 'refunded', 'refused', 'cancelled'];
/** States in which the money is back or was never taken; a closed order's return may still be on its way. */
const UNPAID: readonly OrderState[] = ['refunded', 'refused', 'cancelled'];

/** The fact with what an order's state says of its cases, where the page says nothing of them. */
export function endCases(fact: StoredFact): StoredFact {
  if (fact.type !== 'order' || fact.state === undefined || !OVER.includes(fact.state)) return fact;
  return {
    ...fact,
    openIncident: fact.openIncident ?? false,
    ...(UNPAID.includes(fact.state) && { openReturn: fact.openReturn ?? false }),
  };
}

/**
 * What was derived from a page, without the word that no return is open where one is known that
 * this page does not show: a list may hold but one of an order's returns.
 */
export async function keepOpenReturns(
  derived: readonly StoredFact[],
  told: readonly StoredFact[],
  shop: ShopKey,
  store: Pick<Store, 'facts' | 'ofOrder'>,
): Promise<readonly StoredFact[]> {
  const ended = derived.filter((fact) => fact.type === 'order' && fact.openReturn === false);
  if (ended.length === 0) return derived;
  const held = await store.facts(shop, ended.map(subjectOf));
  const shown = new Set(told.map(subjectOf));
  const open = new Set<string>();
  for (const fact of held.values()) {
    if (fact.type !== 'order' || !fact.openReturn) continue;
    const known = await store.ofOrder(shop, fact.id);
    if (known.some((one) => isReturn(one) && !shown.has(subjectOf(one)) && isOpenReturn(one)))
      open.add(fact.id);
  }
  return derived.map((fact) =>
    fact.type === 'order' && open.has(fact.id) ? withoutReturn(fact) : fact,
  );
}

function isReturn(fact: StoredFact): fact is ReturnFact {
  return fact.type === 'return';
}

function withoutReturn({ openReturn: _none, ...rest }: OrderFact): OrderFact {
  return rest;
}
