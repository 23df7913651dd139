import { z } from 'zod';
import type { ReturnFact } from '../../../domain/facts.ts';
import { id, optionalId, text } from './fields.ts';
import { pastMomentOf } from './moment.ts';
import type { Reader } from './read.ts';
import { pageOf, readEach, rowsIn } from './records.ts';

const STATES: ReadonlyMap<string, NonNullable<ReturnFact['state']>> = new Map([
  ['WAITING_ACCEPTANCE', 'waiting-acceptance'],
  ['IN_PROGRESS', 'in-progress'],
  ['RECEIVED', 'received'],
  ['NO_RECEPTION', 'no-reception'],
  ['REFUSED', 'refused'],
  ['CLOSED', 'closed'],
  ['CANCELED', 'cancelled'],
  ['CANCELLED', 'cancelled'],
]);

const goodsBack = z.object({
  id,
  order_id: optionalId,
  rma: optionalId,
  state: text,
  date_created: text,
});

/**
 * RT11. When the goods came back is no part of it (its last change may be anything), and neither is
 * whether the money is back.
 */
export const readReturns: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'data');
  if (!rows) return undefined;
  const facts = new Map<string, ReturnFact>();
  const dropped = readEach(rows, goodsBack, (one) => {
    facts.set(one.id, {
      type: 'return',
      id: one.id,
      orderId: one.order_id ?? undefined,
      rma: one.rma ?? undefined,
      state: one.state ? STATES.get(one.state) : undefined,
      createdAt: pastMomentOf(one.date_created, at),
    });
  });
  return { facts: [...facts.values()], records: rows.length, dropped, ...pageOf(json) };
};
