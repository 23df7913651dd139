import type { OrderFact, OrderState } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { momentOf } from '../moments.ts';
import { readDocuments } from '../order-documents/read.ts';
import { countryIn, stateOf } from '../orders/read.ts';
import { labelledValues, valueOf } from '../row.ts';
import { orderIdOf } from '../subjects.ts';
import { channelIn, localeIn } from '../values.ts';

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
  const values = documentsPage ? new Map<never, never>() : labelledValues(contentOf(root));
  const state = documentsPage ? undefined : stateOfPage(root, id, values.get('status'));
  const found = documentsPage ? documents.found : state !== undefined || values.size >= 2;
  if (!found) return unrecognised(documentsPage ? 'documents' : 'order');
  const problems = [...documents.problems, ...(documentsPage || state ? [] : ['state'])];
  const fact = {
    type: 'order',
    id,
    state,
    ...(documentsPage ? {} : labelled(values, context)),
    hasInvoice: documents.hasInvoice,
    path: `/mmp/shop/order/${encodeURIComponent(id)}`,
  } satisfies OrderFact;
  return {
    facts: [fact],
    problems: problems.map((code) => ({ code, count: 1 })),
    status: problems.length > 0 ? 'partial' : 'ok',
    empty: false,
  };
}

function unrecognised(code: string): PageReading {
  return { facts: [], problems: [{ code, count: 1 }], status: 'unrecognised', empty: false };
}

function labelled(values: ReturnType<typeof labelledValues>, context: ReadContext) {
  return {
    placedAt: momentOf(values.get('date'), context),
    shippedAt: momentOf(values.get('shippedDate'), context),
    shippingDeadline: momentOf(values.get('shippingDeadline'), context, { future: true }),
    channel: channelIn(valueOf(values.get('channel'))),
    customerLocale: localeIn(valueOf(values.get('locale'))),
    country: countryIn(valueOf(values.get('country'))),
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
    if (text.length > 80 || labelIn(text, 'headings') !== 'shipment') continue;
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
    if (
      leaf.closest(
        'button, a, option, [role=option], [role=button], table, [role=log], [role=dialog], dialog',
      )
    )
      continue;
    const state = labelOf(textOf(leaf), 'orderStates');
    if (state) states.add(state);
  }
  return states;
}

function only<T>(values: ReadonlySet<T>): T | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}
