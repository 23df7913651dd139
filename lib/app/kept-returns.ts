import type { ReturnFact, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import type { Likeness } from '../domain/same-return.ts';
import { likenessOf, namesOf } from '../domain/same-return.ts';
import type { Store } from './ports.ts';

type ReturnStore = Pick<Store, 'facts' | 'ofOrder'>;

export interface KeptReturns {
  readonly facts: readonly StoredFact[];
  /** Told → kept, of those returns that are kept under another name. */
  readonly names: ReadonlyMap<Subject, Subject>;
}

/**
 * Facts in which every return bears the name that it is kept by: pages and the seller API call the
 * same return by different ones. Whatever is unsure keeps its own name, and returns that are told
 * side by side are never taken for one.
 */
export async function underKeptNames(
  told: readonly StoredFact[],
  shop: ShopKey,
  store: ReturnStore,
): Promise<KeptReturns> {
  const returns = told.filter(isReturn);
  if (returns.length === 0) return { facts: told, names: new Map() };
  const held = await store.facts(shop, returns.map(subjectOf));
  const kept = new Map<StoredFact, ReturnFact>();
  const fresh: ReturnFact[] = [];
  for (const one of returns) {
    const own = held.get(subjectOf(one));
    if (own?.type === 'return') kept.set(one, own);
    else if (one.orderId !== undefined) fresh.push(one);
  }
  for (const [own, other] of await byOtherNames(fresh, returns, shop, store)) kept.set(own, other);
  const renamed = [...kept].filter(([own, other]) => own.id !== other.id);
  return {
    facts: told.map((fact) => underName(fact, kept.get(fact))),
    names: new Map(renamed.map(([own, other]) => [subjectOf(own), subjectOf(other)])),
  };
}

/** Those of the fresh ones that are kept by another name. @param told all that are told with them */
async function byOtherNames(
  fresh: readonly ReturnFact[],
  told: readonly ReturnFact[],
  shop: ShopKey,
  store: ReturnStore,
): Promise<readonly Pair[]> {
  const shown = new Set(told.map(subjectOf));
  const groups = [...Map.groupBy(fresh, ({ orderId }) => orderId ?? '')];
  const found = groups.map(async ([orderId, group]) => {
    const known = (await store.ofOrder(shop, orderId)).filter(isReturn);
    const isAlone =
      known.length === 1 && told.filter((one) => one.orderId === orderId).length === 1;
    return pairs(
      group,
      known.filter((one) => !shown.has(subjectOf(one))),
      isAlone,
    );
  });
  return (await Promise.all(found)).flat();
}

type Pair = readonly [told: ReturnFact, kept: ReturnFact];

function isReturn(fact: StoredFact): fact is ReturnFact {
  return fact.type === 'return';
}

/** The surest first; a pair of which one could as well belong to another is none. */
function pairs(
  told: readonly ReturnFact[],
  kept: readonly ReturnFact[],
  isAlone: boolean,
): readonly Pair[] {
  const found: Pair[] = [];
  const taken = new Set<ReturnFact>();
  const steps: readonly Likeness[] = isAlone ? ['same', 'likely', 'possible'] : ['same', 'likely'];
  for (const step of steps) {
    const left = told.filter((one) => !taken.has(one));
    const free = kept.filter((one) => !taken.has(one));
    for (const own of left) {
      const [match, ...more] = free.filter((one) => likenessOf(own, one) === step);
      if (!match || more.length > 0) continue;
      if (left.some((other) => other !== own && likenessOf(other, match) === step)) continue;
      found.push([own, match]);
      for (const one of [own, match]) taken.add(one);
    }
  }
  return found;
}

/**
 * The kept one remembers what else it is called, for another of that kind is another return. What is
 * paid stays so, though whoever tells of the return now (the seller API) says nothing of the money.
 */
function underName(fact: StoredFact, kept: ReturnFact | undefined): StoredFact {
  if (!kept || fact.type !== 'return') return fact;
  const paid = kept.refunded && fact.refunded === undefined ? { refunded: true } : {};
  if (fact.id === kept.id) return { ...fact, ...paid };
  const { rma = kept.rma } = fact;
  const names = new Set([...namesOf(kept), fact.id].filter((name) => name !== rma));
  names.delete(kept.id);
  const alias = [...names]
    .filter((name) => !/\s/.test(name))
    .sort()
    .join(' ');
  return { ...fact, ...paid, id: kept.id, ...(alias !== '' && { alias }) };
}
