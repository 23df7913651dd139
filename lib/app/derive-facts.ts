import type { OrderFact, ReturnFact, StoredFact, ThreadFact } from '../domain/facts.ts';
import { isOpenReturn } from '../domain/open-return.ts';

/**
 * What facts of one page say about other subjects: a conversation tells when shop and customer last
 * wrote about its order, a return that its order has one, a refunded order that its returns are
 * paid. One fact per subject at most; nothing is said where nothing follows.
 */
export function deriveFacts(facts: readonly StoredFact[]): readonly StoredFact[] {
  const threads = facts.filter((fact) => fact.type === 'thread');
  const returns = facts.filter((fact) => fact.type === 'return');
  const orders = facts.filter((fact) => fact.type === 'order');
  return [...ordersOf(threads, returns), ...paidReturns(orders, returns)];
}

function* ordersOf(
  threads: readonly ThreadFact[],
  returns: readonly ReturnFact[],
): Generator<OrderFact> {
  const talks = byOrder(threads);
  const cases = byOrder(returns);
  for (const id of new Set([...talks.keys(), ...cases.keys()])) {
    const said = { ...lastWords(talks.get(id) ?? []), ...openReturn(cases.get(id) ?? []) };
    if (Object.keys(said).length > 0) yield { type: 'order', id, ...said };
  }
}

function byOrder<F extends ThreadFact | ReturnFact>(facts: readonly F[]): Map<string, F[]> {
  const groups = new Map<string, F[]>();
  for (const fact of facts) {
    if (fact.orderId === undefined) continue;
    const group = groups.get(fact.orderId);
    if (group) group.push(fact);
    else groups.set(fact.orderId, [fact]);
  }
  return groups;
}

/**
 * When each last wrote, at the least: an answer or a wait that was seen proves a message of that
 * moment, though perhaps not the last one.
 */
function lastWords(
  threads: readonly ThreadFact[],
): Pick<OrderFact, 'shopWroteAt' | 'customerWroteAt'> {
  const shop = threads.flatMap(toCustomer);
  const customer = threads.flatMap((thread) => [
    ...(thread.lastFrom === 'customer' ? [thread.lastMessageAt] : []),
    ...(thread.waiting && thread.waitingFor === 'customer' ? [thread.waitingSince] : []),
    ...(thread.replies ?? []).map(({ customerAskedAt }) => customerAskedAt),
  ]);
  const [shopWroteAt, customerWroteAt] = [latest(shop), latest(customer)];
  return {
    ...(shopWroteAt !== undefined && { shopWroteAt }),
    ...(customerWroteAt !== undefined && { customerWroteAt }),
  };
}

/** A word to the operator is none to the customer; where nobody names whom it went to, it is. */
function toCustomer(thread: ThreadFact): readonly (number | undefined)[] {
  const { shopToCustomerAt, lastFrom, lastMessageAt, replies = [] } = thread;
  if (shopToCustomerAt !== undefined) return shopToCustomerAt > 0 ? [shopToCustomerAt] : [];
  const isToOperator = replies.some(
    ({ answeredAt, customerAskedAt }) =>
      answeredAt === lastMessageAt && customerAskedAt === undefined,
  );
  return [
    ...(lastFrom === 'shop' && !isToOperator ? [lastMessageAt] : []),
    ...replies.flatMap(({ answeredAt, customerAskedAt }) =>
      customerAskedAt === undefined ? [] : [answeredAt],
    ),
  ];
}

function latest(moments: readonly (number | undefined)[]): number | undefined {
  const known = moments.filter((at) => at !== undefined);
  return known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : undefined;
}

/** Open since the oldest of those that are; none only where each one's end was read. */
function openReturn(returns: readonly ReturnFact[]): Pick<OrderFact, 'openReturn' | 'returnSince'> {
  const open = returns.filter((one) => isOpenReturn(one));
  if (open.length === 0)
    return returns.length > 0 && returns.every((one) => isOpenReturn(one) === false)
      ? { openReturn: false }
      : {};
  const starts = open.flatMap(({ createdAt }) => createdAt ?? []);
  return { openReturn: true, ...(starts.length > 0 && { returnSince: Math.min(...starts) }) };
}

/** Only those that stand on the same page: of others nobody knows that they belong to the order. */
function* paidReturns(
  orders: readonly OrderFact[],
  returns: readonly ReturnFact[],
): Generator<ReturnFact> {
  const paid = new Set(orders.filter(({ state }) => state === 'refunded').map(({ id }) => id));
  for (const { id, orderId } of returns)
    if (orderId !== undefined && paid.has(orderId)) yield { type: 'return', id, refunded: true };
}
