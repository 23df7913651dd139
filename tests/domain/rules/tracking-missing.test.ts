import { describe, expect, it } from 'vitest';
import type { OrderFact, OrderState } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { trackingMissing } from '../../../lib/domain/rules/tracking-missing.ts';
import { findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const judge = (some: Partial<OrderFact>, market: Market | undefined = PCC) =>
  trackingMissing.find({ order: order(some) }, { now: NOW }, settingsOf(market));
const without = (some: Partial<OrderFact>, market?: Market) =>
  judge({ hasTracking: false, ...some }, market);

describe('tracking-missing', () => {
  it.each([
    ['waiting-acceptance', 'silent'],
    ['waiting-debit', 'silent'],
    ['shipping', 'silent'],
    ['to-collect', 'soon'],
    ['shipped', 'soon'],
    ['received', 'silent'],
    ['closed', 'silent'],
    ['refused', 'silent'],
    ['cancelled', 'silent'],
    ['refunded', 'silent'],
  ] as const)('%s without tracking: %s', (state: OrderState, expected) => {
    expect(outcome(without({ state }))).toBe(expected);
    expect(outcome(judge({ state, hasTracking: true }))).toBe('silent');
  });

  it('only informs once the parcel has arrived', () => {
    const finding = findingOf(without({ state: 'shipped', receivedAt: NOW }));
    expect(finding.state).toBe('info');
    expect(finding.why.lines[0]).toEqual({ key: 'trackingMissingArrived' });
  });

  it('needs the shipment of an order with an incident', () => {
    expect(outcome(without({ state: 'incident-open' }))).toBe('unknown:order.shippedAt');
    expect(outcome(without({ state: 'incident-open', shippedAt: NOW }))).toBe('soon');
    const arrived = { shippedAt: NOW - 1, receivedAt: NOW };
    expect(outcome(without({ state: 'incident-open', ...arrived }))).toBe('silent');
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(judge({ state: 'shipped' }))).toBe('unknown:order.hasTracking');
    expect(outcome(without({}))).toBe('unknown:order.state');
    expect(outcome(judge({}))).toBe('unknown:order.state');
  });

  it('is silent where the marketplace asks for none', () => {
    const free = { trackingRequired: { value: false, source: SOURCE } };
    const market: Market = { ...(PCC as Market), shipping: free };
    expect(outcome(without({ state: 'shipped' }, market))).toBe('silent');
  });

  it('tells what the marketplace asks for, each with its source', () => {
    const { why } = findingOf(without({ state: 'shipped', shippedAt: 5 }));
    expect(why.since).toBe(5);
    expect(why.source).toBe(PCC?.shipping?.trackingRequired?.source);
    expect(why.lines).toEqual([{ key: 'trackingUrlAlways', args: ['PcComponentes'] }]);
    expect(findingOf(without({ state: 'shipped' }, MEDIAMARKT)).why.lines).toEqual([
      { key: 'trackingBefore', args: ['MediaMarkt'] },
      { key: 'trackingUrlUnlisted', args: ['MediaMarkt'] },
    ]);
    const nobody = trackingMissing.find(
      { order: order({ state: 'shipped', hasTracking: false }) },
      { now: NOW },
      settingsOf(),
    );
    expect(findingOf(nobody).why).toMatchObject({ lines: [], source: { title: 'seller' } });
  });
});
