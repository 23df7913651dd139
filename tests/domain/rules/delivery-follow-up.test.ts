import { describe, expect, it } from 'vitest';
import type { OrderFact, OrderState } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { deliveryFollowUp } from '../../../lib/domain/rules/delivery-follow-up.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { madrid } from '../clocks.ts';
import { findingOf, NOW, order, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const DAY = 24 * 3_600_000;
const RECEIVED = madrid('2026-11-24 10:00');

const judge = (some: Partial<OrderFact>, settings: RuleSettings = settingsOf(PCC), now = NOW) =>
  deliveryFollowUp.find(
    { order: order({ state: 'received', receivedAt: RECEIVED, ...some }) },
    { now },
    settings,
  );
const seen = (some: Partial<OrderFact> = {}, settings?: RuleSettings, now?: number) =>
  judge({ conversationSeenAt: RECEIVED, ...some }, settings, now);

describe('delivery-follow-up', () => {
  it.each([
    [RECEIVED + 2 * DAY - 1, 'silent'],
    [RECEIVED + 2 * DAY, 'info'],
    [RECEIVED + 30 * DAY, 'info'],
    [RECEIVED + 30 * DAY + 1, 'silent'],
  ])('asked at %i: %s', (now, expected) => {
    expect(outcome(seen({}, undefined, now))).toBe(expected);
  });

  it.each([
    ['waiting-acceptance', 'silent'],
    ['waiting-debit', 'silent'],
    ['shipping', 'silent'],
    ['to-collect', 'info'],
    ['shipped', 'info'],
    ['received', 'info'],
    ['closed', 'info'],
    ['incident-open', 'silent'],
    ['refused', 'silent'],
    ['cancelled', 'silent'],
    ['refunded', 'silent'],
  ] as const)('an order that is %s: %s', (state: OrderState, expected) => {
    expect(outcome(seen({ state }))).toBe(expected);
  });

  it('is silent while a case is open, and asks once it is closed', () => {
    expect(outcome(seen({ openIncident: true }))).toBe('silent');
    expect(outcome(seen({ openReturn: true }))).toBe('silent');
    expect(outcome(seen({ openIncident: false, openReturn: false }))).toBe('info');
  });

  it.each([
    ['2026-11-24 00:00', 'silent'],
    ['2026-11-23 23:59', 'info'],
    ['2026-11-25 09:00', 'silent'],
  ])('never asks twice: somebody wrote on %s', (shown, expected) => {
    expect(outcome(seen({ shopWroteAt: madrid(shown) }))).toBe(expected);
    expect(outcome(seen({ customerWroteAt: madrid(shown) }))).toBe(expected);
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(seen({ state: undefined }))).toBe('unknown:order.state');
    expect(outcome(seen({ receivedAt: undefined }))).toBe('unknown:order.receivedAt');
    const unseen = 'unknown:order.conversationSeenAt';
    expect(outcome(judge({}))).toBe(unseen);
    expect(outcome(judge({ conversationSeenAt: RECEIVED - 1 }))).toBe(unseen);
    expect(outcome(judge({ shopWroteAt: RECEIVED + 1 }))).toBe('silent');
  });

  it('leaves it to a marketplace that writes itself', () => {
    const empik = marketOfHost('marketplace.empik.com');
    expect(empik?.followUp?.by?.value).toBe('platform');
    expect(outcome(seen({}, settingsOf(empik)))).toBe('silent');
    expect(outcome(seen({}, settingsOf()))).toBe('info');
  });

  it('is silent where the seller wants none, whatever is missing', () => {
    const never = settingsOf(PCC, { followUpDays: undefined });
    expect(outcome(seen({}, never))).toBe('silent');
    expect(outcome(judge({ receivedAt: undefined }, never))).toBe('silent');
  });

  it('waits for the seller’s own days', () => {
    const late = settingsOf(PCC, { followUpDays: 5 });
    expect(outcome(seen({}, late, RECEIVED + 5 * DAY - 1))).toBe('silent');
    expect(outcome(seen({}, late, RECEIVED + 5 * DAY))).toBe('info');
    expect(findingOf(seen({}, late, RECEIVED + 5 * DAY)).why.lines).toContainEqual({
      key: 'deliveryFollowUpDays',
      args: [{ days: 5 }],
    });
  });

  it('offers it at PcComponentes, and says that it sends a survey', () => {
    const { why } = findingOf(seen());
    expect(why.source).toBe(PCC?.followUp?.by?.source);
    expect(why.lines).toEqual([
      { key: 'deliveryFollowUpDays', args: [{ days: 2 }] },
      { key: 'deliveryFollowUpSurvey', args: ['PcComponentes'] },
      { key: 'conversationLastSeen', args: [{ at: RECEIVED }] },
    ]);
  });

  it('reminds to mark as received only where that is still to be done, by the customer', () => {
    const advice = (some: Partial<OrderFact>, settings?: RuleSettings) =>
      findingOf(seen(some, settings)).advice.key;
    expect(advice({ state: 'received' })).toBe('deliveryFollowUpAdvice');
    expect(advice({ state: 'shipped' })).toBe('deliveryFollowUpRemind');
    const automatic: Market = {
      ...(PCC as Market),
      receivedAutomatically: { value: true, source: SOURCE },
    };
    expect(advice({ state: 'shipped' }, settingsOf(automatic))).toBe('deliveryFollowUpAdvice');
  });
});
