import type { Shop } from '../data/types.ts';
import { iso, type Call } from './call.ts';
import { commaList } from './query.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const PERIODS: Readonly<Record<string, number>> = {
  ALL_SINCE_BEGINNING: Infinity,
  LAST_MONTH: 30 * DAY,
  LAST_THREE_MONTHS: 91 * DAY,
  LAST_SIX_MONTHS: 182 * DAY,
  LAST_YEAR: 365 * DAY,
};

/** A21: the shop's figures per period, worked out from its orders as far as those can tell. */
export function statistics({ shop, query, now }: Call): unknown {
  const asked = commaList(query, 'periods');
  const channel = query.get('channel_code');
  const periods = Object.entries(PERIODS).filter(([name]) => !asked || asked.has(name));
  const told = periods.map(([period, ms]) => ({ period, ...figuresOf(shop, now - ms, channel) }));
  type Name = Exclude<keyof (typeof told)[number], 'period'>;
  const series = (name: Name) => told.map((one) => ({ period: one.period, value: one[name] }));
  return {
    approval_delay: series('approvalDelay'),
    approval_rate: series('approvalRate'),
    auto_refused_rate: told.map(({ period }) => ({ period, value: 0 })),
    cancelation_rate: series('cancelationRate'),
    channel,
    ...(channel
      ? {}
      : { consecutive_refused_orders_count: [{ period: 'ALL_SINCE_BEGINNING', value: 0 }] }),
    grade: told.map(({ period }) => ({ period, value: 4.6 })),
    incident_rate: series('incidentRate'),
    last_updated_date: iso(now - 5 * HOUR),
    late_shipment_rate: series('lateRate'),
    order_messages_response_delay: told.map(({ period }) => ({ period, value: 50_400 })),
    orders_count: series('orders'),
    refund_rate: series('refundRate'),
    return_rate: series('returnRate'),
    shipping_delay: series('shippingDelay'),
    shop_id: Number(shop.id),
    // Null where the operator does not use the carrier service it is measured by.
    valid_tracking_rate: null,
  };
}

function figuresOf(shop: Shop, since: number, channel: string | null) {
  const orders = shop.orders.filter(
    (order) => order.placedAt >= since && (!channel || order.channel.code === channel),
  );
  const ids = new Set(orders.map(({ id }) => id));
  const accepted = orders.filter(({ acceptedAt }) => acceptedAt !== undefined);
  const sent = orders.filter(({ shippedAt }) => shippedAt !== undefined);
  const rate = (count: number, of: number) => (of === 0 ? 0 : round(count / of));
  const count = (has: (order: (typeof orders)[number]) => boolean) => orders.filter(has).length;
  return {
    orders: accepted.length,
    approvalDelay: mean(accepted.map((one) => (one.acceptedAt ?? 0) - one.placedAt)),
    approvalRate:
      1 -
      rate(
        count(({ state }) => state === 'REFUSED'),
        orders.length,
      ),
    cancelationRate: rate(
      count(({ state }) => state === 'CANCELED'),
      orders.length,
    ),
    incidentRate: rate(
      count(({ incident, pastIncident }) => (incident ?? pastIncident) !== undefined),
      accepted.length,
    ),
    lateRate: rate(
      sent.filter((one) => (one.shippedAt ?? 0) > (one.shippingDeadline ?? Infinity)).length,
      sent.length,
    ),
    refundRate: rate(
      count(({ state }) => state === 'REFUNDED'),
      accepted.length,
    ),
    returnRate: rate(shop.returns.filter(({ orderId }) => ids.has(orderId)).length, sent.length),
    shippingDelay: mean(sent.map((one) => (one.shippedAt ?? 0) - (one.acceptedAt ?? 0))),
  };
}

/** Mean of durations in ms, in whole seconds. */
function mean(durations: readonly number[]): number {
  if (durations.length === 0) return 0;
  return Math.round(durations.reduce((sum, one) => sum + one, 0) / durations.length / 1_000);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
