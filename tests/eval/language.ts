import { readFileSync } from 'node:fs';
import { createDetector } from '../../lib/language/detector.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { countLetters } from '../../lib/language/evidence.ts';

/**
 * `npm run eval:language -- FILE.tsv [--json]`: lines of `expected language <TAB> language of the
 * text <TAB> text`, judged by the product's own detector. Prints a table per expected language and
 * length in letters, or with `--json` the counts.
 */
interface Judged {
  readonly expected: string;
  readonly actual: string;
  readonly letters: number;
  readonly answer: 'matches' | 'other' | 'not-judged';
  readonly language?: string;
}

const BINS = ['<12', '12-19', '20-29', '30-49', '50-99', '100+'] as const;

function binOf(letters: number): (typeof BINS)[number] {
  if (letters < 12) return '<12';
  if (letters < 20) return '12-19';
  if (letters < 30) return '20-29';
  if (letters < 50) return '30-49';
  return letters < 100 ? '50-99' : '100+';
}

async function judgeFile(path: string): Promise<Judged[]> {
  const detector = createDetector();
  const judged: Judged[] = [];
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    const [expected, actual, ...rest] = line.split('\t');
    if (!expected || !actual || rest.length === 0) continue;
    const text = rest.join('\t');
    const { language, matches } = await detector.detect(text, [expected]);
    const answer = matches === undefined ? 'not-judged' : matches ? 'matches' : 'other';
    const letters = countLetters(wordsToJudge(text));
    judged.push({ expected, actual, letters, answer, language });
  }
  return judged;
}

function summary(judged: readonly Judged[]) {
  const decided = judged.filter((one) => one.answer !== 'not-judged');
  const foreign = decided.filter((one) => one.actual !== one.expected);
  const pairs: Record<string, { texts: number; missed: number }> = {};
  for (const one of judged) {
    if (one.actual === one.expected) continue;
    // The text's own language first: `es>pt` is Spanish on the Portuguese channel.
    const pair = (pairs[`${one.actual}>${one.expected}`] ??= { texts: 0, missed: 0 });
    pair.texts += 1;
    if (one.answer === 'matches') pair.missed += 1;
  }
  return {
    texts: judged.length,
    judged: decided.length,
    falseMismatch: decided.filter((one) => one.actual === one.expected && one.answer === 'other')
      .length,
    missed: foreign.filter((one) => one.answer === 'matches').length,
    notJudged: judged.length - decided.length,
    pairs,
  };
}

function row(expected: string, bin: string, judged: readonly Judged[]) {
  const own = judged.filter((one) => one.actual === one.expected);
  const foreign = judged.filter((one) => one.actual !== one.expected);
  const count = (of: readonly Judged[], answer: Judged['answer']) =>
    of.filter((one) => one.answer === answer).length;
  return {
    expected,
    letters: bin,
    'own texts': own.length,
    'warned wrongly': count(own, 'other'),
    'own not judged': count(own, 'not-judged'),
    'other texts': foreign.length,
    'warned rightly': count(foreign, 'other'),
    missed: count(foreign, 'matches'),
    'other not judged': count(foreign, 'not-judged'),
  };
}

function table(judged: readonly Judged[]) {
  const channels = [...new Set(judged.map((one) => one.expected))].sort();
  const of = (expected: string, bin: string) =>
    judged.filter(
      (one) =>
        (expected === 'all' || one.expected === expected) &&
        (bin === 'all' || binOf(one.letters) === bin),
    );
  const groups = [...channels, 'all'].flatMap((expected) =>
    [...BINS, 'all'].map((bin) => row(expected, bin, of(expected, bin))),
  );
  return groups.filter((group) => group['own texts'] + group['other texts'] > 0);
}

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const [path] = paths;
if (path === undefined) {
  console.error('Usage: npm run eval:language -- FILE.tsv [--json]');
  process.exit(2);
}
const judged = await judgeFile(path);
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(summary(judged)));
} else {
  console.table(table(judged));
  const { pairs, ...totals } = summary(judged);
  console.table(pairs);
  console.log(totals);
}
