import type { Order } from '../data/types.ts';
import { iso, type Call } from './call.ts';
import { ALPHA_3 } from './order-people.ts';
import { seekPage, soughtBy } from './paging.ts';
import { repeated, within } from './query.ts';
import { badParameter } from './refusal.ts';

const DAY = 86_400_000;

interface InvoiceRequest {
  readonly id: string;
  readonly at: number;
  readonly state: 'TO_PROCESS' | 'ISSUED';
  readonly entityType: 'PRODUCT_LOGISTIC_ORDER' | 'FEES';
  readonly entityId: string;
  readonly issuer: 'SHOP' | 'OPERATOR';
  readonly order?: Order;
  readonly issuedAt?: number;
}

/**
 * DR11, newest first. Where invoices are answers to requests there is one for every order sent;
 * bills of the operator for his fees are there in any case and concern no order.
 */
export function invoiceRequests(call: Call): unknown {
  const sought = soughtBy(call);
  const found = allOf(call).filter(filterOf(sought.query));
  found.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const isUp = sought.query.get('sort') === 'dateCreated,ASC';
  if (isUp) found.reverse();
  const { items, tokens } = seekPage(call, sought, found, isUp ? 'last' : 'first');
  return { data: items.map((one) => requestJson(call, one)), ...tokens };
}

function allOf({ shop, now, switches }: Call): InvoiceRequest[] {
  const fees = [10, 40].map((days) => ({
    id: `fees-${shop.id}-${days}`,
    at: now - days * DAY,
    state: 'ISSUED' as const,
    entityType: 'FEES' as const,
    entityId: `cycle-${days}`,
    issuer: 'OPERATOR' as const,
    issuedAt: now - days * DAY,
  }));
  if (switches.invoicing !== 'requests') return fees;
  return [...fees, ...shop.orders.flatMap((order) => requestFor(order) ?? [])];
}

function requestFor(order: Order): InvoiceRequest | undefined {
  if (order.shippedAt === undefined) return undefined;
  const invoice = order.documents.find(({ type }) => type === 'CUSTOMER_INVOICE');
  return {
    id: `req-${order.id}`,
    at: order.shippedAt,
    state: invoice ? 'ISSUED' : 'TO_PROCESS',
    entityType: 'PRODUCT_LOGISTIC_ORDER',
    entityId: order.id,
    issuer: 'SHOP',
    order,
    ...(invoice ? { issuedAt: invoice.at } : {}),
  };
}

function filterOf(query: URLSearchParams): (one: InvoiceRequest) => boolean {
  const states = repeated(query, 'state');
  const types = repeated(query, 'type');
  const issuers = repeated(query, 'issuer_type');
  const entities = repeated(query, 'entity_type');
  const ids = repeated(query, 'entity_id');
  if (ids && !entities) throw badParameter('entity_id', 'entity_type must be specified');
  const isCreated = within(query, 'date_created_from', 'date_created_to');
  const isUpdated = within(query, 'last_updated_from', 'last_updated_to');
  return (one) =>
    (!states || states.has(one.state)) &&
    (!types || types.has('INVOICE')) &&
    (!issuers || issuers.has(one.issuer)) &&
    (!entities || entities.has(one.entityType)) &&
    (!ids || ids.has(one.entityId)) &&
    isCreated(one.at) &&
    isUpdated(one.issuedAt ?? one.at);
}

function requestJson({ shop, market }: Call, one: InvoiceRequest): unknown {
  const total = one.order?.total ?? 30;
  const tax = Math.round((total - total / 1.21) * 100) / 100;
  return {
    currency_iso_code: 'EUR',
    date_created: iso(one.at),
    document_details: [{ format: 'PDF' }, ...(one.order?.company ? [{ format: 'cXML' }] : [])],
    ...(one.issuedAt === undefined ? {} : { document_number: `F-${one.entityId}` }),
    due_date: iso(one.at + 30 * DAY),
    entities: {},
    entity_id: one.entityId,
    entity_type: one.entityType,
    id: one.id,
    initial_payment_state: 'PAID',
    issue_date: iso(one.at),
    issuer: {
      id: one.issuer === 'SHOP' ? shop.id : null,
      organization: { name: one.issuer === 'SHOP' ? shop.name : market.operator },
      type: one.issuer,
    },
    last_updated: iso(one.issuedAt ?? one.at),
    ...(one.order ? { recipient: recipientOf(one.order) } : {}),
    state: one.state,
    taxes: [{ code: 'VAT', rate: 21, total_amount: tax }],
    total_amount_excluding_taxes: Math.round((total - tax) * 100) / 100,
    total_amount_including_taxes: total,
    total_tax_amount: tax,
    type: 'INVOICE',
  };
}

function recipientOf({ id, customer, channel }: Order): unknown {
  return {
    billing_address: {
      city: 'Ciudad',
      country: channel.country,
      country_iso_code: ALPHA_3[channel.country] ?? channel.country,
      firstname: customer.first,
      lastname: customer.last,
      street_1: 'Calle Inventada 7',
      zip_code: '30002',
    },
    id: `c-${id}`,
    locale: channel.locale,
  };
}
