import { parseArgs } from 'node:util';
import { startLabBrowser } from './lab-browser.ts';
import type { Bench, Result } from './result.ts';
import { badgeBench } from './rows/badge.ts';
import { listBench } from './rows/list.ts';
import { popupBench } from './rows/popup.ts';
import { quietBench } from './rows/quiet.ts';
import { readingBench } from './rows/reading.ts';
import { sizeBench } from './rows/size.ts';
import { syncBench } from './rows/sync.ts';
import { table } from './table.ts';

// npm run bench -- [--json] [--only NAME]… [--runs N]
const BENCHES: readonly Bench[] = [
  ...[syncBench, readingBench, badgeBench, popupBench],
  ...[listBench, quietBench, sizeBench],
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    runs: { type: 'string' },
  },
});

const unknown = (values.only ?? []).filter((name) => !BENCHES.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are ${BENCHES.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const wanted = BENCHES.filter(({ name }) => values.only?.includes(name) ?? true);

const browser = await startLabBrowser();
const results: Result[] = [];
try {
  for (const bench of wanted) {
    if (!values.json) console.error(`${bench.name} …`);
    results.push(...(await bench.run(browser, Number(values.runs ?? bench.runs))));
  }
} finally {
  await browser.close();
}
console.log(values.json ? JSON.stringify(results, null, 2) : table(results));
