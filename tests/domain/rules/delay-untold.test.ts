import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import { delayUntold } from '../../../lib/domain/rules/delay-untold.ts';
import { madrid } from '../clocks.ts';
import { findingOf, MEDIAMARKT, NOW, order, outcome, settingsOf } from '../samples.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEADLINE = madrid('2026-11-26 18:00');

const judge = (some: Partial<OrderFact>, now = NOW) =>
  delayUntold.find({ order: order(some) }, { now }, settingsOf(MEDIAMARKT));
const late = (some: Partial<OrderFact> = {}, now?: number) =>
  judge(
    { state: 'shipping', shippingDeadline: DEADLINE, conversationSeenAt: DEADLINE, ...some },
    now,
  );
const gone = (some: Partial<OrderFact> = {}, now?: number) =>
  judge({ state: 'cancelled', cancelledAt: DEADLINE, conversationSeenAt: DEADLINE, ...some }, now);

describe('delay-untold, past the shipping deadline', () => {
  it.each([
    [DEADLINE - 1, 'silent'],
    [DEADLINE, 'soon'],
    [DEADLINE + 40 * DAY, 'soon'],
  ])('asked at %i: %s', (now, expected) => {
    expect(outcome(late({}, now))).toBe(expected);
  });

  it.each([
    ['the moment of the deadline', DEADLINE, 'silent'],
    ['a day before: forewarned', DEADLINE - DAY, 'silent'],
    ['longer before', DEADLINE - DAY - 1, 'soon'],
    ['later', NOW, 'silent'],
  ])('the shop wrote at %s', (_when, shopWroteAt, expected) => {
    expect(outcome(late({ shopWroteAt }))).toBe(expected);
  });

  it('knows silence only from a look at the whole conversation since', () => {
    const unseen = 'unknown:order.conversationSeenAt';
    expect(outcome(late({ conversationSeenAt: undefined }))).toBe(unseen);
    expect(outcome(late({ conversationSeenAt: DEADLINE - 1 }))).toBe(unseen);
    expect(outcome(late({ conversationSeenAt: undefined, shopWroteAt: NOW }))).toBe('silent');
    const before = { conversationSeenAt: undefined, shopWroteAt: DEADLINE - 3 * DAY };
    expect(outcome(late(before))).toBe(unseen);
  });

  it('gives a deadline without a time its whole day', () => {
    const shippingDeadline = madrid('2026-10-25 00:00') + DAY - 1;
    const end = madrid('2026-10-26 00:00') - 1;
    const some = { shippingDeadline, conversationSeenAt: end };
    expect(outcome(late(some, end - 1))).toBe('silent');
    expect(outcome(late(some, end))).toBe('soon');
  });

  it.each([
    'waiting-acceptance',
    'waiting-debit',
    'to-collect',
    'shipped',
    'received',
    'closed',
    'incident-open',
    'refunded',
  ] as const)('is silent once it is %s', (state) => {
    expect(outcome(late({ state }))).toBe('silent');
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(late({ state: undefined }))).toBe('unknown:order.state');
    expect(outcome(late({ shippingDeadline: undefined }))).toBe('unknown:order.shippingDeadline');
  });

  it('tells since when, up to when it was looked, and who asks for it', () => {
    const { why, title } = findingOf(late());
    expect(title.key).toBe('delayUntoldTitle');
    expect(why.since).toBe(DEADLINE);
    expect(why.source).toBe(MEDIAMARKT?.demands?.['delay-untold']);
    expect(why.lines).toEqual([
      { key: 'delayUntoldDeadline', args: [{ at: DEADLINE }] },
      { key: 'delayUntoldForewarned', args: [{ hours: 24 }] },
      { key: 'conversationLastSeen', args: [{ at: DEADLINE }] },
    ]);
  });
});

describe('delay-untold, cancelled', () => {
  it('presses where the shop refused, and only informs where the customer may have cancelled', () => {
    expect(outcome(gone({ state: 'refused' }))).toBe('soon');
    const finding = findingOf(gone());
    expect(finding.state).toBe('info');
    expect(finding.why.lines[0]).toEqual({ key: 'delayUntoldByWhom' });
  });

  it.each([
    [DEADLINE + 30 * DAY, 'info'],
    [DEADLINE + 30 * DAY + 1, 'silent'],
  ])('lets it rest after a month: %i', (now, expected) => {
    expect(outcome(gone({}, now))).toBe(expected);
  });

  it('is told as a delay is', () => {
    expect(outcome(gone({ shopWroteAt: DEADLINE - DAY }))).toBe('silent');
    expect(outcome(gone({ shopWroteAt: DEADLINE - DAY - 1 }))).toBe('info');
    expect(outcome(gone({ conversationSeenAt: DEADLINE - 1 }))).toBe(
      'unknown:order.conversationSeenAt',
    );
    expect(outcome(gone({ cancelledAt: undefined }))).toBe('unknown:order.cancelledAt');
  });
});
