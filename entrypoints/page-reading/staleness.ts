import type { PageKind } from '../../lib/domain/reading.ts';
import { contentOf } from '../../lib/marketplace/pages/dom.ts';
import { LIST_READERS } from '../../lib/marketplace/pages/read-page.ts';
import { orderIdOf, threadIdOf } from '../../lib/marketplace/pages/subjects.ts';
import { findMessages } from '../../lib/marketplace/pages/thread/messages.ts';

/** Where the tab came from without loading anew. */
export interface MovedFrom {
  readonly url: URL;
  /**
   * The text last seen under the old address, for moves that were only noticed afterwards. Absent
   * when the move is told as it happens: then the old content is what stands there now.
   */
  readonly seen?: string;
  /** Another shop was chosen: the rows that stand there are the old one's, for however long. */
  readonly otherShop?: boolean;
}

/** Lists name their subjects themselves: an unchanged one may be read after this, ms. */
const LIST_PATIENCE = 5_000;

/**
 * After a move without a new load the old page's content stands under the new address for up to
 * many seconds. Reading it then would put one thread's messages under another's id. Content is
 * stale while its text is the one that stood there when the address changed, while an order's page
 * still names the order that was open before and not the new one, and while a conversation shows
 * the very messages of the one that was open before. The answer takes the page's kind and how long
 * the address has been open, ms.
 */
export function staleness(document: Document, from: MovedFrom | undefined, to: URL) {
  const before = from && (from.seen ?? contentText(document));
  const sample = contentOf(document).querySelector('tbody tr, [role=row], li, article, p');
  const oldId = from && idOf(from.url);
  const newId = idOf(to);
  const oldThread = from && from.seen === undefined ? threadOf(from.url) : undefined;
  const oldTalk = talkOf(document, oldThread);
  const otherShop = from !== undefined && (from.otherShop ?? shopIn(from.url) !== shopIn(to));
  const isSame = !otherShop && from?.url.pathname === to.pathname && oldId === newId;
  let settled = from === undefined || isSame;

  return (kind: PageKind, open: number): boolean => {
    if (settled) return false;
    const text = contentText(document);
    if (text === before)
      return otherShop ? sample?.isConnected === true : !isList(kind) || open < LIST_PATIENCE;
    const namesOld = oldId !== undefined && oldId !== newId && text.includes(oldId);
    const namesNew = newId !== undefined && text.includes(newId);
    const wrongOrder = (kind === 'order' || kind === 'order-documents') && namesOld && !namesNew;
    const sameTalk = kind === 'thread' && oldTalk !== '' && talkOf(document, newId) === oldTalk;
    settled = !wrongOrder && !sameTalk;
    return !settled;
  };
}

/** The shop an address names, if it does. */
function shopIn({ searchParams }: URL): string | null {
  return searchParams.get('shop_id') ?? searchParams.get('shopId');
}

function isList(kind: PageKind): boolean {
  return LIST_READERS[kind] !== undefined;
}

/** All text of the page's content; what we add ourselves is not in it. */
export function contentText(document: Document): string {
  const content = contentOf(document);
  return 'textContent' in content ? (content as Element).textContent : '';
}

function threadOf(url: URL): string | undefined {
  return threadIdOf(url.pathname + url.search);
}

function idOf(url: URL): string | undefined {
  return orderIdOf(url.pathname + url.search) ?? threadOf(url);
}

/** When the messages shown were written; '' where no conversation is. */
function talkOf(document: Document, id: string | undefined): string {
  if (id === undefined) return '';
  const context = { now: 0, operatorNames: [] };
  const { messages } = findMessages(document, id, context);
  return messages.map(({ at }) => at).join();
}
