import type { ApiAnswer, ApiFailure } from '../../app/sync-ports.ts';
import { understood } from './asking.ts';
import { readAnswer } from './answers/read-answer.ts';
import { withoutBankData } from './bank-data.ts';
import { callAddress } from './call-address.ts';
import { checkWithoutAccount } from './check-without-account.ts';
import { apiOrigin } from './origin.ts';
import { createTransport } from './transport.ts';
import type { NotReceived, Received, Transport, TransportOptions } from './transport.ts';

export type ConnectionFailure =
  | ApiFailure
  /** Nothing there speaks the seller API. */
  | 'not-mirakl'
  /** The key does not reach the shop that was asked for. */
  | 'no-such-shop';

export type ConnectionCheck =
  | {
      readonly status: 'ok';
      readonly shopId: string;
      readonly shopName?: string;
      /** What the account said, as a sync would have asked for it: it may not be asked twice a day. */
      readonly answer?: ApiAnswer;
      /** The account was not asked: it has been today, and the key is tried by another call. */
      readonly isKnown?: true;
    }
  | {
      readonly status: 'failed';
      readonly failure: ConnectionFailure;
      readonly retryAfterMs?: number;
      /** The account was asked for all the same, and told of this shop. */
      readonly toldShop?: string;
    };

export interface ConnectionOptions extends TransportOptions {
  readonly origin: string;
  readonly shopId?: string;
  /** The shop whose account was asked for today already: once a day is what it may be. */
  readonly askedToday?: string;
}

/**
 * Whether a key opens a shop, for the connect form: two calls, some more on an unusual host, or where
 * the account has told of the shop today. The host
 * is recognised before it is shown the key. Of the account the shop's id and name are passed on and
 * what a sync keeps of it, no bank data. Never rejects but for `signal`.
 */
export async function checkConnection(
  options: ConnectionOptions,
  signal?: AbortSignal,
): Promise<ConnectionCheck> {
  const origin = apiOrigin(options.origin);
  if (origin === undefined) return failed('not-mirakl');
  const transport = createTransport({ ...options, key: options.key.trim() });
  const stranger = await strangerAt(transport, origin, signal);
  if (stranger) return stranger;
  const { shopId, askedToday } = options;
  if (askedToday !== undefined) {
    const known = await checkWithoutAccount(transport, { origin, shopId: askedToday }, signal);
    if (known === 'works') return { status: 'ok', shopId: askedToday, isKnown: true };
    if (known !== 'unclear') return failed(known.failure, known.retryAfterMs);
    // Rather one call too many than the orders of one shop under the name of another.
  }
  const url = callAddress({ origin, shopId }, 'A01');
  const reply = await transport({ code: 'A01', url }, signal);
  if (!reply.ok) return refused(reply, shopId);
  const found = shopIn(reply.json, shopId);
  return found.status === 'ok' ? { ...found, ...accountIn(reply) } : found;
}

function accountIn(reply: Received): { answer?: ApiAnswer } {
  const account = withoutBankData(reply.json);
  const read = understood({ read: readAnswer }, { list: 'account' }, account, reply);
  if (!read) return {};
  const { nextToken: _token, ...said } = read;
  const { serverAt } = reply;
  return { answer: { ...said, status: 'ok', ...(serverAt !== undefined && { serverAt }) } };
}

/** Why the host is no marketplace, or cannot be told to be one; `undefined` = it is. */
async function strangerAt(
  transport: Transport,
  origin: string,
  signal?: AbortSignal,
): Promise<ConnectionCheck | undefined> {
  const version = await ask('V01');
  if (version.ok) return undefined;
  const unsettled = untold(version);
  if (unsettled) return unsettled;
  // Some hosts hide the version or answer every path with a page: the account then has to ask for a key.
  const account = await ask('A01');
  if (account.ok) return failed('not-mirakl');
  const asksForKey = account.http === 401 || account.http === 403;
  return asksForKey && !account.isHtml ? undefined : (untold(account) ?? failed('not-mirakl'));

  function ask(code: 'V01' | 'A01') {
    return transport({ code, url: callAddress({ origin }, code), keyless: true }, signal);
  }
}

const UNTOLD: ReadonlySet<ApiFailure> = new Set<ApiFailure>([
  ...(['offline', 'timeout', 'too-many', 'server'] as const),
]);

function untold({ problem }: NotReceived): ConnectionCheck | undefined {
  return UNTOLD.has(problem.failure) ? failed(problem.failure, problem.retryAfterMs) : undefined;
}

function refused({ problem, http }: NotReceived, shopId: string | undefined): ConnectionCheck {
  const isAboutShop = shopId !== undefined && (http === 403 || http === 404);
  if (isAboutShop) return failed('no-such-shop');
  return failed(
    problem.failure === 'not-here' ? 'not-mirakl' : problem.failure,
    problem.retryAfterMs,
  );
}

function shopIn(account: unknown, asked: string | undefined): ConnectionCheck {
  if (typeof account !== 'object' || account === null) return failed('not-understood');
  const { shop_id: id, shop_name: name } = account as Readonly<Record<string, unknown>>;
  const shopId = typeof id === 'number' && Number.isSafeInteger(id) ? `${id}` : id;
  if (typeof shopId !== 'string' || shopId === '') return failed('not-understood');
  // A marketplace that passes over the wish would be synced under the wrong shop.
  if (asked && asked !== shopId) return { ...failed('no-such-shop'), toldShop: shopId };
  const shopName = typeof name === 'string' ? name.trim() : '';
  return { status: 'ok', shopId, ...(shopName && { shopName }) };
}

function failed(failure: ConnectionFailure, retryAfterMs?: number) {
  return {
    status: 'failed',
    failure,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  } as const;
}
