import { leavesOf, linesOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import type { Dated } from './message-dates.ts';

/** What no message holds: the composer, the page's heading, its frame. */
const BEYOND =
  'textarea, [contenteditable=true], [contenteditable=""], input[type=file], form, h1, nav, [role=navigation], [role=banner], #accountingMenu';

export interface Block extends Dated {
  /** The date's own element; `element` is the message around it. */
  readonly date: Element;
}

/**
 * The message around each date. Messages of one conversation are made alike, so where a date lies
 * inside an element made like the other messages, that element is the message, and the first date
 * in it is the message's: later ones stand in what it quotes.
 */
export function blocksOf(dated: readonly Dated[], content: ParentNode): Block[] {
  const counts = datesIn(dated);
  const raw = dated.flatMap(({ element, ...when }) => {
    const block = around(element, counts, content);
    return block && textOf(block) !== textOf(element)
      ? [{ element: block, date: element, ...when }]
      : [];
  });
  const common = commonShape(raw);
  const blocks = new Map<Element, Block>();
  for (const block of raw) {
    const element = ancestorOfShape(block.element, common, content) ?? block.element;
    if (!blocks.has(element)) blocks.set(element, { ...block, element });
  }
  return [...blocks.values()];
}

/** How many dates each element holds. */
function datesIn(dated: readonly Dated[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const { element } of dated)
    for (let at: Element | null = element; at; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The largest ancestor with no second date and no composer, or the first that repeats as messages do. */
function around(
  date: Element,
  counts: ReadonlyMap<Element, number>,
  content: ParentNode,
): Element | undefined {
  let block: Element = date;
  for (let up = date.parentElement; up && up !== content; up = up.parentElement) {
    const parent = up;
    if (parent.matches('body, main, [role=main]') || parent.querySelector(BEYOND)) break;
    if ((counts.get(parent) ?? 0) > 1) break;
    if (block !== date && repeats(block, parent)) break;
    block = parent;
  }
  return block === date && !date.querySelector('time') ? undefined : block;
}

/** Whether an element with several texts stands among others of its tag with several texts. */
function repeats(element: Element, parent: Element): boolean {
  return (
    hasTexts(element) &&
    [...parent.children].some(
      (other) => other !== element && other.tagName === element.tagName && hasTexts(other),
    )
  );
}

function hasTexts(element: Element): boolean {
  return leavesOf(element, 2).length >= 2;
}

/** Tag and depth: what elements made by one template have in common. */
export function shapeOf(element: Element): string {
  let depth = 0;
  for (let at = element.parentElement; at; at = at.parentElement) depth++;
  return `${element.tagName}/${String(depth)}`;
}

/** The shape most messages have, if more than one has it. */
function commonShape(blocks: readonly Block[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { element } of blocks)
    counts.set(shapeOf(element), (counts.get(shapeOf(element)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : undefined;
}

function ancestorOfShape(
  element: Element,
  shape: string | undefined,
  content: ParentNode,
): Element | undefined {
  if (shape === undefined) return undefined;
  for (let up: Element | null = element; up && up !== content; up = up.parentElement)
    if (shapeOf(up) === shape) return up;
  return undefined;
}

/**
 * Whether an element stands among the messages, made like them, whose date could not be read: it
 * cannot be told whether it came before or after them. Bare single lines and lines with buttons
 * between messages ("added to the conversation", "show earlier") are no messages.
 */
export function hasMissed(blocks: readonly Block[]): boolean {
  const holders = new Set<Element>();
  const parents = new Map<Element, Element>();
  for (const { element } of blocks) {
    if (element.parentElement) parents.set(element.parentElement, element);
    for (let at: Element | null = element; at && !holders.has(at); at = at.parentElement)
      holders.add(at);
  }
  return [...parents].some(([parent, like]) =>
    [...parent.children].some((sibling) => !holders.has(sibling) && looksLike(sibling, like)),
  );
}

function looksLike(sibling: Element, like: Element): boolean {
  return (
    sibling.tagName === like.tagName &&
    sibling.classList[0] === like.classList[0] &&
    !isPair(sibling) &&
    (isTemplated(sibling) ? textOf(sibling) !== '' : hasTexts(sibling)) &&
    sibling.querySelector('button, [role=button]') === null
  );
}

/** `Channel | MediaMarkt`: a label and its value among bare boxes is no message. */
function isPair(element: Element): boolean {
  const [first = ''] = linesOf(element, 1);
  const label = labelOf(first, 'columns');
  return label !== undefined && label !== 'customer' && label !== 'from' && label !== 'to';
}

/** Whether tag or class say what the element is; a bare `div` could be anything. */
function isTemplated(element: Element): boolean {
  return element.tagName !== 'DIV' || element.className !== '';
}
