import { CAPTIONS, LANGUAGES } from '../captions/captions.ts';
import { onlyRules } from '../data/stories.ts';
import type { Shop } from '../data/types.ts';
import { json, type Answer } from '../http.ts';
import type { Context } from '../views/context.ts';
import { PlainText, type Call } from './call.ts';
import type { Asked } from './ceilings.ts';
import { skewed, skewOf, unskewedQuery } from './clock-skew.ts';
import { Exports } from './exports.ts';
import { faultAnswer, FAULT_WAIT_S, spoiled } from './fault-answers.ts';
import { Faults, isInstead, isPageFault, type Fault } from './faults.ts';
import { Ledger } from './ledger.ts';
import { operationAt, type Operation } from './operations.ts';
import { Refusal, told } from './refusal.ts';

/** What the API remembers between calls. */
export class ApiState {
  readonly ledger = new Ledger();
  readonly faults = new Faults();
  readonly exports = new Exports();
}

export interface ApiRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly body: Buffer;
}

/** A call on its way through the checks, as far as it got; what the ledger is told of it. */
interface Progress {
  shop: string;
  first: boolean;
  broke: boolean;
}

/**
 * The seller API. The key alone decides: a session cookie opens nothing here, and a key opens all
 * shops of its own marketplace, the one it was made for when `shop_id` does not say otherwise.
 */
export function answerApi(context: Context, state: ApiState, request: ApiRequest): Answer {
  const { url, switches, now } = context;
  const found = operationAt(url.pathname);
  const code = found?.operation.code ?? '';
  const fault = state.faults.next(code, switches.faults, switches.faultSeed);
  const progress: Progress = { shop: '', first: true, broke: false };
  const answer = answerOrRefuse(() => {
    if (switches.error) throw told(500, 'Error');
    if (!found) throw told(404, 'Not Found');
    if (isInstead(fault)) return withWait(context, faultAnswer(context, fault), FAULT_WAIT_S);
    if (code === 'V01') return json({ version: '3.0.0' });
    return answerCall(context, state, request, { ...found, fault, progress });
  });
  state.ledger.add({
    at: now,
    code,
    host: url.host,
    path: url.pathname + url.search,
    status: answer.status,
    ...progress,
    ...(fault === undefined ? {} : { fault }),
  });
  const date = new Date(now + skewOf(switches)).toUTCString();
  return { ...answer, headers: { date, ...answer.headers } };
}

function answerOrRefuse(make: () => Answer): Answer {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return json(error.body, error.status);
    throw error;
  }
}

interface Found {
  readonly operation: Operation;
  readonly id: string;
  readonly fault: Fault | undefined;
  readonly progress: Progress;
}

function answerCall(
  context: Context,
  { ledger, exports }: ApiState,
  request: ApiRequest,
  { operation, id, fault, progress }: Found,
): Answer {
  const { switches, now } = context;
  const { owner, shop } = opened(context, request, operation);
  progress.shop = shop.id;
  const body = bodyOf(operation, request);
  const query = unskewedQuery(context.url.searchParams, skewOf(switches));
  const asked: Asked = {
    code: operation.code,
    who: `${owner.apiKey}/${shop.id}`,
    pathname: context.url.pathname,
    query,
    body,
    at: now,
    partner: switches.partnerTier,
  };
  const wait = ledger.tooEarlyBy(asked);
  progress.first = !ledger.isNext(asked);
  progress.broke = wait > 0;
  if (wait > 0 && switches.ceilings === 'enforced') {
    return withWait(context, json({ message: 'Too many requests' }, 429), Math.ceil(wait / 1_000));
  }
  const call = callOf(context, { shop, query, body, fault, exports });
  const made = answerOf(operation.answer(call, id));
  if (isPoisoned(operation.code, made, switches.poison)) throw told(500, 'Internal Server Error');
  // A call that was spoiled on purpose may be made again: it used up nothing.
  if (fault === undefined || isPageFault(fault)) ledger.begin(asked);
  const right = { ...made, body: skewed(made.body.toString(), skewOf(switches)) };
  return spoiled({ ...right, headers: call.headers }, fault);
}

function isPoisoned(code: string, made: Answer, poison: readonly string[]): boolean {
  const ids = poison.flatMap((one) =>
    one.startsWith(`${code}:`) ? one.slice(code.length + 1) : [],
  );
  return ids.length > 0 && ids.some((id) => made.body.includes(JSON.stringify(id)));
}

function answerOf(made: unknown): Answer {
  if (made instanceof PlainText) return { status: 200, type: made.type, body: made.text };
  return json(made);
}

/** Whose key it is and which shop it asks for. @throws Refusal */
function opened({ market, switches, url }: Context, request: ApiRequest, operation: Operation) {
  const owner = market.shops.find(({ apiKey }) => apiKey === request.authorization);
  if (!owner) throw told(401, 'Unauthorized');
  const asked = url.searchParams.get('shop_id');
  const shop = asked ? market.shops.find(({ id }) => id === asked) : owner;
  if (!shop) throw told(404, `Shop with identifier '${asked}' not found`);
  if (request.method !== operation.method) throw told(405, 'Method Not Allowed');
  const { code, roles } = operation;
  const lacks = roles.length > 0 && !roles.some((role) => switches.keyRoles.includes(role));
  if (lacks || switches.noRight.includes(code)) throw told(403, 'Access Denied');
  return { owner, shop };
}

/** @throws Refusal for a body that is no JSON. */
function bodyOf({ method }: Operation, { contentType, body }: ApiRequest): unknown {
  if (method === 'GET') return undefined;
  if (!contentType.startsWith('application/json')) throw told(415, 'Unsupported Media Type');
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw told(400, 'Malformed JSON');
  }
}

function callOf(
  context: Context,
  {
    shop,
    query,
    body,
    fault,
    exports,
  }: Pick<Call, 'shop' | 'query' | 'body' | 'exports'> & {
    fault: Fault | undefined;
  },
): Call {
  const { switches, market, url, now } = context;
  const language = LANGUAGES.find((one) => query.get('locale')?.startsWith(one)) ?? switches.ui;
  return {
    market,
    shop: asShown(shop, context),
    url,
    query,
    captions: CAPTIONS[language],
    now,
    switches,
    body,
    exports,
    headers: {},
    ...(isPageFault(fault) ? { odd: fault } : {}),
  };
}

/** The same part of the shop as the pages show. */
function asShown(shop: Shop, { switches }: Context): Shop {
  if (switches.empty) return { ...shop, orders: [], threads: [], offers: [], returns: [] };
  return switches.rules.length > 0 ? onlyRules(shop, switches.rules) : shop;
}

/** With `Retry-After`, in the form that the switch says, where there is something to wait for. */
function withWait({ switches, now }: Context, answer: Answer, seconds: number): Answer {
  if (answer.status !== 429 || switches.retryAfter === 'none') return answer;
  const at = now + skewOf(switches) + seconds * 1_000;
  const value = switches.retryAfter === 'date' ? new Date(at).toUTCString() : String(seconds);
  return { ...answer, headers: { ...answer.headers, 'retry-after': value } };
}
