import { describe, expect, it } from 'vitest';
import type { OrderFact, OrderState } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { stateAt } from '../../../lib/domain/rule.ts';
import { acceptanceDue } from '../../../lib/domain/rules/acceptance-due.ts';
import { marketOfHost } from '../../../lib/marketplace/operators/index.ts';
import { madrid } from '../clocks.ts';
import { findingOf, MEDIAMARKT, NOW, order, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const HOUR = 3_600_000;
const DECATHLON = marketOfHost('marketplace-decathlon-eu.mirakl.net');
const limited = (acceptance: Market['acceptance']): Market => ({ ...(PCC as Market), acceptance });
const ALL: readonly OrderState[] = [
  'waiting-debit',
  'shipping',
  'to-collect',
  'shipped',
  'received',
  'closed',
  'incident-open',
  'refused',
  'cancelled',
  'refunded',
];

const judge = (some: Partial<OrderFact>, settings: RuleSettings = settingsOf(PCC)) =>
  acceptanceDue.find({ order: order(some) }, { now: NOW }, settings);
const waits = (some: Partial<OrderFact> = {}, settings?: RuleSettings) =>
  judge({ state: 'waiting-acceptance', placedAt: madrid('2026-11-26 12:00'), ...some }, settings);
const keys = (settings: RuleSettings, some: Partial<OrderFact> = {}) =>
  findingOf(waits(some, settings)).why.lines.map(({ key }) => key);

describe('acceptance-due', () => {
  it.each([
    [20 * HOUR - 1, 'info'],
    [20 * HOUR, 'soon'],
    [24 * HOUR - 1, 'soon'],
    [24 * HOUR, 'late'],
  ])('%i ms after the order: %s', (age, state) => {
    const placedAt = madrid('2026-11-25 12:00');
    const finding = findingOf(waits({ placedAt }));
    expect(stateAt(finding, placedAt + age)).toBe(state);
  });

  it.each(ALL)('has nothing to do with an order that is %s', (state) => {
    expect(outcome(waits({ state }))).toBe('silent');
  });

  it('is silent where the marketplace accepts by itself, whatever is read', () => {
    expect(outcome(waits({}, settingsOf(DECATHLON)))).toBe('silent');
    expect(outcome(judge({}, settingsOf(DECATHLON)))).toBe('silent');
  });

  it('says unknown where the state was not read, or no hour ever counts', () => {
    expect(outcome(judge({ placedAt: NOW }))).toBe('unknown:order.state');
    const { clock } = settingsOf();
    const never = settingsOf(undefined, { clock: { ...clock, weekdays: [] } });
    expect(outcome(waits({}, never))).toBe('unknown:settings.clock');
  });

  it('still asks to accept an order whose date was not read, without calling it late', () => {
    const finding = findingOf(waits({ placedAt: undefined }));
    expect([finding.state, finding.lateAt]).toEqual(['soon', undefined]);
    expect(finding.why.lines).toEqual([{ key: 'acceptanceDueNoDate' }]);
  });

  it('goes by the page before any figure, and shows the published one beside', () => {
    const acceptanceDeadline = madrid('2026-11-28 10:00');
    const { lateAt, soonAt, why } = findingOf(waits({ acceptanceDeadline }));
    expect(lateAt).toBe(acceptanceDeadline);
    expect(soonAt).toBe(acceptanceDeadline - 4 * HOUR);
    const placedAt = acceptanceDeadline - HOUR;
    expect(findingOf(waits({ acceptanceDeadline, placedAt })).soonAt).toBe(placedAt);
    expect(why.lines[0]).toEqual({ key: 'acceptanceDuePage' });
    expect(why.published).toMatchObject({ key: 'acceptanceDueMeanWarn' });
    expect(why.source).toBe(PCC?.demands?.['acceptance-due']);
  });

  it('lets a deadline without a time last until its day is over, 25 hours long or not', () => {
    const asRead = madrid('2026-10-25 00:00') + 24 * HOUR - 1;
    const { lateAt } = findingOf(waits({ acceptanceDeadline: asRead }));
    expect(lateAt).toBe(madrid('2026-10-26 00:00') - 1);
  });

  it('calls a mean a mean', () => {
    const { why } = findingOf(waits());
    expect(why.lines[0]).toEqual({
      key: 'acceptanceDueMeanWarn',
      args: ['PcComponentes', { hours: 20 }, { hours: 24 }],
    });
    expect(why.source).toBe(PCC?.acceptance?.limit?.source);
    const bare = limited({ limit: { value: { hours: 48, measure: 'mean' }, source: SOURCE } });
    expect(keys(settingsOf(bare))[0]).toBe('acceptanceDueMean');
  });

  it('counts on the clock of the figure, else on the shop’s own, and says which', () => {
    const due = (clock: 'calendar' | 'working' | undefined) => {
      const market = limited({
        limit: { value: { hours: 24, ...(clock && { clock }), measure: 'each' }, source: SOURCE },
      });
      const own = settingsOf(market);
      const settings = { ...own, clock: { ...own.clock, mode: 'calendar' as const } };
      const finding = findingOf(waits({ placedAt: madrid('2026-11-27 12:00') }, settings));
      return [finding.lateAt, finding.why.lines[1]?.key, finding.why.skipped?.length];
    };
    expect(due('working')).toEqual([madrid('2026-11-30 12:00'), 'countedWorking', 1]);
    expect(due('calendar')).toEqual([madrid('2026-11-28 12:00'), 'countedCalendar', 0]);
    expect(due(undefined)).toEqual([madrid('2026-11-28 12:00'), 'countedUnsaid', 0]);
  });

  it('holds a figure of one country for that country only', () => {
    const settings = settingsOf(MEDIAMARKT);
    const german = findingOf(waits({ country: 'DE' }, settings));
    expect(german.lateAt).toBe(madrid('2026-11-30 12:00'));
    expect(german.why.lines[0]).toMatchObject({ key: 'acceptanceDueMarket' });
    const spanish = findingOf(waits({ country: 'ES' }, settings));
    expect(spanish.lateAt).toBe(madrid('2026-11-27 12:00'));
    expect(spanish.why.source.title).toBe('seller');
    expect(spanish.why.published).toMatchObject({
      key: 'acceptanceDueCountry',
      args: ['MediaMarkt', { hours: 48 }, 'DE'],
    });
  });

  it('goes by the country of the sale, the channel’s before that of delivery', () => {
    const settings = settingsOf(MEDIAMARKT);
    const lateOf = (some: Partial<OrderFact>) => findingOf(waits(some, settings)).lateAt;
    expect(lateOf({ channel: 'DE' })).toBe(madrid('2026-11-30 12:00'));
    expect(lateOf({ channel: 'de', country: 'AT' })).toBe(madrid('2026-11-30 12:00'));
    expect(lateOf({ channel: 'ES', country: 'DE' })).toBe(madrid('2026-11-27 12:00'));
  });

  it('is late by the laxer figure where nobody tells the country, and soon by the stricter', () => {
    const finding = findingOf(waits({}, settingsOf(MEDIAMARKT)));
    expect(finding.soonAt).toBe(madrid('2026-11-27 08:00'));
    expect(finding.lateAt).toBe(madrid('2026-11-30 12:00'));
    expect(finding.why.source).toBe(MEDIAMARKT?.acceptance?.limit?.source);
    const lax = findingOf(waits({}, settingsOf(MEDIAMARKT, { acceptHours: 72 })));
    expect(lax.lateAt).toBe(madrid('2026-12-01 12:00'));
    expect(lax.why.source.title).toBe('seller');
    const undated = findingOf(waits({ placedAt: undefined }, settingsOf(MEDIAMARKT)));
    expect([undated.state, undated.lateAt]).toEqual(['soon', undefined]);
  });

  it('falls back to the seller’s own hours and says that they are no marketplace’s', () => {
    const settings = settingsOf(undefined, { acceptHours: 12 });
    const finding = findingOf(waits({}, settings));
    expect(finding.lateAt).toBe(madrid('2026-11-27 00:00'));
    expect(finding.why.source.title).toBe('seller');
    expect(finding.why.lines).toEqual([
      { key: 'dueOwnHours', args: [{ hours: 12 }] },
      { key: 'countedOwn' },
    ]);
    const overridden = limited({
      limit: { value: { hours: 6, measure: 'each' }, source: { ...SOURCE, title: 'seller' } },
    });
    expect(keys(settingsOf(overridden))[0]).toBe('dueOwnHours');
    const byPage = findingOf(waits({ acceptanceDeadline: NOW }, settingsOf(overridden)));
    expect(byPage.why.published).toBeUndefined();
  });

  it('tells when the marketplace refuses by itself, and is late no later than that', () => {
    const market = limited({
      limit: { value: { hours: 24, clock: 'working', measure: 'each' }, source: SOURCE },
      autoRejectHours: { value: 48, source: SOURCE },
    });
    const placedAt = madrid('2026-11-27 12:00');
    const finding = findingOf(waits({ placedAt }, settingsOf(market)));
    expect(finding.lateAt).toBe(madrid('2026-11-29 12:00'));
    expect(finding.why.lines.at(-1)).toEqual({
      key: 'acceptanceDueRejectsAt',
      args: ['PcComponentes', { hours: 48 }, { at: madrid('2026-11-29 12:00') }],
    });
    const some = { placedAt: undefined, acceptanceDeadline: placedAt };
    expect(keys(settingsOf(market), some)).toContain('acceptanceDueRejects');
  });
});
