import { HOUR_MS } from './civil-days.ts';
import { workingMs } from './deadlines.ts';
import type { Reply } from './facts.ts';
import type { RuleSettings, State } from './rule.ts';

/** What the marketplaces' own figure looks back on (PcComponentes: the mean of 30 days). */
export const REPLY_WINDOW_MS = 30 * 24 * HOUR_MS;
/** A mean of fewer answers says more about which threads were opened than about the shop. */
export const FEWEST_REPLIES = 5;

/** Mean time to answer, from the answers that were seen: never the marketplace's own figure. */
export interface ReplyTime {
  /** Answers of the last 30 days that were seen. */
  readonly answers: number;
  /** Absent below `FEWEST_REPLIES`. */
  readonly mean?: {
    /** By the calendar: no marketplace says that its mean leaves hours out. */
    readonly hours: number;
    /** By the shop's own clock. */
    readonly workingHours: number;
    /** What `hours` is at least once those who still wait are answered, where that is more. */
    readonly atLeastHours?: number;
  };
  /** The marketplace's limit for the mean, where it publishes one. */
  readonly limit?: { readonly hours: number; readonly warnHours?: number };
  /** How the mean stands to the limit; absent below both levels, or without a limit. */
  readonly state?: Exclude<State, 'info'>;
}

type By = Pick<RuleSettings, 'clock' | 'market'>;

/**
 * Estimates a shop's mean reply time over the 30 days before `now`.
 * @param replies answers seen, in any order; those outside the 30 days are left out
 * @param waitingSince when messages that still wait came, epoch ms
 * @param now epoch ms
 */
export function replyTime(
  replies: readonly Reply[],
  waitingSince: readonly number[],
  { clock, market }: By,
  now: number,
): ReplyTime {
  const spans = replies
    .filter(({ answeredAt }) => answeredAt <= now && answeredAt > now - REPLY_WINDOW_MS)
    .map((reply) => spanOf(reply, market))
    .filter((span) => span !== undefined);
  const answers = spans.length;
  const limit = limitOf(market);
  if (answers < FEWEST_REPLIES) return { answers, ...(limit && { limit }) };
  const total = sum(spans.map(([from, to]) => to - from));
  const working = sum(spans.map(([from, to]) => workingMs(from, to, clock)));
  const hours = total / answers / HOUR_MS;
  // Who waits there may be the operator, whom this marketplace does not count.
  const waits = market?.replyTimeCounts?.value === 'customers' ? [] : waitingSince;
  const atLeastHours = withWaiting(total, answers, waits, now) / HOUR_MS;
  const state = limit && stateOf(Math.max(hours, atLeastHours), limit);
  return {
    answers,
    mean: {
      hours,
      workingHours: working / answers / HOUR_MS,
      ...(atLeastHours > hours && { atLeastHours }),
    },
    ...(limit && { limit }),
    ...(state && { state }),
  };
}

/** From the message the marketplace counts to its answer. */
function spanOf(reply: Reply, market: By['market']): readonly [number, number] | undefined {
  const onlyCustomers = market?.replyTimeCounts?.value === 'customers';
  const from = onlyCustomers ? reply.customerAskedAt : reply.askedAt;
  return from === undefined || from > reply.answeredAt ? undefined : [from, reply.answeredAt];
}

function limitOf(market: By['market']): ReplyTime['limit'] {
  const { value, market: country } = market?.replyLimit ?? {};
  // A limit for one country would be held against all the others.
  if (value?.measure !== 'mean-30d' || country !== undefined) return undefined;
  return {
    hours: value.hours,
    ...(value.warnHours !== undefined && { warnHours: value.warnHours }),
  };
}

/** The mean (ms) if everybody who waits longer than it were answered this very moment. */
function withWaiting(
  total: number,
  answers: number,
  waitingSince: readonly number[],
  now: number,
): number {
  let [all, count] = [total, answers];
  for (const since of [...waitingSince].sort((a, b) => a - b)) {
    if (now - since <= all / count) break;
    all += now - since;
    count += 1;
  }
  return all / count;
}

function stateOf(hours: number, limit: NonNullable<ReplyTime['limit']>): ReplyTime['state'] {
  if (hours > limit.hours) return 'late';
  return limit.warnHours !== undefined && hours >= limit.warnHours ? 'soon' : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
