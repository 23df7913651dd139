import { HOUR_MS } from '../civil-days.ts';
import type { OrderFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Finding, Moment, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { HISTORICAL_DAYS, sourceOf } from '../settings.ts';
import { wroteSince } from '../silence.ts';
import { latestOf } from '../written-day.ts';

/** Whoever was told the day before needs no second message. */
const FOREWARNED_HOURS = 24;
const HISTORICAL_MS = HISTORICAL_DAYS * 24 * HOUR_MS;

/** Past its shipping deadline, or cancelled, and the customer has not been told. */
export const delayUntold: Rule<'order'> = {
  id: 'delay-untold',
  needs: ['order'],
  find({ order }, at, settings) {
    if (order.state === undefined) return unknown('order.state');
    if (order.state === 'shipping') return delayed(order, at, settings);
    if (order.state === 'cancelled' || order.state === 'refused')
      return cancelled(order, at, settings);
    return judged();
  },
};

function delayed(order: OrderFact, at: Moment, settings: RuleSettings) {
  if (order.shippingDeadline === undefined) return unknown('order.shippingDeadline');
  const deadline = latestOf(order.shippingDeadline, settings.clock.zone);
  if (at.now < deadline) return judged();
  return untold(order, deadline, settings, {
    state: 'soon',
    title: { key: 'delayUntoldTitle' },
    advice: { key: 'delayUntoldAdvice' },
    lines: [{ key: 'delayUntoldDeadline', args: [{ at: deadline }] }],
  });
}

/** After a month nobody waits for the news any more. */
function cancelled(order: OrderFact, at: Moment, settings: RuleSettings) {
  const { cancelledAt } = order;
  if (cancelledAt === undefined) return unknown('order.cancelledAt');
  if (at.now - cancelledAt > HISTORICAL_MS) return judged();
  // Only a refusal is surely the shop's doing; whoever cancelled himself knows.
  const isOurs = order.state === 'refused';
  return untold(order, cancelledAt, settings, {
    state: isOurs ? 'soon' : 'info',
    title: { key: isOurs ? 'delayUntoldRefusedTitle' : 'delayUntoldCancelledTitle' },
    advice: { key: 'delayUntoldCancelledAdvice' },
    lines: isOurs ? [] : [{ key: 'delayUntoldByWhom' }],
  });
}

type Told = Pick<Finding, 'state' | 'title' | 'advice'> & { readonly lines: readonly Text[] };

function untold(order: OrderFact, since: number, settings: RuleSettings, told: Told) {
  const wrote = wroteSince(order, since - FOREWARNED_HOURS * HOUR_MS, since);
  if (wrote === undefined) return unknown('order.conversationSeenAt');
  if (wrote) return judged();
  const { lines, ...finding } = told;
  return judged({
    ...finding,
    subject: subjectOf(order),
    why: {
      since,
      source: sourceOf('delay-untold', settings),
      lines: [
        ...lines,
        { key: 'delayUntoldForewarned', args: [{ hours: FOREWARNED_HOURS }] },
        { key: 'conversationLastSeen', args: [{ at: order.conversationSeenAt ?? since }] },
      ],
    },
  });
}
