import type { Order, OrderLine, Return } from '../data/types.ts';
import { isOdd, iso, type Call } from './call.ts';
import { orderState } from './order-state.ts';

/** A line of OR11. Of an order with an incident only the first line is in it. */
export function lineJson(
  { switches }: Call,
  order: Order,
  line: OrderLine,
  index: number,
  back: Return | undefined,
): unknown {
  const state = lineState(order, index);
  const isIncident = state === 'INCIDENT_OPEN';
  const price = Math.round(line.price * line.quantity * 100) / 100;
  return {
    can_refund: order.shippedAt !== undefined,
    cancelations: cancelations(order, price, line.quantity),
    category_code: 'GENERAL',
    category_label: 'General',
    commission_fee: 0,
    commission_rate_vat: 21,
    commission_vat: 0,
    created_date: iso(order.placedAt),
    debited_date: iso(order.acceptedAt),
    description: isOdd(order.id, 2) ? null : '',
    last_updated_date: iso(order.incident?.at ?? order.shippedAt ?? order.placedAt),
    offer_id: index + 1,
    offer_sku: line.sku,
    offer_state_code: '11',
    order_line_additional_fields: [],
    order_line_id: `${order.id}-${index + 1}`,
    order_line_index: index + 1,
    order_line_state: switches.quirks === 'wild' && isOdd(order.id, 25) ? 'A_NEW_STATE' : state,
    order_line_state_reason_code: isIncident ? `INC-${order.incident?.reason ?? 0}` : null,
    order_line_state_reason_label: null,
    price,
    price_additional_info: null,
    price_unit: line.price,
    product_medias: [{ media_url: '/media/1.jpg', mime_type: 'image/jpeg', type: 'SMALL' }],
    product_sku: line.sku,
    product_title: line.title,
    quantity: line.quantity,
    received_date: iso(order.receivedAt),
    refunds: refunds(order, line, price, index, back),
    shipped_date: iso(order.shippedAt),
    shipping_price: 0,
    shipping_taxes: [],
    taxes: [],
    total_commission: 0,
    total_price: price,
  };
}

function lineState(order: Order, index: number): string {
  if (order.state === 'INCIDENT_OPEN' && index > 0) return orderState(order);
  return order.state;
}

function cancelations(order: Order, amount: number, quantity: number): unknown[] {
  if (order.state !== 'CANCELED' || order.cancelledAt === undefined) return [];
  const created_date = iso(order.cancelledAt);
  return [{ id: `can-${order.id}`, amount, created_date, quantity, reason_code: 'CAN-1' }];
}

/** Money goes back for the first line of a return, or for all of an order that was refunded. */
function refunds(
  order: Order,
  line: OrderLine,
  amount: number,
  index: number,
  back: Return | undefined,
): unknown[] {
  const at = order.state === 'REFUNDED' ? (order.receivedAt ?? order.placedAt) : refundedAt(back);
  if (at === undefined || (order.state !== 'REFUNDED' && index > 0)) return [];
  const id = `${order.id}-${index + 1}-r`;
  return [
    {
      amount,
      commission_amount: 0,
      created_date: iso(at),
      id,
      order_refund_id: `${order.id}-r`,
      quantity: line.quantity,
      reason_code: 'REF-1',
      // Older instances know only the deprecated field.
      ...(isOdd(id, 5) ? {} : { refund_state: 'REFUNDED' }),
      shipping_amount: 0,
      state: 'REFUNDED',
      transaction_date: iso(at),
    },
  ];
}

function refundedAt(back: Return | undefined): number | undefined {
  return back?.refunded ? (back.receivedAt ?? back.at) : undefined;
}
