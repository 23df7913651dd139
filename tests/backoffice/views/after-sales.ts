import type { Order, Return } from '../data/types.ts';
import { moment, type Context } from './context.ts';
import { listView } from './lists.ts';
import type { Cell, ListView } from './types.ts';

export function incidentsView(context: Context): ListView {
  const { captions } = context;
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
    items: ({ orders }) => orders.filter((order) => order.incident ?? order.pastIncident),
    row: (order) => incidentRow(context, order),
    searchable: ({ id }) => id,
    empty: captions.noResults,
  });
}

function incidentRow(context: Context, order: Order): Record<string, Cell> {
  const { captions, paths } = context;
  const { incident = order.pastIncident, pastIncident } = order;
  const states = { resolved: captions.incidentResolved, closed: captions.incidentClosed };
  const state = order.incident ? captions.INCIDENT_OPEN : states[pastIncident?.state ?? 'closed'];
  return {
    order: { text: order.id, href: paths.order(order.id) },
    reason: { text: reasonOf(context, incident?.reason ?? 0) },
    opened: moment(context, incident?.at),
    status: { text: state, badge: true },
    channel: { text: order.channel.label },
  };
}

export function reasonOf({ captions }: Context, reason: number): string {
  return [captions.reasonDamaged, captions.reasonMissing, captions.reasonWrong][reason] ?? '';
}

export function returnsView(context: Context): ListView {
  const { captions } = context;
  return listView(context, {
    name: 'returns',
    heading: captions.returns,
    columns: [
      { key: 'return', caption: captions.returnNo },
      { key: 'order', caption: captions.orderNo },
      { key: 'reason', caption: captions.reason },
      { key: 'opened', caption: captions.openedOn },
      { key: 'status', caption: captions.status },
      { key: 'received', caption: captions.receivedOn },
      { key: 'refund', caption: captions.refundColumn },
    ],
    items: ({ returns }) => returns,
    row: (one) => returnRow(context, one),
    searchable: ({ orderId }) => orderId,
    empty: captions.noResults,
  });
}

function returnRow(context: Context, one: Return): Record<string, Cell> {
  const { captions, paths } = context;
  return {
    return: { text: one.id.slice(0, 8) },
    order: { text: one.orderId, href: paths.order(one.orderId) },
    reason: { text: reasonOf(context, one.reason) },
    opened: moment(context, one.at),
    status: { text: returnState(context, one), badge: true },
    received: one.receivedAt === undefined ? { text: '-' } : moment(context, one.receivedAt),
    refund: { text: one.refunded ? captions.REFUNDED : captions.notRefunded },
  };
}

export function returnState({ captions }: Context, { state }: Return): string {
  const states = {
    IN_PROGRESS: captions.inProgress,
    RECEIVED: captions.returnReceived,
    CLOSED: captions.returnClosed,
  };
  return states[state];
}
