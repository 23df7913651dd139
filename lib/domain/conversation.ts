import type { Party, Reply } from './facts.ts';

/** One message of a thread: when and by whom; never what it says. */
export interface Message {
  /** Epoch ms. */
  readonly at: number;
  /** `undefined` when it could not be told who wrote it. */
  readonly from?: Party;
  /**
   * Marked as "no reply required": nothing up to and including this needs an answer. A line that
   * says so by itself is a message of the system's.
   */
  readonly noReplyNeeded?: boolean;
  /**
   * Only a day is stated, or a distance ("3 days ago"); `at` is then the last moment it may mean:
   * good for order between days, not for measuring.
   */
  readonly isRough?: boolean;
  /** The shop's, and its head names the operator as its only reader. */
  readonly toOperatorOnly?: boolean;
}

export interface Waiting {
  /** `undefined` when a message of unknown writer could be the answer, or the question. */
  readonly waiting?: boolean;
  /** When the oldest unanswered message came, epoch ms. */
  readonly since?: number;
  /** False where a message of unknown writer before `since` may have been unanswered, too. */
  readonly isExact?: boolean;
  readonly for?: 'customer' | 'operator';
  readonly shopOnly: boolean;
}

/**
 * Whether a thread waits for the shop, and since when: from the oldest message of the customer or
 * the operator after the shop's last one, or after "no reply required". Automatic messages neither
 * start nor end it, and what went to the operator only ends no customer's. `messages` are in the order of the page, whichever way it runs.
 */
export function waitingOf(messages: readonly Message[]): Waiting {
  const ordered = inOrder(messages.filter(isTurn));
  if (!ordered) return { shopOnly: false };
  const written = ordered.filter(({ from }) => from !== 'system');
  const shopOnly = written.length > 0 && written.every(({ from }) => from === 'shop');
  const open = unanswered(ordered);
  // Where only the system wrote, nobody waits; no message at all tells nothing.
  if (open.length === 0) return { waiting: messages.length > 0 ? false : undefined, shopOnly };
  // A writer nobody knows may have been the shop: only what came after him surely waits.
  const unknown = open.findLastIndex(({ from }) => from === undefined);
  const waiting = open.slice(unknown + 1);
  const first = waiting[0];
  if (!first) return { shopOnly };
  return {
    waiting: true,
    since: first.at,
    isExact: unknown === -1,
    for: waiting.some(({ from }) => from === 'customer') ? 'customer' : 'operator',
    shopOnly,
  };
}

/** Messages that nothing after them has answered. */
function unanswered(ordered: readonly Message[]): readonly Message[] {
  const since = ordered.slice(ordered.findLastIndex(endsWait) + 1);
  const toOperator = since.findLastIndex(({ toOperatorOnly }) => toOperatorOnly);
  return since.filter(({ from }, i) => from !== 'shop' && (i > toOperator || from !== 'operator'));
}

function isTurn({ from, noReplyNeeded }: Message): boolean {
  return from !== 'system' || noReplyNeeded === true;
}

/** Whether nothing before this message can still wait for an answer. */
export function endsWait({ from, noReplyNeeded, toOperatorOnly }: Message): boolean {
  return (from === 'shop' && !toOperatorOnly) || noReplyNeeded === true;
}

/** Most answers told of one thread, the newest of them. */
export const MOST_REPLIES = 20;

interface Asked {
  readonly customerAt?: number;
  readonly operatorAt?: number;
  /** Who wrote, or when, is not known of all of it. */
  readonly isUntold?: boolean;
}

/**
 * The shop's answers: each with the oldest message it answered. What was marked as needing no reply
 * was not answered, and what rests on a message of unknown writer or day only is left out.
 * @param isWhole whether the first message shown is the thread's first
 */
export function repliesIn(messages: readonly Message[], isWhole: boolean): readonly Reply[] {
  const replies: Reply[] = [];
  let asked: Asked = { isUntold: !isWhole };
  for (const message of inOrder(messages.filter(isTurn)) ?? []) {
    const reply = message.from === 'shop' ? replyTo(asked, message) : undefined;
    if (reply) replies.push(reply);
    asked = after(asked, message);
  }
  return replies.slice(-MOST_REPLIES);
}

function replyTo(asked: Asked, message: Message): Reply | undefined {
  const { operatorAt, isUntold } = asked;
  const customerAt = message.toOperatorOnly ? undefined : asked.customerAt;
  if (isUntold || message.isRough) return undefined;
  if (customerAt === undefined)
    return operatorAt === undefined ? undefined : { askedAt: operatorAt, answeredAt: message.at };
  const askedAt = Math.min(customerAt, operatorAt ?? customerAt);
  return { askedAt, answeredAt: message.at, customerAskedAt: customerAt };
}

/** What is still asked once a message was written. */
function after(asked: Asked, message: Message): Asked {
  if (endsWait(message)) return {};
  const { at, from, isRough } = message;
  if (from === 'shop') return { ...asked, operatorAt: undefined };
  if (from === undefined || isRough) return { ...asked, isUntold: true };
  const field = from === 'customer' ? 'customerAt' : 'operatorAt';
  return { ...asked, [field]: asked[field] ?? at };
}

/** The longest day: the one on which clocks go back. */
const DAY_MS = 25 * 3_600_000;

/** Whether one was surely written first: a day alone says nothing of a time on that day. */
function isBefore(a: Message, b: Message): boolean {
  return a.at + (b.isRough && !a.isRough ? DAY_MS : 0) < b.at;
}

function somePair(messages: readonly Message[], is: (a: Message, b: Message) => boolean): boolean {
  return messages.some((a, i) => messages.slice(i + 1).some((b) => is(a, b)));
}

/**
 * Oldest first. Messages of one minute (or day, where no time is shown) keep the page's order,
 * which its other messages tell; where they tell none and several sides wrote, nobody knows.
 */
export function inOrder<M extends Message>(messages: readonly M[]): M[] | undefined {
  const rises = somePair(messages, isBefore);
  const falls = somePair(messages, (a, b) => isBefore(b, a));
  const sides = new Set(messages.map(({ from }) => from)).size;
  if (!rises && !falls && sides > 1) return undefined;
  if (!rises || !falls) return falls ? messages.toReversed() : [...messages];
  return sides > 1 && isJumbled(messages) ? undefined : inTime(messages);
}

/** Whether a page in neither order leaves open which of its messages came first. */
function isJumbled(messages: readonly Message[]): boolean {
  const rough = messages.filter(({ isRough }) => isRough).length;
  return messages[0]?.at === messages.at(-1)?.at || (rough > 0 && rough < messages.length);
}

function inTime<M extends Message>(messages: readonly M[]): M[] {
  const [first, last] = [messages[0], messages.at(-1)];
  const downwards = first && last && first.at > last.at ? messages.toReversed() : [...messages];
  return downwards.sort((a, b) => a.at - b.at);
}
