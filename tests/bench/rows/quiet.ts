import type { Page } from 'puppeteer-core';
import { addresses, PCCOMPONENTES, shopOn } from '../../e2e/driving/arrange.ts';
import { EDITOR } from '../../e2e/driving/notices.ts';
import type { LabBrowser, LabPage } from '../lab-browser.ts';
import type { BarePage } from '../list-page.ts';
import { injectOwn, openBare, openList, pause } from '../list-page.ts';
import type { Bench, Result } from '../result.ts';
import { quantile, ratioOf, summary } from '../stats.ts';

const ROWS = 100;
const CHANGES = 10_000;
/** Long enough for whatever was put off until the page is at rest. */
const SETTLE_MS = 600;
const TEXT = 'Buenos días, su pedido ha salido hoy de nuestro almacén y llegará el viernes. ';
const KEYS = 150;
const KEY_EVERY_MS = 25;

/** What the page's own life costs more with us in it: changes that do not concern us, and typing. */
export const quietBench: Bench = {
  name: 'quiet',
  runs: 15,
  async run(browser, runs) {
    const lab = await browser.openLab();
    const results = [await changes(browser, lab, runs), ...(await typing(browser, lab))];
    await lab.page.close();
    return results;
  },
};

async function changes(browser: LabBrowser, lab: LabPage, runs: number): Promise<Result> {
  const mine = await openList(browser, ROWS);
  await injectOwn(lab, mine);
  await mine.page.waitForSelector('trastienda-panel');
  await pause(mine.page, 3000);
  const theirs = await openList(browser, ROWS);
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    own.push(await churned(mine));
    bare.push(await churned(theirs));
  }
  await Promise.all([mine.close(), theirs.close()]);
  const { median: ratio, spread } = ratioOf(own.slice(2), bare.slice(2));
  const ms = (values: readonly number[]) => summary(values.slice(2)).median.toFixed(1);
  const details = `${CHANGES} changes with us: ${ms(own)} ms; without: ${ms(bare)} ms`;
  return { name: 'unrelated changes', ratio, spread, aim: 1.02, details };
}

async function churned(bare: BarePage): Promise<number> {
  await bare.page.bringToFront();
  const { cpuMs } = await bare.thread.during(async () => {
    await bare.page.evaluate(churn, CHANGES);
    await pause(bare.page, SETTLE_MS);
  });
  return cpuMs;
}

/** In the page: a ticker beside the list, a hundred changes a frame. */
async function churn(count: number): Promise<void> {
  const box = document.createElement('div');
  box.style.height = '20px';
  box.style.overflow = 'hidden';
  document.body.append(box);
  for (let change = 0; change < count; change += 1) {
    const line = document.createElement('span');
    line.textContent = String(change);
    if (change % 2 === 0) box.append(line);
    else box.firstChild?.remove();
    if (change % 100 === 99) await new Promise(requestAnimationFrame);
  }
  box.remove();
}

async function typing(browser: LabBrowser, lab: LabPage): Promise<readonly Result[]> {
  const thread = shopOn(browser.backoffice, PCCOMPONENTES).threads[0]!;
  const url = addresses(PCCOMPONENTES).thread(thread.id);
  const without = await delays(browser, url, async () => undefined);
  const withUs = await delays(browser, url, async (bare) => {
    await injectOwn(lab, bare);
    await bare.page.waitForSelector('trastienda-panel');
    await pause(bare.page, 1500);
  });
  const added = (share: number) => Math.max(0, quantile(withUs, share) - quantile(without, share));
  const [p95, worst] = [added(0.95), added(1)];
  return [
    {
      ...{ name: 'key, p95', ratio: p95 / 1, aim: 1, spread: 0 },
      details: `adds ${p95.toFixed(2)} ms of 1 ms; ${KEYS} keys`,
    },
    {
      ...{ name: 'key, worst', ratio: worst / 8, aim: 1, spread: 0 },
      details: `adds ${worst.toFixed(2)} ms of 8 ms`,
    },
  ];
}

/** From each key's arrival to the end of what it set off, ms, ascending. */
async function delays(
  browser: LabBrowser,
  url: string,
  prepare: (bare: BarePage) => Promise<void>,
): Promise<number[]> {
  const bare = await openBare(browser, url, { family: 'spa' });
  const { page } = bare;
  await page.waitForSelector(EDITOR);
  await prepare(bare);
  await page.bringToFront();
  await page.click(EDITOR);
  await page.evaluate(listen);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.type(TEXT[key % TEXT.length]!);
    await pause(page, KEY_EVERY_MS);
  }
  const told = await delaysIn(page);
  await bare.close();
  return told.slice(10).sort((a, b) => a - b);
}

/** In the page. A key's time stamp is when the browser got it: waiting in the queue counts. */
function listen(): void {
  const delays: number[] = [];
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const { port1, port2 } = new MessageChannel();
      addEventListener('input', () => port2.postMessage(undefined), { once: true });
      port1.onmessage = () => delays.push(performance.now() - timeStamp);
    },
    true,
  );
  Object.assign(globalThis, { delays });
}

function delaysIn(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
}
