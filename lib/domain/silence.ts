import type { OrderFact } from './facts.ts';

/**
 * Whether the shop has written to the customer of an order at or after `since`; `undefined` where
 * nobody has looked. Silence is known only once the whole conversation was seen after `until`, the
 * moment that there was something to write about (epoch ms, like `since`).
 */
export function wroteSince(
  { shopWroteAt, conversationSeenAt }: OrderFact,
  since: number,
  until = since,
): boolean | undefined {
  if (shopWroteAt !== undefined && shopWroteAt >= since) return true;
  return conversationSeenAt !== undefined && conversationSeenAt >= until ? false : undefined;
}

/**
 * Whether the whole conversation was seen at or after a moment (epoch ms): nothing that time alone
 * has made of an older look can be held against the shop.
 */
export function isSeenAt({ conversationSeenAt }: OrderFact, moment: number): boolean {
  return conversationSeenAt !== undefined && conversationSeenAt >= moment;
}
