import { clauseWords } from './clause-words.ts';
import { votesOf } from './function-words.ts';

/** What the heavy judges say of lower-case words; loaded at first use, see detector.ts. */
export interface Judges {
  /** eld's scores, 0…1 per language. */
  ngrams(words: readonly string[]): Readonly<Record<string, number>>;
  /** franc's scores, 0…1 per language. */
  trigrams(text: string): Readonly<Record<string, number>>;
  /** How far franc has a language that is no candidate ahead of every one that is, −1…1. */
  strangerLead(text: string): number;
  /** How much less likely the words are in each language than in the likeliest; 0 or less. */
  frequencies(words: readonly string[]): Readonly<Record<string, number>>;
}

/** Languages told apart. Galician has no n-gram table: it stands on votes and trigrams alone. */
export const CANDIDATES: readonly string[] = 'ca de en es eu fr gl it nl pl pt'.split(' ');

/**
 * Weights of the four judges, near to what logistic regression gives on development texts
 * (tests/eval/README.md), so that a score is about a natural logarithm of odds: n-gram scores count
 * with √letters, votes and word frequencies as they are, trigram scores with letters.
 */
const NGRAM = 6;
const VOTE = 0.8;
const FREQUENCY = 0.63;
const TRIGRAM = 0.05;
/** How much less a Galician text is taken to score than the likelier of Spanish and Portuguese. */
const GALICIAN_HANDICAP = 0.02;
/** Galician, without an n-gram table of its own, has to lead by so much more. */
const GALICIAN_DOUBT = 1.5;
/** So close behind Portuguese a text on a Spanish channel is as likely Galician. */
const NEAR_GALICIAN = 1;
/** Evidence among the small words counts thrice: they are few, but a title cannot fake them. */
const SMALL_WORDS = 3;
/** Fewer letters than this in small words say nothing. */
const MIN_SMALL_LETTERS = 4;

export interface Evidence {
  /** The likeliest of the accepted languages. */
  readonly own: string;
  /** The likeliest of the others. */
  readonly other: string;
  /** How far the other lies ahead of the accepted one; negative when it lies behind. */
  readonly lead: number;
  readonly letters: number;
  /** Different words of sentences that only the other, only the accepted language has. */
  readonly otherClauses: number;
  readonly ownClauses: number;
  /** A sentence of the other language, although a title makes the accepted one score higher. */
  readonly titled: boolean;
}

type Counted = Omit<Evidence, 'lead' | 'letters' | 'titled'>;

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Words in lower case, apostrophes kept. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().replace(/[^\p{L}]+(?<!['`’])/gu, ' ');
  return words.split(' ').filter((word) => word !== '');
}

/**
 * What is left when names, titles and German nouns are gone: words not begun with a capital, and
 * the first of a sentence where no second capital makes a title of it.
 */
export function smallWordsOf(text: string): string {
  const first =
    /(?<=^|[.!?:;\n]\s*)\p{Lu}(?=[\p{Ll}\p{M}]*[,;:]?\s+[\p{Ll}\p{M}]|[\p{Ll}\p{M}]*[.,!?]?$)/gmu;
  return text
    .replace(first, (letter) => letter.toLowerCase())
    .replace(/(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’-]*/gu, ' ');
}

function scoresOf(text: string, judges: Judges): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const letters = countLetters(text);
  const votes = votesOf(words);
  const trigrams = judges.trigrams(words.join(' '));
  const ngrams = judges.ngrams(words);
  const frequencies = judges.frequencies(words.flatMap((word) => word.split(/['`’]/)));
  const likeGalician = Math.max(ngrams.es ?? 0, ngrams.pt ?? 0) - GALICIAN_HANDICAP;
  const score = (language: string) =>
    (language === 'gl' ? likeGalician : (ngrams[language] ?? 0)) * Math.sqrt(letters) * NGRAM +
    VOTE * (votes.get(language) ?? 0) +
    FREQUENCY * (frequencies[language] ?? 0) +
    TRIGRAM * (trigrams[language] ?? 0) * letters;
  return new Map(CANDIDATES.map((language) => [language, score(language)]));
}

function compare(scores: ReadonlyMap<string, number>, accepted: readonly string[]) {
  const of = (language: string) => scores.get(language) ?? 0;
  const best = (languages: readonly string[]) =>
    languages.reduce((a, b) => (of(b) > of(a) ? b : a));
  const own = best(accepted);
  const foreign = best(
    CANDIDATES.filter((language) => language !== 'gl' && !accepted.includes(language)),
  );
  const lead = of(foreign) - of(own);
  if (accepted.includes('gl')) return { own, other: foreign, lead };
  // Galician is no error to a Spanish customer; to take it for Portuguese would be ours.
  const near = own === 'es' && foreign === 'pt' ? NEAR_GALICIAN : 0;
  const galician = of('gl') > of(foreign) - near;
  return {
    own,
    other: galician ? 'gl' : foreign,
    lead: Math.max(lead, of('gl') - of(own) - GALICIAN_DOUBT),
  };
}

function clausesOf(words: readonly string[], { own, other }: { own: string; other: string }) {
  const parts = words.flatMap((word) => word.split(/['`’]/));
  return {
    otherClauses: clauseWords(parts, other, own),
    ownClauses: clauseWords(parts, own, other),
  };
}

/** How much likelier, in natural logarithms, a word is in the language it is clearly a word of. */
const CLEAR = 2.5;
/** One word of another language is an accident of spelling; so many, and one in so many, are none. */
const CLEAR_WORDS = 2;
const ONE_IN = 8;

/** Whether several of the words are clearly one language's and not another's. */
function hasClearWords(
  words: readonly string[],
  language: string,
  against: string,
  judges: Judges,
): boolean {
  const clear = [...new Set(words)].filter((word) => {
    const scores = judges.frequencies([word]);
    return (scores[language] ?? 0) - (scores[against] ?? 0) >= CLEAR;
  });
  return clear.length >= Math.max(CLEAR_WORDS, words.length / ONE_IN);
}

/**
 * Whether the text is the accepted language's sentence although another language scores higher: it
 * holds more of its small words and verbs, or the other's none at all, and several words that are
 * clearly its own. What scores higher is a title in it.
 */
function isOwnAroundTitle(
  { own, other, ownClauses, otherClauses }: Counted,
  words: readonly string[],
  judges: Judges,
): boolean {
  if (otherClauses > 0 && ownClauses <= otherClauses) return false;
  return hasClearWords(words, own, other, judges);
}

/** The same the other way round; with no small word of the accepted language at all. */
function isForeignAroundTitle(
  { own, other, ownClauses, otherClauses }: Counted,
  words: readonly string[],
  judges: Judges,
): boolean {
  if (otherClauses < CLEAR_WORDS || ownClauses > 0) return false;
  return hasClearWords(words, other, own, judges);
}

/**
 * Weighs one piece of cleaned text against the accepted languages. A lead that is not there once
 * capitalised words are taken away comes from names and titles, and is not counted.
 * @param accepted at least one of `CANDIDATES`, not all of them
 */
export function weigh(text: string, accepted: readonly string[], judges: Judges): Evidence {
  const letters = countLetters(text);
  const words = wordsOf(text);
  const scored = compare(scoresOf(text, judges), accepted);
  const whole = { ...scored, letters, ...clausesOf(words, scored), titled: false };
  if (whole.lead <= 0) return { ...whole, titled: isForeignAroundTitle(whole, words, judges) };
  if (isOwnAroundTitle(whole, words, judges)) return { ...whole, lead: 0 };
  const small = smallWordsOf(text);
  if (countLetters(small) < MIN_SMALL_LETTERS) return whole;
  const lead = Math.max(0, compare(scoresOf(small, judges), accepted).lead) * SMALL_WORDS;
  return { ...whole, lead: Math.min(whole.lead, lead) };
}
