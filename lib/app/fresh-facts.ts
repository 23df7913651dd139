import type { ShopKey, StoredFact } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { placeholderOf } from './known-shops.ts';
import type { Store } from './ports.ts';
import { isUnknownShop } from './shop.ts';

/** Fields of which only a later moment says anything new: the store keeps the latest ever told. */
const LATEST: ReadonlySet<string> = new Set(['shopWroteAt', 'customerWroteAt']);

/**
 * Of what was derived from a page, the facts that say more than is kept. An inbox read again speaks
 * of as many orders as it has rows, and mostly of nothing new: one look-up each is cheaper than
 * finding their tasks, merging and judging them to write nothing.
 */
export async function freshFacts(
  derived: readonly StoredFact[],
  shop: ShopKey,
  store: Pick<Store, 'facts'>,
): Promise<readonly StoredFact[]> {
  if (derived.length === 0) return derived;
  const subjects = derived.map(subjectOf);
  const held = await store.facts(shop, subjects);
  // What was read while the shop was unknown moves to it now, and is judged with what it knows.
  const moves = isUnknownShop(shop) ? undefined : await store.facts(placeholderOf(shop), subjects);
  return derived.filter((fact) => {
    const subject = subjectOf(fact);
    return moves?.has(subject) === true || saysMore(fact, held.get(subject));
  });
}

function saysMore(fact: StoredFact, held: StoredFact | undefined): boolean {
  if (!held) return true;
  const before = held as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(fact).some(([field, value]) => {
    const kept = before[field];
    if (LATEST.has(field) && typeof kept === 'number') return Number(value) > kept;
    return value !== undefined && value !== kept;
  });
}
