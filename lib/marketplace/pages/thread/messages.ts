import type { Message } from '../../../domain/conversation.ts';
import type { Party } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, leavesOf, linesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { findGrids } from '../grid.ts';
import { labelOf } from '../labels/index.ts';
import { partyOf, writerOf } from '../parties.ts';
import { cellsOf, labelledValues } from '../row.ts';
import { blocksOf, hasMissed, shapeOf, type Block } from './blocks.ts';
import { messageDates } from './message-dates.ts';
import { saysNoReply } from './no-reply.ts';
import { readersIn, type Readers } from './recipient.ts';

/** A message found on the page: its element, and what could be told of it. */
export interface MessageBlock extends Message, Block {
  /** The name written where the writer stands, for telling customers who are shown by name. */
  readonly name: string;
  /** Whom its head names as readers; undefined where it names none. */
  readonly readers?: Readers;
}

export interface Talk {
  readonly messages: readonly MessageBlock[];
  /** A message stands among them whose date could not be read. */
  readonly missed: boolean;
}

/** Dates of the order that a conversation's page may show beside it. */
const LABELLED_DATES = ['date', 'shippedDate', 'shippingDeadline'] as const;

/**
 * The messages of the open conversation. Nothing of the markup is known, so they are found by what
 * every conversation has: each message stands in the largest element that holds one date only, and
 * near that date somebody is named. Dates that carry labels (order date) and dates in lists of
 * other threads are left out.
 */
export function findMessages(root: ParentNode, id: string, context: ReadContext): Talk {
  const content = contentOf(root);
  const values = labelledValues(content);
  const labelled = new Set(LABELLED_DATES.map((key) => textOf(values.get(key))));
  const dated = messageDates(content, id, context).filter(
    ({ element }) => textOf(element) === '' || !labelled.has(textOf(element)),
  );
  const blocks = blocksOf(dated, content);
  const described = blocks.map((block) => describe(block, context));
  const messages = withNamedCustomers(ofOneKind(described), content, context);
  return { messages, missed: hasMissed(messages) };
}

function describe(block: Block, context: ReadContext): MessageBlock {
  const captions = captionsOf(block);
  const automatic = captions.some((text) => partyOf(text, context) === 'system');
  const noReplyNeeded = captions.some(saysNoReply);
  const from = automatic
    ? 'system'
    : (statedWriter(block.element, context) ?? writerIn(captions, context));
  // "No reply required" where a writer would stand: a line of its own, not a message.
  const writer = from ?? (noReplyNeeded ? 'system' : undefined);
  const readers = readersIn(headLines(block), context.operatorNames);
  return {
    ...block,
    from: writer,
    name: captions[0] ?? '',
    ...(noReplyNeeded && { noReplyNeeded }),
    ...(readers && { readers }),
    ...(writer === 'shop' && readers === 'operator' && { toOperatorOnly: true }),
  };
}

/**
 * Short texts where a message says who wrote it: before its date, in the date's own line, or right
 * beside it. What stands below is the body, which may name anybody.
 */
function captionsOf({ element, date }: Block): string[] {
  const sender = senderCell(element);
  if (sender) return linesOf(sender, 4);
  const captions: string[] = [];
  for (const leaf of headOf({ element, date })) {
    if (isDate(leaf, date)) captions.push(...besideDate(leaf, date));
    else captions.push(textOf(leaf));
  }
  return captions.slice(0, 6);
}

/** The short texts before a message's date, that date, and what shares its line. */
function headOf({ element, date }: Pick<Block, 'element' | 'date'>): Element[] {
  let passed = false;
  return leavesOf(element, 14).filter((leaf) => {
    if (isDate(leaf, date)) return (passed = true);
    return textOf(leaf).length <= 80 && (!passed || isInLine(leaf, date, element));
  });
}

function isDate(leaf: Element, date: Element): boolean {
  return leaf === date || leaf.contains(date);
}

function headLines(block: Block): string[] {
  const lines = headOf(block).flatMap((leaf) => linesOf(leaf, 6));
  return lines.filter((line) => line.length <= 80).slice(0, 8);
}

/** In a table the header tells which cell names the writer; the one beside names the other end. */
function senderCell(row: Element): Element | undefined {
  if (!row.matches('tr, [role=row]')) return undefined;
  const grid = findGrids(row.ownerDocument).find(({ rows }) => rows.includes(row));
  const index = grid?.columns.get('from');
  return index === undefined ? undefined : cellsOf(row)[index];
}

const INLINE = 'span, b, strong, i, em, small, a, cite, label';

/** After the date only what shares its line, or an inline part right behind it, is still the head. */
function isInLine(leaf: Element, date: Element, message: Element): boolean {
  const line = date.parentElement;
  if (line && line !== message) return line.contains(leaf);
  return leaf.parentElement === message && leaf.matches(INLINE);
}

/** `Customer · 22/11/2026 10:30`, or `Customer <time>…</time>` as bare text → `Customer`. */
function besideDate(leaf: Element, date: Element): string[] {
  if (leaf !== date) return linesOf(leaf, 4).filter((line) => line !== textOf(date));
  if (leaf.matches('time')) return [];
  const parts = textOf(leaf).split(/\s[-–—|·•]\s|,\s/);
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
  const written = blocks.filter((block) => block.from && !isLine(block));
  const shapes = new Set(written.map((block) => shapeOf(block.element)));
  return blocks.filter((block) => block.from !== undefined || shapes.has(shapeOf(block.element)));
}

/** A line between the messages that says only that no reply is required. */
export function isLine({ from, noReplyNeeded }: Message): boolean {
  return from === 'system' && noReplyNeeded === true;
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
  const named = labelledValues(content).get('customer');
  // Within the messages "customer" is a writer, and what stands beside it is no name of his.
  const isOutside = named && !blocks.some(({ element }) => element.contains(named));
  const customer = isOutside ? fold(textOf(named)) : '';
  const shop = fold(context.shopName ?? '');
  const shopByName =
    shop !== '' && blocks.some(({ from, name }) => from === 'shop' && fold(name).includes(shop));
  return blocks.map((block) => {
    const name = fold(block.name);
    const isCustomer = name !== '' && (name === customer || shopByName);
    return block.from === undefined && isCustomer ? { ...block, from: 'customer' } : block;
  });
}
