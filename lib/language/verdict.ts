import type { Detection } from '../app/ports.ts';
import { UNNAMED_LANGUAGE } from '../domain/channel-language.ts';
import { weigh } from './evidence.ts';
import type { Evidence, Judges } from './evidence.ts';
import { piecesOf } from './pieces.ts';
import { isStranger } from './strangers.ts';

/** Below this many letters nothing is said. */
const MIN_LETTERS = 12;
/** From here on a text is long enough for the ordinary lead. */
const ENOUGH_LETTERS = 20;
/**
 * Leads from which another language is reported, in natural logarithms of odds: set for at most 5
 * false mismatches in 10,000 texts of 20 letters and more, 2 in 1,000 below (tests/eval/README.md).
 */
const LEAD = 1.8;
const LEAD_SHORT = 4.7;
/**
 * How much more where words are borrowed: English ones stand in every language (newsletter,
 * checkout), Dutch and German share most of theirs.
 */
const LEAD_LOANS = 1;
/** A single piece of a longer text has to be surer: names and titles gather in lines. */
const LEAD_PIECE = 3;
/** With a single word that only its sentences have. */
const LEAD_PIECE_ONE = 6;
/** How far behind every other language has to lie for a text to be called right. */
const MATCH = -1;

function leadNeeded({ own, other, letters }: Evidence): number {
  const lead = letters < ENOUGH_LETTERS ? LEAD_SHORT : LEAD;
  const borrows = other === 'en' || [own, other].sort().join() === 'de,nl';
  return borrows ? lead + LEAD_LOANS : lead;
}

/** Titles, names and addresses of another language are none of its sentences. */
function isForeignSentence({ lead, otherClauses, ownClauses }: Evidence): boolean {
  if (otherClauses === 0 || ownClauses > 0) return false;
  return lead >= (otherClauses === 1 ? LEAD_PIECE_ONE : LEAD_PIECE);
}

/** Titles Written Like This; German writes all nouns so. */
function isTitleCased(text: string, { other }: Evidence): boolean {
  const words = text.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return other !== 'de' && capitalised.length * 2 > words.length;
}

/** Galician is near every Portuguese text: on its own it takes no certainty away. */
function isMatch({ other, lead }: Evidence): boolean {
  return lead <= MATCH || (other === 'gl' && lead < 0);
}

/**
 * Whether cleaned text (`wordsToJudge`) is in one of the accepted languages; `{}` = not sure.
 * @param accepted at least one of `CANDIDATES`, not all of them
 */
export function judgeWords(text: string, accepted: readonly string[], judges: Judges): Detection {
  const whole = weigh(text, accepted, judges);
  if (whole.letters < MIN_LETTERS) return {};
  if (isStranger(text, judges)) return { language: UNNAMED_LANGUAGE, matches: false };
  if (whole.titled || whole.lead >= leadNeeded(whole))
    return { language: whole.other, matches: false };

  // A reply of which only half is in the right language is right as a whole; its pieces are not.
  const pieces = piecesOf(text);
  for (const piece of pieces.length > 1 ? pieces : []) {
    const part = weigh(piece, accepted, judges);
    if (isForeignSentence(part) && !isTitleCased(piece, part))
      return { language: part.other, matches: false };
  }
  return isMatch(whole) ? { language: whole.own, matches: true } : {};
}
