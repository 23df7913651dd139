import { baseLanguage } from '../channel-language.ts';
import type { Language } from '../facts.ts';
import type { Market } from '../market.ts';
import type { Rule } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/**
 * Spanish law (Ley 10/2025) has large firms answer in the co-official language of the complaint, so
 * one of these is no error on a Spanish channel, whatever the marketplace asks.
 */
const CO_OFFICIAL: NonNullable<Market['tolerated']> = { es: ['ca', 'gl', 'eu'] };

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

    return judged({
      subject: draft.subject,
      state: isTolerated(written, expected, settings.market) ? 'info' : 'soon',
      title: { key: 'replyLanguageTitle', args: [{ language: written }, { language: main }] },
      advice: { key: 'replyLanguageAdvice', args: [{ language: main }] },
      why: {
        source: sourceOf('reply-language', settings),
        lines: [
          { key: 'replyLanguageRecognised', args: [{ language: written }] },
          ...expected.map((language) => ({
            key: 'replyLanguageExpected',
            args: [{ language }],
          })),
        ],
      },
    });
  },
};

function isTolerated(written: string, expected: readonly string[], market?: Market): boolean {
  const tolerated = market?.tolerated ?? CO_OFFICIAL;
  return expected.some((language) => tolerated[language as Language]?.includes(written));
}
