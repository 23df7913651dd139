import type { Captions } from '../captions/captions.ts';
import type { Marketplace, Shop } from '../data/types.ts';

/** One call of the seller API, after its key has been accepted. */
export interface Call {
  readonly market: Marketplace;
  readonly shop: Shop;
  readonly query: URLSearchParams;
  readonly captions: Captions;
  readonly now: number;
  readonly hostile: boolean;
}

/** ISO 8601 in UTC, or `null` where there is no such moment. */
export function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
