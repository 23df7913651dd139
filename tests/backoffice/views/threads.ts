import { withExtras } from '../data/build.ts';
import { waitingOf } from '../data/truth.ts';
import type { Message, Thread } from '../data/types.ts';
import { moment, type Context } from './context.ts';
import { listView } from './lists.ts';
import type { Cell, Composer, Conversation, ListView, MessageView, ThreadView } from './types.ts';

export function inboxView(context: Context): ListView {
  const { captions, switches, paths } = context;
  const layout = switches.inbox === 'auto' ? autoLayout(context) : switches.inbox;
  return listView(context, {
    name: 'inbox',
    heading: captions.messages,
    layout,
    columns: [
      { key: 'subject', caption: captions.subject },
      { key: 'order', caption: captions.orderNo },
      { key: 'from', caption: captions.from },
      { key: 'date', caption: captions.lastMessage },
      { key: 'channel', caption: captions.channel },
      { key: 'status', caption: captions.status },
    ],
    items: ({ threads }) => threads,
    row: (thread) => inboxRow(context, thread),
    searchable: (thread) => `${thread.orderId ?? ''} ${thread.customer} ${thread.topic}`,
    empty: captions.noConversations,
    tabs: [{ text: captions.messages, href: paths.inbox }],
  });
}

function autoLayout({ switches }: Context): 'list' | 'table' {
  return switches.family === 'spa' ? 'list' : 'table';
}

function inboxRow(context: Context, thread: Thread): Record<string, Cell> {
  const { paths } = context;
  const last = thread.messages.at(-1);
  return {
    subject: { text: topicOf(context, thread), href: paths.thread(thread.id) },
    order: thread.orderId
      ? { text: thread.orderId, href: paths.order(thread.orderId) }
      : { text: '' },
    from: last
      ? { text: senderOf(context, thread, last), below: roleOf(context, last) }
      : { text: '' },
    date: moment(context, last?.at, true),
    channel: { text: thread.orderId ? thread.channel.label : '' },
    status: { text: statusOf(context, thread), badge: true },
  };
}

function topicOf({ switches }: Context, thread: Thread): string {
  return switches.hostile ? (thread.hostile ?? thread.topic) : thread.topic;
}

function statusOf({ captions }: Context, thread: Thread): string {
  if (waitingOf(thread)) return captions.awaitingReply;
  const lastAt = thread.messages.at(-1)?.at ?? 0;
  if (thread.noReplyRequired.some((at) => at >= lastAt)) return captions.noReplyRequired;
  return thread.messages.some(({ from }) => from === 'customer') ? captions.replied : '';
}

function senderOf({ market, shop }: Context, thread: Thread, { from }: Message): string {
  if (from === 'customer') return thread.customer;
  return from === 'shop' ? shop.name : market.operator;
}

function roleOf({ captions }: Context, { from }: Message): string {
  if (from === 'system') return captions.automatic;
  return { customer: captions.customer, operator: captions.operator, shop: captions.shop }[from];
}

export function conversationOf(context: Context, thread: Thread): Conversation {
  const { captions, paths } = context;
  return {
    id: thread.id,
    topic: topicOf(context, thread),
    href: paths.thread(thread.id),
    status: statusOf(context, thread),
    messages: thread.messages.map((message) => messageView(context, thread, message)),
    ...(waitingOf(thread) ? { noReplyRequired: captions.noReplyRequired } : {}),
  };
}

function messageView(context: Context, thread: Thread, message: Message): MessageView {
  const { captions } = context;
  const names = { customer: captions.customer, operator: captions.operator, shop: captions.shop };
  return {
    sender: senderOf(context, thread, message),
    role: roleOf(context, message),
    recipients: message.to.map((one) => names[one]).join(', '),
    at: moment(context, message.at, true),
    body: message.body,
    attachments: message.attachments,
    automatic: message.from === 'system',
    own: message.from === 'shop',
  };
}

export function composerFor(context: Context, action: string): Composer {
  const { captions, switches } = context;
  const auto = switches.family === 'spa' ? 'contenteditable' : 'textarea';
  return {
    control: switches.composer === 'auto' ? auto : switches.composer,
    action,
    label: captions.writeMessage,
    recipientLabel: captions.recipient,
    recipients: [
      { code: 'CUSTOMER', label: captions.customer },
      { code: 'OPERATOR', label: captions.operator },
      { code: 'BOTH', label: captions.customerAndOperator },
    ],
    attach: captions.attachFile,
    send: captions.send,
  };
}

export function replyPath(threadId: string): string {
  return `/inbox/private/shop/threads/${threadId}/messages`;
}

export function threadView(context: Context, id: string): ThreadView | undefined {
  const { captions, paths, shop } = context;
  const thread = withExtras(shop).threads.find((one) => one.id === id);
  if (!thread) return undefined;
  const topic = topicOf(context, thread);
  const { orderId } = thread;
  return {
    kind: 'thread',
    title: captions.messages,
    heading: topic,
    fields: orderId
      ? [
          { label: captions.orderNo, cell: { text: orderId, href: paths.order(orderId) } },
          { label: captions.channel, cell: { text: thread.channel.label } },
        ]
      : [],
    conversation: conversationOf(context, thread),
    composer: composerFor(context, replyPath(thread.id)),
  };
}
