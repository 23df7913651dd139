import { countLetters } from './evidence.ts';

/** Letters a piece needs to be judged on its own. */
const MIN_LETTERS = 25;
/** More pieces than this are not judged apart: 20,000 characters are some 300 of them. */
const MAX_PIECES = 400;

/**
 * A text as pieces long enough to be judged one by one: whole sentences, never across a line
 * unless a line is too short. The rest of a line that is too short joins the piece before it.
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    let piece = '';
    for (const sentence of line.split(/(?<=[.!?…;])\s+/u)) {
      piece = piece === '' ? sentence : `${piece} ${sentence}`;
      if (countLetters(piece) < MIN_LETTERS) continue;
      pieces.push(piece);
      piece = '';
    }
    if (piece !== '') pieces.push(piece);
  }
  return pieces.slice(0, MAX_PIECES).filter((piece) => countLetters(piece) >= MIN_LETTERS);
}
