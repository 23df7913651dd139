import type { ApiAnswer, ApiProblem, ApiQuery, SellerApi } from '../../app/sync-ports.ts';
import { askList } from './ask-list.ts';
import { askOfferChanges } from './ask-offer-changes.ts';
import type { Asking, ReadAnswer } from './asking.ts';
import { brokenChain } from './chain-problem.ts';
import { placeOf } from './cursors.ts';
import { MOST_IDS } from './list-queries.ts';
import { apiOrigin } from './origin.ts';
import { createTransport } from './transport.ts';
import type { TransportOptions } from './transport.ts';

export interface SellerApiOptions extends TransportOptions {
  /** `https://host`; plain http on loopback only. */
  readonly origin: string;
  /** Where one key reaches several shops. */
  readonly shopId?: string;
  /** Epoch ms: the moment that answers are read at. */
  readonly clock: () => number;
}

/**
 * The seller API of one marketplace with one key, read by `read`. Never rejects but for `signal`;
 * an address that no key may be sent to is `refused` without a call.
 */
export function sellerApi(options: SellerApiOptions, read: ReadAnswer): SellerApi {
  const origin = apiOrigin(options.origin);
  const transport = createTransport(options);
  return {
    async ask(ask, signal) {
      signal?.throwIfAborted();
      if (origin === undefined) return { status: 'failed', failure: 'refused' };
      return answer({ target: { origin, shopId: options.shopId }, transport, read }, ask, signal);
    },
  };
}

async function answer(
  asking: Asking,
  ask: ApiQuery,
  signal?: AbortSignal,
): Promise<ApiAnswer | ApiProblem> {
  const place = placeOf(ask.cursor);
  if (place?.kind === 'broken') return brokenChain('not-understood');
  if (ask.list === 'offer-changes') {
    const isExport = place?.kind === 'export' || place?.kind === 'files';
    return askOfferChanges(asking, ask, isExport ? place : undefined, signal);
  }
  const isPage = place?.kind === 'offset' || place?.kind === 'seek';
  const from = isPage ? place : undefined;
  if (ask.list !== 'documents') return askList(asking, ask.list, ask, from, signal);
  // A comma would split an id in two: such an order stays unknown.
  const ids = (ask.ids ?? []).filter((id) => id !== '' && !id.includes(','));
  if (ids.length > MOST_IDS) return { status: 'failed', failure: 'refused' };
  if (ids.length === 0) return { status: 'ok', facts: [], records: 0, dropped: 0 };
  return askList(asking, ask.list, { ...ask, ids }, from, signal);
}
