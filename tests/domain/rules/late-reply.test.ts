import { describe, expect, it } from 'vitest';
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
      'lateReplySinceAtMost',
    ]);
    expect(finding.why.source.title).toContain('PcComponentes');
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
