import type { DraftFact, Mention, OrderFact, ThreadFact } from '../facts.ts';
import type { Finding, Moment, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/** Other threads that got nearly the same text before it counts as automatic. Trastienda's own. */
export const MANY_THREADS = 5;
/** Messages nobody asked for and nobody answered, after which one more is too many. Trastienda's own. */
export const UNANSWERED = 2;

/** News that a customer wants, however many messages he has left unanswered. */
const NEWS: readonly Mention[] = ['tracking', 'date', 'amount'];

/** A draft that repeats an automatic text, or piles up on messages the customer has not answered. */
export const needlessMessage: Rule<'draft', 'thread' | 'order'> = {
  id: 'needless-message',
  needs: ['draft'],
  wants: ['thread', 'order'],
  find({ draft, thread, order }, at, settings) {
    if (draft.recipients === 'operator' || draft.isFollowUp) return judged();
    const asked = isAsked(thread, order);
    if (asked === undefined) return unknown('thread.waiting');
    // Whatever it says, it is an answer.
    if (asked || isOwed(order, at)) return judged();
    if (isRepeated(draft)) return judged(repeated(draft, settings));
    if (draft.mentions?.some((mention) => NEWS.includes(mention))) return judged();
    const unanswered = unansweredIn(thread);
    if (unanswered !== undefined && unanswered >= UNANSWERED)
      return judged(piledUp(draft, thread?.shopMessagesInRow ?? 0, settings));
    return draft.sentElsewhere === undefined ? unknown('draft.sentElsewhere') : judged();
  },
};

/** Whether somebody waits for an answer; without a thread, as far as the order's page told. */
function isAsked(thread?: ThreadFact, order?: OrderFact): boolean | undefined {
  if (thread) return thread.waiting;
  if (!order?.conversationSeen) return undefined;
  return (order.customerWroteAt ?? 0) > (order.shopWroteAt ?? 0);
}

/** Open cases and delays are to be told of, again and again. */
function isOwed(order: OrderFact | undefined, { now }: Moment): boolean {
  if (!order) return false;
  const isLate =
    (order.state === 'shipping' || order.state === 'waiting-acceptance') &&
    order.shippingDeadline !== undefined &&
    order.shippingDeadline <= now;
  const isOff = order.state === 'cancelled' || order.state === 'refused';
  const isCase = order.openIncident || order.openReturn || order.state === 'incident-open';
  return [isCase, isLate, isOff].includes(true);
}

function isRepeated({ sentElsewhere = 0, mentions }: DraftFact): boolean {
  return sentElsewhere >= MANY_THREADS && mentions?.length === 0;
}

/** The first message after a customer's is its answer; all others came unasked. */
function unansweredIn(thread: ThreadFact | undefined): number | undefined {
  const inRow = thread?.shopMessagesInRow;
  if (inRow === undefined) return undefined;
  return thread?.shopOnly === true ? inRow : inRow - 1;
}

function repeated(draft: DraftFact, settings: RuleSettings): Finding {
  return finding(draft, settings, 'needlessRepeatedTitle', 'needlessRepeatedAdvice', [
    { key: 'needlessRepeatedWhy', args: [draft.sentElsewhere ?? 0] },
    { key: 'needlessRepeatedHow', args: [MANY_THREADS] },
  ]);
}

function piledUp(draft: DraftFact, inRow: number, settings: RuleSettings): Finding {
  return finding(draft, settings, 'needlessPileTitle', 'needlessPileAdvice', [
    { key: 'needlessPileWhy', args: [inRow] },
  ]);
}

function finding(
  { subject }: DraftFact,
  settings: RuleSettings,
  title: string,
  advice: string,
  lines: readonly Text[],
): Finding {
  const demand = settings.market?.automaticMessages;
  return {
    subject,
    state: demand ? 'soon' : 'info',
    title: { key: title },
    advice: { key: advice },
    why: { source: demand?.source ?? sourceOf('needless-message', settings), lines },
  };
}
