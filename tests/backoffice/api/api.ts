import type { IncomingMessage } from 'node:http';
import { CAPTIONS } from '../captions/captions.ts';
import { json, type Answer } from '../http.ts';
import type { Context } from '../views/context.ts';
import type { Call } from './call.ts';
import { orderDocuments, orders } from './orders.ts';
import { account, channels, documentTypes, locales, offers } from './shop.ts';
import { thread, threads } from './threads.ts';

const OPERATIONS: Readonly<Record<string, (call: Call) => unknown>> = {
  '/api/orders': orders,
  '/api/orders/documents': orderDocuments,
  '/api/inbox/threads': threads,
  '/api/offers': offers,
  '/api/account': account,
  '/api/channels': channels,
  '/api/documents': documentTypes,
  '/api/locales': locales,
};

/** Codes by which the log and its readers name an operation. */
export const OPERATION_CODES: Readonly<Record<string, string>> = {
  '/api/orders': 'OR11',
  '/api/orders/documents': 'OR72',
  '/api/inbox/threads': 'M11',
  '/api/offers': 'OF21',
  '/api/account': 'A01',
  '/api/channels': 'CH11',
  '/api/documents': 'DO01',
  '/api/locales': 'L01',
  '/api/version': 'V01',
};

/**
 * The seller API. The key alone decides: a session cookie opens nothing here, and a key opens all
 * shops of its own marketplace, the one it was made for when `shop_id` does not say otherwise.
 */
export function answerApi(context: Context, request: IncomingMessage): Answer {
  const { url, market } = context;
  if (url.pathname === '/api/version') return json({ version: '3.0.0' });
  const owner = market.shops.find(({ apiKey }) => apiKey === request.headers.authorization);
  if (!owner) return json({ message: 'Unauthorized' }, 401);
  const id = url.searchParams.get('shop_id');
  const shop = id ? market.shops.find((one) => one.id === id) : owner;
  if (!shop) return json({ message: 'Not Found' }, 404);
  if (request.method !== 'GET') return json({ message: 'Method Not Allowed' }, 405);
  return answerCall(url.pathname, {
    market,
    shop,
    query: url.searchParams,
    captions: CAPTIONS[context.switches.ui],
    now: context.now,
    hostile: context.switches.hostile,
  });
}

function answerCall(pathname: string, call: Call): Answer {
  const one = /^\/api\/inbox\/threads\/([^/]+)$/.exec(pathname);
  const operation = OPERATIONS[pathname];
  if (!one && !operation) return json({ message: 'Not Found' }, 404);
  const body = one ? thread(call, one[1]!) : operation?.(call);
  if (body !== undefined) return json(body);
  return one ? json({ message: 'Not Found' }, 404) : json({ message: 'Bad Request' }, 400);
}
