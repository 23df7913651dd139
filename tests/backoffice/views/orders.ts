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
