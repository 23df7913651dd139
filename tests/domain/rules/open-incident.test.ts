import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { stateAt } from '../../../lib/domain/rule.ts';
import { openIncident } from '../../../lib/domain/rules/open-incident.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { madrid } from '../clocks.ts';
import { findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const HOUR = 3_600_000;
const OPENED = madrid('2026-11-26 18:00');
const EMPIK = marketOfHost('marketplace.empik.com');

const judge = (some: Partial<OrderFact>, settings: RuleSettings = settingsOf(PCC)) =>
  openIncident.find({ order: order(some) }, { now: NOW }, settings);
const open = (some: Partial<OrderFact> = {}, settings?: RuleSettings) =>
  judge(
    {
      openIncident: true,
      incidentSince: OPENED,
      conversationSeenAt: OPENED + 1440 * HOUR,
      ...some,
    },
    settings,
  );

describe('open-incident', () => {
  it.each([
    [0, 'soon'],
    [24 * HOUR - 1, 'soon'],
    [24 * HOUR, 'late'],
  ])('unanswered %i ms after it was opened: %s', (age, state) => {
    const finding = findingOf(open());
    expect(finding.soonAt).toBe(OPENED);
    expect(stateAt(finding, OPENED + age)).toBe(state);
  });

  it('counts on the clock of the figure: a weekend does not count at PcComponentes', () => {
    const finding = findingOf(open({ incidentSince: madrid('2026-11-20 18:00') }));
    expect(finding.lateAt).toBe(madrid('2026-11-23 18:00'));
    expect(finding.why.skipped).toHaveLength(1);
    expect(finding.why.lines.map(({ key }) => key)).toEqual([
      'openIncidentReply',
      'countedWorking',
      'openIncidentCloses',
    ]);
    expect(finding.why.source).toBe(PCC?.incidents?.replyHours?.source);
    const { clock } = settingsOf();
    const always = settingsOf(PCC, { clock: { ...clock, mode: 'calendar' } });
    const same = findingOf(open({ incidentSince: madrid('2026-11-20 18:00') }, always));
    expect(same.lateAt).toBe(finding.lateAt);
  });

  it.each([
    [OPENED - 1, 'openIncidentTitle'],
    [OPENED, 'openIncidentAnsweredTitle'],
  ])('with a word of the shop at %i: %s', (shopWroteAt, key) => {
    const finding = findingOf(open({ shopWroteAt }));
    expect(finding.title.key).toBe(key);
    expect(finding.state).toBe(shopWroteAt < OPENED ? undefined : 'info');
  });

  it('takes a word of the same day as an answer where only the day is told', () => {
    const incidentSince = madrid('2026-11-26 00:00') + 24 * HOUR - 1;
    const shopWroteAt = madrid('2026-11-26 09:00');
    expect(findingOf(open({ incidentSince, shopWroteAt })).state).toBe('info');
    const dayBefore = { shopWroteAt: madrid('2026-11-25 23:59'), conversationSeenAt: NOW };
    expect(findingOf(open({ incidentSince, ...dayBefore })).state).toBeUndefined();
  });

  it('never calls it unanswered before the conversation was seen', () => {
    for (const conversationSeenAt of [undefined, OPENED - 1]) {
      const finding = findingOf(open({ conversationSeenAt }));
      expect([finding.state, finding.lateAt]).toEqual(['soon', undefined]);
      expect(finding.why.lines[0]).toEqual({ key: 'openIncidentUnseen' });
    }
    expect(findingOf(open({ incidentSince: undefined })).state).toBe('soon');
  });

  it('is not late by time alone: only a look after the deadline makes it so', () => {
    const seenInTime = findingOf(open({ conversationSeenAt: OPENED + HOUR }));
    expect(stateAt(seenInTime, OPENED + 400 * HOUR)).toBe('soon');
    expect(seenInTime.why.lines.map(({ key }) => key)).toContain('conversationLastSeen');
    const seenAfter = findingOf(open({ conversationSeenAt: OPENED + 24 * HOUR }));
    expect(stateAt(seenAfter, OPENED + 24 * HOUR)).toBe('late');
  });

  it('is not called answered while the customer wrote last', () => {
    const some = { shopWroteAt: OPENED + HOUR, customerWroteAt: OPENED + 2 * HOUR };
    const finding = findingOf(open(some));
    expect([finding.state, finding.title.key]).toEqual(['soon', 'openIncidentTitle']);
    expect(finding.why.lines[0]).toEqual({
      key: 'pointCustomerLast',
      args: [{ at: OPENED + 2 * HOUR }],
    });
    expect(findingOf(open({ ...some, customerWroteAt: OPENED })).state).toBe('info');
  });

  it('has no deadline where none is published, and says what is', () => {
    const finding = findingOf(open({}, settingsOf(MEDIAMARKT)));
    expect([finding.state, finding.lateAt]).toEqual(['soon', undefined]);
    expect(finding.why.lines).toEqual([{ key: 'openIncidentAtOnce', args: ['MediaMarkt'] }]);
    const nobody = findingOf(open({}, settingsOf()));
    expect(nobody.why).toMatchObject({ lines: [], source: { title: 'seller' } });
  });

  it('tells until when it has to be solved, and when it is closed, even once answered', () => {
    const { why } = findingOf(open({ shopWroteAt: NOW }, settingsOf(EMPIK)));
    expect(why.lines).toEqual([
      {
        key: 'openIncidentSolve',
        args: [EMPIK?.name, { days: 7 }, { at: madrid('2026-12-07 18:00') }],
      },
      { key: 'openIncidentCloses', args: [EMPIK?.name, { days: 15 }] },
    ]);
  });

  it('calls a figure that the seller has set his own', () => {
    const own: Market = {
      ...(PCC as Market),
      incidents: { replyHours: { value: { hours: 6 }, source: { ...SOURCE, title: 'seller' } } },
    };
    const { why, lateAt } = findingOf(open({}, settingsOf(own)));
    expect(lateAt).toBe(OPENED + 6 * HOUR);
    expect(why.lines.map(({ key }) => key)).toEqual(['dueOwnHours', 'countedOwn']);
  });

  it.each([
    ['waiting-acceptance', 'silent'],
    ['waiting-debit', 'silent'],
    ['incident-open', 'soon'],
    ['shipping', 'unknown:order.openIncident'],
    ['to-collect', 'unknown:order.openIncident'],
    ['shipped', 'unknown:order.openIncident'],
    ['received', 'unknown:order.openIncident'],
    ['closed', 'unknown:order.openIncident'],
    ['refused', 'unknown:order.openIncident'],
    ['cancelled', 'unknown:order.openIncident'],
    ['refunded', 'unknown:order.openIncident'],
  ] as const)('with nothing but the state %s: %s', (state, expected) => {
    expect(outcome(judge({ state }))).toBe(expected);
    expect(outcome(judge({ state, openIncident: false }))).toBe('silent');
  });

  it('says unknown, never fine, when it cannot tell', () => {
    expect(outcome(judge({}))).toBe('unknown:order.openIncident');
    const { clock } = settingsOf();
    const never = settingsOf(PCC, { clock: { ...clock, weekdays: [] } });
    expect(outcome(open({}, never))).toBe('unknown:settings.clock');
  });
});
