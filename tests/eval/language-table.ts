import { baseLanguage } from '../../lib/domain/channel-language.ts';
import { createDetector } from '../../lib/language/detector.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { countLetters } from '../../lib/language/evidence.ts';

/** One judgement asked for; languages without region (`pt-BR` → `pt`). */
interface Line {
  readonly expected: string;
  readonly actual: string;
  readonly text: string;
}

/** `other`: another language was reported; `matches`: called right; `not-judged`: not sure. */
export interface Judged {
  readonly expected: string;
  readonly actual: string;
  /** Letters that were judged: without greetings, addresses, codes. */
  readonly letters: number;
  readonly answer: 'matches' | 'other' | 'not-judged';
}

const BINS = [
  { name: '<12', below: 12 },
  { name: '12-19', below: 20 },
  { name: '20-29', below: 30 },
  { name: '30-49', below: 50 },
  { name: '50-99', below: 100 },
  { name: '>=100', below: Infinity },
] as const;

const detector = createDetector();

/** The lines of a file, and the numbers (from 1) of those that are not of the form; empty ones are nothing. */
export function parseLines(file: string): { lines: Line[]; broken: number[] } {
  const lines: Line[] = [];
  const broken: number[] = [];
  for (const [i, line] of file
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const [first = '', second = '', ...rest] = line.split('\t');
    const [expected, actual, text] = [baseLanguage(first), baseLanguage(second), rest.join('\t')];
    if (/^[a-z]{2,3}$/.test(expected) && /^[a-z]{2,3}$/.test(actual) && text.trim() !== '')
      lines.push({ expected, actual, text });
    else broken.push(i + 1);
  }
  return { lines, broken };
}

export async function judgeLine({ expected, actual, text }: Line): Promise<Judged> {
  const { matches } = await detector.detect(text, [expected]);
  const answer = matches === undefined ? 'not-judged' : matches ? 'matches' : 'other';
  return { expected, actual, letters: countLetters(wordsToJudge(text)), answer };
}

function isForeign({ expected, actual }: Judged): boolean {
  return expected !== actual;
}

function count(judged: readonly Judged[], answer: Judged['answer']): number {
  return judged.filter((one) => one.answer === answer).length;
}

/** The counts of `--json`. */
export function summaryOf(judged: readonly Judged[]) {
  const foreign = judged.filter(isForeign);
  const pairs: Record<string, { texts: number; missed: number }> = {};
  for (const one of foreign) {
    // The text's own language first: `es>pt` is Spanish on the Portuguese channel.
    const pair = (pairs[`${one.actual}>${one.expected}`] ??= { texts: 0, missed: 0 });
    pair.texts += 1;
    if (one.answer === 'matches') pair.missed += 1;
  }
  const notJudged = count(judged, 'not-judged');
  return {
    texts: judged.length,
    judged: judged.length - notJudged,
    falseMismatch: count(
      judged.filter((one) => !isForeign(one)),
      'other',
    ),
    missed: count(foreign, 'matches'),
    notJudged,
    pairs,
  };
}

function rowOf(expected: string, letters: string, judged: readonly Judged[]) {
  const own = judged.filter((one) => !isForeign(one));
  const foreign = judged.filter(isForeign);
  return {
    expected,
    letters,
    'own texts': own.length,
    'warned wrongly': count(own, 'other'),
    'own silent': count(own, 'not-judged'),
    'other texts': foreign.length,
    'warned rightly': count(foreign, 'other'),
    missed: count(foreign, 'matches'),
    'other silent': count(foreign, 'not-judged'),
  };
}

/** One row per expected language and length, and the sums. */
export function tableOf(judged: readonly Judged[]) {
  const binOf = ({ letters }: Judged) => BINS.find((bin) => letters < bin.below)?.name;
  const channels = [...new Set(judged.map((one) => one.expected))].sort();
  const rows = [...channels, 'all'].flatMap((channel) => {
    const of = judged.filter((one) => channel === 'all' || one.expected === channel);
    return [...BINS.map((bin) => bin.name), 'all'].map((bin) =>
      rowOf(
        channel,
        bin,
        of.filter((one) => bin === 'all' || binOf(one) === bin),
      ),
    );
  });
  return rows.filter((row) => row['own texts'] + row['other texts'] > 0);
}
