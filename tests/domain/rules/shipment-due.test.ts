import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { stateAt } from '../../../lib/domain/rule.ts';
import { shipmentDue } from '../../../lib/domain/rules/shipment-due.ts';
import { madrid } from '../clocks.ts';
import { findingOf, NOW, order, outcome, PCC, settingsOf } from '../samples.ts';

const HOUR = 3_600_000;
const DEADLINE = madrid('2026-11-27 18:00');

const judge = (some: Partial<OrderFact>, settings: RuleSettings = settingsOf(PCC)) =>
  shipmentDue.find({ order: order(some) }, { now: NOW }, settings);
const toShip = (some: Partial<OrderFact> = {}, settings?: RuleSettings) =>
  judge({ state: 'shipping', shippingDeadline: DEADLINE, ...some }, settings);

describe('shipment-due', () => {
  it.each([
    [-24 * HOUR - 1, 'info'],
    [-24 * HOUR, 'soon'],
    [-1, 'soon'],
    [0, 'late'],
  ])('%i ms from the deadline: %s', (distance, state) => {
    expect(stateAt(findingOf(toShip()), DEADLINE + distance)).toBe(state);
  });

  it('lets the seller say how long before', () => {
    const finding = findingOf(toShip({}, settingsOf(PCC, { shipSoonHours: 48 })));
    expect(finding.soonAt).toBe(DEADLINE - 48 * HOUR);
    expect(finding.why.lines.at(-1)).toEqual({ key: 'dueSoonBefore', args: [{ hours: 48 }] });
  });

  it('is never soon before the order was placed', () => {
    const placedAt = DEADLINE - 5 * HOUR;
    expect(findingOf(toShip({ placedAt })).soonAt).toBe(placedAt);
    expect(findingOf(toShip({ placedAt: DEADLINE + HOUR })).soonAt).toBe(DEADLINE);
  });

  it.each([
    ['2026-11-27', '2026-11-28'],
    ['2026-03-29', '2026-03-30'],
    ['2026-10-25', '2026-10-26'],
  ])('lets the day %s end when it does', (day, next) => {
    const asRead = madrid(`${day} 00:00`) + 24 * HOUR - 1;
    expect(findingOf(toShip({ shippingDeadline: asRead })).lateAt).toBe(
      madrid(`${next} 00:00`) - 1,
    );
  });

  it.each([
    'waiting-acceptance',
    'waiting-debit',
    'to-collect',
    'shipped',
    'received',
    'closed',
    'incident-open',
    'refused',
    'cancelled',
    'refunded',
  ] as const)('is silent on an order that is %s', (state) => {
    expect(outcome(toShip({ state }))).toBe('silent');
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(toShip({ state: undefined }))).toBe('unknown:order.state');
    expect(outcome(toShip({ shippingDeadline: undefined }))).toBe('unknown:order.shippingDeadline');
  });

  it('counts the marketplace’s general time only where the order tells no date', () => {
    const settings = settingsOf(GENERAL);
    const placedAt = madrid('2026-11-26 12:00');
    const general = findingOf(toShip({ placedAt, shippingDeadline: undefined }, settings));
    expect(general.lateAt).toBe(madrid('2026-11-30 12:00'));
    expect(general.why.lines.map(({ key }) => key)).toEqual([
      'shipmentDueMarket',
      'countedWorking',
      'dueSoonBefore',
    ]);
    const told = findingOf(toShip({ placedAt }, settings));
    expect(told.lateAt).toBe(DEADLINE);
    expect(told.why.lines[0]).toEqual({ key: 'shipmentDuePage' });
  });

  it('cites the marketplace, and without one the seller', () => {
    expect(findingOf(toShip()).why.source).toBe(PCC?.demands?.['shipment-due']);
    expect(findingOf(toShip({}, settingsOf())).why.source.title).toBe('seller');
  });
});

const GENERAL = {
  ...PCC!,
  shipping: {
    withinHours: {
      value: { hours: 48, clock: 'working' as const },
      source: { title: 'Help', checked: '2026-11-22', confidence: 'high' as const },
    },
  },
};
