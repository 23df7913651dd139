import { isSellers } from '../counting.ts';
import { dueAt, skippedBetween } from '../deadlines.ts';
import type { OrderFact, OrderState } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Market, Source } from '../market.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { invoicePlace } from '../invoice-place.ts';
import { sourceOf } from '../settings.ts';
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

/** An order without its invoice, where the marketplace wants one filed for it. */
export const missingInvoice: Rule<'order'> = {
  id: 'missing-invoice',
  needs: ['order'],
  find({ order }, _at, settings) {
    if (order.hasInvoice === true) return judged();
    const demand = demandOf(order, settings);
    if (demand === 'none') return judged();
    if (!demand) return unknown('market.invoice.required');
    if (order.state && !OWED.includes(order.state)) return judged();
    if (order.hasInvoice === undefined) return unknown('order.hasInvoice');
    const invoice = settings.market?.invoice ?? {};
    if (!order.state) return judged(untimed(order, invoice, demand, settings));
    return judged(missing(order, invoice, demand, settings));
  },
};

/**
 * Who says that this order needs an invoice of the shop's: first the seller himself, then the
 * marketplace by its request for this very order, which it may withdraw, then what is published.
 * `undefined` = nobody says.
 */
function demandOf(order: OrderFact, settings: RuleSettings): Source | 'none' | undefined {
  const { required, issuedBy, place } = settings.market?.invoice ?? {};
  const isOwn = required && isSellers(required.source);
  if (isOwn && !required.value) return 'none';
  if (issuedBy?.value === 'operator' && (isSellers(issuedBy.source) || !order.invoiceAsked))
    return 'none';
  if (isOwn) return required.source;
  if (order.invoiceAsked)
    return place?.value === 'accounting-documents'
      ? place.source
      : sourceOf('missing-invoice', settings);
  if (order.invoiceAsked === false || required?.value === false) return 'none';
  return required?.source;
}

/** What is asked for by a request is handed in as its answer, whatever is published. */
function placeOf({ invoiceAsked }: OrderFact, invoice: Invoice): string {
  const isOwn = invoice.place && isSellers(invoice.place.source);
  return invoiceAsked && !isOwn ? 'invoicePlaceAccounting' : invoicePlace(invoice);
}

/**
 * The documents were seen, the order's own page was not: that no invoice is filed is a fact, but
 * whether one is owed yet (or still, on a cancelled order) is not known, so nothing is pressed. Where
 * the marketplace asks for it, it is owed.
 */
function untimed(
  order: OrderFact,
  invoice: Invoice,
  source: Source,
  settings: RuleSettings,
): Finding {
  return {
    subject: subjectOf(order),
    state: order.invoiceAsked ? 'soon' : 'info',
    title: { key: 'missingInvoiceTitle' },
    advice: { key: placeOf(order, invoice) },
    why: {
      source,
      lines: [
        { key: order.invoiceAsked ? 'missingInvoiceAsked' : 'missingInvoiceStateUnread' },
        ...simplifiedInvoiceLines(order, settings),
      ],
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
      : { state: order.state === 'shipping' && !order.invoiceAsked ? 'info' : 'soon' }),
    title: { key: 'missingInvoiceTitle' },
    advice: { key: placeOf(order, invoice) },
    why: {
      since: deadline?.since,
      skipped: deadline && skippedBetween(deadline.since, deadline.lateAt, settings.clock),
      source: invoice.deadlineHours?.source ?? demand,
      lines: [
        ...(order.invoiceAsked ? [{ key: 'missingInvoiceAsked' }] : []),
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
