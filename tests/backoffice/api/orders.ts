import { hasInvoice } from '../data/truth.ts';
import type { Order, OrderLine, StateCode } from '../data/types.ts';
import { iso, type Call } from './call.ts';

/** OR11: the shop's orders, oldest first, page by page (`max` at most 100, `offset`). */
export function orders({ shop, query }: Call): unknown {
  const ids = listOf(query.get('order_ids'));
  const states = listOf(query.get('order_state_codes'));
  const channels = listOf(query.get('channel_codes'));
  const incident = query.get('has_incident');
  const found = shop.orders
    .filter(
      (order) =>
        (!ids || ids.includes(order.id)) &&
        (!states || states.includes(orderState(order.state))) &&
        (!channels || channels.includes(order.channel.code)) &&
        (!incident || String(order.incident !== undefined) === incident) &&
        within(order.placedAt, query.get('start_date'), query.get('end_date')) &&
        within(updatedAt(order), query.get('start_update_date'), query.get('end_update_date')),
    )
    .sort((a, b) => a.placedAt - b.placedAt || (a.id < b.id ? -1 : 1));
  if (query.get('order') === 'desc') found.reverse();
  return { orders: offsetPage(query, found).map(orderJson), total_count: found.length };
}

/** A slice as `max` (10 by default, 100 at most) and `offset` ask for it. */
export function offsetPage<T>(query: URLSearchParams, items: readonly T[]): readonly T[] {
  const max = Math.min(100, Math.max(1, Number(query.get('max') ?? 10) || 10));
  const offset = Math.max(0, Number(query.get('offset') ?? 0) || 0);
  return items.slice(offset, offset + max);
}

export function listOf(text: string | null): string[] | undefined {
  return text ? text.split(',') : undefined;
}

function within(at: number, from: string | null, to: string | null): boolean {
  return (!from || at >= Date.parse(from)) && (!to || at <= Date.parse(to));
}

/** Incidents and refunds are states of lines only; the order itself goes on as shipped or received. */
function orderState(state: StateCode): StateCode {
  if (state === 'INCIDENT_OPEN') return 'SHIPPED';
  return state === 'REFUNDED' ? 'RECEIVED' : state;
}

function updatedAt(order: Order): number {
  return Math.max(
    order.placedAt,
    order.acceptedAt ?? 0,
    order.shippedAt ?? 0,
    order.receivedAt ?? 0,
    order.incident?.at ?? 0,
    ...order.documents.map(({ at }) => at),
  );
}

function orderJson(order: Order): unknown {
  const state = orderState(order.state);
  return {
    acceptance_decision_date: iso(order.acceptedAt),
    can_cancel: state === 'SHIPPING',
    can_shop_ship: true,
    channel: { code: order.channel.code, label: order.channel.label },
    commercial_id: order.id.replace(/-A$/, ''),
    created_date: iso(order.placedAt),
    currency_iso_code: 'EUR',
    customer: {
      customer_id: `c-${order.id}`,
      firstname: order.customer.first,
      lastname: order.customer.last,
      locale: order.channel.locale,
    },
    customer_debited_date: iso(order.acceptedAt),
    customer_directly_pays_seller: false,
    delivery_date: null,
    fulfillment: { center: { code: 'DEFAULT' } },
    fully_refunded: order.state === 'REFUNDED',
    has_customer_message: false,
    has_incident: order.incident !== undefined,
    has_invoice: hasInvoice(order),
    invoice_details: null,
    last_updated_date: iso(updatedAt(order)),
    order_additional_fields: [],
    order_id: order.id,
    order_lines: order.lines.map((line, i) => lineJson(order, line, i)),
    order_state: state,
    order_state_reason_code: null,
    order_state_reason_label: null,
    payment_workflow: 'PAY_ON_ACCEPTANCE',
    price: order.total,
    shipping_carrier_code: null,
    shipping_company: order.tracking?.carrier ?? null,
    shipping_deadline: iso(order.shippingDeadline),
    shipping_price: 0,
    shipping_tracking: order.tracking?.number ?? null,
    shipping_tracking_url: null,
    shipping_zone_code: order.channel.country,
    total_price: order.total,
    transaction_date: iso(order.acceptedAt),
  };
}

function lineJson(order: Order, line: OrderLine, index: number): unknown {
  return {
    can_refund: order.shippedAt !== undefined,
    created_date: iso(order.placedAt),
    last_updated_date: iso(updatedAt(order)),
    offer_sku: line.sku,
    offer_state_code: '11',
    order_line_id: `${order.id}-${index + 1}`,
    order_line_index: index + 1,
    order_line_state: order.state,
    order_line_state_reason_code: order.incident ? `INC-${order.incident.reason}` : null,
    order_line_state_reason_label: null,
    price: line.price * line.quantity,
    price_unit: line.price,
    product_medias: [],
    product_title: line.title,
    quantity: line.quantity,
    received_date: iso(order.receivedAt),
    refunds: [],
    shipped_date: iso(order.shippedAt),
  };
}

/** OR72: documents of at most 100 orders; an order without any does not appear. */
export function orderDocuments({ shop, query }: Call): unknown {
  const ids = listOf(query.get('order_ids'));
  if (!ids || ids.length > 100) return undefined;
  const found = shop.orders
    .filter(({ id }) => ids.includes(id))
    .flatMap((order) =>
      order.documents
        .filter(({ section }) => section === 'order')
        .map((document) => ({
          date_uploaded: iso(document.at),
          file_name: document.fileName,
          file_size: document.bytes,
          id: document.id,
          order_id: order.id,
          type: document.type,
        })),
    );
  return { order_documents: found, total_count: found.length };
}
