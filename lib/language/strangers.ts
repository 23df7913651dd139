import { countLetters, smallWordsOf, wordsOf } from './evidence.ts';
import type { Judges } from './evidence.ts';

/** Shorter texts are not called so: an odd name or term is most of them. */
const MIN_LETTERS = 20;

/** Letters of Latin alphabets that none of the candidates is written with. */
const ALIEN = /[ășşțţåøæřěůőűğıčšžđāēīūģķļņįųėđơưạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]/u;

/**
 * Logistic regression over development texts of the candidates and of fourteen other languages, near
 * to its figures; the bound lies above every one of 15,556 texts of 20 letters and more that are in a
 * candidate (tests/eval/README.md). Each counts with √letters.
 */
const UNLIKE = 7.7;
/** By how well the likeliest candidate's n-grams fit. */
const NGRAM = 10;
/** By how far franc has another language ahead of every candidate. */
const TRIGRAM = 1.3;
/** By the share of words with a letter none of the candidates has. */
const LETTERS = 12;
const BOUND = 11.2;

/**
 * Whether cleaned text is in a language that is none of `CANDIDATES`, whatever is expected. Which,
 * franc cannot tell well enough in so few words: Czech from Croatian, Danish from Norwegian.
 */
export function isStranger(text: string, judges: Judges): boolean {
  // Customers and streets have names of all languages.
  const small = smallWordsOf(text);
  const letters = countLetters(small);
  if (letters < MIN_LETTERS) return false;
  const words = wordsOf(small);
  const alien = words.filter((word) => ALIEN.test(word)).length / words.length;
  const lead = judges.strangerLead(words.join(' '));
  // Slips and slang look like no language at all: something has to speak for another one.
  if (alien === 0 && lead <= 0) return false;
  const fit = Math.max(0, ...Object.values(judges.ngrams(words)));
  const unlike = UNLIKE - NGRAM * fit + TRIGRAM * lead + LETTERS * alien;
  return unlike * Math.sqrt(letters) >= BOUND;
}
