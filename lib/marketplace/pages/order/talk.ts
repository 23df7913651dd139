import type { OrderFact } from '../../../domain/facts.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isInFrame, leavesOf, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { threadIdOf } from '../subjects.ts';
import { findMessages, type MessageBlock } from '../thread/messages.ts';
import { readConversation } from '../thread/read.ts';

export type Talked = Pick<OrderFact, 'shopWroteAt' | 'customerWroteAt' | 'conversationSeen'>;

/**
 * Who last wrote in the conversations at the side of an order. `conversationSeen` only where all of
 * it stands there: no earlier messages behind a button, no other thread closed, every writer and
 * date read, or the page's own word that there are no messages.
 */
export function talkOfPage(root: ParentNode, context: ReadContext): Talked {
  const { messages, missed } = findMessages(root, '-', context);
  const talk = messages.filter(({ element }) => isConversation(element, messages));
  if (talk.length === 0) return saysNoMessages(root) ? { conversationSeen: true } : {};
  const isWhole =
    !missed &&
    talk.length === messages.length &&
    talk.every(({ from }) => from !== undefined) &&
    showsAll(root, context) &&
    everyThreadIsOpen(contentOf(root), talk);
  return {
    shopWroteAt: lastOf(toCustomer(talk)),
    customerWroteAt: lastOf(talk.filter(({ from }) => from === 'customer')),
    conversationSeen: isWhole ? true : undefined,
  };
}

function lastOf(messages: readonly MessageBlock[]): number | undefined {
  return messages.length > 0 ? Math.max(...messages.map(({ at }) => at)) : undefined;
}

/**
 * A history has dates and writers too: messages stand where one can write, in a panel at the side,
 * or under a heading of theirs.
 */
function isConversation(element: Element, messages: readonly MessageBlock[]): boolean {
  if (element.closest('aside, [role=complementary], [role=log], [role=feed]')) return true;
  let around: Element | null = element.parentElement;
  for (let climbs = 0; around && climbs < 5; climbs++) {
    if (around.matches('body, main, [role=main]')) return false;
    if (around.querySelector('textarea, [contenteditable=true], [contenteditable=""]')) return true;
    if (hasHeading(around, messages)) return true;
    around = around.parentElement;
  }
  return false;
}

function hasHeading(around: Element, messages: readonly MessageBlock[]): boolean {
  return [...around.querySelectorAll('h1, h2, h3, h4, h5, [role=heading]')].some(
    (heading) =>
      labelOf(textOf(heading), 'headings') === 'messages' &&
      !messages.some(({ element }) => element.contains(heading)),
  );
}

/** Messages of the shop that the customer sees: where readers are named, it has to name some. */
function toCustomer(talk: readonly MessageBlock[]): MessageBlock[] {
  const areNamed = talk.some(({ readers }) => readers !== undefined);
  return talk.filter(
    ({ from, readers, toOperatorOnly }) =>
      from === 'shop' && !toOperatorOnly && (!areNamed || readers !== undefined),
  );
}

/** The reader of conversations leaves `shopOnly` open where earlier messages are hidden. */
function showsAll(root: ParentNode, context: ReadContext): boolean {
  return readConversation(root, '-', context)?.fact.shopOnly !== undefined;
}

/** Each thread that is named here stands open around its name. */
function everyThreadIsOpen(content: ParentNode, talk: readonly MessageBlock[]): boolean {
  const links = [...content.querySelectorAll('a[href]')].filter(
    (link) =>
      !isInFrame(link) &&
      threadIdOf(link.getAttribute('href') ?? '') !== undefined &&
      !talk.some(({ element }) => element.contains(link)),
  );
  const idOf = (link: Element) => threadIdOf(link.getAttribute('href') ?? '');
  if (new Set(links.map(idOf)).size < 2) return true;
  return links.every((link) => {
    for (let around = link.parentElement; around; around = around.parentElement) {
      const box = around;
      if (links.some((other) => box.contains(other) && idOf(other) !== idOf(link))) return false;
      if (talk.some(({ element }) => box.contains(element))) return true;
    }
    return false;
  });
}

/** The page's own word that nobody has written; a panel still being filled says nothing. */
function saysNoMessages(root: ParentNode): boolean {
  const content = contentOf(root);
  if (content.querySelector('[role=progressbar], [aria-busy=true]')) return false;
  return leavesOf(content, 2500).some((leaf) => {
    const text = textOf(leaf);
    return (
      text.length <= 120 &&
      labelIn(text, 'emptyList') !== undefined &&
      /mensaj|messag|mensag|nachricht|conversa|unterhalt|konversation/.test(fold(text)) &&
      !/sin leer|no leid|unread|ungelesen|non lu|nao lid|non lett|nuev|new|neue|nouve|nov|nuov/.test(
        fold(text),
      )
    );
  });
}
