import { baseLanguage, expectedLanguages, UNNAMED_LANGUAGE } from '../channel-language.ts';
import type { Language } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Market } from '../market.ts';
import type { Rule } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/**
 * Spanish law (Ley 10/2025) has large firms answer in the co-official language of the complaint, so
 * one of these is no error on a Spanish channel, whatever the marketplace asks. Galician is read by
 * Portuguese customers, and too near their language for the ear to call it an error there.
 */
const CO_OFFICIAL: NonNullable<Market['tolerated']> = { es: ['ca', 'gl', 'eu'], pt: ['gl'] };

/** A draft in another language than the sales channel's. */
export const replyLanguage: Rule<'draft'> = {
  id: 'reply-language',
  needs: ['draft'],
  find({ draft }, _at, settings) {
    if (draft.language === undefined) return unknown('draft.language');
    const expected = [...new Set((draft.expected ?? []).map(baseLanguage))];
    const [main] = expected;
    if (main === undefined) return unknown('draft.expected');
    const written = baseLanguage(draft.language);
    if (draft.matches || expected.includes(written)) return judged();

    const tolerated = isTolerated(written, expected, settings.market);
    const languages = [{ language: written }, { language: main }];
    return judged({
      subject: draft.subject,
      ...(tolerated
        ? {
            state: 'info',
            title: { key: 'replyLanguageRegionalTitle', args: languages },
            advice: { key: 'replyLanguageRegionalAdvice', args: languages },
          }
        : {
            state: 'soon',
            title:
              written === UNNAMED_LANGUAGE
                ? { key: 'replyLanguageOtherTitle', args: [{ language: main }] }
                : { key: 'replyLanguageTitle', args: languages },
            advice: { key: 'replyLanguageAdvice', args: [{ language: main }] },
          }),
      why: {
        source: sourceOf('reply-language', settings),
        lines: languageLines(written, expected),
      },
    });
  },
};

/** The shop's last message of a thread, sent in another language than the sales channel's. */
export const sentLanguage: Rule<'thread'> = {
  id: 'reply-language',
  needs: ['thread'],
  find({ thread }, _at, settings) {
    const written = thread.sentLanguage;
    // What was not judged cannot have been found before, either.
    if (!written) return judged();
    const expected = expectedLanguages(thread, settings.market, settings).map(baseLanguage);
    if (expected.includes(written)) return judged();
    return judged({
      subject: subjectOf(thread),
      state: 'info',
      title:
        written === UNNAMED_LANGUAGE
          ? { key: 'sentLanguageOtherTitle' }
          : { key: 'sentLanguageTitle', args: [{ language: written }] },
      advice: { key: 'sentLanguageAdvice' },
      why: {
        source: sourceOf('reply-language', settings),
        lines: languageLines(written, expected),
      },
    });
  },
};

/** The language recognised, where it has a name, and those the channel accepts. */
function languageLines(written: string, expected: readonly string[]) {
  const named = written === UNNAMED_LANGUAGE ? [] : [written];
  return [
    ...named.map((language) => ({ key: 'replyLanguageRecognised', args: [{ language }] })),
    ...expected.map((language) => ({ key: 'replyLanguageExpected', args: [{ language }] })),
  ];
}

function isTolerated(written: string, expected: readonly string[], market?: Market): boolean {
  const tolerated = market?.tolerated ?? CO_OFFICIAL;
  return expected.some((language) => tolerated[language as Language]?.includes(written));
}
