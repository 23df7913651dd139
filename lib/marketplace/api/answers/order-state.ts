import type { OrderState } from '../../../domain/facts.ts';

/**
 * States by the vendor's names. The deprecated `WAITING_REFUND` and its payment say nothing that the
 * rules tell apart: they are left out, like states that are yet to be named.
 */
const STATES: ReadonlyMap<string, OrderState> = new Map([
  ['STAGING', 'waiting-debit'],
  ['WAITING_ACCEPTANCE', 'waiting-acceptance'],
  ['WAITING_DEBIT', 'waiting-debit'],
  ['WAITING_DEBIT_PAYMENT', 'waiting-debit'],
  ['SHIPPING', 'shipping'],
  ['SHIPPED', 'shipped'],
  ['TO_COLLECT', 'to-collect'],
  ['RECEIVED', 'received'],
  ['CLOSED', 'closed'],
  ['REFUSED', 'refused'],
  ['CANCELED', 'cancelled'],
  ['CANCELLED', 'cancelled'],
  ['INCIDENT_OPEN', 'incident-open'],
  ['REFUNDED', 'refunded'],
]);

/** The state of an order or of one of its lines. */
export function orderStateOf(code: string | null | undefined): OrderState | undefined {
  return code ? STATES.get(code) : undefined;
}
