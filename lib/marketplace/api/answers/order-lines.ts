import { z } from 'zod';
import type { OrderFact } from '../../../domain/facts.ts';
import type { SoldLine } from '../../../domain/sales.ts';
import { countOf, listOf, number, optionalId, text } from './fields.ts';
import { pastMomentOf } from './moment.ts';

const refund = z.object({ refund_state: text, state: text });
const cancelation = z.object({ created_date: text });

/** A line of an order, as far as it is looked at. */
export const orderLine = z.object({
  order_line_state: text,
  offer_sku: optionalId,
  quantity: number,
  shipped_date: text,
  received_date: text,
  refunds: listOf(refund),
  cancelations: listOf(cancelation),
});

type OrderLine = z.output<typeof orderLine>;
export type OrderLines = readonly (OrderLine | null)[] | null | undefined;

function isUndone({ order_line_state: state }: OrderLine): boolean {
  return state === 'CANCELED' || state === 'CANCELLED' || state === 'REFUSED';
}

/** Lines that still count; undefined where one of the order's was not understood. */
function activeLines(lines: OrderLines): readonly OrderLine[] | undefined {
  if (!lines || lines.includes(null)) return undefined;
  return lines.filter((line) => line !== null).filter((line) => !isUndone(line));
}

/**
 * When all of the order was sent, and had arrived: of a part alone neither is true of the order. A
 * line that was paid back before it was sent is waited for no longer.
 */
export function lineMoments(
  lines: OrderLines,
  now: number,
): Pick<OrderFact, 'shippedAt' | 'receivedAt'> {
  const active = activeLines(lines) ?? [];
  return {
    shippedAt: lastOf(active, 'shipped_date', now),
    receivedAt: lastOf(active, 'received_date', now),
  };
}

function lastOf(
  lines: readonly OrderLine[],
  field: 'shipped_date' | 'received_date',
  now: number,
): number | undefined {
  let last: number | undefined;
  for (const line of lines) {
    const at = pastMomentOf(line[field], now);
    if (at === undefined && line.order_line_state !== 'REFUNDED') return undefined;
    if (at !== undefined && (last === undefined || at > last)) last = at;
  }
  return last;
}

/** Whether a line has an open incident; undefined where none is seen and one is not understood. */
export function hasIncidentLine(lines: OrderLines): boolean | undefined {
  if (lines?.some((line) => line?.order_line_state === 'INCIDENT_OPEN')) return true;
  const isWhole = lines?.every((line) => typeof line?.order_line_state === 'string');
  return isWhole && lines?.length ? false : undefined;
}

/**
 * Whether all the money is back: every line says so, or everything was asked back and every refund
 * has been paid. One that waits for the operator's payment is not there yet.
 */
export function isPaidBack(lines: OrderLines, isFullyAsked: boolean): boolean {
  const active = activeLines(lines);
  if (!active || active.length === 0) return false;
  if (active.every(({ order_line_state: state }) => state === 'REFUNDED')) return true;
  if (active.some(({ refunds: told }) => told === undefined)) return false;
  const refunds = active.flatMap((line) => line.refunds ?? []);
  return (
    isFullyAsked &&
    refunds.length > 0 &&
    // `state` is deprecated, and all that older instances have.
    refunds.every((one) => (one?.refund_state ?? one?.state) === 'REFUNDED')
  );
}

/** The last of its cancellations ended a cancelled order. */
export function lastCancelation(lines: OrderLines, now: number): number | undefined {
  const moments = (lines ?? []).flatMap((line) =>
    (line?.cancelations ?? []).flatMap((one) => pastMomentOf(one?.created_date, now) ?? []),
  );
  return moments.reduce<number | undefined>(
    (last, at) => (last === undefined || at > last ? at : last),
    undefined,
  );
}

/** What the order took of each offer; lines that came to nothing took none. */
export function soldLines(
  lines: OrderLines,
  order: Pick<SoldLine, 'orderId' | 'placedAt'>,
): readonly SoldLine[] {
  const units = new Map<string, number>();
  for (const line of lines ?? []) {
    const count = line && !isUndone(line) ? countOf(line.quantity) : undefined;
    if (!count || !line?.offer_sku) continue;
    units.set(line.offer_sku, (units.get(line.offer_sku) ?? 0) + count);
  }
  return [...units].map(([sku, count]) => ({ ...order, sku, units: count }));
}
