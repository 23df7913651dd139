import { waitingOf } from '../../../domain/conversation.ts';
import type { ThreadFact } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, isHidden, isInFrame, leavesOf, textOf } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import { labelledValues, valueOf } from '../row.ts';
import { orderIdOf, threadIdOf } from '../subjects.ts';
import { findMessages } from './messages.ts';

/** The open conversation: who wrote when, and so since when the shop's answer is awaited. */
export function readThread(root: ParentNode, url: URL, context: ReadContext): PageReading {
  const id = threadIdOf(url.pathname + url.search);
  if (id === undefined) return unread('thread');
  const fact = readConversation(root, id, context);
  if (!fact) return unread('messages');
  const problems = fact.waiting === undefined ? [{ code: 'writer', count: 1 }] : [];
  return {
    facts: [{ ...fact, path: url.pathname + url.search }],
    problems,
    status: problems.length > 0 ? 'partial' : 'ok',
    empty: false,
  };
}

function unread(code: string): PageReading {
  return { facts: [], problems: [{ code, count: 1 }], status: 'unrecognised', empty: false };
}

/** The thread's fact from the messages shown; undefined where no conversation is. */
export function readConversation(
  root: ParentNode,
  id: string,
  context: ReadContext,
): ThreadFact | undefined {
  const messages = findMessages(root, id, context);
  const last = messages.toSorted((a, b) => a.at - b.at).at(-1);
  if (!last) return undefined;
  const { waiting, since, for: waitingFor, shopOnly } = waitingOf(messages);
  const settled = isSettled(root);
  const values = labelledValues(contentOf(root));
  return {
    type: 'thread',
    id,
    orderId: orderOf(root),
    channel: valueOf(values.get('channel')) || undefined,
    customerLocale: valueOf(values.get('locale')) || undefined,
    waiting: settled ? false : waiting,
    waitingSince: settled ? undefined : since,
    waitingSinceExact: !settled && since !== undefined ? true : undefined,
    waitingFor: settled ? undefined : waitingFor,
    lastMessageAt: last.at,
    lastFrom: last.from,
    shopOnly,
  };
}

const CONTROLS =
  'button, a, option, [role=button], [role=tab], [role=option], [role=menuitem], [role=radio], [role=row], li, tr';

/**
 * Whether the page says that no answer is needed. The same words stand on the control that says so,
 * which every conversation has: only a caption that is no control counts, or one that is switched on.
 */
function isSettled(root: ParentNode): boolean {
  return leavesOf(contentOf(root), 3000).some((leaf) => {
    if (isHidden(leaf) || isInFrame(leaf)) return false;
    const state = labelOf(textOf(leaf), 'threadStates');
    if (state !== 'noReply' && state !== 'closed') return false;
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

function orderOf(root: ParentNode): string | undefined {
  for (const link of contentOf(root).querySelectorAll('a[href]')) {
    if (isInFrame(link) || link.closest('li, tr, [role=row], [role=option]')) continue;
    const id = orderIdOf(link.getAttribute('href') ?? '');
    if (id !== undefined) return id;
  }
  return undefined;
}
