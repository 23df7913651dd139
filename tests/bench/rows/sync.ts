import type { Bench, Result } from '../result.ts';
import type { LabPage } from '../lab-browser.ts';
import { recordSync } from '../record.ts';
import { ratioOf, summary } from '../stats.ts';
import type { SyncCost } from '../lab/sync-lab.ts';

/**
 * A quarter of a shop of 20,000 orders: the work is done answer by answer, a hundred records each,
 * so four times as many orders are four times the same.
 */
const SHOP = { orders: 5000, threads: 0, offers: 300, days: 75 };

interface Run {
  readonly cpuMs: number;
  readonly told: SyncCost;
}

/** First sync of a shop: own processor time against parsing the same answers and putting them raw. */
export const syncBench: Bench = {
  name: 'sync',
  runs: 5,
  async run(browser, runs) {
    const recording = await recordSync(SHOP);
    const lab = await browser.openLab();
    await lab.call('loadRecording', browser.extension.put('sync.json', JSON.stringify(recording)));
    const own: Run[] = [];
    const raw: Run[] = [];
    const rows: Run[] = [];
    // The first run of each warms the engine up and is not counted.
    for (let run = 0; run <= runs; run += 1) {
      own.push(await measured(lab, 'syncOwn'));
      raw.push(await measured(lab, 'syncRaw'));
      rows.push(await measured(lab, 'syncRawOwnRows'));
    }
    await lab.page.close();
    return results(own.slice(1), raw.slice(1), rows.slice(1));
  },
};

function measured(lab: LabPage, way: 'syncOwn' | 'syncRaw' | 'syncRawOwnRows'): Promise<Run> {
  return lab.thread.during(() => lab.call(way));
}

function results(own: readonly Run[], raw: readonly Run[], rows: readonly Run[]): Result[] {
  const cpu = (runs: readonly Run[]) => runs.map(({ cpuMs }) => cpuMs);
  const wall = (runs: readonly Run[]) => runs.map(({ told }) => told.wallMs);
  const records = own[0]?.told.records ?? 1;
  const perThousand = (summary(cpu(own)).median / records) * 1000;
  const heap = summary(own.map(({ told }) => told.heap)).median / 2 ** 20;
  const median = (values: readonly number[]) => summary(values).median.toFixed(0);
  const { median: ratio, spread } = ratioOf(cpu(own), cpu(raw));
  const strict = ratioOf(cpu(own), cpu(rows));
  const told =
    `${SHOP.orders} orders (${records} records): CPU ${median(cpu(own))} ms ` +
    `(${perThousand.toFixed(0)} ms per 1,000 records), wall ${median(wall(own))} ms, ` +
    `heap +${heap.toFixed(1)} MB`;
  return [
    {
      ...{ name: 'sync', ratio, spread, aim: 2 },
      details: `${told}; parsed and put raw: CPU ${median(cpu(raw))} ms, wall ${median(wall(raw))} ms`,
    },
    {
      ...{ name: 'sync, own rows', ratio: strict.median, spread: strict.spread, aim: 2 },
      details: `parsed, our smaller rows put raw: CPU ${median(cpu(rows))} ms, wall ${median(wall(rows))} ms`,
    },
  ];
}
