import { endsWait, waitingOf } from '../../../domain/conversation.ts';
import type { Party, ThreadFact } from '../../../domain/facts.ts';
import { momentOf } from './moment.ts';
import type { Said } from './talk.ts';

/** What a thread says of itself beside its messages. */
export interface ThreadSays {
  /**
   * `shop_reply_needed_since`: null where the shop has replied, epoch ms where it has not,
   * `undefined` where the instance does not say. It is the moment of the latest message that waits.
   */
  readonly neededSince: number | null | undefined;
  readonly lastMessageAt: number | undefined;
  readonly lastFrom: Party | undefined;
  /** When somebody last clicked "no reply required", epoch ms. */
  readonly settledAt: number | undefined;
}

/** All of the thread's messages with the clicks among them, as far as they are given. */
export interface Talk {
  readonly said: readonly Said[];
  readonly isWhole: boolean;
}

type Wait = Pick<
  ThreadFact,
  'waiting' | 'waitingSince' | 'waitingSinceExact' | 'waitingFor' | 'shopOnly'
>;

/** Dates of one message may differ in their fractions. */
const SAME_MS = 1_000;

export function neededSinceOf(value: unknown): number | null | undefined {
  return value === null ? null : momentOf(value);
}

/**
 * Whether a thread waits for the shop: by the marketplace's own word, else by its messages, else by
 * who wrote last. Since when: by its messages, for the marketplace names the latest of those that
 * wait and not the oldest.
 */
export function waitOf(says: ThreadSays, talk: Talk | undefined): Wait {
  const told = talk && talk.said.length > 0 ? byMessages(talk) : undefined;
  if (says.neededSince === null) return { waiting: false, shopOnly: told?.shopOnly };
  if (says.neededSince !== undefined) return needed(says, says.neededSince, told);
  return told ?? byLastWriter(says);
}

function needed(says: ThreadSays, at: number, told: Wait | undefined): Wait {
  const since = told?.waiting ? told.waitingSince : undefined;
  if (since === undefined || since > at + SAME_MS) {
    // What waits by the marketplace's count is not among what waits by ours: an earlier one may.
    const { lastFrom } = says;
    const waitingFor = lastFrom === 'customer' || lastFrom === 'operator' ? lastFrom : undefined;
    return {
      waiting: true,
      waitingSince: at,
      waitingSinceExact: false,
      waitingFor,
      shopOnly: false,
    };
  }
  return { ...told, shopOnly: false };
}

function byMessages({ said, isWhole }: Talk): Wait {
  const { waiting, since, isExact, for: waitingFor, shopOnly } = waitingOf(said);
  const only = isWhole ? shopOnly : undefined;
  // Before the first message that is given there may be one that nobody answered.
  const mayLack = !isWhole && !said.some(endsWait);
  if (!waiting || since === undefined)
    return { waiting: mayLack ? undefined : waiting, shopOnly: only };
  const waitingSinceExact = isExact === true && !mayLack;
  return { waiting, waitingSince: since, waitingSinceExact, waitingFor, shopOnly: only };
}

/** The operator's automatic notes cannot be told from his messages here: they open no wait. */
function byLastWriter({ lastFrom, lastMessageAt, settledAt }: ThreadSays): Wait {
  if (lastFrom === 'shop') return { waiting: false };
  if (lastMessageAt === undefined) return {};
  if (settledAt !== undefined && settledAt >= lastMessageAt) return { waiting: false };
  if (lastFrom !== 'customer') return {};
  return {
    waiting: true,
    waitingSince: lastMessageAt,
    waitingSinceExact: false,
    waitingFor: 'customer',
    shopOnly: false,
  };
}
