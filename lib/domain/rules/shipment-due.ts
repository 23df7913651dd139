import { HOUR_MS } from '../civil-days.ts';
import { clockFor, countedLine, hoursOf, isSellers } from '../counting.ts';
import { dueAt, skippedBetween } from '../deadlines.ts';
import type { OrderFact } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Rule, RuleSettings, Why } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';
import { latestOf } from '../written-day.ts';

interface Deadline {
  readonly lateAt: number;
  readonly why: Why;
}

/** An accepted order whose shipping deadline nears or has passed. */
export const shipmentDue: Rule<'order'> = {
  id: 'shipment-due',
  needs: ['order'],
  find({ order }, _at, settings) {
    if (order.state === undefined) return unknown('order.state');
    if (order.state !== 'shipping') return judged();
    const deadline = byPage(order, settings) ?? byLimit(order, settings);
    if (!deadline) return unknown('order.shippingDeadline');
    const { lateAt, why } = deadline;
    if (!Number.isFinite(lateAt)) return unknown('settings.clock');

    const hours = settings.shipSoonHours;
    return judged({
      subject: subjectOf(order),
      soonAt: Math.min(lateAt, Math.max(order.placedAt ?? 0, lateAt - hours * HOUR_MS)),
      lateAt,
      title: { key: 'shipmentDueTitle' },
      advice: { key: 'shipmentDueAdvice', args: [{ at: lateAt }] },
      why: { ...why, lines: [...why.lines, { key: 'dueSoonBefore', args: [{ hours }] }] },
    });
  },
};

/** A date without a time lasts until its day is over. */
function byPage(order: OrderFact, settings: RuleSettings): Deadline | undefined {
  if (order.shippingDeadline === undefined) return undefined;
  return {
    lateAt: latestOf(order.shippingDeadline, settings.clock.zone),
    why: {
      since: order.placedAt,
      source: sourceOf('shipment-due', settings),
      lines: [{ key: 'shipmentDuePage' }],
    },
  };
}

/** The marketplace's general time from order to shipment, where the order does not say. */
function byLimit({ placedAt }: OrderFact, settings: RuleSettings): Deadline | undefined {
  const limit = settings.market?.shipping?.withinHours;
  if (!limit || placedAt === undefined) return undefined;
  const hours = hoursOf(limit.value);
  const clock = clockFor(limit.value.clock, settings.clock);
  const lateAt = dueAt(placedAt, hours, clock);
  const line = isSellers(limit.source)
    ? { key: 'dueOwnHours', args: [{ hours }] }
    : { key: 'shipmentDueMarket', args: [settings.market.name, { hours }] };
  return {
    lateAt,
    why: {
      since: placedAt,
      skipped: skippedBetween(placedAt, lateAt, clock).filter(
        ({ reason }) => reason !== 'closed-hours',
      ),
      source: limit.source,
      lines: [line, countedLine(limit.value.clock, limit.source)],
    },
  };
}
