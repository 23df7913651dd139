import { NGRAMS } from './generated/ngrams.ts';

/**
 * eld's way of scoring (https://github.com/nitotm/efficient-language-detector-js, Apache-2.0) over
 * its table cut to our languages: each distinct n-gram of up to four bytes adds what it says for
 * each language.
 */
export type NgramScores = Readonly<Record<string, number>>;

interface Entry {
  readonly languages: readonly string[];
  /** One character per language, as packed. */
  readonly scores: string;
}

/** eld stores scores less the smallest one. */
const BASE = 53;
/** eld's scale from a mean n-gram score to 0…1. */
const SCALE = 25;

let table: Map<string, Entry> | undefined;

/** Reads the packed table (format: tests/language/generate.ts). About 66,000 entries, once. */
function unpack(packed: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at < packed.length) {
    const tab = packed.indexOf('\t', at);
    const second = packed.indexOf('\t', tab + 1);
    const languages = packed.slice(at, tab).split(',');
    let left = Number(packed.slice(tab + 1, second));
    let ngram = '';
    at = second + 1;
    for (; left > 0; left--) {
      const head = packed.charCodeAt(at++) - 48;
      const own = head % 7;
      ngram = ngram.slice(0, (head - own) / 7) + packed.slice(at, at + own);
      at += own;
      entries.set(ngram, { languages, scores: packed.slice(at, at + languages.length) });
      at += languages.length;
    }
  }
  return entries;
}

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
  table ??= unpack(NGRAMS);
  const ngrams = ngramsOf(words);
  const sums: Record<string, number> = {};
  for (const ngram of ngrams) {
    const entry = table.get(ngram);
    if (!entry) continue;
    entry.languages.forEach((language, i) => {
      const score = (entry.scores.charCodeAt(i) - 35) * 2 + BASE;
      sums[language] = (sums[language] ?? 0) + score;
    });
  }
  const scaled = (sum: number) => sum / ngrams.size / (sum / ngrams.size + SCALE);
  return Object.fromEntries(Object.entries(sums).map(([language, sum]) => [language, scaled(sum)]));
}
