import { folded } from './function-words.ts';

/** Bounds that keep hostile input linear. */
const MAX_PLACES_PER_WORD = 20;
const MAX_RUN = 60;
/** Words in a row that count as a quoted piece of a longer phrase. */
const PIECE = 3;
/** A phrase longer than any title is a text, and of a text more has to stand there: `thanks for your` is everybody's. */
const TITLE_WORDS = 30;
const PIECE_OF_TEXT = 8;

function pieceOf(phrase: string): number {
  const words = wordsOf(phrase).length;
  const isText = words > TITLE_WORDS || /\n|\{/.test(phrase);
  return Math.min(words, isText ? PIECE_OF_TEXT : PIECE);
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    folded: folded(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Where each word stands in the phrases. */
function placesOf(phrases: readonly (readonly string[])[]): Map<string, [number, number][]> {
  const places = new Map<string, [number, number][]>();
  phrases.forEach((phrase, p) => {
    phrase.forEach((word, w) => {
      const known = places.get(word) ?? [];
      if (known.length < MAX_PLACES_PER_WORD) known.push([p, w]);
      places.set(word, known);
    });
  });
  return places;
}

/**
 * The text without the given phrases, compared word by word without case, accents, spaces and
 * punctuation. Of a phrase of more than three words, three in a row are enough: people shorten titles;
 * of one longer than titles are, eight.
 */
export function withoutPhrases(text: string, strip: readonly string[]): string {
  const known = strip
    .map((phrase) => phrase.toWellFormed().normalize('NFC'))
    .filter((phrase) => wordsOf(phrase).reduce((sum, word) => sum + word.folded.length, 0) > 1);
  const phrases = known.map((phrase) => wordsOf(phrase).map((word) => word.folded));
  const pieces = known.map(pieceOf);
  if (phrases.length === 0) return text;
  const places = placesOf(phrases);
  const words = wordsOf(text);

  const runAt = (start: number, [p, w]: readonly [number, number]): number => {
    const phrase = phrases[p]?.slice(w, w + MAX_RUN) ?? [];
    const end = phrase.findIndex((word, i) => words[start + i]?.folded !== word);
    const run = end < 0 ? phrase.length : end;
    return run >= (pieces[p] ?? PIECE) ? run : 0;
  };

  let out = '';
  let done = 0;
  let next = 0;
  for (const [i, word] of words.entries()) {
    if (i < next) continue;
    const run = Math.max(0, ...(places.get(word.folded) ?? []).map((place) => runAt(i, place)));
    if (run === 0) continue;
    next = i + run;
    out += `${text.slice(done, word.from)} `;
    done = words[next - 1]?.to ?? word.to;
  }
  return out + text.slice(done);
}
