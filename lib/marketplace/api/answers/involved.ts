import type { ThreadFact } from '../../../domain/facts.ts';
import type { Said } from './talk.ts';

type Involved = Pick<ThreadFact, 'operatorInvolved' | 'shopMessagesInRow' | 'shopToCustomerAt'>;

/**
 * Whether the operator has to do with a thread, and how the shop's messages stand. That he has not
 * is never said: what the texts ask of him is not looked at.
 * @param said oldest first
 */
export function involvedIn(said: readonly Said[]): Involved {
  return {
    operatorInvolved: said.some(turnsToOperator) || undefined,
    shopMessagesInRow: messagesInRow(said),
    shopToCustomerAt: toCustomerIn(said),
  };
}

/** A copy that the shop sends him of its own accord makes none of the next ones needed. */
function turnsToOperator({ from, toOperator, toOperatorOnly }: Said): boolean {
  return (
    from === 'operator' || (from === 'customer' && toOperator === true) || toOperatorOnly === true
  );
}

/** Messages of the shop to the customer that nobody has answered. */
function messagesInRow(said: readonly Said[]): number | undefined {
  const written = said.filter(({ from }) => from !== 'system');
  if (written.length === 0) return undefined;
  let count = 0;
  for (const { from, toOperatorOnly } of written.toReversed()) {
    if (from === undefined) return undefined;
    if (from !== 'shop') break;
    if (!toOperatorOnly) count += 1;
  }
  return count;
}

/** 0 = nothing of the shop's went to him; `undefined` where no message of it names its readers. */
function toCustomerIn(said: readonly Said[]): number | undefined {
  const sent = said.filter(({ from }) => from === 'shop');
  if (!sent.some(({ toCustomer, toOperator }) => toCustomer || toOperator)) return undefined;
  return sent.reduce(
    (last, { at, toOperatorOnly }) => (toOperatorOnly ? last : Math.max(last, at)),
    0,
  );
}
