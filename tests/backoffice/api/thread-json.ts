import { touchedAt } from '../data/big-changes.ts';
import { waitingOf } from '../data/truth.ts';
import type { Message, Shop, Thread } from '../data/types.ts';
import { isOdd, iso, type Call } from './call.ts';

const MOST_MESSAGES = 100;

/** A thread as M10 and M11 give it. */
export function threadJson(call: Call, one: Thread, withMessages: boolean): unknown {
  const { market, shop, switches } = call;
  const names: Names = { customer: one.customer, operator: market.operator, shop };
  const last = one.messages.at(-1);
  const isWild = switches.quirks === 'wild';
  const participants = [
    { type: 'CUSTOMER', id: `c-${one.orderId ?? one.id}`, display_name: one.customer },
    { type: 'SHOP', id: shop.id, display_name: shop.name },
    { type: 'OPERATOR', display_name: market.operator },
  ];
  const waiting = waitingOf(one);
  return {
    id: one.id,
    authorized_participants: participants,
    current_participants: participants.slice(0, 2),
    ...(isOdd(one.id, 4) ? { customer_organization: null } : {}),
    date_created: iso(one.messages[0]?.at),
    date_updated: iso(updatedAt(one)),
    ...entitiesOf(call, one),
    metadata: {
      last_message_date: iso(last?.at),
      last_sender: last ? senderOf(last, names, isWild) : null,
      // Instances of before 2022 lack it: then only the last sender tells.
      ...(isWild && isOdd(one.id, 3) ? {} : { shop_reply_needed_since: iso(waiting?.since) }),
      total_count: one.messages.length,
    },
    topic: topicOf(one, switches.hostile),
    ...(withMessages ? conversationOf(one, names, isWild) : {}),
  };
}

export function updatedAt(one: Thread): number {
  return Math.max(0, one.messages.at(-1)?.at ?? 0, touchedAt(one), ...one.noReplyRequired);
}

function entitiesOf({ shop }: Call, one: Thread): object {
  if (one.orderId) {
    return { entities: [{ type: one.entity, id: one.orderId, label: one.orderId }] };
  }
  if (one.entity !== 'MMP_OFFER') return isOdd(one.id, 2) ? {} : { entities: null };
  const offer = shop.offers[0];
  return { entities: offer ? [{ type: one.entity, id: `${offer.id}`, label: offer.title }] : [] };
}

function topicOf(one: Thread, hostile: boolean): object {
  if (isOdd(one.id, 11) && !hostile) return { type: 'REASON_CODE', value: '12' };
  return { type: 'FREE_TEXT', value: hostile ? (one.hostile ?? one.topic) : one.topic };
}

function conversationOf(one: Thread, names: Names, isWild: boolean): object {
  return {
    messages: one.messages.slice(-MOST_MESSAGES).map((said) => messageJson(said, names, isWild)),
    no_store_reply_needed: one.noReplyRequired.map((at) => ({ date: iso(at), user_type: 'SHOP' })),
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

function senderOf({ from, id }: Message, names: Names, isWild: boolean): unknown {
  if (isWild && isOdd(id, 10)) return { type: 'ASSISTANT_USER', display_name: 'Bot' };
  if (from === 'customer') return { type: SENDERS[from], display_name: names.customer };
  const isShop = from === 'shop';
  const name = isShop ? names.shop.name : names.operator;
  return {
    type: SENDERS[from],
    display_name: name,
    organization_details: {
      type: isShop ? 'SHOP' : 'OPERATOR',
      ...(isShop ? { id: names.shop.id } : {}),
      display_name: name,
    },
  };
}

function messageJson(message: Message, names: Names, isWild: boolean): unknown {
  const display = {
    customer: names.customer,
    operator: names.operator,
    shop: names.shop.name,
  };
  return {
    id: message.id,
    body: message.from === 'system' ? `<b>${message.body}</b>` : message.body,
    date_created: iso(message.at),
    from: senderOf(message, names, isWild),
    to: message.to.map((to) => ({ type: to.toUpperCase(), display_name: display[to] })),
    ...(message.attachments.length === 0 && isOdd(message.id, 2)
      ? {}
      : {
          attachments: message.attachments.map((name, i) => ({
            id: `${message.id}-${i + 1}`,
            name,
            size: 1_024,
          })),
        }),
  };
}
