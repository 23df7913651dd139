/**
 * `npm run eval:invoice -- FOLDER [--json]`: every file of `FOLDER/invoice` and `FOLDER/other` is
 * shown to the product's own eye, one at a time. Prints a verdict per file (`invoice`, `other`,
 * `not-judged`), precision and recall; `null` where there was nothing to be right about. Ends with 2
 * when there is nothing to judge.
 */
import type { Judged } from './invoice-set.ts';
import { filesIn, judgeFile, summary, table } from './invoice-set.ts';

const USAGE = 'Usage: npm run eval:invoice -- FOLDER [--json]';

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { files, leftOut } = folder === undefined ? { files: [], leftOut: [] } : filesIn(folder);
if (leftOut.length > 0)
  console.error(`Left out, for they are hidden or no files: ${leftOut.join(', ')}`);
if (folder === undefined || files.length === 0) {
  if (folder !== undefined) console.error(`No files in ${folder}/invoice nor in ${folder}/other.`);
  console.error(USAGE);
  process.exit(2);
}
const judged: Judged[] = [];
for (const file of files) judged.push(await judgeFile(folder, file));
if (process.argv.includes('--json')) {
  const told = judged.map(({ file, expected, verdict }) => ({ file, expected, verdict }));
  console.log(JSON.stringify({ files: told, ...summary(judged) }));
} else {
  for (const { file, verdict, by } of judged)
    console.log(`${verdict.padEnd(11)}${by.padEnd(9)}${file}`);
  console.table(table(judged));
  console.log(summary(judged));
}
