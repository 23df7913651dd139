import type { ApiQuery, SyncList } from '../../app/sync-ports.ts';
import { PAGE_SIZE } from './operations.ts';
import type { OperationCode } from './operations.ts';

export type Parameters = readonly (readonly [name: string, value: string])[];

/** Lists that are one operation read page by page; changed offers come as an exported file. */
export type PagedList = Exclude<SyncList, 'offer-changes'>;

export interface ListQuery {
  readonly code: OperationCode;
  /** Where the records stand in the answer, and what each is called by. */
  readonly rows?: string;
  readonly id?: string;
  /** Beside paging and `shop_id`. Some lists of values are comma-separated, others are repeated. */
  readonly parameters: (query: ApiQuery) => Parameters;
}

const plain = (code: OperationCode): ListQuery => ({ code, parameters: () => [] });

/** Newer orders are appended while one reads: what was on a page stays on it. */
const OLDEST_FIRST: Parameters = [
  ['sort', 'dateCreated'],
  ['order', 'asc'],
];

const orders = (parameters: ListQuery['parameters']): ListQuery => ({
  ...{ code: 'OR11', rows: 'orders', id: 'order_id' },
  parameters: (query) => [...parameters(query), ...OLDEST_FIRST],
});

/** Returns in which somebody still has something to do. */
const OPEN_RETURNS: Parameters = [
  ['return_state', 'WAITING_ACCEPTANCE'],
  ['return_state', 'IN_PROGRESS'],
  ['return_state', 'RECEIVED'],
];

/**
 * Invoices asked of the shop for its orders. Those still to be filed are all wanted; the others
 * only once they changed, to know that an order no longer lacks its invoice.
 */
function invoiceRequests({ since }: ApiQuery): Parameters {
  const open: Parameters = [
    ['state', 'TO_PROCESS'],
    ['type', 'INVOICE'],
    ['entity_type', 'PRODUCT_LOGISTIC_ORDER'],
  ];
  if (since === undefined) return open;
  return [...open, ['state', 'ISSUED'], ['state', 'CANCELED'], from('last_updated_from', since)];
}

/** What is asked for each list. Source of names and styles: the vendor's description. */
export const LIST_QUERIES: Readonly<Record<PagedList, ListQuery>> = {
  account: plain('A01'),
  platform: plain('PC01'),
  channels: plain('CH11'),
  locales: plain('L01'),
  statistics: plain('A21'),
  'document-types': { code: 'DO01', parameters: () => [['entities', 'ORDER']] },
  orders: orders(({ since }) => (since === undefined ? [] : [from('start_update_date', since)])),
  'open-orders': orders(() => [['order_state_codes', 'WAITING_ACCEPTANCE,SHIPPING']]),
  incidents: orders(() => [['has_incident', 'true']]),
  documents: { code: 'OR72', parameters: ({ ids = [] }) => [['order_ids', ids.join(',')]] },
  threads: {
    ...{ code: 'M11', rows: 'data', id: 'id' },
    parameters: ({ since }) => [
      // Who wrote last and when the oldest unanswered message came stands in the messages only.
      ['with_messages', 'true'],
      ...(since === undefined ? [] : [from('updated_since', since)]),
    ],
  },
  'invoice-requests': { code: 'DR11', rows: 'data', id: 'id', parameters: invoiceRequests },
  returns: {
    ...{ code: 'RT11', rows: 'data', id: 'id' },
    parameters: ({ since }) =>
      since === undefined ? OPEN_RETURNS : [from('return_last_updated_from', since)],
  },
  offers: {
    ...{ code: 'OF21', rows: 'offers', id: 'offer_id' },
    // By price, the default, an offer changes its place whenever its price does.
    parameters: () => [
      ['sort', 'productTitle'],
      ['order', 'asc'],
    ],
  },
};

/** Most ids that one call takes. */
export const MOST_IDS = PAGE_SIZE;

function from(name: string, since: number): readonly [string, string] {
  return [name, isoMoment(since)];
}

/** ISO 8601 in UTC; a moment that is none becomes the beginning of time. */
export function isoMoment(at: number): string {
  return new Date(Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? at : 0).toISOString();
}
