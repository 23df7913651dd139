import type { Detector } from '../app/ports.ts';
import { baseLanguage } from '../domain/channel-language.ts';
import { wordsToJudge } from './clean.ts';
import { CANDIDATES } from './evidence.ts';
import type { Judges } from './evidence.ts';
import { scriptLanguage } from './scripts.ts';
import { judgeWords } from './verdict.ts';

const FRANC: Readonly<Record<string, string>> = {
  cat: 'ca',
  deu: 'de',
  eng: 'en',
  spa: 'es',
  eus: 'eu',
  fra: 'fr',
  glg: 'gl',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
};

/** Languages of Europe and its neighbours in Latin letters that are no candidates. */
const STRANGERS =
  'ron swe dan nob nno ces slk hun tur fin hrv bos slv lit lvs ekk als azj ind vie'.split(' ');

/**
 * Fetches the judges with their tables. The imports are dynamic so that a background woken for
 * anything else does not evaluate them; bundled into one file they stay lazy and need no `import()`.
 */
async function loadJudges(): Promise<Judges> {
  const [{ ngramScores }, { wordScores }, { francAll }] = await Promise.all([
    import('./ngram-scores.ts'),
    import('./word-scores.ts'),
    import('franc'),
  ]);
  const only = Object.keys(FRANC);
  const trigrams = (text: string) =>
    Object.fromEntries(
      francAll(text, { only, minLength: 1 }).map(([code, score]) => [FRANC[code] ?? code, score]),
    );
  const strangerLead = (text: string) => {
    const scores = francAll(text, { only: [...only, ...STRANGERS], minLength: 1 });
    const best = (codes: readonly string[]) =>
      Math.max(0, ...scores.filter(([code]) => codes.includes(code)).map(([, score]) => score));
    return best(STRANGERS) - best(only);
  };
  return { ngrams: ngramScores, trigrams, strangerLead, frequencies: wordScores };
}

/**
 * The language ear. Answers `{ language, matches: true }` for a text in one of the expected
 * languages, `{ language, matches: false }` for another one (`und` where it cannot be named), and
 * `{}` when it is not sure:
 * too short, unclear, nothing expected, or an expected language it does not know.
 *
 * Catalan, Galician and Basque are told from Spanish. Text is cleaned here; titles and names of the
 * order are to be taken out before with `wordsToJudge(text, strip)`.
 * @param load fetches the judges; called once, at the first text that needs them
 */
export function createDetector(load: () => Promise<Judges> = loadJudges): Detector {
  let judges: Promise<Judges> | undefined;
  return {
    async detect(text, expected) {
      const accepted = [...new Set(expected.map(baseLanguage))];
      if (accepted.length === 0 || !accepted.every((code) => CANDIDATES.includes(code))) return {};
      if (accepted.length === CANDIDATES.length) return {};
      const own = wordsToJudge(text);
      const script = scriptLanguage(own);
      if (script === undefined || own === '') return {};
      if (script !== 'latin') return { language: script, matches: false };
      judges ??= load().catch((error: unknown) => {
        judges = undefined;
        throw error;
      });
      return judgeWords(own, accepted, await judges);
    },
  };
}
