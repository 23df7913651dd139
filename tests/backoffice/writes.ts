import { withExtras } from './data/build.ts';
import { hash } from './data/random.ts';
import { DOCUMENT_TYPES, type Message } from './data/types.ts';
import type { Form } from './http.ts';
import type { Context } from './views/context.ts';

/**
 * What a write to the back office does to the data: replies, "no reply required", uploads and new
 * conversations take effect; anything else is only remembered in the log.
 */
export function applyWrite(context: Context, pathname: string, form: Form): void {
  const thread = /^\/inbox\/private\/shop\/threads\/([^/]+)\/(messages|no-reply)$/.exec(pathname);
  if (thread) return writeThread(context, thread[1]!, thread[2]!, form);
  const order = /^\/mmp\/private\/shop\/orders\/([^/]+)\/documents$/.exec(pathname);
  if (order) return addDocuments(context, decodeURIComponent(order[1]!), form);
  const start = /^\/inbox\/private\/shop\/orders\/([^/]+)\/threads$/.exec(pathname);
  if (start) startThread(context, decodeURIComponent(start[1]!), form);
}

function writeThread(context: Context, id: string, what: string, form: Form): void {
  const thread = withExtras(context.shop).threads.find((one) => one.id === id);
  if (!thread) return;
  if (what === 'no-reply') thread.noReplyRequired.push(context.now);
  else thread.messages.push(messageFrom(context, id, form));
}

function messageFrom({ now }: Context, id: string, form: Form): Message {
  const to = {
    CUSTOMER: ['customer'],
    OPERATOR: ['operator'],
    BOTH: ['customer', 'operator'],
  } as const;
  return {
    id: uuidFrom(`${id}/${now}`),
    from: 'shop',
    to: to[form.fields.recipient as keyof typeof to] ?? to.CUSTOMER,
    at: now,
    body: form.fields.body ?? '',
    attachments: form.files.map(({ name }) => name),
  };
}

function addDocuments(context: Context, id: string, form: Form): void {
  const order = withExtras(context.shop).orders.find((one) => one.id === id);
  const type = DOCUMENT_TYPES.find((code) => code === form.fields.type) ?? 'OTHER';
  const section = form.fields.section === 'accounting' ? 'accounting' : 'order';
  for (const { name, bytes } of form.files) {
    const number = hash(`${id}/${name}/${context.now}`);
    order?.documents.push({ id: number, type, section, fileName: name, bytes, at: context.now });
  }
}

function startThread(context: Context, orderId: string, form: Form): void {
  const order = withExtras(context.shop).orders.find(({ id }) => id === orderId);
  if (!order) return;
  const id = uuidFrom(`${orderId}/${context.now}`);
  context.shop.threads.unshift({
    id,
    orderId,
    entity: 'MMP_ORDER',
    customer: `${order.customer.first} ${order.customer.last}`,
    channel: order.channel,
    topic: form.fields.topic ?? orderId,
    messages: [messageFrom(context, id, form)],
    noReplyRequired: [],
  });
}

function uuidFrom(name: string): string {
  const hex = [0, 1, 2, 3].map((n) => hash(`${n}${name}`).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
