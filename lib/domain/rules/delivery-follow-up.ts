import { DAY_MS, dayOf, startOfDay } from '../civil-days.ts';
import type { OrderFact, OrderState } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Finding, Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { FOLLOW_UP_LAST_DAYS, sourceOf } from '../settings.ts';
import { wroteSince } from '../silence.ts';

/** The goods have left, so they may have arrived. */
const MAY_HAVE_ARRIVED: readonly OrderState[] = ['shipped', 'to-collect', 'received', 'closed'];

/**
 * Delivered, and nobody has asked whether all is well: once an order, as information, unless the
 * seller wants no such offer.
 */
export const deliveryFollowUp: Rule<'order'> = {
  id: 'delivery-follow-up',
  needs: ['order'],
  find({ order }, at, settings) {
    const { market, followUpDays } = settings;
    if (market?.followUp?.by?.value === 'platform' || followUpDays === undefined) return judged();
    if (order.openIncident || order.openReturn) return judged();
    if (order.state === undefined) return unknown('order.state');
    if (!MAY_HAVE_ARRIVED.includes(order.state)) return judged();
    const { receivedAt } = order;
    if (receivedAt === undefined) return unknown('order.receivedAt');
    const age = at.now - receivedAt;
    if (age < followUpDays * DAY_MS || age > FOLLOW_UP_LAST_DAYS * DAY_MS) return judged();
    // Whether a case is open shows where the conversation does, so a look at it tells both.
    const talked = talkedSince(order, receivedAt, settings);
    if (talked === undefined) return unknown('order.conversationSeenAt');
    return talked ? judged() : judged(offer(order, receivedAt, followUpDays, settings));
  },
};

/** The customer who has written since has said himself how it is. */
function talkedSince(
  order: OrderFact,
  receivedAt: number,
  { clock: { zone } }: RuleSettings,
): boolean | undefined {
  const sinceDay = startOfDay(zone, dayOf(zone, receivedAt));
  if ((order.customerWroteAt ?? -1) >= sinceDay) return true;
  return wroteSince(order, sinceDay, receivedAt);
}

function offer(
  order: OrderFact,
  receivedAt: number,
  days: number,
  settings: RuleSettings,
): Finding {
  return {
    subject: subjectOf(order),
    state: 'info',
    title: { key: 'deliveryFollowUpTitle' },
    advice: {
      key: canRemind(order, settings) ? 'deliveryFollowUpRemind' : 'deliveryFollowUpAdvice',
    },
    why: {
      since: receivedAt,
      source: settings.market?.followUp?.by?.source ?? sourceOf('delivery-follow-up', settings),
      lines: [
        { key: 'deliveryFollowUpDays', args: [{ days }] },
        ...platformLines(settings),
        { key: 'conversationLastSeen', args: [{ at: order.conversationSeenAt ?? receivedAt }] },
      ],
    },
  };
}

/** To mark the order as received is left to the customer only where nobody has done it yet. */
function canRemind({ state }: OrderFact, { market }: RuleSettings): boolean {
  const isMarked = state === 'received' || state === 'closed';
  return !isMarked && market?.receivedAutomatically?.value !== true;
}

function platformLines({ market }: RuleSettings): readonly Text[] {
  const sends = market?.followUp?.platformSends?.value;
  if (!market || sends === undefined) return [];
  const key = sends === 'survey' ? 'deliveryFollowUpSurvey' : 'deliveryFollowUpNotifications';
  return [{ key, args: [market.name] }];
}
