import type { PageKind } from '../../lib/domain/reading.ts';
import { contentOf } from '../../lib/marketplace/pages/dom.ts';
import { findMessages } from '../../lib/marketplace/pages/thread/messages.ts';
import { orderIdOf, threadIdOf } from '../../lib/marketplace/pages/subjects.ts';

/**
 * After a move without a new load the old page's content stands under the new address for up to
 * many seconds. Reading it then would put one thread's messages under another's id. Content is
 * stale while its text is the one that stood there when the address changed, while an order's page
 * still names the order that was open before and not the new one, and while a conversation shows
 * the very messages of the one that was open before.
 */
export function staleness(document: Document, from: URL | undefined, to: URL) {
  const before = from && textOf(document);
  const oldId = from && idOf(from);
  const newId = idOf(to);
  const oldTalk = from ? talkOf(document, threadIdOf(from.pathname + from.search)) : '';
  const changedSubject = from !== undefined && (from.pathname !== to.pathname || oldId !== newId);
  let settled = !changedSubject;

  return (kind: PageKind): boolean => {
    if (settled) return false;
    const text = textOf(document);
    if (text === before) return true;
    const namesOld = oldId !== undefined && oldId !== newId && text.includes(oldId);
    const namesNew = newId !== undefined && text.includes(newId);
    const wrongOrder = (kind === 'order' || kind === 'order-documents') && namesOld && !namesNew;
    const sameTalk = kind === 'thread' && oldTalk !== '' && talkOf(document, newId) === oldTalk;
    settled = !wrongOrder && !sameTalk;
    return !settled;
  };
}

function textOf(document: Document): string {
  const content = contentOf(document);
  return 'textContent' in content ? (content as Element).textContent : '';
}

function idOf(url: URL): string | undefined {
  const address = url.pathname + url.search;
  return orderIdOf(address) ?? threadIdOf(address);
}

/** When the messages shown were written; '' where no conversation is. */
function talkOf(document: Document, id: string | undefined): string {
  if (id === undefined) return '';
  const context = { now: 0, operatorNames: [] };
  const { messages } = findMessages(document, id, context);
  return messages.map(({ at }) => at).join();
}
