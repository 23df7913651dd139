import type { OrderFact, OrderState } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Rule, RuleSettings, Text } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/** On its way: from here on tracking is owed, until the marketplace itself calls it received. */
const SENT: readonly OrderState[] = ['shipped', 'to-collect'];

/** An order sent without tracking. */
export const trackingMissing: Rule<'order'> = {
  id: 'tracking-missing',
  needs: ['order'],
  find({ order }, _at, settings) {
    const demand = settings.market?.shipping?.trackingRequired;
    if (order.hasTracking === true || demand?.value === false) return judged();
    const sent = isSent(order);
    if (sent === false) return judged();
    if (sent === undefined) return unknown(order.state ? 'order.shippedAt' : 'order.state');
    if (order.hasTracking === undefined) return unknown('order.hasTracking');

    const hasArrived = order.receivedAt !== undefined;
    return judged({
      subject: subjectOf(order),
      // What has arrived can no longer be followed; the number only counts in the statistics.
      state: hasArrived ? 'info' : 'soon',
      title: { key: 'trackingMissingTitle' },
      advice: { key: 'trackingMissingAdvice' },
      why: {
        since: order.shippedAt,
        source: demand?.source ?? sourceOf('tracking-missing', settings),
        lines: [
          ...(hasArrived ? [{ key: 'trackingMissingArrived' }] : []),
          ...demandLines(settings),
        ],
      },
    });
  },
};

/**
 * An order with an open incident may or may not have been sent: its date of shipment tells. Pages
 * show the incident in place of the order's state, the seller API beside it: one that has arrived is
 * judged as received either way.
 */
function isSent({ state, shippedAt, receivedAt }: OrderFact): boolean | undefined {
  if (state === undefined) return undefined;
  if (state === 'incident-open' && receivedAt !== undefined) return false;
  if (state === 'incident-open') return shippedAt === undefined ? undefined : true;
  return SENT.includes(state);
}

function demandLines({ market }: RuleSettings): readonly Text[] {
  if (!market?.shipping) return [];
  const { trackingBeforeShipping, trackingUrlNeeded } = market.shipping;
  const lines: Text[] = [];
  if (trackingBeforeShipping?.value) lines.push({ key: 'trackingBefore', args: [market.name] });
  if (trackingUrlNeeded?.value === 'always')
    lines.push({ key: 'trackingUrlAlways', args: [market.name] });
  if (trackingUrlNeeded?.value === 'unlisted-carrier')
    lines.push({ key: 'trackingUrlUnlisted', args: [market.name] });
  return lines;
}
