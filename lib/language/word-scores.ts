import { folded } from './function-words.ts';
import { WORDS } from './generated/words.ts';
import { unpack, ZERO_SCORE } from './packed-table.ts';

const COLUMNS = 'ca de en es eu fr gl it nl pl pt'.split(' ');
/** Natural logarithm, per step of the table (tests/language/generate-words.ts). */
const STEP = 0.25;
/** Own letters of an entry are fewer than this. */
const BASE = 14;
/** How much rarer a word is written without its accents, in steps: one time in twenty. */
const WITHOUT_ACCENTS = 12;
/** One word may be a name, a slip or a loan: it says no more than this, in steps. */
const MOST = 16;
/** Words that are rarer in every language say nothing. */
const LEAST = 3;

type Scores = Readonly<Record<string, number>>;

/** Where each word's row begins in `scores`: one byte per column, in steps; 0 = not in that list. */
interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly scores: Uint8Array;
}

let table: Table | undefined;

/** Some 70,000 words, once; also without their accents, as many people type. */
function readTable(): Table {
  const entries = unpack(WORDS, BASE);
  const rows = new Map<string, number>();
  const rowOf = (word: string) => {
    const row = rows.get(word) ?? rows.size * COLUMNS.length;
    rows.set(word, row);
    return row;
  };
  for (const word of entries.keys()) {
    rowOf(word);
    rowOf(folded(word));
  }
  const scores = new Uint8Array(rows.size * COLUMNS.length);
  const raise = (at: number, score: number) => {
    scores[at] = Math.max(score, scores[at] ?? 0);
  };
  for (const [word, entry] of entries) {
    const plain = folded(word);
    for (const [i, language] of entry.languages.entries()) {
      const column = COLUMNS.indexOf(language);
      const score = entry.scores.charCodeAt(i) - ZERO_SCORE;
      raise(rowOf(word) + column, score);
      if (plain !== word) raise(rowOf(plain) + column, score - WITHOUT_ACCENTS);
    }
  }
  return { rows, scores };
}

/**
 * How much likelier the words are in the likeliest language than in each: a sum of natural
 * logarithms, 0 or less. Words that no list holds say nothing.
 * @param words lower case, letters only
 */
export function wordScores(words: readonly string[]): Scores {
  table ??= readTable();
  const { rows, scores } = table;
  const sums = new Float64Array(COLUMNS.length);
  for (const word of words) {
    const row = rows.get(word);
    if (row === undefined) continue;
    const known = scores.subarray(row, row + COLUMNS.length);
    const best = Math.max(...known);
    if (best < LEAST) continue;
    known.forEach((score, i) => {
      sums[i] = (sums[i] ?? 0) - Math.min(best - score, MOST) * STEP;
    });
  }
  return Object.fromEntries(COLUMNS.map((language, i) => [language, (sums[i] ?? 0) + 0]));
}
