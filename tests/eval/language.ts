import { judgeLine, parseLines, summaryOf, tableOf } from './language-table.ts';
import { readGivenFile } from './read-file.ts';

/**
 * `npm run eval:language -- FILE.tsv [--json]`: lines of `expected language <TAB> language of the
 * text <TAB> text`, judged by the product's own detector. Prints a table per expected language and
 * length in letters, or with `--json` the counts. Lines that are not of that form are told on stderr,
 * left out and counted (`leftOut`); the exit code is 1 when no line is left, 2 without a file that
 * can be read.
 */
const { lines, broken } = parseLines(readGivenFile('npm run eval:language -- FILE.tsv [--json]'));
for (const number of broken.slice(0, 10)) console.error(`line ${number}: not three columns`);
if (broken.length > 0) console.error(`${broken.length} lines left out`);
if (lines.length === 0) {
  console.error('No line to judge');
  process.exitCode = 1;
}

const judged = [];
for (const line of lines) judged.push(await judgeLine(line));
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ ...summaryOf(judged), leftOut: broken.length }));
} else {
  const { pairs, ...totals } = { ...summaryOf(judged), leftOut: broken.length };
  console.table(tableOf(judged));
  console.table(pairs);
  console.log(totals);
}
