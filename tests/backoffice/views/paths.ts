import type { Switches } from '../switches.ts';

/** Addresses of the seller's pages; those not known for certain have a second form. */
export interface Paths {
  readonly orders: string;
  readonly inbox: string;
  readonly offers: string;
  readonly order: (id: string) => string;
  readonly documents: (orderId: string) => string;
  readonly thread: (id: string) => string;
  readonly offer: (id: number) => string;
}

const USUAL: Paths = {
  orders: '/mmp/shop/order/all',
  inbox: '/inbox/shop/threads/all',
  offers: '/mmp/shop/offer/list',
  order: (id) => `/mmp/shop/order/${encodeURIComponent(id)}`,
  documents: (id) => `/mmp/shop/order/${encodeURIComponent(id)}/documents`,
  thread: (id) => `/inbox/shop/threads/${id}`,
  offer: (id) => `/mmp/shop/offer/update/${id}`,
};

const OTHER: Paths = {
  ...USUAL,
  orders: '/mmp/shop/order',
  offers: '/mmp/shop/offer',
  order: (id) => `/mmp/shop/order/${encodeURIComponent(id)}/information`,
  documents: (id) => `/mmp/shop/order/${encodeURIComponent(id)}/document`,
  thread: (id) => `/inbox/shop/threads/all/${id}`,
  offer: (id) => `/mmp/shop/offer/${id}`,
};

export function pathsFor(which: Switches['paths']): Paths {
  return which === 'other' ? OTHER : USUAL;
}

export type Route =
  | { readonly page: 'order' | 'documents' | 'thread' | 'offer'; readonly id: string }
  | {
      readonly page:
        'home' | 'orders' | 'inbox' | 'offers' | 'incidents' | 'returns' | 'settings' | 'unknown';
    };

const PATTERNS: readonly (readonly [RegExp, Route['page']])[] = [
  [/^\/(?:mmp\/shop\/home|mmp\/shop|)\/?$/, 'home'],
  [/^\/mmp\/shop\/order(?:\/all)?\/?$/, 'orders'],
  [/^\/mmp\/shop\/order\/([^/]+)\/documents?\/?$/, 'documents'],
  [/^\/mmp\/shop\/order\/([^/]+)(?:\/information)?\/?$/, 'order'],
  [/^\/inbox\/shop\/threads(?:\/all|\/unread)?\/?$/, 'inbox'],
  [/^\/inbox\/shop\/threads\/(?:all\/)?([0-9a-f-]{36})\/?$/, 'thread'],
  [/^\/mmp\/shop\/offer(?:\/list)?\/?$/, 'offers'],
  [/^\/mmp\/shop\/offer\/(?:update\/)?(\d+)\/?$/, 'offer'],
  [/^\/mmp\/shop\/incident\/?$/, 'incidents'],
  [/^\/mmp\/shop\/returns?\/?$/, 'returns'],
  [/^\/mmp\/shop\/account\/shop(?:\/\d+)?\/?$/, 'settings'],
];

/** Which page an address is; both forms of each address are always answered. */
export function routeOf(pathname: string): Route {
  for (const [pattern, page] of PATTERNS) {
    const match = pattern.exec(pathname);
    if (match) return { page, id: decodeURIComponent(match[1] ?? '') };
  }
  return { page: 'unknown' };
}
