import { z } from 'zod';
import { repliesIn } from '../../../domain/conversation.ts';
import type { ThreadFact } from '../../../domain/facts.ts';
import { countOf, id, listOf, number, optionalId, part, text } from './fields.ts';
import { involvedIn } from './involved.ts';
import { pastMomentOf } from './moment.ts';
import type { Reader } from './read.ts';
import { fieldOf, pageOf, readEach, rowsIn } from './records.ts';
import type { Said } from './talk.ts';
import { message, noReplyAction, partyOf, talkOf, withSettled } from './talk.ts';
import type { Talk, ThreadSays } from './waiting.ts';
import { neededSinceOf, waitOf } from './waiting.ts';

const participant = z.object({ type: text });

const thread = z.object({
  id,
  entities: listOf(z.object({ type: text, id: optionalId })),
  current_participants: listOf(participant),
  metadata: part({
    last_message_date: text,
    last_sender: part({ type: text }),
    shop_reply_needed_since: z.unknown().optional(),
    total_count: number,
  }),
  messages: listOf(message),
  no_store_reply_needed: listOf(noReplyAction),
});

type Thread = z.output<typeof thread>;

/** Messages that M11 gives of one thread at most. */
const MOST_GIVEN = 100;

/**
 * M11 (or one thread, M10): who wrote when, and so what waits for the shop. What was written, names
 * and topics end here.
 */
export const readThreads: Reader = (json, { at }) => {
  const rows = rowsIn(json, 'data') ?? (fieldOf(json, 'metadata') ? [json] : undefined);
  if (!rows) return undefined;
  const facts = new Map<string, ThreadFact>();
  const dropped = readEach(rows, thread, (one) => facts.set(one.id, factOf(one, at)));
  return { facts: [...facts.values()], records: rows.length, dropped, ...pageOf(json) };
};

function factOf(one: Thread, now: number): ThreadFact {
  const clicks = (one.no_store_reply_needed ?? []).flatMap(
    (click) => pastMomentOf(click?.date, now) ?? [],
  );
  const messages = one.messages ? talkOf(one.messages, now) : undefined;
  const last = messages?.at(-1);
  const says = saysOf(one, clicks, last, now);
  const talk = messages && { said: withSettled(messages, clicks), isWhole: isWholeOf(one) };
  return {
    type: 'thread',
    id: one.id,
    orderId: orderOf(one),
    ...waitOf(says, talk),
    lastMessageAt: says.lastMessageAt,
    lastFrom: says.lastFrom,
    ...(talk && { replies: repliesOf(talk) }),
    ...(messages && involvedIn(messages)),
    ...(isWithOperator(one) && { operatorInvolved: true }),
  };
}

function saysOf(
  { metadata }: Thread,
  clicks: readonly number[],
  last: Said | undefined,
  now: number,
): ThreadSays {
  return {
    neededSince: neededSinceOf(metadata?.shop_reply_needed_since),
    lastMessageAt: pastMomentOf(metadata?.last_message_date, now) ?? last?.at,
    lastFrom: last ? last.from : partyOf(metadata?.last_sender?.type),
    settledAt: clicks.length > 0 ? Math.max(...clicks.slice(-MOST_GIVEN)) : undefined,
  };
}

/** The newest messages are given; whether older ones are missing, their number tells. */
function isWholeOf({ messages, metadata }: Thread): boolean {
  const given = messages?.length ?? 0;
  const total = countOf(metadata?.total_count);
  return total === undefined ? given < MOST_GIVEN : given >= total;
}

/** Answers of which both ends are known; absent where there is none. */
function repliesOf({ said, isWhole }: Talk): ThreadFact['replies'] {
  const replies = repliesIn(said, isWhole);
  return replies.length > 0 ? replies : undefined;
}

/** A thread on several orders is on none of them alone. */
function orderOf({ entities }: Thread): string | undefined {
  const orders = (entities ?? []).flatMap((one) =>
    one?.type === 'MMP_ORDER' && one.id ? one.id : [],
  );
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

/** Shop and operator among themselves. */
function isWithOperator({ current_participants: participants }: Thread): boolean {
  const parties = (participants ?? []).map((one) => partyOf(one?.type));
  return (
    parties.includes('operator') && !parties.includes('customer') && !parties.includes(undefined)
  );
}
