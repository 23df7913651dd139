import { DAY_MS } from '../civil-days.ts';
import { isSellers } from '../counting.ts';
import { dueAt } from '../deadlines.ts';
import type { OrderFact, OrderState, ReturnFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { replyClock, SELLER_SOURCE, sourceOf } from '../settings.ts';
import { isSeenAt, wroteSince } from '../silence.ts';
import { earliestOf } from '../written-day.ts';

/** Facts are judged again once a day: shown this much before, it turns *soon* by itself in time. */
const AHEAD_MS = 2 * DAY_MS;

/** Nothing has been delivered yet that could need after-sales care. */
const TOO_EARLY: readonly OrderState[] = ['waiting-acceptance', 'waiting-debit'];

/** An open incident or return without a word to the customer for too long. */
export const silentAfterSales: Rule<'order'> = {
  id: 'silent-after-sales',
  needs: ['order'],
  find({ order }, at, settings) {
    const hasCase = isOpen(order);
    if (hasCase === undefined) return unknown('order.openIncident', 'order.openReturn');
    if (!hasCase) return judged();
    const starts = startsOf(order);
    const known = starts.filter((start) => start !== undefined);
    if (known.length === 0) return unknown('order.incidentSince', 'order.returnSince');
    // Of two open cases the older one counts.
    const opened = Math.min(...known);
    const wrote = wroteSince(order, earliestOf(opened, settings.clock.zone), opened);
    if (wrote === undefined) return unknown('order.conversationSeenAt');
    // The customer who wrote last waits for an answer: that is for the rule `late-reply`.
    if ((order.customerWroteAt ?? -1) > (order.shopWroteAt ?? -1)) return judged();

    const finding = silence(order, opened, settings);
    if (at.now >= (finding.soonAt ?? 0) - AHEAD_MS) return judged(finding);
    return known.length < starts.length
      ? unknown('order.incidentSince', 'order.returnSince')
      : judged();
  },
};

/** A case that was seen closed counts as no case, although another might never have been seen. */
function isOpen({ state, openIncident, openReturn }: OrderFact): boolean | undefined {
  const hasIncident = openIncident ?? state === 'incident-open';
  if (openReturn || hasIncident) return true;
  if (openIncident === false || openReturn === false) return false;
  return state !== undefined && TOO_EARLY.includes(state) ? false : undefined;
}

/** When each open case was opened, as far as it is known. */
function startsOf(order: OrderFact): readonly (number | undefined)[] {
  const { openReturn, returnSince, state, openIncident, incidentSince } = order;
  const hasIncident = openIncident ?? state === 'incident-open';
  return [...(openReturn ? [returnSince] : []), ...(hasIncident ? [incidentSince] : [])];
}

function silence(order: OrderFact, opened: number, settings: RuleSettings): Finding {
  const since = Math.max(opened, order.shopWroteAt ?? 0);
  const days = settings.silentDays;
  const lateAt = since + 2 * days * DAY_MS;
  return {
    subject: subjectOf(order),
    soonAt: since + days * DAY_MS,
    // Who answers elsewhere is not called late on a look that was taken in time.
    ...(isSeenAt(order, lateAt) && { lateAt }),
    title: { key: 'silentAfterSalesTitle' },
    advice: { key: 'silentAfterSalesAdvice' },
    why: {
      since,
      source: sourceOf('silent-after-sales', settings),
      lines: [
        { key: since > opened ? 'silentAfterSalesMessage' : 'silentAfterSalesOpened' },
        { key: 'silentAfterSalesDays', args: [{ days }, { days: 2 * days }] },
        { key: 'conversationLastSeen', args: [{ at: order.conversationSeenAt ?? since }] },
      ],
    },
  };
}

/** A return that the customer has asked for and nobody has answered yet. */
export const returnUnanswered: Rule<'return'> = {
  id: 'silent-after-sales',
  needs: ['return'],
  find({ return: returned }, _at, settings) {
    if (returned.refunded) return judged();
    if (returned.state === undefined) return unknown('return.state');
    if (returned.state !== 'waiting-acceptance') return judged();
    const { createdAt } = returned;
    const due = createdAt === undefined ? undefined : answerDue(createdAt, settings);
    if (due?.lateAt === Number.POSITIVE_INFINITY) return unknown('settings.clock');
    const label = settings.market?.returns?.labelHours;
    return judged({
      subject: subjectOf(returned),
      ...(due ?? { state: 'soon' }),
      title: { key: 'returnUnansweredTitle' },
      advice: { key: 'returnUnansweredAdvice' },
      why: {
        since: createdAt,
        source: label?.source ?? SELLER_SOURCE,
        lines: [answerLine(returned, settings)],
      },
    });
  },
};

/** Like a message at first; late when the label is, or else after the silence that is too long. */
function answerDue(since: number, settings: RuleSettings) {
  const { market, clock, replyHours, silentDays } = settings;
  const label = market?.returns?.labelHours;
  const lateAt = label ? dueAt(since, label.value, clock) : since + silentDays * DAY_MS;
  return { soonAt: Math.min(lateAt, dueAt(since, replyHours, replyClock(settings))), lateAt };
}

function answerLine(
  { createdAt }: ReturnFact,
  { market, replyHours, silentDays }: RuleSettings,
): Text {
  if (createdAt === undefined) return { key: 'returnUnansweredNoDate' };
  const label = market?.returns?.labelHours;
  if (market && label && !isSellers(label.source))
    return { key: 'returnUnansweredLabel', args: [market.name, { hours: label.value }] };
  if (label) return { key: 'dueOwnHours', args: [{ hours: label.value }] };
  return { key: 'returnUnansweredOwn', args: [{ hours: replyHours }, { days: silentDays }] };
}
