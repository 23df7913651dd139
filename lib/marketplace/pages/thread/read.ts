import { inOrder, waitingOf, type Waiting } from '../../../domain/conversation.ts';
import type { ThreadFact } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, isInFrame, leavesOf, linesOf, pathOfUrl, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelOf } from '../labels/index.ts';
import { labelledValues, valueOf } from '../row.ts';
import { looksLikeOrderId, orderIdInCaption, orderIdOf, threadIdOf } from '../subjects.ts';
import { findMessages, type MessageBlock } from './messages.ts';
import { channelIn, localeIn } from '../values.ts';

/** The open conversation: who wrote when, and so since when the shop's answer is awaited. */
export function readThread(root: ParentNode, url: URL, context: ReadContext): PageReading {
  const id = threadIdOf(url.pathname + url.search);
  if (id === undefined) return unread('thread');
  const read = readConversation(root, id, context);
  if (!read) return unread('messages');
  const { fact, problem } = read;
  const problems = problem ? [{ code: problem, count: 1 }] : [];
  return {
    facts: [{ ...fact, path: pathOfUrl(url) }],
    problems,
    status: problems.length > 0 ? 'partial' : 'ok',
    empty: false,
  };
}

function unread(code: string): PageReading {
  return { facts: [], problems: [{ code, count: 1 }], status: 'unrecognised', empty: false };
}

const UNTOLD: Waiting = { shopOnly: false };

interface Conversation {
  readonly fact: ThreadFact;
  /** Why it could not be told whether an answer is awaited. */
  readonly problem?: 'message:date' | 'writer';
}

/** The thread's fact from the messages shown; undefined where no conversation is. */
export function readConversation(
  root: ParentNode,
  id: string,
  context: ReadContext,
): Conversation | undefined {
  const { messages, missed } = findMessages(root, id, context);
  if (messages.length === 0) return undefined;
  const last = inOrder(messages)?.at(-1);
  const { waiting, since, for: waitingFor, shopOnly } = missed ? UNTOLD : waitingOf(messages);
  const settled = isSettled(root, messages);
  const hidden = hidesEarlier(root);
  // An answer among those shown makes what came before it of no account.
  const answered = messages.some(({ from }) => from === 'shop');
  const values = labelledValues(contentOf(root));
  const fact: ThreadFact = {
    type: 'thread',
    id,
    orderId: orderOf(root, messages),
    channel: channelIn(valueOf(values.get('channel'))),
    customerLocale: localeIn(valueOf(values.get('locale'))),
    waiting: settled ? false : waiting,
    waitingSince: settled ? undefined : since,
    waitingSinceExact: settled || since === undefined ? undefined : !hidden || answered,
    waitingFor: settled ? undefined : waitingFor,
    lastMessageAt: missed ? undefined : last?.at,
    lastFrom: missed ? undefined : last?.from,
    shopOnly: hidden ? undefined : shopOnly,
  };
  const problem = missed ? 'message:date' : fact.waiting === undefined ? 'writer' : undefined;
  return { fact, problem };
}

/** "Show earlier messages": the oldest unanswered one may not be on the page. */
const EARLIER =
  /\b(?:anterior\w*|earlier|previous|older|precedent\w*|plus ancien\w*|fruhere\w*|altere\w*|vorherige\w*|meno recent\w*|mas mensajes|more messages|mais mensagens|plus de messages|mehr nachrichten|altri messaggi)\b/;

function hidesEarlier(root: ParentNode): boolean {
  return [...contentOf(root).querySelectorAll('button, a, [role=button]')].some((control) => {
    const caption = fold(textOf(control));
    return (
      caption.length < 60 &&
      EARLIER.test(caption) &&
      /mensa|messag|nachricht|messagg|antwort|repl|respu/.test(caption)
    );
  });
}

const CONTROLS =
  'button, a, option, [role=button], [role=tab], [role=option], [role=menuitem], [role=radio], [role=row], li, tr';

/**
 * Whether the page says that no answer is needed. The same words stand on the control that says so,
 * which every conversation has: only a caption that is no control counts, or one that is switched on.
 */
function isSettled(root: ParentNode, messages: readonly MessageBlock[]): boolean {
  return leavesOf(contentOf(root), 3000).some((leaf) => {
    if (labelOf(textOf(leaf), 'threadStates') !== 'noReply') return false;
    if (isHidden(leaf) || isInFrame(leaf)) return false;
    if (messages.some(({ element }) => element.contains(leaf))) return false;
    const toggle = leaf.closest('[aria-pressed], [aria-checked], label');
    if (toggle) return isOn(toggle);
    return leaf.closest(CONTROLS) === null;
  });
}

function isOn(toggle: Element): boolean {
  if (toggle.getAttribute('aria-pressed') === 'true') return true;
  if (toggle.getAttribute('aria-checked') === 'true') return true;
  const input = toggle.querySelector<HTMLInputElement>('input[type=checkbox]');
  return input?.checked ?? false;
}

/** The order the page links to or names beside the messages; what is written in them is not looked at. */
function orderOf(root: ParentNode, messages: readonly MessageBlock[]): string | undefined {
  const content = contentOf(root);
  const inMessage = (element: Element) =>
    messages.some((message) => message.element.contains(element));
  for (const link of content.querySelectorAll('a[href]')) {
    if (isInFrame(link) || link.closest('li, tr, [role=row], [role=option]')) continue;
    const id = orderIdOf(link.getAttribute('href') ?? '');
    if (id !== undefined && !inMessage(link)) return id;
  }
  for (const heading of content.querySelectorAll('h1, h2, h3, [role=heading]')) {
    const id = inMessage(heading) ? undefined : orderIdInCaption(textOf(heading));
    if (id !== undefined) return id;
  }
  const labelled = labelledValues(content).get('order');
  return labelled && linesOf(labelled, 3).find(looksLikeOrderId);
}
