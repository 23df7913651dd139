import { describe, expect, it } from 'vitest';
import type { DraftFact, ThreadFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { outsideContact, outsideContactSent } from '../../../lib/domain/rules/outside-contact.ts';
import { draft, findingOf, MEDIAMARKT, NOW, outcome, PCC, settingsOf } from '../samples.ts';
import { SOURCE, thread } from '../samples.ts';

const typing = (some: Partial<DraftFact>, market: Market | undefined = PCC) =>
  outsideContact.find({ draft: draft(some) }, { now: NOW }, settingsOf(market));
const sent = (some: Partial<ThreadFact>, market: Market | undefined = PCC) =>
  outsideContactSent.find({ thread: thread(some) }, { now: NOW }, settingsOf(market));
const ONLY_HERE = {
  ...(PCC as Market),
  outsideContact: { value: 'platform-only', source: SOURCE },
} as const;

describe('outside-contact', () => {
  it('reminds of writing down what a draft speaks of', () => {
    const verdict = typing({ outsideContact: ['phone', 'mail'] });
    expect(outcome(verdict)).toBe('soon');
    expect(findingOf(verdict).why.lines.map(({ key }) => key)).toEqual([
      'outsideContactPhone',
      'outsideContactMail',
      'outsideContactWriteDownWhy',
    ]);
  });

  it('only informs where the marketplace asks for nothing', () => {
    expect(outcome(typing({ outsideContact: ['phone'] }, MEDIAMARKT))).toBe('info');
  });

  it('says where contact outside is not allowed at all', () => {
    const { title } = findingOf(typing({ outsideContact: ['phone'] }, ONLY_HERE));
    expect(title.key).toBe('outsideContactForbiddenTitle');
  });

  it('is silent about none, and about what the operator himself is told', () => {
    expect(outcome(typing({ outsideContact: [] }))).toBe('silent');
    expect(outcome(typing({ outsideContact: ['phone'], recipients: 'operator' }))).toBe('silent');
    expect(outcome(typing({}))).toBe('unknown:draft.outsideContact');
  });

  it('keeps what was sent as information, with its moment', () => {
    const verdict = sent({ outsideContact: 'phone,whatsapp', outsideContactAt: NOW - 5 });
    expect(outcome(verdict)).toBe('info');
    expect(findingOf(verdict).why.since).toBe(NOW - 5);
    expect(findingOf(verdict).why.lines).toHaveLength(3);
  });

  it('is silent about what was sent where there is none, or nobody asks', () => {
    expect(outcome(sent({}))).toBe('silent');
    expect(outcome(sent({ outsideContact: '' }))).toBe('silent');
    expect(outcome(sent({ outsideContact: 'phone' }, MEDIAMARKT))).toBe('silent');
  });
});
