import { describe, expect, it } from 'vitest';
import type { ReturnFact } from '../../../lib/domain/facts.ts';
import { WITHDRAWAL_REFUND_DAYS } from '../../../lib/domain/law.ts';
import type { Market } from '../../../lib/domain/market.ts';
import type { RuleSettings } from '../../../lib/domain/rule.ts';
import { stateAt } from '../../../lib/domain/rule.ts';
import { refundDue } from '../../../lib/domain/rules/refund-due.ts';
import { madrid } from '../clocks.ts';
import { findingOf, NOW, outcome, PCC, returned, settingsOf, SOURCE } from '../samples.ts';

const CREATED = madrid('2026-11-10 09:30');
const RECEIVED = madrid('2026-11-20 12:00');
const LAW_ENDS = madrid('2026-11-25 00:00');

const judge = (some: Partial<ReturnFact>, settings: RuleSettings = settingsOf(PCC)) =>
  refundDue.find({ return: returned(some) }, { now: NOW }, settings);
const back = (some: Partial<ReturnFact> = {}, settings?: RuleSettings) =>
  judge(
    { state: 'received', createdAt: CREATED, receivedAt: RECEIVED, refunded: false, ...some },
    settings,
  );

describe('refund-due', () => {
  it.each([
    [RECEIVED, 'soon'],
    [LAW_ENDS - 1, 'soon'],
    [LAW_ENDS, 'late'],
  ])('14 whole days after the request, asked at %i: %s', (now, state) => {
    expect(stateAt(findingOf(back()), now)).toBe(state);
    expect(findingOf(back()).soonAt).toBe(RECEIVED);
  });

  it('is not late before the day on which the goods came is over', () => {
    const finding = findingOf(back({ createdAt: madrid('2026-10-01 12:00') }));
    expect([finding.soonAt, finding.lateAt]).toEqual([RECEIVED, madrid('2026-11-21 00:00')]);
  });

  it('cites the law with its days and their end', () => {
    const { why } = findingOf(back());
    expect(why.source).toBe(WITHDRAWAL_REFUND_DAYS.source);
    expect(why.lines).toEqual([
      { key: 'refundDueLaw', args: [{ days: 14 }, { at: LAW_ENDS - 1 }] },
    ]);
    expect(why.published).toMatchObject({
      key: 'refundDueSolution',
      args: ['PcComponentes', { hours: 24 }],
    });
  });

  it('applies Spanish law to Spanish sellers only', () => {
    const region = (code: string | undefined) => {
      const { clock } = settingsOf();
      return back({}, settingsOf(undefined, { clock: { ...clock, region: code } }));
    };
    expect(findingOf(region('ES-MC')).lateAt).toBe(LAW_ENDS);
    for (const code of ['DE', 'DE-BY', undefined]) {
      const finding = findingOf(region(code));
      expect([finding.state, finding.lateAt]).toEqual(['soon', undefined]);
      expect(finding.why.lines).toEqual([{ key: 'refundDueNoDeadline' }]);
      expect(finding.why.source.title).toBe('seller');
    }
  });

  it('goes by the marketplace’s days where they end sooner', () => {
    const market: Market = {
      ...(PCC as Market),
      returns: { refundDays: { value: { days: 2, clock: 'working' }, source: SOURCE } },
    };
    const finding = findingOf(back({}, settingsOf(market)));
    expect(finding.lateAt).toBe(madrid('2026-11-24 12:00'));
    expect(finding.why.source).toBe(SOURCE);
    expect(finding.why.lines.map(({ key }) => key)).toEqual(['refundDueMarket', 'refundDueLaw']);
    const later = back({ receivedAt: madrid('2026-11-24 12:00') }, settingsOf(market));
    expect(findingOf(later).why.source).toBe(WITHDRAWAL_REFUND_DAYS.source);
  });

  it.each([
    ['waiting-acceptance', 'silent', 'late'],
    ['in-progress', 'silent', 'late'],
    ['received', 'late', 'late'],
    ['no-reception', 'silent', 'silent'],
    ['refused', 'silent', 'silent'],
    ['closed', 'silent', 'silent'],
    ['cancelled', 'silent', 'silent'],
  ] as const)('%s: %s, with a day of receipt %s', (state, without, withDay) => {
    expect(outcome(back({ state, receivedAt: undefined }))).toBe(without);
    expect(outcome(back({ state }))).toBe(withDay);
    expect(outcome(back({ state, refunded: true }))).toBe('silent');
  });

  it('presses, but calls nothing late, while the refund was not read', () => {
    const finding = findingOf(back({ refunded: undefined }));
    expect([finding.state, finding.lateAt]).toEqual(['soon', undefined]);
    expect(finding.why.lines[0]).toEqual({ key: 'refundDueUnread' });
  });

  it('says unknown, never fine, when a field is missing', () => {
    expect(outcome(judge({}))).toBe('unknown:return.state');
    expect(outcome(judge({ refunded: false }))).toBe('unknown:return.state');
    expect(outcome(judge({ receivedAt: RECEIVED }))).toBe('unknown:return.refunded');
    expect(outcome(judge({ receivedAt: RECEIVED, state: 'in-progress' }))).toBe(
      'unknown:return.refunded',
    );
    expect(outcome(back({ state: undefined }))).toBe('late');
    const undated = findingOf(back({ createdAt: undefined }));
    expect([undated.state, undated.lateAt]).toEqual(['soon', undefined]);
  });
});
