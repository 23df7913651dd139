import type { Order } from '../data/types.ts';
import { moment, type Context } from './context.ts';
import { listView } from './lists.ts';
import type { Cell, ListView } from './types.ts';

export function ordersView(context: Context): ListView {
  const { captions } = context;
  return listView(context, {
    name: 'orders',
    heading: captions.allOrders,
    columns: [
      { key: 'order', caption: captions.orderNo },
      { key: 'status', caption: captions.status },
      { key: 'date', caption: captions.dateCreated },
      { key: 'customer', caption: captions.customer },
      { key: 'channel', caption: captions.channel },
      { key: 'products', caption: captions.products },
      { key: 'amount', caption: captions.amount },
      { key: 'deadline', caption: captions.shippingDeadline },
    ],
    items: ({ orders }) => orders,
    row: (order) => orderRow(context, order),
    searchable: (order) => `${order.id} ${order.customer.first} ${order.customer.last}`,
    empty: captions.noResults,
  });
}

function orderRow(context: Context, order: Order): Record<string, Cell> {
  const { captions, formats, paths } = context;
  return {
    order: { text: order.id, href: paths.order(order.id) },
    status: { text: captions[order.state], badge: true },
    date: moment(context, order.placedAt),
    customer: { text: `${order.customer.first} ${order.customer.last}` },
    channel: { text: order.channel.label },
    products: { text: order.lines.map((line) => `${line.quantity} × ${line.title}`).join(' / ') },
    amount: { text: formats.money(order.total) },
    deadline: order.state === 'SHIPPING' ? moment(context, order.shippingDeadline) : { text: '' },
  };
}

export function incidentsView(context: Context): ListView {
  const { captions, paths } = context;
  const reasons = [captions.reasonDamaged, captions.reasonMissing, captions.reasonWrong];
  return listView(context, {
    name: 'incidents',
    heading: captions.incidents,
    columns: [
      { key: 'order', caption: captions.orderNo },
      { key: 'reason', caption: captions.reason },
      { key: 'opened', caption: captions.openedOn },
      { key: 'status', caption: captions.status },
      { key: 'channel', caption: captions.channel },
    ],
    items: ({ orders }) => orders.filter(({ incident }) => incident),
    row: (order) => ({
      order: { text: order.id, href: paths.order(order.id) },
      reason: { text: reasons[order.incident?.reason ?? 0] ?? '' },
      opened: moment(context, order.incident?.at),
      status: { text: captions.INCIDENT_OPEN, badge: true },
      channel: { text: order.channel.label },
    }),
    searchable: ({ id }) => id,
    empty: captions.noResults,
  });
}

export function returnsView(context: Context): ListView {
  const { captions, paths } = context;
  const reasons = [captions.reasonDamaged, captions.reasonMissing, captions.reasonWrong];
  const states = {
    IN_PROGRESS: captions.inProgress,
    RECEIVED: captions.returnReceived,
    CLOSED: captions.returnClosed,
  };
  return listView(context, {
    name: 'returns',
    heading: captions.returns,
    columns: [
      { key: 'return', caption: captions.returnNo },
      { key: 'order', caption: captions.orderNo },
      { key: 'reason', caption: captions.reason },
      { key: 'opened', caption: captions.openedOn },
      { key: 'status', caption: captions.status },
    ],
    items: ({ returns }) => returns,
    row: (one) => ({
      return: { text: one.id.slice(0, 8) },
      order: { text: one.orderId, href: paths.order(one.orderId) },
      reason: { text: reasons[one.reason] ?? '' },
      opened: moment(context, one.at),
      status: { text: states[one.state], badge: true },
    }),
    searchable: ({ orderId }) => orderId,
    empty: captions.noResults,
  });
}
