import type { ReturnFact } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, leavesOf, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { pastMoment } from '../moments.ts';
import { labelledValues, valuesIn } from '../row.ts';
import { idFromOrder, idInHeading, idInText, mayHaveId } from '../returns/id.ts';
import { refundedIn, returnStateOf } from '../returns/state.ts';

export interface Returns {
  readonly facts: readonly ReturnFact[];
  /** Everything that stands in the sections of returns: its dates are not the order's. */
  readonly sections: readonly Element[];
  /** A return stands there that could not be read, or not be told from others. */
  readonly unread: boolean;
}

/**
 * The returns shown on an order's own page, each under a heading such as "Return: received". Their
 * dates and number are looked for in that section only, for the order has dates of its own.
 */
export function returnsOfPage(root: ParentNode, orderId: string, context: ReadContext): Returns {
  const content = contentOf(root);
  const headings = [...headingsIn(content)];
  const refunded = headings.length === 1 ? refundOfPage(content, context) : undefined;
  const sections = headings.map((heading) => sectionOf(heading));
  let unread = hasOrphans(content, sections.flat());
  const facts = headings.flatMap((heading, i): ReturnFact[] => {
    const said = stateOfHeading(heading);
    const leaves = (sections[i] ?? []).flatMap((part) => [part, ...leavesOf(part)]);
    const fact = factOf(leaves, orderId, context);
    unread ||= said === undefined || isUnsure(fact, leaves);
    if (said === 'refunded') return [{ ...fact, refunded: true }];
    return said ? [{ ...fact, state: said, refunded: fact.refunded ?? refunded }] : [];
  });
  return { facts: distinct(facts), sections: sections.flat(), unread };
}

function isUnsure({ id, orderId }: ReturnFact, leaves: readonly Element[]): boolean {
  const isOwn = orderId === undefined || !id.startsWith(`${orderId}~`);
  return !isOwn && (id.endsWith('~return') || mayHaveId(leaves, orderId));
}

const PLACES = 'h1, h2, h3, h4, h5, h6, [role=heading], legend, summary, strong, b, dt, th';
const ELSEWHERE =
  'nav, [role=navigation], [role=dialog], dialog, [role=menu], [role=log], thead, button, a, aside';

/** Headings that name a return and its state, in one text or with a badge behind it. */
function* headingsIn(content: ParentNode): Generator<Element> {
  for (const leaf of leavesOf(content, 2500)) {
    const text = textOf(leaf);
    if (text.length > 80 || !isReturnHeading(leaf, text)) continue;
    if (isOfState(leaf, text) && !isHidden(leaf) && !leaf.closest(ELSEWHERE)) yield leaf;
  }
}

function isReturnHeading(leaf: Element, text: string): boolean {
  if (labelOf(text, 'columns') === 'returnStatus') return true;
  if (labelIn(text, 'headings') !== 'return') return false;
  return /[:–-]/.test(text) || leaf.closest(PLACES) !== null;
}

/** "Returns" alone is the title of a section that may hold none. */
function isOfState(leaf: Element, text: string): boolean {
  return stateOfHeading(leaf) !== undefined || /[:–-]\s*\p{L}/u.test(text);
}

function stateOfHeading(heading: Element) {
  const text = textOf(heading);
  const own = returnStateOf(text.replace(/^[^:–-]*[:–-]\s*/, '')) ?? returnStateOf(text);
  if (own) return own;
  const label = labelOf(text, 'columns');
  if (label !== undefined && label !== 'returnStatus') return undefined;
  const badge = heading.nextElementSibling;
  return badge && badge.childElementCount < 2 ? labelOf(textOf(badge), 'returnStates') : undefined;
}

const HEADINGS = 'h1, h2, h3, h4, [role=heading]';

/**
 * What stands under a heading: the largest element around it without another heading of its rank,
 * or its followers up to the next one.
 */
function sectionOf(heading: Element): readonly Element[] {
  const own = heading.closest(HEADINGS) ?? heading;
  const isOther = (other: Element) => other !== own && rankOf(other) <= rankOf(own);
  const holdsOther = (box: Element) => [...box.querySelectorAll(HEADINGS)].some(isOther);
  let section = own;
  for (let up = own.parentElement; up; up = up.parentElement) {
    if (up.matches('body, main, [role=main]') || holdsOther(up)) break;
    section = up;
  }
  const parts = [section];
  if (textOf(section).length > textOf(own).length + SHORT_BADGE) return parts;
  for (let next = section.nextElementSibling; next; next = next.nextElementSibling) {
    if ((next.matches(HEADINGS) && isOther(next)) || holdsOther(next)) break;
    parts.push(next);
  }
  return parts;
}

/** A heading's own state may stand behind it in the same box. */
const SHORT_BADGE = 30;

function rankOf(heading: Element): number {
  return Number(/^H(\d)$/.exec(heading.tagName)?.[1] ?? heading.getAttribute('aria-level') ?? 4);
}

function factOf(leaves: readonly Element[], orderId: string, context: ReadContext): ReturnFact {
  const values = valuesIn(leaves);
  const dated = values.has('orderDate') ? undefined : values.get('date');
  const createdAt = pastMoment(values.get('openedDate') ?? dated, context);
  const refund = values.get('refund');
  return {
    type: 'return',
    id: idInText(values.get('return')) ?? idInHeading(leaves) ?? idFromOrder(orderId, createdAt),
    orderId,
    createdAt,
    receivedAt: pastMoment(values.get('receivedDate'), context),
    refunded: refundedIn(refund, pastMoment(refund, context) !== undefined),
    path: `/mmp/shop/order/${encodeURIComponent(orderId)}`,
  };
}

/** Whether the order's money is back: a labelled refund, or a section of refunds with an amount. */
function refundOfPage(content: ParentNode, context: ReadContext): boolean | undefined {
  const labelled = labelledValues(content).get('refund');
  const stated = refundedIn(labelled, pastMoment(labelled, context) !== undefined);
  if (stated !== undefined) return stated;
  const lines = leavesOf(content, 2500).filter((leaf) => isRefundLine(textOf(leaf)));
  return lines.some((leaf) => !leaf.closest('button, a, [role=dialog], table, option'))
    ? true
    : undefined;
}

function isRefundLine(text: string): boolean {
  return text.length <= 60 && labelIn(text, 'orderStates') === 'refunded';
}

/** A return's number, state or next step outside of any section that was read. */
function hasOrphans(content: ParentNode, sections: readonly Element[]): boolean {
  const isOutside = (element: Element) =>
    !isHidden(element) && !sections.some((section) => section.contains(element));
  const steps = [...content.querySelectorAll('button, [role=button]')].some(
    (button) => isOutside(button) && labelOf(textOf(button), 'actions') === 'returnStep',
  );
  return steps || leavesOf(content, 2500).some((leaf) => isReturnLabel(leaf) && isOutside(leaf));
}

function isReturnLabel(leaf: Element): boolean {
  const label = labelOf(textOf(leaf), 'columns');
  return (label === 'return' || label === 'returnStatus') && leaf.closest(ELSEWHERE) === null;
}

function distinct(facts: readonly ReturnFact[]): ReturnFact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}
