/** How a list hands out its pages. */
export type Paging =
  /** `max` and `offset`, 100 at most. */
  | 'offset'
  /** `limit`, then `page_token` of the answer before. */
  | 'seek'
  | 'none';

export interface Operation {
  readonly method: 'GET' | 'POST';
  /** From the origin on; `{id}` is the one part that varies. `undefined`: told by another answer. */
  readonly path: string | undefined;
  readonly paging: Paging;
  /**
   * Roles of the key's user, any of which opens the operation; empty = none is named. Beside these
   * a shop administrator (`ROLE_SHOP_ADMIN`) may do everything here.
   */
  readonly roles: readonly string[];
}

const get = (path: string, paging: Paging, ...roles: readonly string[]): Operation => ({
  ...{ method: 'GET', path, paging, roles },
});

/**
 * Every operation that is ever called, by the vendor's code: what is not here cannot be asked for.
 * Read-only; OF52 is a POST because it orders an export, it changes nothing.
 * Source: the vendor's published description of the seller API (OpenAPI 3.1, as of July 2026);
 * paging and its limits from its general notes.
 */
export const OPERATIONS = {
  V01: get('/api/version', 'none'),
  A01: get('/api/account', 'none', 'ROLE_PARTNER_SHOP_READ'),
  A21: get('/api/account/statistics', 'none', 'ROLE_PARTNER_SHOP_READ'),
  PC01: get('/api/platform/configuration', 'none'),
  CH11: get('/api/channels', 'none', 'ROLE_PARTNER_CHANNEL_READ'),
  L01: get('/api/locales', 'none', 'ROLE_PARTNER_I18N_SETTINGS_READ'),
  DO01: get('/api/documents', 'none', 'ROLE_PARTNER_ORDER_SETTINGS_READ'),
  OR11: get('/api/orders', 'offset', 'ROLE_PARTNER_ORDER_READ'),
  OR72: get('/api/orders/documents', 'none', 'ROLE_PARTNER_ORDER_DOCUMENT_READ'),
  DR11: get('/api/document-request/requests', 'seek'),
  M11: get('/api/inbox/threads', 'seek'),
  RT11: get('/api/returns', 'seek', 'ROLE_PARTNER_ORDER_RETURN_READ'),
  OF21: get('/api/offers', 'offset', 'ROLE_PARTNER_OFFER_READ'),
  OF52: { method: 'POST', path: '/api/offers/export/async', paging: 'none', roles: [] },
  OF53: get('/api/offers/export/async/status/{id}', 'none'),
  OF54: { method: 'GET', path: undefined, paging: 'none', roles: [] },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationCode = keyof typeof OPERATIONS;

/** Records per page: the most that both ways of paging give. */
export const PAGE_SIZE = 100;
