import type { OrderFact, ReturnFact, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { isOpenReturn } from '../domain/open-return.ts';
import type { PageKind } from '../domain/reading.ts';
import type { RuleId } from '../domain/rule.ts';
import type { Store } from './ports.ts';
import { isUnknownShop } from './shop.ts';

/** Of so many due tasks are those of known cases taken; a case beyond only stays open for longer. */
const MOST_TASKS = 2000;
const RETURN_RULES: readonly RuleId[] = ['refund-due', 'silent-after-sales'];

interface Listed {
  readonly page: PageKind;
  /** All that stands on a list that shows all there is; absent where it may not. */
  readonly listed?: readonly Subject[];
}

/**
 * The end of cases that are known as open and due, and that a whole list of them no longer holds:
 * a marketplace may take what is settled off its list without a word. Cases that are on the list say
 * themselves how they stand, also one that was opened again.
 */
export async function missingCases(
  { page, listed }: Listed,
  shop: ShopKey,
  now: number,
  store: Pick<Store, 'dueTasks' | 'facts' | 'ofOrder'>,
): Promise<readonly StoredFact[]> {
  if (!listed || isUnknownShop(shop) || (page !== 'incidents' && page !== 'returns')) return [];
  const rules: readonly RuleId[] = page === 'incidents' ? ['open-incident'] : RETURN_RULES;
  const due = await store.dueTasks(now, MOST_TASKS);
  const own = due.filter((task) => task.shop === shop && rules.includes(task.rule));
  const subjects = new Set(own.map(({ subject }) => subject));
  if (subjects.size === 0) return [];
  const known = [...(await store.facts(shop, [...subjects])).values()];
  const on = new Set(listed);
  return page === 'incidents' ? endedIncidents(known, on) : endedReturns(known, on, shop, store);
}

function endedIncidents(known: readonly StoredFact[], on: ReadonlySet<Subject>): OrderFact[] {
  return known.flatMap((fact) =>
    fact.type === 'order' && !on.has(subjectOf(fact))
      ? [{ type: 'order', id: fact.id, openIncident: false }]
      : [],
  );
}

async function endedReturns(
  known: readonly StoredFact[],
  on: ReadonlySet<Subject>,
  shop: ShopKey,
  store: Pick<Store, 'ofOrder'>,
): Promise<readonly StoredFact[]> {
  const orders = new Set(
    known.flatMap((fact) =>
      fact.type === 'order' ? fact.id : fact.type === 'return' ? (fact.orderId ?? []) : [],
    ),
  );
  const ended: StoredFact[] = [];
  for (const orderId of orders) {
    const returns = (await store.ofOrder(shop, orderId)).filter((fact) => fact.type === 'return');
    const open = returns.filter((one) => isOpenReturn(one));
    const over = open.filter((one) => isMissing(one, orderId, on));
    ended.push(...over.map(({ id }): ReturnFact => ({ type: 'return', id, state: 'closed' })));
    // One that is on the list says itself whether the order still has an open one.
    if (over.length === open.length && !on.has(`order:${orderId}`))
      ended.push({ type: 'order', id: orderId, openReturn: false });
  }
  return ended;
}

/**
 * Not on the list under its own number. One without a number, or beside one of its order without,
 * may be there under another name.
 */
function isMissing({ id }: ReturnFact, orderId: string, on: ReadonlySet<Subject>): boolean {
  if (!on.has(`order:${orderId}`)) return !on.has(`return:${id}`);
  const isNameless = (other: string) => other.startsWith(`${orderId}~`);
  const hasNameless = [...on].some((subject) => isNameless(subject.replace('return:', '')));
  return !on.has(`return:${id}`) && !isNameless(id) && !hasNameless;
}
