import type { Party } from '../../../lib/domain/facts.ts';
import { HOSTILE } from './hostile.ts';
import { makeOrder, type Source } from './orders.ts';
import { FIRST_NAMES, LAST_NAMES } from './products.ts';
import { Random } from './random.ts';
import { TEXTS } from './texts.ts';
import type { Channel, Message, Order, Thread } from './types.ts';

const HOUR = 3_600_000;

/**
 * Each story is who wrote, in order; `!` is somebody pressing "no reply required". The last step
 * that needs an answer lies 1 to 60 hours back, the others before it.
 */
const STORIES = {
  waiting: ['customer'],
  waitingAgain: ['customer', 'shop', 'customer'],
  twoInARow: ['customer', 'customer'],
  operatorAsks: ['shop', 'operator'],
  waitingThenAutomatic: ['customer', 'system'],
  reopened: ['customer', '!', 'customer'],
  answered: ['customer', 'shop'],
  answeredTwice: ['customer', 'shop', 'customer', 'shop'],
  answeredThenAutomatic: ['customer', 'shop', 'system'],
  noReplyRequired: ['customer', 'shop', 'customer', '!'],
  shopOnly: ['shop'],
  automaticOnly: ['system'],
} as const satisfies Record<string, readonly (Party | '!')[]>;
export type Story = keyof typeof STORIES;

const WEIGHTS: Readonly<Record<Story, number>> = {
  waiting: 12,
  waitingAgain: 6,
  twoInARow: 5,
  operatorAsks: 4,
  waitingThenAutomatic: 2,
  reopened: 2,
  answered: 30,
  answeredTwice: 12,
  answeredThenAutomatic: 5,
  noReplyRequired: 7,
  shopOnly: 10,
  automaticOnly: 3,
};

/** The `n`-th thread of a shop. */
export function makeThread(source: Source, n: number): Thread {
  const random = new Random(source.seed, source.plan.id, source.shop.id, 'thread', n);
  const story = random.weighted(WEIGHTS);
  const moments = makeMoments(random, STORIES[story].length, story, source.now);
  const order = pickOrder(source, random, moments[0]!);
  const channel = order?.channel ?? source.plan.channels[0]!;
  const topics = TEXTS[channel.language].topics;
  return {
    id: random.uuid(),
    orderId: order?.id,
    entity: order ? 'MMP_ORDER' : 'MMP_OFFER',
    customer: order
      ? `${order.customer.first} ${order.customer.last}`
      : `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
    channel,
    topic: random.pick(topics),
    ...(n % 9 === 4 ? { hostile: HOSTILE[Math.floor(n / 9) % HOSTILE.length] } : {}),
    messages: makeMessages(random, story, moments, channel),
    noReplyRequired: STORIES[story].flatMap((step, i) => (step === '!' ? [moments[i]!] : [])),
  };
}

function makeMoments(random: Random, steps: number, story: Story, now: number): number[] {
  const recent = WEIGHTS[story] && !story.startsWith('answered') && story !== 'shopOnly';
  let at = now - Math.round((1 + random.next() * (recent ? 59 : 480)) * HOUR);
  const back: number[] = [];
  for (let i = 0; i < steps; i += 1) {
    back.unshift(at);
    at -= Math.round((0.5 + random.next() * 20) * HOUR);
  }
  return back;
}

/** Nine threads in ten are about an order that was placed before they began. */
function pickOrder(source: Source, random: Random, firstAt: number): Order | undefined {
  if (random.chance(0.1)) return undefined;
  const least = Math.ceil((source.now - firstAt) / (3.1 * HOUR)) + 1;
  if (least >= source.shop.orders) return makeOrder(source, source.shop.orders - 1);
  return makeOrder(source, random.int(least, source.shop.orders - 1));
}

function makeMessages(
  random: Random,
  story: Story,
  moments: readonly number[],
  channel: Channel,
): Message[] {
  return STORIES[story].flatMap((from: Party | '!', i) => {
    if (from === '!') return [];
    const body = random.pick(TEXTS[channel.language][from]);
    const message: Message = {
      id: random.uuid(),
      from,
      to: from === 'shop' ? ['customer'] : from === 'customer' ? ['shop'] : ['shop', 'customer'],
      at: moments[i]!,
      body,
      attachments: from === 'customer' && random.chance(0.15) ? ['foto-1.jpg'] : [],
    };
    return [message];
  });
}
