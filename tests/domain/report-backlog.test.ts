import { describe, expect, it } from 'vitest';
import { dueOf, rulesInBacklog, rulesTold } from '../../lib/domain/report-backlog.ts';
import type { BacklogDay, Load } from '../../lib/domain/report-backlog.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { PageKind } from '../../lib/domain/reading.ts';

const day = (date: string, rules: BacklogDay['rules']): BacklogDay => ({ day: date, at: 1, rules });
const load = (...counts: Load): Load => counts;

describe('what a day knows', () => {
  it.each([
    [['inbox'], ['late-reply', 'reply-language'], ['low-stock', 'missing-invoice']],
    [['offers'], ['low-stock', 'out-of-stock'], ['late-reply', 'shipment-due']],
    [
      ['orders'],
      ['shipment-due', 'acceptance-due', 'missing-invoice'],
      ['late-reply', 'return-policy'],
    ],
    [['shop-settings'], ['return-policy', 'seller-contact'], ['low-stock']],
    [['returns'], ['refund-due'], ['shipment-due']],
    [['other', 'signed-out'], [], RULE_IDS],
  ] as const)('of the pages %j', (pages, told, untold) => {
    const rules = rulesTold(new Set<PageKind>(pages));
    expect(rules).toEqual(expect.arrayContaining([...told]));
    for (const rule of untold) expect(rules).not.toContain(rule);
  });

  it('is told of every rule by some page', () => {
    const all: PageKind[] = [
      'orders',
      'order',
      'inbox',
      'thread',
      'offers',
      'incidents',
      'returns',
      'shop-settings',
    ];
    expect(rulesTold(new Set(all))).toEqual([...RULE_IDS]);
  });
});

describe('rules of a backlog', () => {
  it('are those that ever had anything open, the heaviest of the last days first', () => {
    const days = [
      day('2026-11-16', { 'late-reply': load(9, 9, 9), 'out-of-stock': load(0, 0, 0) }),
      day('2026-11-17', {
        'late-reply': load(1, 0, 0),
        'low-stock': load(0, 4, 0),
        'refund-due': load(0, 0, 3),
      }),
    ];
    expect(rulesInBacklog(days)).toEqual(['low-stock', 'late-reply', 'refund-due']);
    expect(rulesInBacklog(days.toReversed())).toEqual(['low-stock', 'late-reply', 'refund-due']);
    expect(rulesInBacklog([])).toEqual([]);
  });

  it('weigh what they last counted, though a later day did not read them', () => {
    const days = [
      day('2026-11-16', { 'late-reply': load(5, 0, 0) }),
      day('2026-11-17', { 'low-stock': load(0, 1, 0) }),
    ];
    expect(rulesInBacklog(days)).toEqual(['late-reply', 'low-stock']);
  });

  it('count late and soon as due', () => {
    expect(dueOf([2, 3, 50])).toBe(5);
  });
});
