import type { Bench, Result } from '../result.ts';
import type { LabPage } from '../lab-browser.ts';
import { ratioOf, summary } from '../stats.ts';

const ROWS = 1000;

/** Storing what a list of 1,000 rows said, against one transaction that puts the same rows. */
export const readingBench: Bench = {
  name: 'reading',
  runs: 15,
  async run(browser, runs) {
    const lab = await browser.openLab();
    await lab.call('openReadings', ROWS);
    let round = 0;
    const next = () => (round += 1);
    const unchanged = await pairs(lab, runs, () => lab.call('readUnchanged', ROWS, next()));
    const changed = await pairs(lab, runs, () => lab.call('readChanged', ROWS, next()));
    await lab.call('closeReadings');
    await lab.page.close();
    return [
      resultOf('reading, unchanged', 1.3, unchanged),
      resultOf('reading, all changed', 2, changed),
    ];
  },
};

interface Pairs {
  readonly own: readonly number[];
  readonly raw: readonly number[];
}

async function pairs(lab: LabPage, runs: number, read: () => Promise<number>): Promise<Pairs> {
  const own: number[] = [];
  const raw: number[] = [];
  for (let run = 0; run < runs + 3; run += 1) {
    await lab.thread.collectGarbage();
    own.push(await read());
    await lab.thread.collectGarbage();
    raw.push(await lab.call('putRows'));
  }
  // The first few warm the engine up.
  return { own: own.slice(3), raw: raw.slice(3) };
}

function resultOf(name: string, aim: number, { own, raw }: Pairs): Result {
  const { median: ratio, spread } = ratioOf(own, raw);
  const ms = (values: readonly number[]) => summary(values).median.toFixed(1);
  return {
    ...{ name, ratio, spread, aim },
    details: `${ROWS} rows: ${ms(own)} ms; one raw transaction: ${ms(raw)} ms`,
  };
}
