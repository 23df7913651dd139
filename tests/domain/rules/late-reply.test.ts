import { describe, expect, it } from 'vitest';
import { marketWith } from '../../../lib/domain/figures.ts';
import { lateReply } from '../../../lib/domain/rules/late-reply.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import type { ThreadFact } from '../../../lib/domain/facts.ts';
import { madrid } from '../clocks.ts';
import {
  findingOf,
  MEDIAMARKT,
  NOW,
  outcome,
  PCC,
  settingsOf,
  SOURCE,
  thread,
} from '../samples.ts';

const judge = (some: Partial<ThreadFact>, settings: RuleSettings = settingsOf(PCC)) =>
  lateReply.find({ thread: thread(some) }, { now: NOW }, settings);
const since = (shown: string): Partial<ThreadFact> => ({
  waiting: true,
  waitingSince: madrid(shown),
});

describe('late-reply', () => {
  it.each([
    ['2026-11-27 11:00', 'info'],
    ['2026-11-26 16:01', 'info'],
    ['2026-11-26 16:00', 'soon'],
    ['2026-11-26 12:01', 'soon'],
    ['2026-11-26 12:00', 'late'],
    ['2026-11-02 12:00', 'late'],
    ['2026-10-20 12:00', 'info'],
  ])('received %s, asked on 27 Nov at 12:00: %s', (received, state) => {
    expect(outcome(judge(since(received)))).toBe(state);
  });

  it('says unknown, not fine, when it cannot tell', () => {
    expect(outcome(judge({}))).toBe('unknown:thread.waiting');
    expect(outcome(judge({ waiting: true }))).toBe('unknown:thread.waitingSince');
    expect(outcome(judge(since('2026-11-26 12:00'), noWorkingDay()))).toBe(
      'unknown:settings.clock',
    );
  });

  it('is silent when answered, and where only the shop has written', () => {
    expect(outcome(judge({ waiting: false }))).toBe('silent');
    expect(outcome(judge({ shopOnly: true }))).toBe('silent');
    expect(outcome(judge({ ...since('2026-11-20 12:00'), shopOnly: true }))).toBe('silent');
  });

  it('tells why: since when, what did not count, whose figure', () => {
    const finding = findingOf(judge({ ...since('2026-11-27 18:00'), waitingSinceExact: false }));
    expect(finding.subject).toBe('thread:T1');
    expect(finding.lateAt).toBe(madrid('2026-11-30 18:00'));
    expect(finding.soonAt).toBe(madrid('2026-11-30 14:00'));
    expect(finding.why.skipped).toEqual([
      { from: madrid('2026-11-28 00:00'), to: madrid('2026-11-30 00:00'), reason: 'weekend' },
    ]);
    expect(finding.why.sinceExact).toBe(false);
    expect(finding.why.lines.map(({ key }) => key)).toEqual([
      'lateReplyClockWorking',
      'lateReplySoonMarket',
      'lateReplySinceAtMost',
    ]);
    expect(finding.why.source.title).toContain('PcComponentes');
  });

  it('tells old ones apart', () => {
    const old = findingOf(judge(since('2026-10-20 12:00')));
    expect(old).toMatchObject({ historical: true, state: 'info' });
    expect(old).not.toHaveProperty('lateAt');
    expect(findingOf(judge(since('2026-11-02 12:00')))).not.toHaveProperty('historical');
  });

  it.each([
    ['the marketplace', PCC, {}, 'lateReplySoonMarket', 20],
    ['its proportion', PCC, { replyHours: 12, replySoonHours: 10 }, 'lateReplySoonMarket', 10],
    ['our default', undefined, {}, 'lateReplySoonDefault', 20],
    ['our default', MEDIAMARKT, {}, 'lateReplySoonDefault', 20],
    ['the seller', PCC, { replySoonHours: 6 }, 'lateReplySoonSeller', 6],
    ['the seller', undefined, { replySoonHours: 6 }, 'lateReplySoonSeller', 6],
  ] as const)('says who says when it is soon: %s', (_who, market, some, key, hours) => {
    const { why, soonAt } = findingOf(judge(since('2026-11-23 00:00'), settingsOf(market, some)));
    const line = why.lines.find((one) => one.key.startsWith('lateReplySoon'));
    expect([line?.key, line?.args?.[0]]).toEqual([key, { hours }]);
    expect(soonAt).toBe(madrid('2026-11-23 00:00') + hours * 3_600_000);
  });

  it('sums up nights and breaks, and names each holiday', () => {
    const { clock } = settingsOf();
    const office = settingsOf(PCC, {
      clock: {
        ...clock,
        mode: 'office-hours',
        open: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-14:00', '16:00-19:00']]),
        ),
      },
    });
    // One hour of Friday, eight of Monday and Wednesday each (Tuesday is off), seven of Thursday.
    const { why, lateAt } = findingOf(
      lateReply.find(
        { thread: thread(since('2026-12-04 18:00')) },
        { now: madrid('2026-12-04 19:00') },
        office,
      ),
    );
    expect(lateAt).toBe(madrid('2026-12-10 18:00'));
    expect(why.skipped?.map(({ reason, name }) => name ?? reason)).toEqual([
      'weekend',
      expect.stringMatching(/inmaculada/i),
    ]);
    const off = (why.skipped ?? []).reduce((ms, { from, to }) => ms + to - from, 0);
    const elapsed = madrid('2026-12-10 18:00') - madrid('2026-12-04 18:00');
    expect((why.closedMs ?? 0) + off + 24 * 3_600_000).toBe(elapsed);
  });

  it('cites the marketplace for its own figure only', () => {
    const mine = settingsOf(PCC, { replyHours: 12, replySoonHours: 10 });
    expect(findingOf(judge(since('2026-11-27 11:00'), mine)).why.source.title).toBe('seller');
  });

  it.each([
    ['customer', 'lateReplyCustomerTitle'],
    ['operator', 'lateReplyOperatorTitle'],
    [undefined, 'lateReplyTitle'],
  ] as const)('names who waits: %s', (waitingFor, key) => {
    const verdict = judge({ ...since('2026-11-27 11:00'), waitingFor });
    expect(findingOf(verdict).title.key).toBe(key);
  });

  it('says at most "soon" before "late" even when set the other way round', () => {
    const odd = settingsOf(PCC, { replyHours: 10, replySoonHours: 20 });
    const { soonAt, lateAt } = findingOf(judge(since('2026-11-27 11:00'), odd));
    expect(soonAt).toBe(lateAt);
  });

  describe('the published limit', () => {
    const published = (settings: RuleSettings) =>
      findingOf(judge(since('2026-11-27 11:00'), settings)).why.published;
    const limit = (value: NonNullable<Market['replyLimit']>['value']) =>
      settingsOf({ ...(PCC as Market), replyLimit: { value, source: SOURCE } });

    it('is PcComponentes’ average', () => {
      expect(published(settingsOf(PCC))).toMatchObject({
        key: 'publishedReplyMeanWarn',
        args: ['PcComponentes', { hours: 20 }, { hours: 24 }],
      });
    });

    it('is MediaMarkt’s, with the one market it was published for', () => {
      expect(published(settingsOf(MEDIAMARKT))).toMatchObject({
        key: 'publishedReplyCountry',
        args: ['MediaMarkt', { hours: 48 }, 'DE'],
      });
    });

    it('is left out when it is the very one that is counted, or unknown', () => {
      expect(published(limit({ hours: 24, clock: 'working', measure: 'each' }))).toBeUndefined();
      expect(published(settingsOf())).toBeUndefined();
    });

    it('is counted, and not shown beside, where the seller has set it', () => {
      const market = marketWith(PCC as Market, { 'replyLimit.hours': 48 });
      const own = settingsOf(market, { replyHours: 48, replyMode: 'calendar' });
      const { lateAt, why } = findingOf(judge(since('2026-11-27 11:00'), own));
      expect(lateAt).toBe(madrid('2026-11-29 11:00'));
      expect(why.lines).toContainEqual({ key: 'lateReplyClockCalendar', args: [{ hours: 48 }] });
      expect(why.published).toBeUndefined();
    });

    it('is nobody’s publication where the seller has set it', () => {
      const own = settingsOf(marketWith(PCC as Market, { 'replyLimit.hours': 30 }));
      expect(published(own)).toBeUndefined();
      const { lines } = findingOf(judge(since('2026-11-27 11:00'), own)).why;
      expect(lines.map(({ key }) => key)).toContain('lateReplySoonSeller');
    });

    it('is shown when its hours or its clock differ', () => {
      const key = (value: Parameters<typeof limit>[0]) => published(limit(value))?.key;
      expect(key({ hours: 24, clock: 'calendar', measure: 'each' })).toBe('publishedReplyCalendar');
      expect(key({ hours: 48, clock: 'working', measure: 'each' })).toBe('publishedReplyWorking');
      expect(key({ hours: 24, measure: 'each' })).toBe('publishedReply');
      expect(key({ hours: 24, measure: 'mean-30d' })).toBe('publishedReplyMean');
    });
  });
});

function noWorkingDay(): RuleSettings {
  const settings = settingsOf(PCC);
  return { ...settings, clock: { ...settings.clock, weekdays: [] } };
}
