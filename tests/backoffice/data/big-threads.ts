import type { Party } from '../../../lib/domain/facts.ts';
import type { BigSource } from './big-orders.ts';
import { Random } from './random.ts';
import { TEXTS } from './texts.ts';
import type { Message, Order, Thread } from './types.ts';

const HOUR = 3_600_000;

/** Who wrote, oldest first, and how often that is so: of recent threads, and of old ones. */
const COURSES: readonly (readonly [parties: readonly Party[], recent: number, old: number])[] = [
  [['customer'], 20, 1],
  [['customer', 'shop', 'customer'], 10, 0],
  [['shop', 'operator'], 5, 0],
  [['customer', 'shop'], 35, 60],
  [['customer', 'shop', 'customer', 'shop'], 20, 29],
  [['shop'], 8, 8],
  [['system'], 2, 2],
];
const RECENT = 4 * 24 * HOUR;

/** The `m`-th newest thread, about an order that was placed before it began. */
export function makeBigThread(
  { seed, now, shopId, pace }: BigSource,
  orders: readonly Order[],
  count: number,
  m: number,
): Thread {
  const random = new Random(seed, shopId, 'thread', m);
  const span = orders.length * pace;
  const lastAt = now - Math.round(HOUR / 4 + ((m + random.next()) / count) * span * 0.9);
  const isRecent = now - lastAt < RECENT;
  const weights = COURSES.map(
    ([, recent, old], i) => [String(i), isRecent ? recent : old] as const,
  );
  const parties = COURSES[Number(random.weighted(Object.fromEntries(weights)))]![0];
  const firstAt = lastAt - (parties.length - 1) * 9 * HOUR;
  const least = Math.min(orders.length - 1, Math.ceil((now - firstAt) / pace) + 1);
  const order = orders[random.int(least, Math.min(orders.length - 1, least + 400))]!;
  return {
    id: random.uuid(),
    orderId: order.id,
    entity: 'MMP_ORDER',
    customer: `${order.customer.first} ${order.customer.last}`,
    channel: order.channel,
    topic: random.pick(TEXTS[order.channel.language].topics),
    messages: parties.map((from, i) => said(random, order, from, firstAt + i * 9 * HOUR)),
    noReplyRequired: [],
  };
}

function said(random: Random, order: Order, from: Party, at: number): Message {
  return {
    id: `${order.id}/${at}`,
    from,
    to: from === 'shop' ? ['customer'] : ['shop'],
    at,
    body: random.pick(TEXTS[order.channel.language][from]),
    attachments: [],
  };
}
