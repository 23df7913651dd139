import { filled } from '../captions/captions.ts';
import type { Order, Return } from '../data/types.ts';
import { reasonOf, returnState } from './after-sales.ts';
import { moment, type Context } from './context.ts';
import type { OrderSection } from './types.ts';

/** The parts of an order's page that only some orders have: incident, billing data, returns. */
export function sectionsOf(context: Context, order: Order): OrderSection[] {
  const returns = context.shop.returns.filter(({ orderId }) => orderId === order.id);
  return [
    ...incidentSection(context, order),
    billingSection(context, order),
    ...returns.map((one) => returnSection(context, one)),
  ];
}

function incidentSection(context: Context, { incident }: Order): OrderSection[] {
  const { captions } = context;
  if (!incident) return [];
  const fields = [
    { label: captions.reason, cell: { text: reasonOf(context, incident.reason) } },
    { label: captions.openedOn, cell: moment(context, incident.at) },
  ];
  return [{ heading: captions.INCIDENT_OPEN, fields, buttons: [captions.markResolved] }];
}

function billingSection({ captions }: Context, order: Order): OrderSection {
  const fields = [
    { label: captions.taxNumber, cell: { text: order.taxId ?? '—' } },
    { label: captions.company, cell: { text: order.company ?? '—' } },
  ];
  return { heading: captions.billing, fields, buttons: [] };
}

function returnSection(context: Context, one: Return): OrderSection {
  const { captions } = context;
  const fields = [
    { label: captions.returnNo, cell: { text: one.id.slice(0, 8) } },
    { label: captions.openedOn, cell: moment(context, one.at) },
    ...(one.receivedAt === undefined
      ? []
      : [{ label: captions.receivedOn, cell: moment(context, one.receivedAt) }]),
    {
      label: captions.refundColumn,
      cell: { text: one.refunded ? captions.REFUNDED : captions.notRefunded },
    },
  ];
  const buttons = {
    IN_PROGRESS: [captions.markReceived],
    RECEIVED: [captions.markClosed],
    CLOSED: [],
  };
  return {
    heading: filled(captions.returnHeading, returnState(context, one)),
    fields,
    buttons: buttons[one.state],
  };
}
