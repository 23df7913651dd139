import { expect, it } from 'vitest';
import { observePage } from '../../lib/app/observe-page.ts';
import type { ThreadFact } from '../../lib/domain/facts.ts';
import { HOUR, NOW, pageRead, SHOP, world } from './world.ts';

const LATE = {
  type: 'order',
  id: 'O',
  state: 'shipping',
  shippingDeadline: NOW - 20 * HOUR,
} as const;
/** A thread as its own page tells it: answered 100 hours ago, long before the deadline. */
const WHOLE: ThreadFact = {
  type: 'thread',
  id: 'T',
  orderId: 'O',
  waiting: false,
  shopOnly: false,
  operatorInvolved: false,
  shopMessagesInRow: 1,
  lastFrom: 'shop',
  lastMessageAt: NOW - 100 * HOUR,
};

it('takes one thread of an order for no more than that: an inbox may show a part', async () => {
  const deps = world();
  await observePage(pageRead([LATE], { page: 'orders' }), deps);
  await observePage(pageRead([]), deps);
  deps.now += HOUR;
  await observePage(pageRead([WHOLE], { page: 'thread' }), deps);
  const order = (await deps.store.facts(SHOP, ['order:O'])).get('order:O');
  expect(order).not.toHaveProperty('conversationSeenAt');
  const due = await deps.store.dueTasks(deps.now, 20);
  expect(due.map(({ rule }) => rule)).not.toContain('delay-untold');
});
