import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderFact, ReturnFact } from '../../lib/domain/facts.ts';
import type { Finding, RuleSettings, Verdict } from '../../lib/domain/rule.ts';
import { acceptanceDue } from '../../lib/domain/rules/acceptance-due.ts';
import { delayUntold } from '../../lib/domain/rules/delay-untold.ts';
import { deliveryFollowUp } from '../../lib/domain/rules/delivery-follow-up.ts';
import { openIncident } from '../../lib/domain/rules/open-incident.ts';
import { refundDue } from '../../lib/domain/rules/refund-due.ts';
import { shipmentDue } from '../../lib/domain/rules/shipment-due.ts';
import { returnUnanswered, silentAfterSales } from '../../lib/domain/rules/silent-after-sales.ts';
import { trackingMissing } from '../../lib/domain/rules/tracking-missing.ts';
import { MEDIAMARKT, NOW, PCC, settingsOf } from './samples.ts';

const HOUR = 3_600_000;
const ORDER_RULES = [
  acceptanceDue,
  shipmentDue,
  trackingMissing,
  delayUntold,
  deliveryFollowUp,
  openIncident,
  silentAfterSales,
];
const RETURN_RULES = [refundDue, returnUnanswered];
/** By name: a counterexample with a whole marketplace in it cannot be read. */
const SETTINGS: Readonly<Record<'pcc' | 'mediamarkt' | 'none', RuleSettings>> = {
  pcc: settingsOf(PCC),
  mediamarkt: settingsOf(MEDIAMARKT),
  none: settingsOf(),
};
const marketName = fc.constantFrom('pcc' as const, 'mediamarkt' as const, 'none' as const);

const hoursBack = (most: number) => fc.integer({ min: 0, max: most }).map((h) => NOW - h * HOUR);
const moment = hoursBack(45 * 24);
const ahead = fc.integer({ min: -20 * 24, max: 5 * 24 }).map((hours) => NOW + hours * HOUR);

const state = fc.constantFrom(
  'waiting-acceptance' as const,
  'shipping' as const,
  'shipped' as const,
  'to-collect' as const,
  'received' as const,
  'closed' as const,
  'incident-open' as const,
  'refused' as const,
  'cancelled' as const,
  'refunded' as const,
);

/** Everything there is to know about an order; only what was never written is absent. */
const wholeOrder: fc.Arbitrary<OrderFact> = fc
  .record({
    type: fc.constant('order' as const),
    id: fc.constant('O1'),
    state,
    placedAt: moment,
    shippedAt: moment,
    shippingDeadline: ahead,
    acceptanceDeadline: ahead,
    hasTracking: fc.boolean(),
    openIncident: fc.boolean(),
    incidentSince: moment,
    openReturn: fc.boolean(),
    returnSince: moment,
    receivedAt: moment,
    cancelledAt: moment,
    shopWroteAt: fc.option(moment, { nil: undefined }),
    customerWroteAt: fc.option(moment, { nil: undefined }),
    country: fc.constantFrom('ES', 'DE'),
  })
  .map((order) => ({ ...order, conversationSeenAt: NOW }))
  // Nothing can go wrong with what nobody has sent.
  .map((order) =>
    order.state === 'waiting-acceptance'
      ? { ...order, openIncident: false, openReturn: false }
      : { ...order, openIncident: order.openIncident || order.state === 'incident-open' },
  );

const wholeReturn: fc.Arbitrary<ReturnFact> = fc.record({
  type: fc.constant('return' as const),
  id: fc.constant('R1'),
  state: fc.constantFrom(
    'waiting-acceptance' as const,
    'received' as const,
    'no-reception' as const,
    'refused' as const,
    'closed' as const,
    'cancelled' as const,
  ),
  createdAt: moment,
  receivedAt: moment,
  refunded: fc.boolean(),
});

/** Fields that one look tells together. */
const TOGETHER: readonly (readonly (keyof OrderFact)[])[] = [
  ['state'],
  ['placedAt'],
  ['shippedAt'],
  ['shippingDeadline'],
  ['acceptanceDeadline'],
  ['hasTracking'],
  ['state', 'openIncident', 'openReturn'],
  ['incidentSince'],
  ['returnSince'],
  ['receivedAt'],
  ['cancelledAt'],
  ['conversationSeenAt', 'shopWroteAt', 'customerWroteAt'],
];

const without = <F extends object>(fact: F, fields: readonly string[]): F =>
  Object.fromEntries(Object.entries(fact).filter(([field]) => !fields.includes(field))) as F;
const isNothing = (verdict: Verdict) =>
  verdict.status === 'judged' && verdict.findings.length === 0;
const findings = (verdict: Verdict): readonly Finding[] =>
  verdict.status === 'judged' ? verdict.findings : [];

describe('every rule of orders and returns', () => {
  it('never says "nothing" where the whole truth would say something', () => {
    let nothings = 0;
    fc.assert(
      fc.property(wholeOrder, fc.subarray([...TOGETHER]), marketName, (order, hidden, name) => {
        const settings = SETTINGS[name];
        const partial = without(order, hidden.flat());
        for (const rule of ORDER_RULES) {
          if (!isNothing(rule.find({ order: partial }, { now: NOW }, settings))) continue;
          nothings += 1;
          const whole = rule.find({ order }, { now: NOW }, settings);
          expect([rule.id, findings(whole)]).toEqual([rule.id, []]);
        }
      }),
      { numRuns: 3000 },
    );
    expect(nothings).toBeGreaterThan(1000);
  });

  it('says nothing of a return only where the whole truth says nothing', () => {
    fc.assert(
      fc.property(wholeReturn, fc.subarray(['state', 'createdAt', 'refunded']), (whole, hidden) => {
        const partial = without(whole, hidden);
        for (const rule of RETURN_RULES) {
          const judge = (fact: ReturnFact) =>
            rule.find({ return: fact }, { now: NOW }, SETTINGS.pcc);
          if (isNothing(judge(partial))) expect(findings(judge(whole))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is never soon before what it counts from, nor late before it is soon', () => {
    let timed = 0;
    const check = ({ soonAt, lateAt, why }: Finding) => {
      if (soonAt === undefined || lateAt === undefined) return;
      timed += 1;
      expect(soonAt).toBeLessThanOrEqual(lateAt);
      if (why.since !== undefined && why.since <= lateAt)
        expect(soonAt).toBeGreaterThanOrEqual(why.since);
    };
    fc.assert(
      fc.property(wholeOrder, wholeReturn, marketName, (order, one, name) => {
        const settings = SETTINGS[name];
        for (const rule of ORDER_RULES)
          findings(rule.find({ order }, { now: NOW }, settings)).forEach(check);
        for (const rule of RETURN_RULES)
          findings(rule.find({ return: one }, { now: NOW }, settings)).forEach(check);
      }),
      { numRuns: 1000 },
    );
    expect(timed).toBeGreaterThan(300);
  });

  it('says of what it could not judge which field it missed, and asks for no other', () => {
    fc.assert(
      fc.property(wholeOrder, fc.subarray([...TOGETHER]), (order, hidden) => {
        const fields = hidden.flat();
        for (const rule of ORDER_RULES) {
          const settings = SETTINGS.pcc;
          const verdict = rule.find({ order: without(order, fields) }, { now: NOW }, settings);
          if (verdict.status === 'judged') continue;
          const missing = verdict.missing.map((name) => name.replace('order.', ''));
          expect(missing.some((field) => (fields as string[]).includes(field))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says that the shop was silent only where a word would have changed that', () => {
    const silenced = [delayUntold, deliveryFollowUp];
    fc.assert(
      fc.property(wholeOrder, (order) => {
        for (const rule of silenced) {
          const told = rule.find(
            { order: { ...order, shopWroteAt: NOW } },
            { now: NOW },
            SETTINGS.pcc,
          );
          expect(isNothing(told)).toBe(true);
          const unseen = without(order, ['conversationSeenAt', 'shopWroteAt', 'customerWroteAt']);
          expect(findings(rule.find({ order: unseen }, { now: NOW }, SETTINGS.pcc))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
