import type { Page } from 'puppeteer-core';
import type { LabBrowser } from '../lab-browser.ts';
import type { Bench, Result } from '../result.ts';
import { ratioOf, summary } from '../stats.ts';

const SIZES = [
  { tasks: 100, aim: 1.3 },
  { tasks: 10_000, aim: 1.5 },
];
const OWN = 'popup.html';
const EMPTY = 'lab/empty-popup.html';

/** From opening the popup to its first task on the screen, against a popup that shows nothing. */
export const popupBench: Bench = {
  name: 'popup',
  runs: 11,
  async run(browser, runs) {
    const results: Result[] = [];
    for (const { tasks, aim } of SIZES) {
      await fill(browser, tasks);
      const own: number[] = [];
      const empty: number[] = [];
      for (let run = 0; run < runs + 2; run += 1) {
        own.push(await untilPainted(browser, OWN));
        empty.push(await untilPainted(browser, EMPTY));
      }
      // The first ones fill the browser's code cache and wake the background.
      const { median: ratio, spread } = ratioOf(own.slice(2), empty.slice(2));
      const ms = (values: readonly number[]) => summary(values.slice(2)).median.toFixed(0);
      const details = `first task painted after ${ms(own)} ms; empty: ${ms(empty)} ms`;
      results.push({ name: `popup, ${tasks} tasks`, ratio, spread, aim, details });
    }
    return results;
  },
};

async function fill(browser: LabBrowser, tasks: number): Promise<void> {
  const lab = await browser.openLab();
  const held = await lab.call('fillStore', tasks);
  await lab.page.close();
  if (held < tasks) throw new Error(`${held} tasks are stored, wanted were ${tasks}`);
}

/** Since the navigation began, ms. */
async function untilPainted({ driven }: LabBrowser, path: string): Promise<number> {
  const page = await driven.browser.newPage();
  await page.setViewport({ width: 400, height: 600 });
  await page.evaluateOnNewDocument(watchForTask);
  await page.goto(`${driven.origin}/${path}`);
  const at = await painted(page);
  // What is asked after that would still be on its way while the next one is opened.
  await page.waitForFunction(isWhole);
  await page.close();
  return at;
}

function painted(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** Whether all that was stored is told. */
function isWhole(): boolean {
  const list = document.querySelector('.t-list');
  return list === null || list.getAttribute('aria-busy') === 'false';
}

/** In the page, before anything of it runs. A frame is on the screen once the task after it runs. */
function watchForTask(): void {
  const painted = new Promise<number>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-task]')) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  Object.assign(globalThis, { painted });
}
