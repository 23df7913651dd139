import { kindOfUrl } from '../../lib/marketplace/pages/kinds.ts';
import { orderIdOf } from '../../lib/marketplace/pages/subjects.ts';

/**
 * The page's own link to the documents of an order. Their address is documented nowhere, so none is
 * made up: where the page shows no link, the advice says in words where they are.
 */
export function documentsLink(document: Document, orderId: string): string | undefined {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const { href } = link;
    if (!/documen/i.test(href) || !URL.canParse(href)) continue;
    const url = new URL(href);
    const isHere = url.origin === document.location.origin;
    if (isHere && kindOfUrl(url) === 'order-documents' && orderIdOf(url.pathname) === orderId)
      return url.href;
  }
  return undefined;
}
