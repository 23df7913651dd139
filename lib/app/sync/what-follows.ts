import type { OrderFact, ShopKey, StoredFact, ThreadFact } from '../../domain/facts.ts';
import { deriveFacts } from '../derive-facts.ts';
import type { Store } from '../ports.ts';
import { keepOpenReturns } from '../settled-cases.ts';
import type { SyncList, SyncRow } from '../sync-ports.ts';
import { GONE_WITHIN_MS } from './intervals.ts';
import { isLacking } from './left-out.ts';

type FactStore = Pick<
  Store,
  'facts' | 'ofOrder' | 'subjectsDue' | 'unconfirmedIncidents' | 'unseenOffers'
>;

/** More conversations than these with an invoice sent as a file are settled an hour later. */
const MOST_SENT_FILES = 1000;

/**
 * What a page of a list says of other subjects than its own: the same as a page of the back office
 * would, and what its chain leaves out once it has come to its end.
 * @param row as it is once the page is stored
 */
export async function whatFollows(
  list: SyncList,
  facts: readonly StoredFact[],
  row: SyncRow,
  shop: ShopKey,
  store: FactStore,
): Promise<readonly StoredFact[]> {
  const derived = await keepOpenReturns(deriveFacts(facts), facts, shop, store);
  const settled = await sentFilesSettled(facts, shop, store);
  const ended = list === 'incidents' ? await endedIncidents(facts, row, shop, store) : [];
  return [...derived, ...settled, ...ended];
}

/** An order that has its invoice settles what was sent of it as an attachment. */
async function sentFilesSettled(
  facts: readonly StoredFact[],
  shop: ShopKey,
  store: FactStore,
): Promise<readonly ThreadFact[]> {
  const invoiced = facts.filter((fact) => fact.type === 'order' && fact.hasInvoice === true);
  if (invoiced.length === 0) return [];
  const ids = new Set(invoiced.map(({ id }) => id));
  // Few conversations hold such a file: looking them up costs less than each order's.
  const threads = await store.subjectsDue(shop, 'invoice-as-attachment', MOST_SENT_FILES);
  if (threads.length === 0) return [];
  const held = await store.facts(shop, threads);
  return [...held.values()].flatMap((fact) => {
    const isSettled = fact.type === 'thread' && fact.orderId !== undefined && ids.has(fact.orderId);
    return isSettled ? [{ type: 'thread' as const, id: fact.id, sentInvoiceFile: false }] : [];
  });
}

/**
 * Incidents that a whole list of the open ones does not hold are over. Nothing is concluded from a
 * list with records that were not understood, that came short, or that took long to read.
 */
async function endedIncidents(
  facts: readonly StoredFact[],
  row: SyncRow,
  shop: ShopKey,
  store: FactStore,
): Promise<readonly OrderFact[]> {
  const { startedAt, readAt = 0 } = row;
  if (!isWhole(row) || startedAt === undefined || readAt - startedAt > GONE_WITHIN_MS) return [];
  const shown = new Set(facts.map(({ id }) => id));
  const gone = await store.unconfirmedIncidents(shop, startedAt);
  return gone
    .filter((id) => !shown.has(id))
    .map((id) => ({ type: 'order', id, openIncident: false }));
}

/** Whether a chain at its end has told every record there is. */
export function isWhole(row: SyncRow): boolean {
  const { cursor, read = 0, total } = row;
  return cursor === undefined && !isLacking(row) && total !== undefined && read >= total;
}
