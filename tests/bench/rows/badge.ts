import type { Bench } from '../result.ts';
import { ratioOf, summary } from '../stats.ts';

const FEW = { name: 'bench-badge-few', facts: 1000 };
const MANY = { name: 'bench-badge-many', facts: 100_000 };
const TASKS = 100;
const TIMES = 20;

/** Counting for the badge with a hundred times as much stored; as much is due in both. */
export const badgeBench: Bench = {
  name: 'badge',
  runs: 15,
  async run(browser, runs) {
    const lab = await browser.openLab();
    for (const { name, facts } of [FEW, MANY]) await lab.call('openBadge', name, facts, TASKS);
    const few: number[] = [];
    const many: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      few.push(await lab.call('countBadge', FEW.name, TIMES));
      many.push(await lab.call('countBadge', MANY.name, TIMES));
    }
    for (const { name } of [FEW, MANY]) await lab.call('closeBadge', name);
    await lab.page.close();
    const { median: ratio, spread } = ratioOf(many.slice(1), few.slice(1));
    const ms = (values: readonly number[]) => summary(values.slice(1)).median.toFixed(2);
    const details = `100,000 facts: ${ms(many)} ms; 1,000: ${ms(few)} ms (${TASKS} tasks in both)`;
    return [{ name: 'badge', ratio, spread, aim: 1.3, details }];
  },
};
