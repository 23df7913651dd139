import { MOST_REPLIES } from '../domain/conversation.ts';
import type { Reply, StoredFact } from '../domain/facts.ts';
import type { FactRow } from './rows.ts';

/** Answers of a thread, and what they are found by. */
type Answers = Pick<FactRow, 'replies' | 'repliedAt'>;

/** A fact's answers, moments only: nothing else an answer may bring along is copied. */
export function repliesOf(fact: StoredFact): readonly Reply[] | undefined {
  if (fact.type !== 'thread') return undefined;
  return fact.replies?.map(({ askedAt, answeredAt, customerAskedAt }) => ({
    askedAt,
    answeredAt,
    ...(customerAskedAt !== undefined && { customerAskedAt }),
  }));
}

/** One page may show seconds where another shows none. */
const minuteOf = ({ answeredAt }: Reply) => Math.floor(answeredAt / 60_000);

/**
 * Both lists as one: an answer is known by its minute, so one seen again counts once. Where a look
 * at a part of the thread saw less, the earlier question holds. The newest `MOST_REPLIES` are kept;
 * neither the order of looks nor their number matters. Answers that say nothing new are `kept` itself.
 */
export function joinReplies(
  kept: readonly Reply[] | undefined,
  told: readonly Reply[] | undefined,
): Answers {
  if (!told || told.length === 0) return kept ? answers(kept) : {};
  const byMinute = new Map((kept ?? []).map((reply) => [minuteOf(reply), reply]));
  for (const reply of told)
    byMinute.set(minuteOf(reply), earliest(byMinute.get(minuteOf(reply)), reply));
  const joined = [...byMinute.values()]
    .sort((a, b) => a.answeredAt - b.answeredAt)
    .slice(-MOST_REPLIES);
  return answers(kept && isSame(kept, joined) ? kept : joined);
}

function answers(replies: readonly Reply[]): Answers {
  const repliedAt = replies.at(-1)?.answeredAt;
  return { replies, ...(repliedAt !== undefined && { repliedAt }) };
}

function earliest(a: Reply | undefined, b: Reply): Reply {
  if (!a) return b;
  const customers = [a.customerAskedAt, b.customerAskedAt].filter((at) => at !== undefined);
  return {
    askedAt: Math.min(a.askedAt, b.askedAt),
    answeredAt: Math.min(a.answeredAt, b.answeredAt),
    ...(customers.length > 0 && { customerAskedAt: Math.min(...customers) }),
  };
}

function isSame(a: readonly Reply[], b: readonly Reply[]): boolean {
  return (
    a.length === b.length &&
    a.every((reply, index) => {
      const other = b[index];
      return (
        reply.askedAt === other?.askedAt &&
        reply.answeredAt === other.answeredAt &&
        reply.customerAskedAt === other.customerAskedAt
      );
    })
  );
}

/** Answers given after `since` (epoch ms) in the threads of some rows. */
export function repliesAfter(since: number, rows: readonly FactRow[]): readonly Reply[] {
  return rows.flatMap(({ replies = [] }) => replies.filter(({ answeredAt }) => answeredAt > since));
}
