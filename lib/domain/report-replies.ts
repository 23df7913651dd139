import { HOUR_MS, MINUTE_MS } from './civil-days.ts';
import type { ClockMode, WorkClock } from './deadlines.ts';
import { workingMs } from './deadlines.ts';
import type { Reply } from './facts.ts';
import { localDay } from './iso-local.ts';
import type { Source } from './market.ts';
import { FEWEST_REPLIES } from './reply-time.ts';
import type { RuleSettings } from './rule.ts';
import { roughnessOf } from './rough-moment.ts';
import { replyClock, SELLER_SOURCE } from './settings.ts';

/** What every answer is held against, and who says so. */
export interface ReplyYardstick {
  readonly hours: number;
  readonly warnHours?: number;
  /** Which hours count. */
  readonly mode: ClockMode;
  /** `mean-30d`: the marketplace judges the average; an answer above it is not yet a breach. */
  readonly measure: 'each' | 'mean-30d';
  readonly by: 'market' | 'seller';
  /** `customers`: what only the operator had asked does not count. */
  readonly counts: 'all' | 'customers';
  readonly source: Source;
}

/** Answers given on one day, in hours of the yardstick. */
export interface ReplyDay {
  readonly day: string;
  readonly answers: number;
  readonly median: number;
  readonly longest: number;
}

/** Answers within the limit, of those that were seen. */
export interface InTime {
  readonly inTime: number;
  readonly of: number;
  /** 0 to 100; absent below `FEWEST_REPLIES`: it would say more of what was opened than of the shop. */
  readonly percent?: number;
}

/** One answer held against the yardstick; hours to the hundredth. */
export interface JudgedReply {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly asker: 'customer' | 'operator';
  readonly workingHours: number;
  readonly wallHours: number;
  /** Longer than the limit, on the clock that the limit counts by. */
  readonly isOver: boolean;
  /** How finely the page told the moments. */
  readonly exactness: 'second' | 'minute' | 'rough';
}

/**
 * The marketplace's published limit where it holds for all its countries, else the hours that the
 * seller answers within. A limit whose source does not say which hours count runs by the calendar.
 */
export function replyYardstick(settings: RuleSettings): ReplyYardstick {
  const { market, replyHours, replySoonHours } = settings;
  const counts = market?.replyTimeCounts?.value ?? 'all';
  const limit = market?.replyLimit;
  if (!limit || limit.market !== undefined) {
    const { mode } = replyClock(settings);
    const own = { hours: replyHours, warnHours: replySoonHours, mode, measure: 'each' } as const;
    return { ...own, by: 'seller', counts, source: SELLER_SOURCE };
  }
  const { hours, warnHours, clock = market.replyTimeClock?.value, measure } = limit.value;
  return {
    hours,
    ...(warnHours !== undefined && { warnHours }),
    mode: clock === 'working' ? 'working-24' : 'calendar',
    measure,
    by: limit.source === SELLER_SOURCE ? 'seller' : 'market',
    counts,
    source: limit.source,
  };
}

/** The shop's clock, counting as the yardstick does. */
export function yardstickClock({ clock }: RuleSettings, { mode }: ReplyYardstick): WorkClock {
  return clock.mode === mode ? clock : { ...clock, mode };
}

/** The hours on which the shop works; a shop that counts by the calendar has working days, too. */
export function workingClock({ clock }: RuleSettings): WorkClock {
  return clock.mode === 'calendar' ? { ...clock, mode: 'working-24' } : clock;
}

/** Holds answers against the yardstick; those that it does not count are left out. */
export function judgeReplies(
  replies: readonly Reply[],
  settings: RuleSettings,
  yardstick: ReplyYardstick,
): readonly (JudgedReply & { readonly hours: number })[] {
  const [own, held] = [workingClock(settings), yardstickClock(settings, yardstick)];
  return replies.flatMap((reply) => {
    const { answeredAt, customerAskedAt } = reply;
    const askedAt = yardstick.counts === 'customers' ? customerAskedAt : reply.askedAt;
    if (askedAt === undefined || askedAt > answeredAt) return [];
    const spent = workingMs(askedAt, answeredAt, held);
    return {
      askedAt,
      answeredAt,
      asker: customerAskedAt === undefined ? 'operator' : 'customer',
      workingHours: hundredths(workingMs(askedAt, answeredAt, own)),
      wallHours: hundredths(answeredAt - askedAt),
      hours: spent / HOUR_MS,
      isOver: spent > yardstick.hours * HOUR_MS,
      exactness: exactnessOf(askedAt, answeredAt),
    } as const;
  });
}

/** Median and longest answer of each day on which any was given, oldest first. */
export function replyDays(
  judged: readonly { readonly answeredAt: number; readonly hours: number }[],
  zone: string,
): readonly ReplyDay[] {
  const byDay = Map.groupBy(judged, ({ answeredAt }) => localDay(answeredAt, zone));
  return [...byDay]
    .map(([day, own]) => {
      const hours = own.map((one) => one.hours).sort((a, b) => a - b);
      return { day, answers: own.length, median: median(hours), longest: hours.at(-1) ?? 0 };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

export function inTime(judged: readonly Pick<JudgedReply, 'isOver'>[]): InTime {
  const of = judged.length;
  const within = judged.filter(({ isOver }) => !isOver).length;
  if (of < FEWEST_REPLIES) return { inTime: within, of };
  return { inTime: within, of, percent: (within / of) * 100 };
}

/** The middle of an ordered list, or the mean of its two middles. @param sorted not empty */
export function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return (low + high) / 2;
}

function hundredths(ms: number): number {
  return Math.round((ms / HOUR_MS) * 100) / 100;
}

function exactnessOf(...moments: readonly number[]): JudgedReply['exactness'] {
  if (moments.some((at) => roughnessOf(at) !== undefined)) return 'rough';
  return moments.every((at) => at % MINUTE_MS === 0) ? 'minute' : 'second';
}
