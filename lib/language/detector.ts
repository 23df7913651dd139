import type { Detection, Detector } from '../app/ports.ts';
import { wordsToJudge } from './clean.ts';
import { CANDIDATES, weigh } from './evidence.ts';
import type { Evidence, Judges } from './evidence.ts';
import { piecesOf } from './pieces.ts';
import { scriptLanguage } from './scripts.ts';

/** Below this many letters nothing is said. */
const MIN_LETTERS = 12;
/** From here on a text is long enough for the ordinary threshold. */
const ENOUGH_LETTERS = 20;
/**
 * Leads from which another language is reported: measured for at most 5 false mismatches in 10,000
 * texts of 20 letters and more, 2 in 1,000 below (tests/eval/README.md).
 */
const LEAD = 0.18;
const LEAD_SHORT = 0.5;
/** Galician, without an n-gram table of its own, is told from Spanish and Portuguese less surely. */
const LEAD_GALICIAN = 0.3;
/** A single piece of a longer text has to be surer: names and titles gather in lines. */
const LEAD_PIECE = 0.8;
/** How far behind every other language has to lie for a text to be called right. */
const MATCH = -0.2;

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

/**
 * Fetches the judges with their tables. The imports are dynamic so that a background woken for
 * anything else does not evaluate them; bundled into one file they stay lazy and need no `import()`.
 */
async function loadJudges(): Promise<Judges> {
  const [{ ngramScores }, { francAll }] = await Promise.all([
    import('./ngram-scores.ts'),
    import('franc'),
  ]);
  const only = Object.keys(FRANC);
  const trigrams = (text: string) =>
    Object.fromEntries(
      francAll(text, { only, minLength: 1 }).map(([code, score]) => [FRANC[code] ?? code, score]),
    );
  return { ngrams: ngramScores, trigrams };
}

/** `pt-BR`, `pt_PT`, `PT` → `pt`. */
function baseLanguage(code: string): string {
  return code.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

function isMismatch({ other, lead, letters }: Evidence): boolean {
  if (other === 'gl' && lead < LEAD_GALICIAN) return false;
  return lead >= (letters < ENOUGH_LETTERS ? LEAD_SHORT : LEAD);
}

/** Galician is near every Portuguese text: on its own it takes no certainty away. */
function isMatch({ other, lead }: Evidence): boolean {
  return lead <= MATCH || (other === 'gl' && lead < 0);
}

function judge(text: string, accepted: readonly string[], judges: Judges): Detection {
  const whole = weigh(text, accepted, judges);
  if (whole.letters < MIN_LETTERS) return {};
  if (isMismatch(whole)) return { language: whole.other, matches: false };

  // A reply of which only half is in the right language is right as a whole; its pieces are not.
  const pieces = piecesOf(text);
  for (const piece of pieces.length > 1 ? pieces : []) {
    const part = weigh(piece, accepted, judges);
    if (part.lead >= LEAD_PIECE) return { language: part.other, matches: false };
  }
  return isMatch(whole) ? { language: whole.own, matches: true } : {};
}

/**
 * The language ear. Answers `{ language, matches: true }` for a text in one of the expected
 * languages, `{ language, matches: false }` for another language, and `{}` when it is not sure:
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
      return judge(own, accepted, await judges);
    },
  };
}
