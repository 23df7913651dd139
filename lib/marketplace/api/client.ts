import type { SellerApi } from '../../app/sync-ports.ts';
import { readAnswer } from './answers/read-answer.ts';
import { sellerApi } from './seller-api.ts';
import type { SellerApiOptions } from './seller-api.ts';

/**
 * One shop's seller API: queries in, facts out. Read-only; every call goes to `origin` and nowhere
 * else. Serialise calls per origin and keep to the intervals: this client sends what it is asked.
 */
export function createSellerApi(options: SellerApiOptions): SellerApi {
  return sellerApi(options, readAnswer);
}
