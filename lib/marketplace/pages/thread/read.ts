import type { Message, Waiting } from '../../../domain/conversation.ts';
import { endsWait, inOrder, repliesIn, waitingOf } from '../../../domain/conversation.ts';
import type { ThreadFact } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isInFrame, linesOf, pathOfUrl, textOf } from '../dom.ts';
import { fold } from '../fold.ts';
import { labelledValues, valueOf } from '../row.ts';
import { looksLikeOrderId, orderIdInCaption, orderIdOf, threadIdOf } from '../subjects.ts';
import { involvedIn } from './involved.ts';
import { findMessages, isLine, type MessageBlock } from './messages.ts';
import { findNoReply } from './no-reply.ts';
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
  const last = inOrder(messages.filter((message) => !isLine(message)))?.at(-1);
  const { settled, talk } = findNoReply(root, messages);
  const hidden = hidesEarlier(root);
  const values = labelledValues(contentOf(root));
  const waiting = missed ? UNTOLD : waitingOf(talk);
  const fact: ThreadFact = {
    type: 'thread',
    id,
    orderId: orderOf(root, messages),
    channel: channelIn(valueOf(values.get('channel'))),
    customerLocale: localeIn(valueOf(values.get('locale'))),
    ...waitIn(waiting, settled, hidden && !talk.some(endsWait)),
    lastMessageAt: missed ? undefined : last?.at,
    lastFrom: missed ? undefined : last?.from,
    replies: missed ? undefined : repliesOf(talk, !hidden),
    ...(missed ? {} : involvedIn(messages, root, context, !hidden)),
  };
  const told = hidden ? { ...fact, shopOnly: undefined } : fact;
  if (missed) return { fact: told, problem: 'message:date' };
  return isUnsure(waiting, settled) ? { fact: told, problem: 'writer' } : { fact: told };
}

/** Whether a writer nobody could name leaves open if, or since when, an answer is awaited. */
function isUnsure({ waiting, isExact }: Waiting, settled: boolean): boolean {
  return !settled && (waiting === undefined || (waiting && isExact !== true));
}

/** @param mayLack an earlier unanswered message may not be on the page: then nothing is settled */
function waitIn(
  { waiting, since, isExact, for: waitingFor, shopOnly }: Waiting,
  settled: boolean,
  mayLack: boolean,
): Partial<ThreadFact> {
  if (settled) return { waiting: false, shopOnly };
  if (!waiting) return { waiting: mayLack ? undefined : waiting, shopOnly };
  const waitingSinceExact = since === undefined ? undefined : isExact === true && !mayLack;
  return { waiting, waitingSince: since, waitingSinceExact, waitingFor, shopOnly };
}

/** Answers of which both ends are known; absent where there is none. */
function repliesOf(talk: readonly Message[], isWhole: boolean): ThreadFact['replies'] {
  const replies = repliesIn(talk, isWhole);
  return replies.length > 0 ? replies : undefined;
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
