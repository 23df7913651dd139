import { describe, expect, it } from 'vitest';
import type { OrderFact, ReturnFact } from '../../../lib/domain/facts.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { stateAt } from '../../../lib/domain/rule.ts';
import {
  returnUnanswered,
  silentAfterSales,
} from '../../../lib/domain/rules/silent-after-sales.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { madrid } from '../clocks.ts';
import { findingOf, NOW, order, outcome, PCC, returned, settingsOf } from '../samples.ts';

const DAY = 24 * 3_600_000;
const OPENED = madrid('2026-11-16 12:00');

const judge = (some: Partial<OrderFact>, settings: RuleSettings = settingsOf(PCC), now = NOW) =>
  silentAfterSales.find({ order: order(some) }, { now }, settings);
const incident = (some: Partial<OrderFact> = {}, settings?: RuleSettings, now?: number) =>
  judge(
    { openIncident: true, incidentSince: OPENED, conversationSeenAt: OPENED + 60 * DAY, ...some },
    settings,
    now,
  );

describe('silent-after-sales', () => {
  it.each([
    [OPENED + 5 * DAY - 1, 'silent'],
    [OPENED + 5 * DAY, 'info'],
    [OPENED + 7 * DAY - 1, 'info'],
    [OPENED + 7 * DAY, 'soon'],
    [OPENED + 14 * DAY - 1, 'soon'],
    [OPENED + 14 * DAY, 'late'],
  ])('a silence that is asked of at %i: %s', (now, expected) => {
    const verdict = incident({}, undefined, now);
    const none = verdict.status === 'judged' && verdict.findings.length === 0;
    expect(none ? 'silent' : stateAt(findingOf(verdict), now)).toBe(expected);
  });

  it('is not late by time alone: only a look after the limit makes it so', () => {
    const now = OPENED + 20 * DAY;
    const at = (conversationSeenAt: number) =>
      stateAt(findingOf(incident({ conversationSeenAt }, undefined, now)), now);
    expect(at(OPENED + DAY)).toBe('soon');
    expect(at(OPENED + 14 * DAY)).toBe('late');
  });

  it('lets the seller say how long is too long', () => {
    const finding = findingOf(incident({}, settingsOf(PCC, { silentDays: 3 })));
    expect([finding.soonAt, finding.lateAt]).toEqual([OPENED + 3 * DAY, OPENED + 6 * DAY]);
    expect(finding.why.lines[1]).toEqual({
      key: 'silentAfterSalesDays',
      args: [{ days: 3 }, { days: 6 }],
    });
    expect(finding.why.source).toBe(PCC?.demands?.['silent-after-sales']);
  });

  it('counts from the shop’s last word since the case was opened', () => {
    const shopWroteAt = OPENED + DAY;
    const finding = findingOf(incident({ shopWroteAt, conversationSeenAt: undefined }));
    expect(finding.why.since).toBe(shopWroteAt);
    expect(finding.why.lines[0]).toEqual({ key: 'silentAfterSalesMessage' });
    const before = findingOf(incident({ shopWroteAt: OPENED - DAY }));
    expect(before.why.since).toBe(OPENED);
    expect(before.why.lines[0]).toEqual({ key: 'silentAfterSalesOpened' });
  });

  it('knows silence only from a look at the conversation, or a word, since it was opened', () => {
    const unseen = 'unknown:order.conversationSeenAt';
    expect(outcome(incident({ conversationSeenAt: undefined }))).toBe(unseen);
    expect(outcome(incident({ conversationSeenAt: OPENED - 1 }))).toBe(unseen);
    const old = { conversationSeenAt: OPENED - 1, shopWroteAt: OPENED - 2 };
    expect(outcome(incident(old))).toBe(unseen);
  });

  it('leaves it to late-reply where the customer wrote last', () => {
    expect(outcome(incident({ customerWroteAt: OPENED + 1 }))).toBe('silent');
    const some = { shopWroteAt: OPENED + 1, customerWroteAt: OPENED };
    expect(outcome(incident(some))).toBe('soon');
    expect(outcome(incident({ shopWroteAt: OPENED + 1, customerWroteAt: OPENED + 2 }))).toBe(
      'silent',
    );
  });

  it('takes a return as well, and of two cases the older one', () => {
    const some = { openReturn: true, conversationSeenAt: NOW };
    expect(findingOf(judge({ ...some, returnSince: OPENED })).why.since).toBe(OPENED);
    const both = { ...some, returnSince: OPENED, openIncident: true, incidentSince: OPENED + DAY };
    expect(findingOf(judge(both)).why.since).toBe(OPENED);
    expect(findingOf(judge({ ...both, openIncident: false })).why.since).toBe(OPENED);
  });

  it('is silent once the case was seen closed', () => {
    expect(outcome(incident({ openIncident: false }))).toBe('silent');
    expect(outcome(judge({ openReturn: false }))).toBe('silent');
    expect(outcome(incident({ openIncident: false, state: 'incident-open' }))).toBe('silent');
  });

  it('takes the order’s own state for a case, or for none yet', () => {
    expect(outcome(incident({ openIncident: undefined, state: 'incident-open' }))).toBe('soon');
    expect(outcome(judge({ state: 'waiting-acceptance' }))).toBe('silent');
    expect(outcome(judge({ state: 'waiting-debit' }))).toBe('silent');
  });

  it('says unknown, never fine, when it cannot tell', () => {
    const none = 'unknown:order.openIncident,order.openReturn';
    expect(outcome(judge({}))).toBe(none);
    for (const state of ['shipping', 'shipped', 'received', 'closed', 'refunded'] as const)
      expect(outcome(judge({ state }))).toBe(none);
    const undated = { incidentSince: undefined, conversationSeenAt: NOW };
    const dates = 'unknown:order.incidentSince,order.returnSince';
    expect(outcome(incident(undated))).toBe(dates);
    // The undated one may be the older: only what is long enough already is sure.
    const another = { openReturn: true, conversationSeenAt: NOW };
    expect(outcome(incident({ ...another, incidentSince: NOW - DAY }))).toBe(dates);
    expect(outcome(incident({ ...another, incidentSince: OPENED }))).toBe('soon');
  });
});

describe('a return nobody has answered', () => {
  const CREATED = madrid('2026-11-23 12:00');
  const ask = (some: Partial<ReturnFact>, settings: RuleSettings = settingsOf(PCC)) =>
    returnUnanswered.find(
      { return: returned({ state: 'waiting-acceptance', createdAt: CREATED, ...some }) },
      { now: NOW },
      settings,
    );

  it('is soon like a message, and late after the silence that is too long', () => {
    const finding = findingOf(ask({}));
    expect(finding.subject).toBe('return:R1');
    expect([finding.soonAt, finding.lateAt]).toEqual([CREATED + DAY, CREATED + 7 * DAY]);
    expect(finding.why.source.title).toBe('seller');
    expect(finding.why.lines).toEqual([
      { key: 'returnUnansweredOwn', args: [{ hours: 24 }, { days: 7 }] },
    ]);
  });

  it('is late when the marketplace wants the label', () => {
    const decathlon = marketOfHost('marketplace-decathlon-eu.mirakl.net');
    const finding = findingOf(ask({}, settingsOf(decathlon)));
    expect(finding.lateAt).toBe(CREATED + DAY);
    expect(finding.why.lines[0]).toMatchObject({ key: 'returnUnansweredLabel' });
    expect(finding.why.source).toBe(decathlon?.returns?.labelHours?.source);
  });

  it.each(['in-progress', 'received', 'no-reception', 'refused', 'closed', 'cancelled'] as const)(
    'is silent once it is %s',
    (state) => {
      expect(outcome(ask({ state }))).toBe('silent');
    },
  );

  it('needs its state, and without a date only asks', () => {
    expect(outcome(ask({ state: undefined }))).toBe('unknown:return.state');
    expect(outcome(ask({ refunded: true }))).toBe('silent');
    const undated = findingOf(ask({ createdAt: undefined }));
    expect([undated.state, undated.lateAt]).toEqual(['soon', undefined]);
    expect(undated.why.lines).toEqual([{ key: 'returnUnansweredNoDate' }]);
  });
});
