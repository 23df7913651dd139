import type { PageKind } from '../../domain/reading.ts';

/**
 * URL → page kind. Only the order page and the incident and settings pages are confirmed addresses;
 * the others follow the pattern of the operator's side and public code, so anything unclear is
 * `undefined` and left to what the page holds (`kind-of-content.ts`).
 */
interface Kind {
  readonly kind: PageKind;
  readonly matches: (path: string, query: URLSearchParams) => boolean;
  /** Addresses of this kind; a test proves that no other kind accepts them. */
  readonly examples: readonly string[];
}

/** Marketplace ids hold a digit; the words lists are filtered by (`all`, `pending`) never do. */
const ID = String.raw`(?=[^/]*\d)[^/]+`;
const DOCUMENTS = '(?:order-)?(?:documents?|documentos|accounting-documents?)';

const path = (pattern: string) => {
  const expression = new RegExp(`^${pattern}/?$`, 'i');
  return (candidate: string) => expression.test(candidate);
};

const isOrder = path(`/mmp/shop/orders?/${ID}(?:/(?!${DOCUMENTS}(?:/|$))[^/]+)*`);
const isOrderDocuments = path(`/mmp/shop/orders?/${ID}(?:/[^/]+)*/${DOCUMENTS}(?:/[^/]+)*`);
const isThread = path(
  `/(?:inbox|mmp/shop/(?:inbox|messages?|threads?|conversations?))(?:/[^/]+)*/${ID}(?:/[a-z-]+)?`,
);
const isInbox = path('/(?:inbox|mmp/shop/(?:inbox|messages?|threads?|conversations?))(?:/[^/]+)*');
const isOffer = path(`/mmp/shop/(?:price-and-stock/)?offers?/(?:edit|update|${ID})(?:/[a-z-]+)?`);
const isOfferList = path(
  '/mmp/shop/(?:price-and-stock/)?offers?(?:/(?:all|list|search|active|inactive|my-offers|pending))*',
);

const hasOpenThread = (query: URLSearchParams) =>
  ['thread', 'threadId', 'thread_id', 'selected', 'conversation'].some((name) =>
    /\d/.test(query.get(name) ?? ''),
  );
const showsDocuments = (query: URLSearchParams) =>
  ['tab', 'panel', 'view', 'section'].some((name) => /document/i.test(query.get(name) ?? ''));

export const KINDS: readonly Kind[] = [
  {
    kind: 'signed-out',
    matches: path('/(?:login|logout|u/login|authenticate|signin|sign-in)(?:/.*)?'),
    examples: ['/login', '/login/fail/login_failed', '/u/login/identifier'],
  },
  {
    kind: 'order-documents',
    matches: (at, query) => isOrderDocuments(at) || (isOrder(at) && showsDocuments(query)),
    examples: [
      '/mmp/shop/order/WEB-20261122-1234-A/documents',
      '/mmp/shop/order/99-A?tab=documents',
    ],
  },
  {
    kind: 'order',
    matches: (at, query) => isOrder(at) && !showsDocuments(query),
    examples: ['/mmp/shop/order/WEB-20261122-1234-A', '/mmp/shop/order/99-A/information'],
  },
  {
    kind: 'orders',
    matches: path('/mmp/shop/orders?(?:/(?!create|export|import)[a-z-]+)*'),
    examples: ['/mmp/shop/order/all', '/mmp/shop/order?limit=50', '/mmp/shop/order/pending'],
  },
  {
    kind: 'thread',
    matches: (at, query) => isThread(at) || (isInbox(at) && hasOpenThread(query)),
    examples: [
      '/inbox/shop/threads/6f0c2d10-7a3e-4b57-9c1a-0d8a3b7e1f22',
      '/inbox/shop/threads/all?threadId=8812',
    ],
  },
  {
    kind: 'inbox',
    matches: (at, query) => isInbox(at) && !isThread(at) && !hasOpenThread(query),
    examples: ['/inbox/shop/threads/all?limit=50&search=', '/mmp/shop/messages', '/inbox'],
  },
  {
    kind: 'offers',
    matches: isOfferList,
    examples: ['/mmp/shop/offer?select-search=OFFER_SKU&sort=product,ASC', '/mmp/shop/offers/list'],
  },
  { kind: 'offer', matches: isOffer, examples: ['/mmp/shop/offer/5512', '/mmp/shop/offer/edit'] },
  {
    kind: 'incidents',
    matches: path('/mmp/shop/incidents?(?:/[^/]+)*'),
    examples: ['/mmp/shop/incident?limit=50'],
  },
  {
    kind: 'returns',
    matches: path('/mmp/shop/returns?(?:/[^/]+)*'),
    examples: ['/mmp/shop/returns', '/mmp/shop/return/all'],
  },
  {
    kind: 'shop-settings',
    matches: path('/mmp/shop/(?:account|settings?)(?:/(?!api-key)[^/]+)*'),
    examples: ['/mmp/shop/account/shop', '/mmp/shop/account/shop/2042'],
  },
];

/** Sections that are known and hold nothing we read, whatever their tables look like. */
const ELSEWHERE =
  /^\/(?:mcm|sellerpayment|marketplace-dashboard|help|api)(?:\/|$)|\/operator(?:\/|$)|^\/mmp\/shop\/(?:import|offer\/(?:import|export|create)|sell|catalog|accounting-document|promotion|home)(?:\/|$)/i;

/**
 * The page kind an address states: `other` where the address is known to hold nothing we read,
 * `undefined` where it says nothing and the content has to tell.
 */
export function kindOfUrl(url: URL): PageKind | undefined {
  if (ELSEWHERE.test(url.pathname)) return 'other';
  return KINDS.find(({ matches }) => matches(url.pathname, url.searchParams))?.kind;
}

/** Pages of the operator's own side share the host; nothing of ours belongs there. */
export function isOperatorPage(url: URL): boolean {
  return /\/operator(?:\/|$)/i.test(url.pathname);
}
