import { dueAt, skippedBetween } from '../deadlines.ts';
import type { OrderFact, OrderState } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Market, Source } from '../market.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { invoicePlace } from '../invoice-place.ts';
import { simplifiedInvoiceLines } from '../simplified-invoice.ts';

type Invoice = NonNullable<Market['invoice']>;
interface Deadline {
  readonly since: number;
  readonly soonAt: number;
  readonly lateAt: number;
}

/** Accepted and paid: from here on an invoice is owed. */
const OWED: readonly OrderState[] = [
  'shipping',
  'to-collect',
  'shipped',
  'received',
  'closed',
  'incident-open',
];

/** An order without its invoice, where the marketplace wants one filed for every order. */
export const missingInvoice: Rule<'order'> = {
  id: 'missing-invoice',
  needs: ['order'],
  find({ order }, _at, settings) {
    const invoice = settings.market?.invoice;
    if (order.hasInvoice === true || invoice?.required?.value === false) return judged();
    if (invoice?.issuedBy?.value === 'operator') return judged();
    if (!invoice?.required) return unknown('market.invoice.required');
    if (order.state && !OWED.includes(order.state)) return judged();
    if (order.hasInvoice === undefined) return unknown('order.hasInvoice');
    if (!order.state) return judged(untimed(order, invoice, invoice.required.source, settings));
    return judged(missing(order, invoice, invoice.required.source, settings));
  },
};

/**
 * The documents were seen, the order's own page was not: that no invoice is filed is a fact, but
 * whether one is owed yet (or still, on a cancelled order) is not known, so nothing is pressed.
 */
function untimed(
  order: OrderFact,
  invoice: Invoice,
  source: Source,
  settings: RuleSettings,
): Finding {
  return {
    subject: subjectOf(order),
    state: 'info',
    title: { key: 'missingInvoiceTitle' },
    advice: { key: invoicePlace(invoice) },
    why: {
      source,
      lines: [{ key: 'missingInvoiceStateUnread' }, ...simplifiedInvoiceLines(order, settings)],
    },
  };
}

function missing(
  order: OrderFact,
  invoice: Invoice,
  demand: Source,
  settings: RuleSettings,
): Finding {
  const deadline = deadlineOf(order, invoice, settings);
  return {
    subject: subjectOf(order),
    ...(deadline
      ? { soonAt: deadline.soonAt, lateAt: deadline.lateAt }
      : { state: order.state === 'shipping' ? ('info' as const) : ('soon' as const) }),
    title: { key: 'missingInvoiceTitle' },
    advice: { key: invoicePlace(invoice) },
    why: {
      since: deadline?.since,
      skipped: deadline && skippedBetween(deadline.since, deadline.lateAt, settings.clock),
      source: invoice.deadlineHours?.source ?? demand,
      lines: [
        ...(deadline ? deadlineLines(order, invoice) : [{ key: 'missingInvoiceNoDeadline' }]),
        ...simplifiedInvoiceLines(order, settings),
      ],
    },
  };
}

/** What the deadline counts from: the shipment, else the order, unless the marketplace says which. */
function startOf(order: OrderFact, invoice: Invoice): number | undefined {
  if (invoice.countedFrom === 'purchase') return order.placedAt;
  if (invoice.countedFrom === 'shipment') return order.shippedAt;
  return order.shippedAt ?? order.placedAt;
}

/** Counted with the shop's own clock: the laxest reading, as no source says which hours count. */
function deadlineOf(
  order: OrderFact,
  invoice: Invoice,
  { clock }: RuleSettings,
): Deadline | undefined {
  const since = startOf(order, invoice);
  const hours = invoice.deadlineHours?.value;
  if (since === undefined || hours === undefined) return undefined;
  const lateAt = dueAt(since, hours, clock);
  if (!Number.isFinite(lateAt)) return undefined;
  const strict = invoice.strictHours?.value ?? hours;
  return { since, soonAt: Math.min(lateAt, dueAt(since, strict, clock)), lateAt };
}

function deadlineLines(order: OrderFact, invoice: Invoice): readonly Text[] {
  const fromShipment = startOf(order, invoice) === order.shippedAt;
  const counted: Text = {
    key: fromShipment ? 'missingInvoiceFromShipment' : 'missingInvoiceFromOrder',
  };
  const hours = { hours: invoice.deadlineHours?.value ?? 0 };
  if (!invoice.strictHours) return [{ key: 'missingInvoiceDeadline', args: [hours] }, counted];
  const strict = { hours: invoice.strictHours.value };
  return [{ key: 'missingInvoiceDeadlineVague', args: [strict, hours] }, counted];
}
