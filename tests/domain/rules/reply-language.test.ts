import { describe, expect, it } from 'vitest';
import { replyLanguage, sentLanguage } from '../../../lib/domain/rules/reply-language.ts';
import type { DraftFact, ThreadFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { draft, findingOf, NOW, outcome, PCC, settingsOf, thread } from '../samples.ts';

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
    const verdict = judge({ language, expected: ['es'] });
    expect(outcome(verdict)).toBe('info');
    expect(findingOf(verdict).title.key).toBe('replyLanguageRegionalTitle');
    expect(outcome(judge({ language, expected: ['fr'] }))).toBe('soon');
    const strict = { ...(PCC as Market), tolerated: {} };
    expect(outcome(judge({ language, expected: ['es'] }, strict))).toBe('soon');
  });

  it('takes Galician alone for no error on the Portuguese channel', () => {
    expect(outcome(judge({ language: 'gl', expected: ['pt'] }))).toBe('info');
    expect(outcome(judge({ language: 'ca', expected: ['pt'] }))).toBe('soon');
    expect(outcome(judge({ language: 'es', expected: ['pt'] }))).toBe('soon');
  });

  it('gives a language that cannot be named no name, and takes it for no regional one', () => {
    const verdict = judge({ language: 'und', matches: false, expected: ['es'] });
    expect(outcome(verdict)).toBe('soon');
    const { title, why } = findingOf(verdict);
    expect(title).toEqual({ key: 'replyLanguageOtherTitle', args: [{ language: 'es' }] });
    expect(why.lines.map(({ key }) => key)).toEqual(['replyLanguageExpected']);
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

describe('reply-language of what was sent', () => {
  const sent = (some: Partial<ThreadFact>) =>
    sentLanguage.find({ thread: thread(some) }, { now: NOW }, settingsOf(PCC));

  it('is told as information', () => {
    const verdict = sent({ sentLanguage: 'fr', customerLocale: 'es' });
    expect(outcome(verdict)).toBe('info');
    expect(findingOf(verdict)).toMatchObject({
      subject: 'thread:T1',
      title: { args: [{ language: 'fr' }] },
    });
    expect(outcome(sent({ sentLanguage: 'fr' }))).toBe('info');
    const unnamed = findingOf(sent({ sentLanguage: 'und', customerLocale: 'es' }));
    expect(unnamed.title).toEqual({ key: 'sentLanguageOtherTitle' });
  });

  it('is silent where it was right, was not judged, or turns out to be accepted', () => {
    expect(outcome(sent({ sentLanguage: '' }))).toBe('silent');
    expect(outcome(sent({}))).toBe('silent');
    expect(outcome(sent({ sentLanguage: 'fr', customerLocale: 'fr_FR' }))).toBe('silent');
  });
});
