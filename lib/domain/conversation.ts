import type { Party } from './facts.ts';

/** One message of a thread: when and by whom; never what it says. */
export interface Message {
  /** Epoch ms. */
  readonly at: number;
  /** `undefined` when it could not be told who wrote it. */
  readonly from?: Party;
}

export interface Waiting {
  /** `undefined` when a message of unknown writer could be the answer, or the question. */
  readonly waiting?: boolean;
  /** When the oldest unanswered message came, epoch ms. */
  readonly since?: number;
  readonly for?: 'customer' | 'operator';
  readonly shopOnly: boolean;
}

/**
 * Whether a thread waits for the shop, and since when: from the oldest message of the customer or
 * the operator after the shop's last one. Automatic messages neither start nor end it. `messages`
 * are in the order of the page, whichever way it runs.
 */
export function waitingOf(messages: readonly Message[]): Waiting {
  const ordered = inOrder(messages.filter((message) => message.from !== 'system'));
  if (!ordered) return { shopOnly: false };
  const shopOnly = ordered.length > 0 && ordered.every((message) => message.from === 'shop');
  const open = ordered.slice(ordered.findLastIndex((message) => message.from === 'shop') + 1);
  if (open.length === 0) return { waiting: ordered.length > 0 ? false : undefined, shopOnly };
  const first = open[0];
  if (!first || open.some((message) => message.from === undefined)) return { shopOnly };
  return {
    waiting: true,
    since: first.at,
    for: open.some((message) => message.from === 'customer') ? 'customer' : 'operator',
    shopOnly,
  };
}

/**
 * Oldest first. Messages of one minute (or day, where no time is shown) keep the page's order,
 * which its other messages tell; where they tell none and several sides wrote, nobody knows.
 */
export function inOrder<M extends Message>(messages: readonly M[]): M[] | undefined {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return [];
  const isUntold = first.at === last.at && new Set(messages.map(({ from }) => from)).size > 1;
  if (isUntold) return undefined;
  const downwards = first.at > last.at ? messages.toReversed() : messages;
  return [...downwards].sort((a, b) => a.at - b.at);
}
