import { z } from 'zod';
import type { OrderFact, OrderState } from '../../../domain/facts.ts';
import type { SoldLine } from '../../../domain/sales.ts';
import { countryOf } from './country-codes.ts';
import { flag, id, isFilled, listOf, number, part, text } from './fields.ts';
import { momentOf, pastMomentOf } from './moment.ts';
import {
  hasIncidentLine,
  isPaidBack,
  lastCancelation,
  lineMoments,
  orderLine,
  soldLines,
} from './order-lines.ts';
import { orderStateOf } from './order-state.ts';
import type { Reader } from './read.ts';
import { pageOf, readEach, rowsIn } from './records.ts';

/** An order of OR11, as far as it is looked at: no name, address or number of the customer's. */
const order = z.object({
  order_id: id,
  order_state: text,
  created_date: text,
  shipping_deadline: text,
  channel: part({ code: text, label: text }),
  customer: part({
    locale: text,
    organization: part({ tax_identification_number: text }),
    shipping_address: part({ country_iso_code: text }),
  }),
  shipping_tracking: text,
  shipping_tracking_url: text,
  has_incident: flag,
  fully_refunded: flag,
  total_price: number,
  currency_iso_code: text,
  order_tax_mode: text,
  order_lines: listOf(orderLine),
});

type Order = z.output<typeof order>;

/** Orders older than this are asked for no documents: no marketplace is known to ask that late. */
const DOCUMENTS_FOR_MS = 90 * 86_400_000;
/** Accepted and paid: from here on an invoice may be owed. */
const MAY_OWE: ReadonlySet<OrderState | undefined> = new Set([
  'shipping',
  'to-collect',
  'shipped',
  'received',
  'closed',
  'incident-open',
]);

/** OR11: a page of orders. */
export const readOrders: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'orders');
  if (!rows) return undefined;
  // An order that stands on a page twice is told once, as it stands last.
  const facts = new Map<string, OrderFact>();
  const sales = new Map<string, readonly SoldLine[]>();
  const dropped = readEach(rows, order, (one) => {
    const fact = factOf(one, at);
    facts.set(fact.id, fact);
    sales.set(fact.id, salesOf(one, fact));
  });
  const all = [...facts.values()];
  return {
    facts: all,
    sales: [...sales.values()].flat(),
    askDocuments: all.filter((fact) => mayLackInvoice(fact, at)).map((fact) => fact.id),
    records: rows.length,
    dropped,
    ...pageOf(json),
  };
};

function factOf(one: Order, now: number): OrderFact {
  const { order_lines: lines } = one;
  const state = stateOf(one);
  return {
    type: 'order',
    id: one.order_id,
    state,
    placedAt: pastMomentOf(one.created_date, now),
    shippingDeadline: momentOf(one.shipping_deadline),
    channel: channelOf(one),
    customerLocale: localeOf(one.customer?.locale),
    country: countryOf(one.customer?.shipping_address?.country_iso_code),
    hasTracking: trackingOf(one),
    openIncident: hasIncidentLine(lines) || (one.has_incident ?? hasIncidentLine(lines)),
    ...lineMoments(lines, now),
    cancelledAt: state === 'cancelled' ? lastCancelation(lines, now) : undefined,
    ...moneyOf(one),
    ...buyerOf(one),
    path: `/mmp/shop/order/${encodeURIComponent(one.order_id)}`,
  };
}

function stateOf(one: Order): OrderState | undefined {
  const state = orderStateOf(one.order_state);
  if (state === 'cancelled' || state === 'refused') return state;
  return isPaidBack(one.order_lines, one.fully_refunded === true) ? 'refunded' : state;
}

/** By its code, which is what marketplaces are told apart by; pages may show the label instead. */
function channelOf({ channel }: Order): string | undefined {
  const name = [channel?.code, channel?.label].find((one) => isFilled(one));
  return name && name.length <= 100 ? name.trim() : undefined;
}

function localeOf(locale: string | null | undefined): string | undefined {
  return locale && /^[a-z]{2,3}(?:[_-][a-z0-9]{2,8}){0,3}$/i.test(locale) ? locale : undefined;
}

/** An address to track it by may hold the number that its own field lacks. */
function trackingOf(one: Order): boolean | undefined {
  const number = isFilled(one.shipping_tracking);
  return number === false && isFilled(one.shipping_tracking_url) ? undefined : number;
}

/** Taxes included: where the marketplace counts without, the total is not what was paid. */
function moneyOf(one: Order): Pick<OrderFact, 'total' | 'currency'> {
  const { total_price: total, currency_iso_code: currency } = one;
  const isWhole = one.order_tax_mode === 'TAX_INCLUDED' && typeof total === 'number' && total >= 0;
  return {
    total: isWhole ? total : undefined,
    currency: currency && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  };
}

/** An organisation buys as a business. Without one nobody knows, for businesses buy privately, too. */
function buyerOf({ customer }: Order): Pick<OrderFact, 'isBusiness' | 'hasTaxId'> {
  const organization = customer?.organization;
  if (!organization) return {};
  // Before the order is accepted or shipped the number is held back.
  const hasTaxId = isFilled(organization.tax_identification_number) || undefined;
  return { isBusiness: true, ...(hasTaxId && { hasTaxId }) };
}

function salesOf(one: Order, { id: orderId, state, placedAt }: OrderFact): readonly SoldLine[] {
  if (placedAt === undefined || state === 'cancelled' || state === 'refused') return [];
  return soldLines(one.order_lines, { orderId, placedAt });
}

function mayLackInvoice({ state, placedAt }: OrderFact, now: number): boolean {
  return MAY_OWE.has(state) && placedAt !== undefined && placedAt >= now - DOCUMENTS_FOR_MS;
}
