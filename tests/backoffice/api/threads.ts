import { waitingOf } from '../data/truth.ts';
import type { Message, Shop, Thread } from '../data/types.ts';
import { iso, type Call } from './call.ts';
import { listOf } from './orders.ts';

/** M11: threads, newest first; `limit` (50 by default, 100 at most), then the `page_token` handed out. */
export function threads(call: Call): unknown {
  const { shop, query } = call;
  const token = readToken(query.get('page_token'));
  const asked = token?.query ?? query;
  const limit = Math.min(100, Math.max(1, Number(asked.get('limit') ?? 50) || 50));
  const start = token?.start ?? 0;
  const found = shop.threads.filter((thread) => matches(thread, asked));
  const next = start + limit < found.length ? writeToken(asked, start + limit) : undefined;
  const withMessages = asked.get('with_messages') === 'true';
  return {
    data: found.slice(start, start + limit).map((one) => threadJson(call, one, withMessages)),
    ...(next ? { next_page_token: next } : {}),
    ...(start > 0 ? { previous_page_token: writeToken(asked, Math.max(0, start - limit)) } : {}),
  };
}

/** M10: one thread with its messages. */
export function thread(call: Call, id: string): unknown {
  const found = call.shop.threads.find((one) => one.id === id);
  return found && threadJson(call, found, true);
}

function matches(one: Thread, query: URLSearchParams): boolean {
  const type = query.get('entity_type');
  const ids = listOf(query.get('entity_id'));
  const since = query.get('updated_since');
  const channels = listOf(query.get('channel_codes'));
  return (
    (!type || one.entity === type) &&
    (!ids || ids.includes(one.orderId ?? '')) &&
    (!since || updatedAt(one) >= Date.parse(since)) &&
    (!channels || channels.includes(one.channel.code))
  );
}

function updatedAt({ messages, noReplyRequired }: Thread): number {
  return Math.max(0, messages.at(-1)?.at ?? 0, ...noReplyRequired);
}

function threadJson({ market, shop, hostile }: Call, one: Thread, withMessages: boolean): unknown {
  const names: Names = { customer: one.customer, operator: market.operator, shop };
  const last = one.messages.at(-1);
  const participants = [
    { type: 'CUSTOMER', id: `c-${one.orderId ?? one.id}`, display_name: one.customer },
    { type: 'SHOP', id: shop.id, display_name: shop.name },
    { type: 'OPERATOR', display_name: market.operator },
  ];
  return {
    id: one.id,
    authorized_participants: participants,
    current_participants: participants.slice(0, 2),
    date_created: iso(one.messages[0]?.at),
    date_updated: iso(updatedAt(one)),
    entities: one.orderId ? [{ type: one.entity, id: one.orderId, label: one.orderId }] : [],
    metadata: {
      last_message_date: iso(last?.at),
      last_sender: last ? sender(last, names) : null,
      shop_reply_needed_since: iso(waitingOf(one)?.since),
      total_count: one.messages.length,
    },
    topic: { type: 'FREE_TEXT', value: hostile ? (one.hostile ?? one.topic) : one.topic },
    ...(withMessages
      ? {
          messages: one.messages.slice(-100).map((message) => messageJson(message, names)),
          no_store_reply_needed: one.noReplyRequired.map((at) => ({
            date: iso(at),
            user_type: 'SHOP',
          })),
        }
      : {}),
  };
}

interface Names {
  readonly customer: string;
  readonly operator: string;
  readonly shop: Shop;
}

const SENDERS = {
  customer: 'CUSTOMER_USER',
  shop: 'SHOP_USER',
  operator: 'OPERATOR_USER',
  // Automatic texts come from the operator's side; the API has no fourth kind of sender.
  system: 'OPERATOR_USER',
} as const;

function sender({ from }: Message, names: Names): unknown {
  if (from === 'customer') return { type: SENDERS[from], display_name: names.customer };
  const shop = from === 'shop';
  const name = shop ? names.shop.name : names.operator;
  return {
    type: SENDERS[from],
    display_name: name,
    organization_details: {
      type: shop ? 'SHOP' : 'OPERATOR',
      ...(shop ? { id: names.shop.id } : {}),
      display_name: name,
    },
  };
}

function messageJson(message: Message, names: Names): unknown {
  const display = {
    customer: names.customer,
    operator: names.operator,
    shop: names.shop.name,
  };
  return {
    id: message.id,
    body: message.from === 'system' ? `<b>${message.body}</b>` : message.body,
    date_created: iso(message.at),
    from: sender(message, names),
    to: message.to.map((to) => ({ type: to.toUpperCase(), display_name: display[to] })),
    attachments: message.attachments.map((name) => ({ id: `${message.id}-1`, name, size: 1_024 })),
  };
}

/** The filter travels in the token: with one, every other parameter is ignored. */
function writeToken(query: URLSearchParams, start: number): string {
  return Buffer.from(JSON.stringify([String(query), start])).toString('base64url');
}

function readToken(token: string | null): { query: URLSearchParams; start: number } | undefined {
  if (!token) return undefined;
  const [query, start] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [string, number];
  return { query: new URLSearchParams(query), start };
}
