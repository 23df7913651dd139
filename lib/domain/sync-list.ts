/**
 * What is asked of a marketplace's seller API, each by itself: one that fails leaves its own facts
 * as they were and the others alone.
 */
export const SYNC_LISTS = [
  'account',
  'platform',
  'channels',
  'locales',
  'document-types',
  'orders',
  'open-orders',
  'incidents',
  'threads',
  'documents',
  'invoice-requests',
  'returns',
  'offers',
  'offer-changes',
  'statistics',
] as const;
export type SyncList = (typeof SYNC_LISTS)[number];

/** Lists that are asked for once a day: what the marketplace and the shop themselves are. */
export const DAILY_LISTS: readonly SyncList[] = [
  'account',
  'platform',
  'channels',
  'locales',
  'document-types',
  'statistics',
];

/** Why a call gave nothing. Each is one sentence to the seller. */
export type ApiFailure =
  /** 401: the key is wrong, or was revoked. */
  | 'wrong-key'
  /** 403: the key's user lacks the right to this list. */
  | 'no-right'
  /** Nothing answered: no network, no such host, connection cut. */
  | 'offline'
  | 'timeout'
  /** 429, with `retryAfterMs` where the marketplace says. */
  | 'too-many'
  /** 5xx. */
  | 'server'
  /** An answer that is no JSON and does not mean to be: a sign-in page, a proxy's page. */
  | 'not-json'
  /** JSON that ends in the middle, or is broken otherwise. */
  | 'damaged'
  /** JSON, but not of the shape of this list. */
  | 'not-understood'
  /** Sent elsewhere: a redirect is never followed, it could carry the key away. */
  | 'redirected'
  /** Larger than any answer can be. */
  | 'too-large'
  /** 404, 405, 410: this marketplace has no such list. */
  | 'not-here'
  /** 400, 406, 415 and whatever else. */
  | 'refused';
