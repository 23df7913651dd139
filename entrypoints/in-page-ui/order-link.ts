import { hrefOf } from '../../lib/marketplace/links.ts';
import { kindOfUrl } from '../../lib/marketplace/pages/kinds.ts';
import { orderIdOf } from '../../lib/marketplace/pages/subjects.ts';

/**
 * The page of an order, for pages that are another one: as the page itself links it, else by the
 * one address that is documented for every back office of this kind.
 */
export function orderLink(document: Document, orderId: string): string | undefined {
  const { origin, host, href } = document.location;
  const isIt = (address: string) => {
    if (!URL.canParse(address)) return false;
    const url = new URL(address);
    const isHere = url.origin === origin && orderIdOf(url.pathname) === orderId;
    return isHere && ['order', 'order-documents'].includes(kindOfUrl(url) ?? '');
  };
  if (isIt(href) || !origin.startsWith('https:')) return undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/order"]')) {
    if (isIt(link.href) && kindOfUrl(new URL(link.href)) === 'order') return link.href;
  }
  return hrefOf(host, `order:${orderId}`);
}
