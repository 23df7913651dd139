import type { Page } from 'puppeteer-core';
import type { PageKind } from '../../../lib/domain/reading.ts';
import type { Shop } from '../../backoffice/data/types.ts';
import type { Look } from '../cases.ts';
import { addresses, goAndRead } from './arrange.ts';

/** Pages that show one thing each; every other one is a list, or the shop's own. */
const OF_ONE: readonly Look[] = ['order', 'order-documents', 'thread'];

export function isOfOne(look: Look): boolean {
  return OF_ONE.includes(look);
}

/** Goes to a page and waits until it was read. @param subject whose page, for those of one */
export async function goToLook(
  page: Page,
  host: string,
  shop: Shop,
  look: Look,
  subject = '',
): Promise<void> {
  const [kind = look, tab = ''] = look.split(':');
  const at = addresses(host);
  const urls: Readonly<Record<string, () => string>> = {
    orders: () => at.orders(),
    order: () => at.order(orderOf(shop, subject)),
    'order-documents': () => at.documents(orderOf(shop, subject)),
    inbox: () => at.inbox(),
    thread: () => at.thread(idOf(subject)),
    offers: () => at.offers(),
    incidents: () => at.incidents(),
    returns: () => at.returns(),
    'shop-settings': () => at.settings(shop.id, tab),
  };
  const url = urls[kind];
  if (!url) throw new Error(`no way to ${look}`);
  // A list without headers does not always tell who wrote last, and then has to say so.
  const others = look === 'inbox' ? (['partial'] as const) : [];
  await goAndRead(page, url(), kind as PageKind, 'ok', ...others);
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

/** The order itself, or the one that a thread is about. */
function orderOf({ threads }: Shop, subject: string): string {
  if (!subject.startsWith('thread:')) return idOf(subject);
  const thread = threads.find(({ id }) => id === idOf(subject));
  if (!thread?.orderId) throw new Error(`${subject} is about no order`);
  return thread.orderId;
}
