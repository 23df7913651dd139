import type { PageKind, PageReading } from '../../domain/reading.ts';
import type { ReadContext } from './context.ts';
import { contentOf } from './dom.ts';
import { inboxReader } from './inbox/read.ts';
import { incidentsReader } from './incidents/read.ts';
import { kindOfPage } from './kind-of-content.ts';
import { readList, type ListReader } from './list.ts';
import { offersReader } from './offers/read.ts';
import { readOrder } from './order/read.ts';
import { talkOfPage } from './order/talk.ts';
import { ordersReader } from './orders/read.ts';
import { returnsReader } from './returns/read.ts';
import { readShopSettings } from './shop-settings/read.ts';
import { threadIdOf, threadIdOfAttributes } from './subjects.ts';
import { readConversation, readThread } from './thread/read.ts';

/** Lists are read row by row as they change; the other pages whole. */
export const LIST_READERS: Readonly<Partial<Record<PageKind, ListReader>>> = {
  orders: ordersReader,
  inbox: inboxReader,
  offers: offersReader,
  incidents: incidentsReader,
  returns: returnsReader,
};

/** Kinds that have a reader; on all others nothing is claimed. */
export const READ_KINDS: readonly PageKind[] = [
  'orders',
  'order',
  'order-documents',
  'inbox',
  'thread',
  'offers',
  'incidents',
  'returns',
  'shop-settings',
];

/**
 * Reads a page of any kind. Total: never throws, and what it did not understand is `unrecognised`
 * or in `problems`, never "nothing pending".
 */
export function readPage(
  root: Document | ParentNode,
  url: URL,
  context: ReadContext,
  kind: PageKind = kindOfPage(root, url),
): PageReading {
  try {
    const list = LIST_READERS[kind];
    if (list) return readList(root, url, context, list);
    if (kind === 'thread') return readThread(root, url, context);
    if (kind === 'order' || kind === 'order-documents')
      return withConversation(root, context, readOrder(root, url, context, kind !== 'order'));
    if (kind === 'shop-settings') return readShopSettings(root, url, context);
    return { facts: [], problems: [], status: 'unrecognised', empty: false };
  } catch {
    return {
      facts: [],
      problems: [{ code: 'error', count: 1 }],
      status: 'unrecognised',
      empty: false,
    };
  }
}

/** An order page shows its conversation at the side; its thread is read when the page tells its id. */
function withConversation(
  root: ParentNode,
  context: ReadContext,
  reading: PageReading,
): PageReading {
  const [fact, ...returns] = reading.facts;
  if (fact?.type !== 'order') return reading;
  const order = { ...fact, ...talkOfPage(root, context) };
  const told = { ...reading, facts: [order, ...returns] };
  const id = threadIdOnPage(root);
  if (id === undefined)
    return hasOpenTalk(root, context) ? withProblem(told, 'conversation') : told;
  const talk = readConversation(root, id, context);
  return talk ? { ...told, facts: [order, { ...talk.fact, orderId: order.id }, ...returns] } : told;
}

/** A conversation whose id the page does not tell cannot be kept; it must not look answered either. */
function hasOpenTalk(root: ParentNode, context: ReadContext): boolean {
  return readConversation(root, '-', context)?.fact.waiting === true;
}

function withProblem(reading: PageReading, code: string): PageReading {
  return { ...reading, status: 'partial', problems: [...reading.problems, { code, count: 1 }] };
}

/** The one thread an order page links to or names; several would leave it open which is shown. */
function threadIdOnPage(root: ParentNode): string | undefined {
  const ids = new Set<string>();
  for (const element of contentOf(root).querySelectorAll('a[href], [data-thread-id]')) {
    const id = threadIdOf(element.getAttribute('href') ?? '') ?? threadIdOfAttributes(element);
    if (id !== undefined && element.closest('nav, [role=navigation]') === null) ids.add(id);
  }
  return ids.size === 1 ? [...ids][0] : undefined;
}
