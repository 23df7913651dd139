import { lettersIn } from './plain.ts';

/** With fewer letters a text says too little to be told from others. */
export const MIN_LETTERS = 40;
/** Hashes kept of a text; the estimate is right to about 0.03. */
const HASHES = 128;

/**
 * The fingerprint of a text: the smallest hashes (minhash) of its pairs of words, 16 bits of each,
 * in base 64. Numbers and codes do not count. Texts cannot be read from it.
 * @param words the text without greeting, signature and the names and titles of the page
 * @returns undefined for fewer than 40 letters
 */
export function fingerprintOf(words: string): string | undefined {
  const tokens = lettersIn(words.replace(/\S*\d\S*/g, ' '));
  if (tokens.join('').length < MIN_LETTERS) return undefined;
  const smallest = new Uint32Array(HASHES).fill(0xffffffff);
  const pairs = new Set(tokens.map((word, i) => `${word} ${tokens[i + 1] ?? ''}`));
  for (const pair of pairs) {
    const base = hashOf(pair);
    for (let i = 0; i < HASHES; i++) {
      const hash = mix(base ^ Math.imul(i + 1, 0x9e3779b1));
      if (hash < (smallest[i] ?? 0)) smallest[i] = hash;
    }
  }
  return btoa(String.fromCharCode(...bytesOf(smallest)));
}

/** Of each hash its low 16 bits: the smallest of many are alike in the high ones. */
function bytesOf(hashes: Uint32Array): number[] {
  return [...hashes].flatMap((hash) => [(hash >>> 8) & 255, hash & 255]);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The finishing steps of MurmurHash3, public domain. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Estimated share of word pairs that two texts have in common, 0 to 1; 0 for what is no fingerprint. */
export function similarityOf(a: string, b: string): number {
  const [one, other] = [decoded(a), decoded(b)];
  if (one?.length !== HASHES * 2 || other?.length !== HASHES * 2) return 0;
  let equal = 0;
  for (let i = 0; i < HASHES * 2; i += 2)
    if (one[i] === other[i] && one[i + 1] === other[i + 1]) equal++;
  return equal / HASHES;
}

function decoded(print: string): string | undefined {
  try {
    return atob(print);
  } catch {
    return undefined;
  }
}
