import type { OrderCase, PointId, Settled } from './checklist.ts';
import { DAY_MS } from './civil-days.ts';
import type { OrderFact, OrderState, ReturnFact } from './facts.ts';
import type { RuleSettings, Text } from './rule.ts';
import { latestOf } from './written-day.ts';

type Known = OrderCase & { readonly order: OrderFact };
type Settle = (all: Known, settings: RuleSettings, now: number) => Settled;

/** What a point comes to once its rules had nothing to find. The rules decide; this only says why. */
export function settlePoint(
  id: PointId,
  all: OrderCase,
  settings: RuleSettings,
  now: number,
): Settled {
  const { order } = all;
  if (!order) return settleReply(all);
  if (id !== 'reply' && id !== 'return' && isOff(order) && !(id === 'told' && hasTold(order)))
    return notNeeded('pointCancelled');
  return SETTLE[id]({ ...all, order }, settings, now);
}

const done = (key: string, ...args: NonNullable<Text['args']>): Settled => says('done', key, args);
const notNeeded = (key: string, ...args: NonNullable<Text['args']>): Settled =>
  says('not-needed', key, args);

function says(state: Settled['state'], key: string, args: NonNullable<Text['args']>): Settled {
  return { state, reason: args.length > 0 ? { key, args } : { key } };
}

const OFF: readonly OrderState[] = ['refused', 'cancelled'];
const NOT_SENT: readonly OrderState[] = ['waiting-acceptance', 'waiting-debit', 'shipping'];
const NOT_ACCEPTED: readonly OrderState[] = ['waiting-acceptance', 'waiting-debit'];
const SETTLED_RETURNS: readonly ReturnFact['state'][] = ['closed', 'refused', 'cancelled'];

function isOff({ state }: OrderFact): boolean {
  return state !== undefined && OFF.includes(state);
}

function hasTold({ shopWroteAt, cancelledAt }: OrderFact): boolean {
  return shopWroteAt !== undefined && cancelledAt !== undefined && shopWroteAt >= cancelledAt;
}

const SETTLE: Readonly<Record<PointId, Settle>> = {
  acceptance: (_all, { market }) =>
    market?.acceptance?.automatic?.value
      ? notNeeded('pointAcceptedAutomatically')
      : done('pointAccepted'),
  shipment: ({ order }, settings) => settleShipment(order, settings),
  tracking: ({ order }, { market }) => {
    if (order.hasTracking) return done('pointTracking');
    if (market?.shipping?.trackingRequired?.value === false) return notNeeded('pointTrackingFree');
    return isSentYet(order) ? notNeeded('pointTrackingPast') : notNeeded('pointNotYet');
  },
  told: ({ order }, settings, now) => settleTold(order, settings, now),
  invoice: ({ order }, { market }) => {
    if (order.hasInvoice) return done('pointInvoice');
    if (market?.invoice?.required?.value !== false) return notNeeded('pointNotYet');
    if (market.invoice.issuedBy?.value === 'operator') return notNeeded('pointInvoiceOperator');
    return market.invoice.onRequest?.value
      ? notNeeded('pointInvoiceOnRequest')
      : notNeeded('pointInvoiceFree');
  },
  reply: settleReply,
  incident: () => notNeeded('pointNoIncident'),
  return: settleReturn,
  'follow-up': ({ order }, settings, now) => settleFollowUp(order, settings, now),
};

function isSentYet({ state }: OrderFact): boolean {
  return state !== undefined && !NOT_SENT.includes(state);
}

/** Sent in time or not, where both moments are known; a day without a time lasts until it is over. */
function settleShipment(order: OrderFact, { clock }: RuleSettings): Settled {
  const { state, shippedAt, shippingDeadline } = order;
  if (state === undefined || NOT_ACCEPTED.includes(state)) return notNeeded('pointNotYet');
  if (shippedAt === undefined)
    return state === 'incident-open' || state === 'refunded'
      ? says('unknown', 'missingShipment', [])
      : done('pointShipped');
  if (shippingDeadline === undefined) return done('pointShippedAt', { at: shippedAt });
  return shippedAt <= latestOf(shippingDeadline, clock.zone)
    ? done('pointShippedInTime', { at: shippedAt })
    : done('pointShippedLate', { at: shippedAt }, { at: shippingDeadline });
}

function settleTold(order: OrderFact, { clock }: RuleSettings, now: number): Settled {
  const { state, shippingDeadline, shopWroteAt } = order;
  if (isOff(order)) return done('pointTold', { at: shopWroteAt ?? now });
  const isLate =
    state === 'shipping' &&
    shippingDeadline !== undefined &&
    now >= latestOf(shippingDeadline, clock.zone);
  return isLate && shopWroteAt !== undefined
    ? done('pointTold', { at: shopWroteAt })
    : notNeeded('pointNothingToTell');
}

/** Threads tell best; without any, what the order's page shows of its conversation. */
function settleReply({ order, threads }: OrderCase): Settled {
  const seen = threads.map(({ lastMessageAt }) => lastMessageAt ?? -1);
  const last = Math.max(order?.shopWroteAt ?? -1, ...seen);
  // A word of the customer's that no known thread holds stands in one that nobody has opened.
  if (order?.customerWroteAt !== undefined && order.customerWroteAt > last)
    return says('unknown', 'pointCustomerLast', [{ at: order.customerWroteAt }]);
  if (threads.length > 0)
    return threads.every(({ shopOnly }) => shopOnly)
      ? notNeeded('pointNoMessages')
      : done('pointAnswered');
  const { customerWroteAt, shopWroteAt, conversationSeenAt } = order ?? {};
  if (customerWroteAt === undefined)
    return conversationSeenAt === undefined
      ? says('unknown', 'missingConversation', [])
      : notNeeded('pointNoMessages');
  // Whether it asks for an answer shows only in its thread.
  if (shopWroteAt === undefined || shopWroteAt < customerWroteAt)
    return says('unknown', 'pointCustomerLast', [{ at: customerWroteAt }]);
  return done('pointAnsweredAt', { at: shopWroteAt });
}

function settleReturn({ order, returns }: Known): Settled {
  if (returns.length === 0)
    return order.openReturn
      ? says('unknown', 'missingReturn', [])
      : notNeeded(order.openReturn === false ? 'pointNoReturn' : 'pointNoReturnSeen');
  const isSettled = returns.every(
    ({ state, refunded }) => refunded || (state && SETTLED_RETURNS.includes(state)),
  );
  return isSettled ? done('pointReturnSettled') : notNeeded('pointReturnOnItsWay');
}

function settleFollowUp(order: OrderFact, settings: RuleSettings, now: number): Settled {
  const { receivedAt, openIncident, openReturn } = order;
  const { market, followUpDays } = settings;
  if (market?.followUp?.by?.value === 'platform') return notNeeded('pointFollowUpPlatform');
  if (followUpDays === undefined) return notNeeded('pointFollowUpOff');
  if (openIncident || openReturn) return notNeeded('pointFollowUpCase');
  if (receivedAt === undefined) return notNeeded('pointNotYet');
  const dueAt = receivedAt + followUpDays * DAY_MS;
  if (now < dueAt) return notNeeded('pointFollowUpLater', { at: dueAt });
  const last = Math.max(order.shopWroteAt ?? -1, order.customerWroteAt ?? -1);
  return last >= receivedAt - DAY_MS
    ? done('pointTalked', { at: last })
    : notNeeded('pointFollowUpPast');
}
