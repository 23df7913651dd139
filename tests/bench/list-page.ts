import type { Page } from 'puppeteer-core';
import { DEFAULTS } from '../backoffice/switches.ts';
import { addresses, PCCOMPONENTES } from '../e2e/driving/arrange.ts';
import type { LabBrowser } from './lab-browser.ts';
import type { LabPage } from './lab-browser.ts';
import { ThreadTime } from './thread-time.ts';

/** A page of the stand-in in which nothing of ours runs until it is asked to. */
export interface BarePage {
  readonly page: Page;
  readonly thread: ThreadTime;
  close(): Promise<void>;
}

/** The list of offers with so many rows, loaded and at rest; server-rendered, so that it stays so. */
export async function openList(browser: LabBrowser, rows: number): Promise<BarePage> {
  return openBare(browser, addresses(PCCOMPONENTES).offers(rows), { family: 'classic' });
}

export async function openBare(
  { backoffice, driven }: LabBrowser,
  url: string,
  switches: Partial<typeof DEFAULTS>,
): Promise<BarePage> {
  const { classSeed } = backoffice.switches;
  backoffice.setSwitches({ ...DEFAULTS, delay: 0, classSeed, ...switches });
  const page = await driven.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await pause(page, 300);
  return { page, thread: await ThreadTime.of(page), close: () => page.close() };
}

/** Lets what was put off come to pass. */
export function pause(page: Page, ms: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((done) => setTimeout(done, time)), ms);
}

/** Brings the content script into the page, as the browser does once a page is idle. */
export function injectOwn(lab: LabPage, { page }: BarePage): Promise<void> {
  return inject(lab, page.url(), 'content-scripts/backoffice.js');
}

/** Brings a script of the measured copy into the tab that shows this address. */
export async function inject(lab: LabPage, url: string, file: string): Promise<void> {
  await lab.page.evaluate(
    async (wanted, path) => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const all = await tabs.query({});
      const tab = all.find((one) => one.url === wanted);
      if (!tab) throw new Error(`no tab shows ${wanted}`);
      await scripting.executeScript({ target: { tabId: tab.id }, files: [path] });
    },
    url,
    file,
  );
}

interface Chrome {
  readonly tabs: { query(of: object): Promise<readonly { id: number; url?: string }[]> };
  readonly scripting: { executeScript(what: object): Promise<unknown> };
}

export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('trastienda-mark').length);
}
