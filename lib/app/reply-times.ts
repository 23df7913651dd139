import type { ShopKey } from '../domain/facts.ts';
import type { ReplyTime } from '../domain/reply-time.ts';
import { REPLY_WINDOW_MS, replyTime } from '../domain/reply-time.ts';
import type { Task } from '../domain/task.ts';
import type { Deps } from './deps.ts';

/** Threads looked at for one shop, the last answered ones: as many as keep the popup quick. */
const MOST_THREADS = 500;

/**
 * Estimated reply time of each shop that was seen answering in the last 30 days.
 * @param tasks open tasks, some or all: those that wait longer than the mean can only make it longer,
 * so that a part of them still gives a figure which it is *at least*
 * @param now epoch ms
 */
export async function replyTimesOf(
  shops: readonly ShopKey[],
  tasks: readonly Task[],
  now: number,
  deps: Deps,
): Promise<(ReplyTime & { readonly shop: ShopKey })[]> {
  const times = await Promise.all(
    shops.map(async (shop) => {
      const replies = await deps.store.replies(shop, now - REPLY_WINDOW_MS, MOST_THREADS);
      if (replies.length === 0) return [];
      const settings = await deps.settings.rules(shop);
      return [{ shop, ...replyTime(replies, waitingSince(tasks, shop), settings, now) }];
    }),
  );
  return times.flat();
}

/**
 * Since when the shop's messages wait, epoch ms. Also those that are in time by the shop's own clock:
 * after a weekend they may have waited longer than the marketplace's mean.
 */
export function waitingSince(tasks: readonly Task[], shop: ShopKey): readonly number[] {
  return tasks.flatMap((task) => {
    const isOpen = task.rule === 'late-reply' && task.shop === shop && !task.historical;
    return isOpen ? (task.why.since ?? []) : [];
  });
}
