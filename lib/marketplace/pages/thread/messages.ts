import type { Message } from '../../../domain/conversation.ts';
import type { Party } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { dateOrder } from '../dates.ts';
import { contentOf, isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../labels/index.ts';
import { momentOf } from '../moments.ts';
import { partyOf, writerOf } from '../parties.ts';
import { labelledValues } from '../row.ts';
import { threadIdOf } from '../subjects.ts';

/** A message found on the page: its element, and what could be told of it. */
export interface MessageBlock extends Message {
  readonly element: Element;
  /** The name written where the writer stands, for telling customers who are shown by name. */
  readonly name: string;
}

/** What no message holds: the composer, the page's heading, its frame. */
const BEYOND =
  'textarea, [contenteditable=true], [contenteditable=""], input[type=file], form, h1, nav, [role=navigation], [role=banner], #accountingMenu';

/**
 * The messages of the open conversation. Nothing of the markup is known, so they are found by what
 * every conversation has: each message stands in the largest element that holds one date only, and
 * near that date somebody is named. Dates that carry labels (order date) and dates in lists of
 * other threads are left out.
 */
export function findMessages(root: ParentNode, id: string, context: ReadContext): MessageBlock[] {
  const content = contentOf(root);
  const values = labelledValues(content);
  const labelled = new Set(LABELLED_DATES.map((key) => textOf(values.get(key))));
  const dated = datesIn(content, id, context).filter(
    ({ element }) => !labelled.has(textOf(element)),
  );
  const blocks = dated.flatMap(({ element, at }) => {
    const block = blockOf(element, dated, content);
    return block ? [describe(block, element, at, context)] : [];
  });
  return withNamedCustomers(ofOneKind(blocks), content, context);
}

/** Dates of the order that a conversation's page may show beside it. */
const LABELLED_DATES = ['date', 'shippedDate', 'shippingDeadline'] as const;

interface Dated {
  readonly element: Element;
  readonly at: number;
}

function datesIn(content: ParentNode, id: string, context: ReadContext): Dated[] {
  const candidates = leavesOf(content, 3000).filter((leaf) => couldBeDate(leaf, id));
  const order = dateOrder(candidates.map(textOf), context.lang);
  return candidates.flatMap((element) => {
    const at = momentOf(element, context, { order });
    return at === undefined ? [] : [{ element, at }];
  });
}

/** A date stands alone in a short caption, perhaps with the writer's name: never inside a body. */
function couldBeDate(leaf: Element, id: string): boolean {
  const marked = leaf.matches('time') || leaf.querySelector('time') !== null;
  const text = textOf(leaf);
  if (!marked && (text.length > 60 || !/\d|^\p{L}+$/u.test(text))) return false;
  if (isInFrame(leaf) || isHidden(leaf) || leaf.closest('dt, dd, thead, [role=dialog]'))
    return false;
  return !inListOfThreads(leaf, id);
}

/** Beside an open conversation many inboxes keep the list of the others. */
function inListOfThreads(leaf: Element, id: string): boolean {
  const item = leaf.closest('a[href], li, tr, [role=row], [role=option], [role=listitem]');
  if (!item) return false;
  const links = item.matches('a[href]') ? [item] : [...item.querySelectorAll('a[href]')];
  return links.some((link) => {
    const href = link.getAttribute('href') ?? '';
    // Attachments and permalinks of this conversation carry its own id.
    return threadIdOf(href) !== undefined && !decodeURIComponentSafely(href).includes(id);
  });
}

/** The largest ancestor with no second date and no composer, or the first that repeats as messages do. */
function blockOf(date: Element, dated: readonly Dated[], content: ParentNode): Element | undefined {
  let block: Element = date;
  for (let up = date.parentElement; up && up !== content; up = up.parentElement) {
    const parent = up;
    if (parent.matches('body, main, [role=main]') || parent.querySelector(BEYOND)) break;
    if (dated.some(({ element }) => element !== date && parent.contains(element))) break;
    if (block !== date && repeats(block, parent)) break;
    block = parent;
  }
  return block === date && !date.querySelector('time') ? undefined : block;
}

/** Whether an element with several texts stands among others of its tag with several texts. */
function repeats(element: Element, parent: Element): boolean {
  const hasTexts = (one: Element) => leavesOf(one, 2).length >= 2;
  return (
    hasTexts(element) &&
    [...parent.children].some(
      (other) => other !== element && other.tagName === element.tagName && hasTexts(other),
    )
  );
}

function describe(element: Element, date: Element, at: number, context: ReadContext): MessageBlock {
  const captions = captionsOf(element, date);
  const automatic = captions.some((text) => partyOf(text, context) === 'system');
  const from = automatic
    ? 'system'
    : (statedWriter(element, context) ?? writerIn(captions, context));
  return { element, at, from, name: captions[0] ?? '' };
}

/** Short texts at the head of the message; its body comes later or is longer. */
function captionsOf(block: Element, date: Element): string[] {
  const captions: string[] = [];
  for (const leaf of leavesOf(block, 12)) {
    const text = textOf(leaf);
    if (leaf !== date && text.length <= 80) captions.push(text);
    else if (leaf === date && leaf.matches(':not(time)')) captions.push(...besideDate(text));
  }
  return captions.slice(0, 6);
}

/** `Customer · 22/11/2026 10:30` → `Customer`. */
function besideDate(text: string): string[] {
  const parts = text.split(/\s[-–—|·•]\s|,\s/);
  return parts.length > 1 ? [parts[0] ?? ''] : [];
}

const WRITER_ATTRIBUTES = [
  'data-sender',
  'data-sender-type',
  'data-from',
  'data-author',
  'data-author-type',
  'data-role',
  'aria-label',
];

function statedWriter(block: Element, context: ReadContext): Party | undefined {
  for (const holder of [block, ...block.querySelectorAll('*')].slice(0, 8)) {
    for (const name of WRITER_ATTRIBUTES) {
      const party = writerOf(holder.getAttribute(name) ?? '', context);
      if (party) return party;
    }
  }
  return undefined;
}

function writerIn(captions: readonly string[], context: ReadContext): Party | undefined {
  for (const [index, text] of captions.entries()) {
    const toWhom = index > 0 && labelOf(captions[index - 1] ?? '', 'columns') === 'to';
    const party = toWhom ? undefined : writerOf(text, context);
    if (party) return party;
  }
  return undefined;
}

/** Keeps the blocks that look like the ones with a known writer: same tag at the same depth. */
function ofOneKind(blocks: readonly MessageBlock[]): MessageBlock[] {
  const shapes = new Set(
    blocks.filter((block) => block.from).map((block) => shapeOf(block.element)),
  );
  return blocks.filter((block) => block.from !== undefined || shapes.has(shapeOf(block.element)));
}

/**
 * Whether a message stands among the others whose date could not be read: it cannot be told
 * whether it came before or after them. Dates between messages and buttons are no messages.
 */
export function hasUndated(blocks: readonly MessageBlock[], context: ReadContext): boolean {
  const known = new Set(blocks.map(({ element }) => element));
  const isMissed = (sibling: Element, like: Element) =>
    sibling.tagName === like.tagName &&
    sibling.className === like.className &&
    !known.has(sibling) &&
    !blocks.some(({ element }) => sibling.contains(element)) &&
    textOf(sibling) !== '' &&
    sibling.querySelector('button, [role=button]') === null &&
    momentOf(sibling, context) === undefined;
  return blocks.some(({ element }) =>
    [...(element.parentElement?.children ?? [])].some((sibling) => isMissed(sibling, element)),
  );
}

function shapeOf(element: Element): string {
  let depth = 0;
  for (let at = element.parentElement; at; at = at.parentElement) depth++;
  return `${element.tagName}/${String(depth)}`;
}

/**
 * A customer is often shown by name. The name counts as the customer's when the page labels it so,
 * or when the shop itself is shown by its own name here, so that a third name is neither side of
 * ours. Otherwise the writer stays unknown: it could be a colleague.
 */
function withNamedCustomers(
  blocks: readonly MessageBlock[],
  content: ParentNode,
  context: ReadContext,
): MessageBlock[] {
  const customer = fold(textOf(labelledValues(content).get('customer')));
  const shop = fold(context.shopName ?? '');
  const shopByName =
    shop !== '' && blocks.some(({ from, name }) => from === 'shop' && fold(name).includes(shop));
  return blocks.map((block) => {
    const name = fold(block.name);
    const isCustomer = name !== '' && (name === customer || shopByName);
    return block.from === undefined && isCustomer ? { ...block, from: 'customer' } : block;
  });
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
