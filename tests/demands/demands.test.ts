import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { RULES } from '../../lib/domain/rules/index.ts';
import { LOCALES, readMessages } from '../architecture/messages.ts';
import { readSources, readText } from '../architecture/project.ts';
import { MARK_CASES, NOTICE_CASES, type Case } from '../e2e/cases.ts';
import { DEMANDS, type Demand } from './demands.ts';
import { demandGaps, textsOf, type Built } from './gaps.ts';

const sources = readSources('lib/domain');
const cases: readonly Case[] = [...MARK_CASES, ...NOTICE_CASES];
const built: Built = {
  ids: RULE_IDS,
  running: RULES.map(({ id }) => id),
  cases,
  texts: new Map(RULE_IDS.map((id) => [id, textsOf(id, sources)])),
  messages: readMessages(),
  locales: LOCALES,
};

describe('what the marketplaces ask for', () => {
  it.each(DEMANDS)('$id: $says', (demand) => {
    expect(demandGaps(demand, built)).toEqual([]);
  });

  it('gives every rule a reason to be, and every demand a name of its own', () => {
    const asked = new Set(DEMANDS.flatMap(({ rules }) => [...rules]));
    expect(RULE_IDS.filter((id) => !asked.has(id))).toEqual([]);
    expect(new Set(DEMANDS.map(({ id }) => id)).size).toBe(DEMANDS.length);
  });

  it('is shown of every rule on a page and in the popup, or as a notice where only drafts are', () => {
    const marked = new Set(MARK_CASES.map(({ rule }) => rule));
    const noticed = new Set(NOTICE_CASES.map(({ rule }) => rule));
    const unmarked = RULE_IDS.filter((id) => !marked.has(id));
    expect(unmarked).toEqual(['needless-message', 'operator-copied', 'document-type']);
    expect(unmarked.filter((id) => !noticed.has(id))).toEqual([]);
  });

  it('is proved in browsers by specs that walk these very tables', () => {
    expect(readText('tests/e2e/rules.e2e.ts')).toContain('MARK_CASES');
    expect(readText('tests/e2e/notices.e2e.ts')).toContain('NOTICE_CASES');
  });

  it('finds the title, the advice and the reasons among the texts of a rule', () => {
    const texts = textsOf('missing-invoice', sources);
    for (const key of [
      'ruleNameMissingInvoice',
      'missingInvoiceTitle',
      'missingInvoiceNoDeadline',
      'simplifiedNot',
    ])
      expect(texts).toContain(key);
    for (const [id, keys] of built.texts) expect(keys.length, id).toBeGreaterThan(3);
  });
});

describe('the walk', () => {
  const demand: Demand = { id: 'x', says: 'x', rules: ['late-reply'] };
  const whole: Built = {
    ids: ['late-reply'],
    running: ['late-reply'],
    cases: [{ demands: ['pcc-reply-24h'], rule: 'late-reply', on: 'pccomponentes' }],
    texts: new Map([['late-reply', ['lateReplyTitle']]]),
    messages: new Map(LOCALES.map((locale) => [locale, new Map([['lateReplyTitle', 'x']])])),
    locales: LOCALES,
  };
  const asked = { ...demand, id: 'pcc-reply-24h' };

  it('passes what is whole', () => expect(demandGaps(asked, whole)).toEqual([]));

  it.each<[string, Partial<Built>]>([
    ['no such rule', { ids: [] }],
    ['does not run', { running: [] }],
    ['no browser case', { cases: [] }],
    ['no browser case', { cases: [{ ...whole.cases[0]!, rule: 'low-stock' }] }],
    ['no texts', { texts: new Map() }],
    ['de.lateReplyTitle', { messages: new Map([...whole.messages, ['de', new Map()]]) }],
    [
      'it.lateReplyTitle',
      { messages: new Map([...whole.messages, ['it', new Map([['lateReplyTitle', ' ']])]]) },
    ],
  ])('says %s', (gap, change) => {
    expect(demandGaps(asked, { ...whole, ...change })).toEqual([expect.stringContaining(gap)]);
  });

  it('says that a demand of another name is proved by no case', () => {
    expect(demandGaps(demand, whole)).toEqual([expect.stringContaining('no browser case')]);
  });
});
