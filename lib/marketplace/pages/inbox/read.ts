import type { Party, ThreadFact } from '../../../domain/facts.ts';
import { leavesOf, linesOf, pathOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../labels/index.ts';
import type { ListContext, ListReader } from '../list.ts';
import { momentOf } from '../moments.ts';
import { isDateOnly } from '../thread/message-dates.ts';
import { partyLeading, writerOf } from '../parties.ts';
import { valueOf, type Row } from '../row.ts';
import {
  looksLikeOrderId,
  orderIdInCaption,
  orderIdOf,
  threadIdOf,
  threadIdOfAttributes,
} from '../subjects.ts';
import { channelIn } from '../values.ts';

/** The inbox: one row a thread. A row shows the last message only, never the oldest unanswered. */
export const inboxReader: ListReader = {
  needed: [],
  dates: ['lastMessage', 'date'],
  accepts: (columns) =>
    columns.has('subject') && (columns.has('lastMessage') || columns.has('date')),
  others:
    /pedido|order|commande|bestell|encomenda|ordin|oferta|offer|offre|angebot|inciden|devoluc|return|document|task|tarea/,
  seeds: 'a[href], [data-thread-id], [data-id], [data-key], [data-testid]',
  idOfSeed: (element) =>
    threadIdOf(element.getAttribute('href') ?? '') ?? threadIdOfAttributes(element),
  read: readThreadRow,
};

function readThreadRow(
  row: Row,
  context: ListContext,
  problem: (code: string) => void,
): ThreadFact | undefined {
  const link = threadLink(row.element);
  const id = threadIdOf(link?.getAttribute('href') ?? '') ?? attributeId(row.element);
  if (id === undefined) return undefined;
  const at = lastMessageAt(row, context);
  if (at === undefined) problem('date');
  const lastFrom = writerOfRow(row, context);
  const waiting = waitingOf(marksOf(row), lastFrom);
  if (waiting === undefined && lastFrom !== 'system') problem('waiting');
  return {
    type: 'thread',
    id,
    orderId: orderOf(row),
    channel: channelIn(valueOf(row.cell('channel'))),
    waiting,
    waitingSince: waiting ? at : undefined,
    waitingSinceExact: waiting && at !== undefined ? false : undefined,
    waitingFor:
      waiting && (lastFrom === 'customer' || lastFrom === 'operator') ? lastFrom : undefined,
    lastMessageAt: at,
    lastFrom,
    path: pathOf(link, context.url),
  };
}

function threadLink(row: Element): Element | undefined {
  const links = row.matches('a[href]') ? [row] : [...row.querySelectorAll('a[href]')];
  return links.find((link) => threadIdOf(link.getAttribute('href') ?? '') !== undefined);
}

function attributeId(row: Element): string | undefined {
  for (const element of [row, ...row.querySelectorAll('[data-thread-id], [data-id], [data-key]')]) {
    const id = threadIdOfAttributes(element);
    if (id !== undefined) return id;
  }
  return undefined;
}

function orderOf(row: Row): string | undefined {
  for (const link of row.element.querySelectorAll('a[href]')) {
    const id = orderIdOf(link.getAttribute('href') ?? '');
    if (id !== undefined) return id;
  }
  const cell = row.cell('order');
  if (cell) return linesOf(cell, 6).find(looksLikeOrderId);
  for (const leaf of row.leaves()) {
    const id = orderIdInCaption(textOf(leaf));
    if (id !== undefined) return id;
  }
  return undefined;
}

function lastMessageAt(row: Row, context: ListContext): number | undefined {
  const cell = row.cell('lastMessage');
  if (cell) return momentOf(cell, context, context);
  // A date column may be that of the thread's beginning: the youngest date of the row is the last.
  const stated = row.element.querySelectorAll('time[datetime]');
  const captions = stated.length > 0 ? [...stated] : row.leaves().map(wholeDate);
  const moments = captions.flatMap((caption) => {
    const at = momentOf(caption, context, context);
    return at !== undefined && isBareDate(caption, at, context) ? at : [];
  });
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

/** "Delivery on 20/11" in a preview or a subject is no date of the message. */
function isBareDate(caption: Element, at: number, context: ListContext): boolean {
  return caption.matches('time') || isDateOnly(textOf(caption), at, context, context.order);
}

/** A date may be spread over elements: `<b>18</b> <span>nov</span> <span>10:05</span>`. */
function wholeDate(leaf: Element): Element {
  const parent = leaf.parentElement;
  const spread = parent && textOf(leaf).length < 8 && textOf(parent).length <= 40;
  return spread ? parent : leaf;
}

const HEADING = 'strong, b, h1, h2, h3, h4, h5, h6';

/** The link around a thread's subject; not one around the whole row. */
function captionLink(row: Row): Element | undefined {
  const link = threadLink(row.element);
  return link && link !== row.element && leavesOf(link, 3).length <= 2 ? link : undefined;
}

/** Words that say how the thread stands, as whole captions: texts, labels and tooltips of badges. */
function marksOf(row: Row): ReadonlySet<string> {
  const marks = new Set<string>();
  const note = (text: string | null) => {
    const mark = text ? labelOf(text, 'threadStates') : undefined;
    if (mark) marks.add(mark);
  };
  const subject = row.cell('subject') ?? captionLink(row);
  for (const leaf of row.leaves()) {
    // "Resolved" as a subject is the customer's word, and "Nov" is not new.
    if (subject?.contains(leaf) || leaf.closest(HEADING) || /^nov\b/i.test(textOf(leaf))) continue;
    if (/\d\s*nov\b/i.test(textOf(leaf))) continue;
    // "No reply required" on a button is an offer to say so, unless the button is pressed.
    const control = leaf.closest('button, [role=button], [role=menuitem]');
    if (!control || control.getAttribute('aria-pressed') === 'true') note(textOf(leaf));
  }
  for (const element of row.element.querySelectorAll('[aria-label], [title]')) {
    if (element.matches('button, a, [role=button]')) continue;
    note(element.getAttribute('aria-label'));
    note(element.getAttribute('title'));
  }
  note(row.element.getAttribute('aria-label'));
  return marks;
}

/**
 * Whether the shop's answer is awaited. The page's own word wins; then who wrote last; an unread
 * thread was written by somebody else and cannot have been answered. Read says nothing.
 */
function waitingOf(marks: ReadonlySet<string>, lastFrom: Party | undefined): boolean | undefined {
  if (marks.has('noReply') || marks.has('answered')) return false;
  if (marks.has('waiting')) return true;
  if (lastFrom === 'shop') return false;
  // "Closed" may be said of the order as well: against a customer's last word it decides nothing.
  const closed = marks.has('closed');
  if (lastFrom === 'customer' || lastFrom === 'operator') return closed ? undefined : true;
  if (closed) return lastFrom === undefined && !marks.has('unread') ? false : undefined;
  return marks.has('unread') && lastFrom === undefined ? true : undefined;
}

function writerOfRow(row: Row, context: ListContext): Party | undefined {
  const cell = row.cell('from');
  if (cell) return writerInCell(cell, row, context);
  const subject = row.cell('subject');
  for (const leaf of leavesOf(row.element, 60)) {
    // "Customer: late delivery" as a subject tells of the matter, not of the writer.
    if (subject?.contains(leaf) || leaf.closest(HEADING)) continue;
    const text = textOf(leaf);
    const party =
      partyLeading(text, context) ?? (isDirection(text) ? writerOf(text, context) : undefined);
    if (party) return party;
  }
  return undefined;
}

function isDirection(text: string): boolean {
  return text.length < 80 && /→|➔|->|^(?:de|from|von|da|par)\b/i.test(text);
}

/** A role line wins over a name: automatic messages are sent in the operator's name. */
function writerInCell(cell: Element, row: Row, context: ListContext): Party | undefined {
  const lines = [valueOf(cell), ...linesOf(cell, 4)];
  const named = lines.flatMap((text) => writerOf(text, context) ?? []);
  if (named.includes('system')) return 'system';
  if (named[0]) return named[0];
  const customer = fold(textOf(row.cell('customer')));
  return customer !== '' && customer === fold(textOf(cell)) ? 'customer' : undefined;
}
