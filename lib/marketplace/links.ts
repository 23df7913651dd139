import type { Subject } from '../domain/facts.ts';

/** A host name, with a port at most: nothing that could turn an address elsewhere. */
const HOST = /^[a-z0-9.-]+(?::\d+)?$/i;

/**
 * Address of the page that shows a subject, always https on that host: the path a page linked it by,
 * else the subject's own page where that is documented, else its order's, else the list it is on.
 * @param orderId the order that a thread or return is about
 */
export function hrefOf(
  host: string,
  subject: Subject,
  path?: string,
  orderId?: string,
): string | undefined {
  if (!HOST.test(host)) return undefined;
  const target = path ?? (orderId === undefined ? pathOf(subject) : pathOf(`order:${orderId}`));
  const origin = `https://${host}`;
  try {
    const url = new URL(target, origin);
    return url.origin === new URL(origin).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Lists of what has no address of its own that is known, and the shop's settings. */
const LISTS = {
  thread: '/inbox/shop/threads/all',
  return: '/mmp/shop/returns',
  shop: '/mmp/shop/account/shop',
} as const;

/**
 * Only orders have a page of their own that is documented for every Mirakl back office. The list of
 * offers is searched by the parameters that its own search writes.
 */
function pathOf(subject: Subject): string {
  const [type, id] = [
    subject.slice(0, subject.indexOf(':')),
    subject.slice(subject.indexOf(':') + 1),
  ];
  if (type === 'order') return `/mmp/shop/order/${encodeURIComponent(id)}`;
  if (type === 'offer')
    return `/mmp/shop/offer?select-search=OFFER_SKU&search=${encodeURIComponent(id)}`;
  return LISTS[type as keyof typeof LISTS];
}

/** Where a seller who has not been there yet begins: the list of orders. */
export function homeOf(host: string): string {
  return `https://${host}/mmp/shop/order/all`;
}
