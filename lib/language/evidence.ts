import { votesOf } from './function-words.ts';

/** What the heavy judges say of lower-case words; loaded at first use, see detector.ts. */
export interface Judges {
  /** eld's scores, 0…1 per language. */
  ngrams(words: readonly string[]): Readonly<Record<string, number>>;
  /** franc's scores, 0…1 per language. */
  trigrams(text: string): Readonly<Record<string, number>>;
}

/** Languages told apart. Galician has no n-gram table: it stands on votes and trigrams alone. */
export const CANDIDATES: readonly string[] = 'ca de en es eu fr gl it nl pl pt'.split(' ');

/**
 * Weights of the three judges, fitted by hand on development texts (tests/eval/README.md):
 * n-gram scores count with √letters, votes as they are, trigram scores with letters.
 */
const VOTE = 0.2;
const TRIGRAM = 0.02;
/** How much less a Galician text is taken to score than the likelier of Spanish and Portuguese. */
const GALICIAN_HANDICAP = 0.02;
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
}

export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().replace(/[^\p{L}]+(?<!['`’])/gu, ' ');
  return words.split(' ').filter((word) => word !== '');
}

/** Words not begun with a capital: what is left when names, titles and German nouns are gone. */
function smallWordsOf(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}'’])\p{Lu}[\p{L}\p{M}'’-]*/gu, ' ');
}

function scoresOf(text: string, judges: Judges): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const letters = countLetters(text);
  const votes = votesOf(words);
  const trigrams = judges.trigrams(words.join(' '));
  const ngrams = judges.ngrams(words);
  const likeGalician = Math.max(ngrams.es ?? 0, ngrams.pt ?? 0) - GALICIAN_HANDICAP;
  const score = (language: string) =>
    (language === 'gl' ? likeGalician : (ngrams[language] ?? 0)) * Math.sqrt(letters) +
    VOTE * (votes.get(language) ?? 0) +
    TRIGRAM * (trigrams[language] ?? 0) * letters;
  return new Map(CANDIDATES.map((language) => [language, score(language)]));
}

/**
 * How many votes the accepted language may be ahead of the other before that other is no longer
 * believed: sentences hold their language's small words, titles quoted in them hardly any.
 */
const VOTES_AHEAD = 1;

function votesAhead(text: string, own: string, other: string): number {
  const votes = votesOf(wordsOf(text));
  return (votes.get(own) ?? 0) - (votes.get(other) ?? 0);
}

function compare(scores: ReadonlyMap<string, number>, accepted: readonly string[]) {
  const of = (language: string) => scores.get(language) ?? 0;
  const best = (languages: readonly string[]) =>
    languages.reduce((a, b) => (of(b) > of(a) ? b : a));
  const own = best(accepted);
  const other = best(CANDIDATES.filter((language) => !accepted.includes(language)));
  return { own, other, lead: of(other) - of(own) };
}

/**
 * Weighs one piece of cleaned text against the accepted languages. A lead that is not there once
 * capitalised words are taken away comes from names and titles, and is not counted.
 * @param accepted at least one of `CANDIDATES`, not all of them
 */
export function weigh(text: string, accepted: readonly string[], judges: Judges): Evidence {
  const letters = countLetters(text);
  const whole = { ...compare(scoresOf(text, judges), accepted), letters };
  if (whole.lead <= 0) return whole;
  if (votesAhead(text, whole.own, whole.other) >= VOTES_AHEAD) return { ...whole, lead: 0 };
  const small = smallWordsOf(text);
  if (countLetters(small) < MIN_SMALL_LETTERS) return whole;
  const lead = Math.max(0, compare(scoresOf(small, judges), accepted).lead) * SMALL_WORDS;
  return { ...whole, lead: Math.min(whole.lead, lead) };
}
