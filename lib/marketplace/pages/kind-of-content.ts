import type { PageKind } from '../../domain/reading.ts';
import { contentOf, isHidden, linesOf, textOf } from './dom.ts';
import { fold } from './fold.ts';
import { findGrids } from './grid.ts';
import { labelIn, labelOf } from './labels/index.ts';
import { kindOfUrl } from './kinds.ts';
import { isSignInPage } from './shell.ts';

/**
 * What kind of page this is: what the address states, corrected by what only the content can tell
 * (a sign-in page under any address; an order's documents, whose own address is not known), and
 * for addresses that say nothing, by the headers of its tables.
 */
export function kindOfPage(root: Document | ParentNode, url: URL): PageKind {
  if (isSignInPage(root, url)) return 'signed-out';
  const stated = kindOfUrl(url);
  if (stated === 'order' && showsDocuments(root)) return 'order-documents';
  return stated ?? kindOfTables(root, url);
}

/**
 * On the order's own address the documents are shown by the page itself at times. It is the
 * documents page when their headings stand there and the order's own heading does not, or only as
 * the way back to it.
 */
function showsDocuments(root: ParentNode): boolean {
  const content = contentOf(root);
  const headings = [...content.querySelectorAll('h1, h2, h3, [role=heading]')].filter(
    (heading) => !isHidden(heading),
  );
  const labels = headings.map((heading) => labelOf(textOf(heading), 'headings'));
  const documents = labels.includes('orderDocuments') || labels.includes('accountingDocuments');
  if (!documents) return false;
  return (
    hasWayBack(content) ||
    !headings.some((heading) => labelIn(textOf(heading), 'headings') === 'orderNo')
  );
}

/** "Back to order no. …": the way out of a page that is not the order's own. */
const BACK =
  /^(?:volver|regresar|ir al pedido|back|return to|zuruck|retour|revenir|voltar|torna|indietro)\b/;

function hasWayBack(content: ParentNode): boolean {
  return [...content.querySelectorAll('a, button')].some((link) =>
    linesOf(link, 3).some((line) => BACK.test(fold(line))),
  );
}

function kindOfTables(root: ParentNode, url: URL): PageKind {
  const own = offersAddress(root, url);
  for (const { columns } of findGrids(root)) {
    if (columns.has('offerSku') && columns.has('quantity')) return 'offers';
    if (!url.pathname.startsWith('/mmp/shop/')) continue;
    if (columns.has('order') && columns.has('status') && columns.has('amount')) return 'orders';
    if (columns.has('subject') && columns.has('lastMessage')) return 'inbox';
    if (columns.has('return') && (columns.has('status') || columns.has('returnStatus')))
      return 'returns';
    if (columns.has('order') && columns.has('incidentStatus')) return 'incidents';
  }
  return own ? 'offers' : 'other';
}

/** The navigation's own link to the offers has an id that does not change with the language. */
function offersAddress(root: ParentNode, url: URL): boolean {
  const href = root.querySelector('a#shopsOffersSearch')?.getAttribute('href');
  const own = href && URL.canParse(href, url.href) ? new URL(href, url).pathname : '/';
  return own === url.pathname && own !== '/';
}
