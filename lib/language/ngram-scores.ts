import { NGRAMS } from './generated/ngrams.ts';
import type { Entry } from './packed-table.ts';
import { unpack, ZERO_SCORE } from './packed-table.ts';

/**
 * eld's way of scoring (https://github.com/nitotm/efficient-language-detector-js, Apache-2.0) over
 * its table cut to our languages: each distinct n-gram of up to four bytes adds what it says for
 * each language.
 */
export type NgramScores = Readonly<Record<string, number>>;

/** eld stores scores less the smallest one. */
const BASE = 53;
/** eld's scale from a mean n-gram score to 0…1. */
const SCALE = 25;
/** Own letters of an entry are fewer than this. */
const LETTERS = 7;

let table: Map<string, Entry> | undefined;

const encoder = new TextEncoder();

/** The word's UTF-8 bytes, one printable character each. */
function bytesOf(word: string): string {
  let bytes = '';
  for (const byte of encoder.encode(word))
    bytes += String.fromCharCode(byte < 0x80 ? byte : byte + 0x100);
  return bytes;
}

/** Four bytes at every third place, word ends marked by a space; the last four always. */
function ngramsOf(words: readonly string[]): ReadonlySet<string> {
  const ngrams = new Set<string>();
  for (const word of words) {
    const bytes = bytesOf(word).slice(0, 70);
    let at = 0;
    for (; at + 4 < bytes.length; at += 3) {
      ngrams.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4));
    }
    ngrams.add(`${at === 0 ? ' ' : ''}${bytes.slice(Math.max(0, bytes.length - 4))} `);
  }
  return ngrams;
}

/**
 * Scores per language, 0…1, higher is likelier; a language nothing speaks for is absent.
 * @param words lower-case words without digits or punctuation but apostrophes
 */
export function ngramScores(words: readonly string[]): NgramScores {
  table ??= unpack(NGRAMS, LETTERS);
  const ngrams = ngramsOf(words);
  const sums: Record<string, number> = {};
  for (const ngram of ngrams) {
    const entry = table.get(ngram);
    if (!entry) continue;
    entry.languages.forEach((language, i) => {
      const score = (entry.scores.charCodeAt(i) - ZERO_SCORE) * 2 + BASE;
      sums[language] = (sums[language] ?? 0) + score;
    });
  }
  const scaled = (sum: number) => sum / ngrams.size / (sum / ngrams.size + SCALE);
  return Object.fromEntries(Object.entries(sums).map(([language, sum]) => [language, scaled(sum)]));
}
