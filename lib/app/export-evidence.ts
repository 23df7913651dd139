import type { Cell } from '../domain/csv.ts';
import type { Reply } from '../domain/facts.ts';
import { isoLocal } from '../domain/iso-local.ts';
import type { ReplyYardstick } from '../domain/report-replies.ts';
import { judgeReplies, replyYardstick } from '../domain/report-replies.ts';
import { REPLY_WINDOW_MS } from '../domain/reply-time.ts';
import type { RuleSettings } from '../domain/rule.ts';
import type { Walk } from './export-rows.ts';
import type { ReportDeps } from './report.ts';
import { MOST_THREADS } from './report.ts';
import type { AnsweredThread } from './report-ports.ts';

/**
 * Every answer of the last 30 days that was seen, with what it is held against: what a seller shows
 * to a marketplace that says he answers late. Moments, hours and codes only.
 */
export function evidenceWalk({ store, settings }: ReportDeps): Walk {
  return {
    total: async (shop, now) => {
      const rules = await settings.rules(shop);
      const replies = await store.replies(shop, now - REPLY_WINDOW_MS, MOST_THREADS);
      return judgeReplies(within(replies, now), rules, replyYardstick(rules)).length;
    },
    rows: async (shop, last, limit, now) => {
      const since = now - REPLY_WINDOW_MS;
      const { rows: threads } = await store.answeredThreads(shop, since, last ?? '', limit);
      const rules = await settings.rules(shop);
      const yardstick = replyYardstick(rules);
      const rows: (readonly Cell[])[] = [];
      let told: string | undefined;
      for (const thread of threads) {
        const own = rowsOf(thread, rules, yardstick, now);
        // A thread is told whole: what is left of it could not be named.
        if (rows.length > 0 && rows.length + own.length > limit) return { rows, last: told };
        rows.push(...own);
        told = thread.id;
      }
      return threads.length < limit ? { rows } : { rows, last: told };
    },
  };
}

function rowsOf(
  { id, orderId = '', channel = '', replies }: AnsweredThread,
  settings: RuleSettings,
  yardstick: ReplyYardstick,
  now: number,
): readonly (readonly Cell[])[] {
  const { zone } = settings.clock;
  const { hours, mode, by } = yardstick;
  return judgeReplies(within(replies, now), settings, yardstick).map((judged) => [
    id,
    orderId,
    channel,
    judged.asker,
    isoLocal(judged.askedAt, zone),
    isoLocal(judged.answeredAt, zone),
    judged.workingHours,
    judged.wallHours,
    hours,
    mode,
    by,
    judged.isOver ? 'yes' : 'no',
    judged.exactness,
  ]);
}

/** Answers given in the 30 days before `now`. */
function within(replies: readonly Reply[], now: number): readonly Reply[] {
  const since = now - REPLY_WINDOW_MS;
  return replies.filter(({ answeredAt }) => answeredAt > since && answeredAt <= now);
}
