import { describe, expect, it } from 'vitest';
import { replyLanguage } from '../../../lib/domain/rules/reply-language.ts';
import type { DraftFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { draft, findingOf, NOW, outcome, PCC, settingsOf } from '../samples.ts';

const judge = (some: Partial<DraftFact>, market: Market | undefined = PCC) =>
  replyLanguage.find({ draft: draft(some) }, { now: NOW }, settingsOf(market));

describe('reply-language', () => {
  it('finds a draft in another language', () => {
    const verdict = judge({ language: 'es', matches: false, expected: ['pt'] });
    expect(outcome(verdict)).toBe('soon');
    expect(findingOf(verdict)).toMatchObject({
      subject: 'thread:T1',
      title: { args: [{ language: 'es' }, { language: 'pt' }] },
    });
  });

  it('is silent on a match: by name, by dialect, by the detector’s word', () => {
    expect(outcome(judge({ language: 'fr', expected: ['nl', 'fr'] }))).toBe('silent');
    expect(outcome(judge({ language: 'pt-BR', expected: ['pt_PT'] }))).toBe('silent');
    expect(outcome(judge({ language: 'gl', matches: true, expected: ['pt'] }))).toBe('silent');
  });

  it('says unknown when the text or the channel was not judged', () => {
    expect(outcome(judge({ expected: ['es'] }))).toBe('unknown:draft.language');
    expect(outcome(judge({ language: 'es' }))).toBe('unknown:draft.expected');
    expect(outcome(judge({ language: 'es', expected: [] }))).toBe('unknown:draft.expected');
  });

  it.each(['ca', 'gl', 'eu'])('shows %s on the Spanish channel as information', (language) => {
    expect(outcome(judge({ language, expected: ['es'] }))).toBe('info');
    expect(outcome(judge({ language, expected: ['pt'] }))).toBe('soon');
    const strict = { ...(PCC as Market), tolerated: {} };
    expect(outcome(judge({ language, expected: ['es'] }, strict))).toBe('soon');
  });

  it('lists every language the channel accepts', () => {
    const { why } = findingOf(judge({ language: 'es', expected: ['nl', 'fr'] }));
    expect(why.lines.map(({ args }) => args?.[0])).toEqual([
      { language: 'es' },
      { language: 'nl' },
      { language: 'fr' },
    ]);
  });
});
