import type { OrderFact, OrderState, ReturnFact } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import type { SoldLine } from '../../../domain/sales.ts';
import type { ReadContext } from '../context.ts';
import { dateOrder } from '../dates.ts';
import { contentOf, isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { momentOf, pastMoment } from '../moments.ts';
import { readDocuments } from '../order-documents/read.ts';
import { countryIn, stateOf } from '../orders/read.ts';
import { valueOf, valuesIn } from '../row.ts';
import { orderIdOf } from '../subjects.ts';
import { channelIn, localeIn } from '../values.ts';
import { totalOfPage } from './amount.ts';
import { billingOf } from './billing.ts';
import { historyOf, type Happened } from './history.ts';
import { incidentOfPage } from './incident.ts';
import { linesOfPage } from './lines.ts';
import { returnsOfPage } from './returns.ts';
import { trackingOfPage } from './tracking.ts';

/**
 * The order's own page, or its documents: the id comes from the address, everything else from
 * labels. One fact, because both pages speak of one order.
 */
export function readOrder(
  root: ParentNode,
  url: URL,
  context: ReadContext,
  documentsPage: boolean,
): PageReading {
  const id = orderIdOf(url.pathname);
  const documents = readDocuments(root, context.early);
  if (id === undefined) return unrecognised('order');
  if (documentsPage && !documents.found) return unrecognised('documents');
  const read = documentsPage ? NOTHING : readDetails(root, id, context);
  if (!read) return unrecognised('order');
  const problems = [...documents.problems, ...read.problems];
  const fact = {
    type: 'order',
    id,
    ...read.fields,
    hasInvoice: documents.hasInvoice,
    path: `/mmp/shop/order/${encodeURIComponent(id)}`,
  } satisfies OrderFact;
  return {
    facts: [fact, ...read.returns],
    ...(read.sales.length > 0 && { sales: read.sales }),
    problems: problems.map((code) => ({ code, count: 1 })),
    status: problems.length > 0 ? 'partial' : 'ok',
    empty: false,
  };
}

function unrecognised(code: string): PageReading {
  return { facts: [], problems: [{ code, count: 1 }], status: 'unrecognised', empty: false };
}

interface Details {
  readonly fields: Partial<OrderFact>;
  readonly returns: readonly ReturnFact[];
  readonly sales: readonly SoldLine[];
  readonly problems: readonly string[];
}

const NOTHING: Details = { fields: {}, returns: [], sales: [], problems: [] };

/** What the order's own page tells; undefined where nothing of an order stands there. */
function readDetails(root: ParentNode, id: string, asked: ReadContext): Details | undefined {
  const content = contentOf(root);
  const leaves = leavesOf(content);
  const context = { ...asked, order: orderOfDates(leaves, asked.lang) };
  const { facts: returns, sections, unread } = returnsOfPage(root, id, context);
  const values = valuesIn(leaves.filter((leaf) => !isIn(leaf, sections)));
  const state = stateOfPage(root, id, values.get('status'));
  if (state === undefined && values.size < 2) return undefined;
  const total = totalOfPage(root);
  const told = labelled(values, context);
  const { placedAt } = told;
  const fields = {
    state,
    ...told,
    ...datesOf(root, values, state, context),
    ...incidentOfPage(root, values, state, context),
    ...billingOf(root),
    hasTracking: trackingOfPage(root, values.get('tracking')),
    total: total?.value,
    currency: total?.currency,
  };
  return {
    fields,
    returns,
    sales: placedAt === undefined ? [] : linesOfPage(root, { orderId: id, placedAt }, sections),
    problems: [...(state ? [] : ['state']), ...(unread ? ['return'] : [])],
  };
}

/** One date that can only be read one way tells how the others are meant. */
function orderOfDates(leaves: readonly Element[], lang: string | undefined) {
  const texts = leaves.map((leaf) => textOf(leaf));
  return dateOrder(
    texts.filter((text) => text.length <= 60 && /\d[/.-]\d/.test(text)),
    lang,
  );
}

function isIn(leaf: Element, sections: readonly Element[]): boolean {
  return sections.some((section) => section.contains(leaf));
}

function labelled(values: Values, context: ReadContext): Partial<OrderFact> {
  return {
    placedAt: momentOf(values.get('date'), context),
    shippingDeadline: momentOf(values.get('shippingDeadline'), context, { future: true }),
    acceptanceDeadline: momentOf(values.get('acceptDeadline'), context, { future: true }),
    channel: channelIn(valueOf(values.get('channel'))),
    customerLocale: localeIn(valueOf(values.get('locale'))),
    country: countryIn(valueOf(values.get('country'))),
  };
}

type Values = ReturnType<typeof valuesIn>;

/** States of an order that has arrived, in which "date of delivery" is no announcement. */
const ARRIVED: ReadonlySet<OrderState | undefined> = new Set([
  'received',
  'closed',
  'refunded',
  'incident-open',
]);

/** By their labels, else by the order's history. */
function datesOf(
  root: ParentNode,
  values: Values,
  state: OrderState | undefined,
  context: ReadContext,
): Happened {
  const past = historyOf(root, context);
  const delivered = ARRIVED.has(state)
    ? pastMoment(values.get('deliveryDate'), context)
    : undefined;
  return {
    shippedAt: momentOf(values.get('shippedDate'), context) ?? past.shippedAt,
    receivedAt: pastMoment(values.get('receivedDate'), context) ?? past.receivedAt ?? delivered,
    cancelledAt: pastMoment(values.get('cancelledDate'), context) ?? past.cancelledAt,
  };
}

/**
 * The order's state: the labelled value, else a badge beside the order's own heading, else the
 * shipment heading ("Shipment 1: awaiting shipment"), else the page's only state word. A stepper
 * that shows every state says nothing unless it marks the current one.
 */
function stateOfPage(
  root: ParentNode,
  id: string,
  labelledState: Element | undefined,
): OrderState | undefined {
  const content = contentOf(root);
  const direct = labelledState && stateOf(valueOf(labelledState));
  if (direct) return direct;
  const current = content.querySelector('[aria-current=step], [aria-current=true]');
  const step = current && stateOf(textOf(current));
  if (step) return step;
  return stateNearHeading(content, id) ?? stateOfShipment(content) ?? onlyState(content);
}

const HEADINGS = 'h1, h2, [role=heading]';

function stateNearHeading(content: ParentNode, id: string): OrderState | undefined {
  for (const heading of content.querySelectorAll(HEADINGS)) {
    if (!textOf(heading).includes(id)) continue;
    const badge = heading.nextElementSibling;
    const beside = badge && badge.childElementCount < 2 && labelOf(textOf(badge), 'orderStates');
    if (beside) return beside;
    let around: Element | null = heading;
    for (let climbs = 0; climbs < 3 && around; climbs++) {
      const state = only(statesIn(around));
      if (state) return state;
      around = around.parentElement;
    }
  }
  return undefined;
}

function stateOfShipment(content: ParentNode): OrderState | undefined {
  const states = new Set<OrderState>();
  for (const leaf of leavesOf(content, 2000)) {
    const text = textOf(leaf);
    if (text.length > 80 || !/[:–-]/.test(text) || leaf.closest('td')) continue;
    if (labelIn(text, 'headings') !== 'shipment') continue;
    const state = stateOf(text.replace(/^[^:–-]*[:–-]\s*/, ''));
    if (state) states.add(state);
  }
  return only(states);
}

function onlyState(content: ParentNode): OrderState | undefined {
  return only(statesIn(content));
}

/** Whole-caption state words, outside tables of other things, menus and controls. */
function statesIn(root: ParentNode): Set<OrderState> {
  const states = new Set<OrderState>();
  for (const leaf of leavesOf(root, 2000)) {
    if (isHidden(leaf) || isInFrame(leaf)) continue;
    // A `dt` is a label, even where it says "Shipped".
    if (
      leaf.closest(
        'dt, button, a, option, [role=option], [role=button], table, [role=log], [role=dialog], dialog',
      )
    )
      continue;
    const state = labelOf(textOf(leaf), 'orderStates');
    // The heading of an incident's own section is no state of the order.
    if (state === 'incident-open' && leaf.matches('h2, h3, h4, h5, h6')) continue;
    if (state) states.add(state);
  }
  return states;
}

function only<T>(values: ReadonlySet<T>): T | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}
