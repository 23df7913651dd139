import type { ApiFailure, ApiProblem } from '../../app/sync-ports.ts';
import { callAddress } from './call-address.ts';
import type { Target } from './call-address.ts';
import type { Parameters } from './list-queries.ts';
import type { Transport } from './transport.ts';

/** Requests for invoices: every key may ask for them, and no ceiling is published. */
const CODE = 'DR11';
const ONE_OPEN: Parameters = [
  ['state', 'TO_PROCESS'],
  ['limit', '1'],
];

/** The id of no shop: the highest that ids of 32 bits reach. */
const NO_SHOP = '2147483647';

/** Failures that say something of the key, the host or the network, rather than of the shop. */
const TELLING: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['wrong-key', 'offline', 'timeout', 'too-many', 'server'] as const),
]);

/** How a marketplace refuses a shop that is not the key's. */
const SHOP_REFUSED: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['wrong-key', 'no-right', 'not-here', 'refused'] as const),
]);

/**
 * Whether a key reaches a shop, without asking for the account, which may be asked for once a day.
 * `unclear` = what was asked is not there, or not for this shop; or the marketplace answers whichever
 * shop is named, so that the answer may be another shop's.
 */
export async function checkWithoutAccount(
  transport: Transport,
  { origin, shopId }: Required<Target>,
  signal?: AbortSignal,
): Promise<'works' | 'unclear' | ApiProblem> {
  const own = await ask(shopId);
  if (!own.ok) return TELLING.has(own.problem.failure) ? own.problem : 'unclear';
  const nobodys = await ask(NO_SHOP);
  return !nobodys.ok && SHOP_REFUSED.has(nobodys.problem.failure) ? 'works' : 'unclear';

  function ask(shop: string) {
    const url = callAddress({ origin, shopId: shop }, CODE, ONE_OPEN);
    return transport({ code: CODE, url }, signal);
  }
}
