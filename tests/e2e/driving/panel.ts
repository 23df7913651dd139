import type { Page } from 'puppeteer-core';
import { READ_WITHIN_MS } from './arrange.ts';

/** Longer than it takes to open; a click may have met a panel that was just opening by itself. */
const OPENS_WITHIN_MS = 3000;

/** What a person reads in the panel, which is opened for it. */
export async function panelText(page: Page): Promise<string> {
  const until = Date.now() + READ_WITHIN_MS;
  while (!(await page.evaluate(isOpen))) {
    await page.locator('trastienda-panel >>> button[aria-expanded]').click();
    const timeout = Date.now() < until ? OPENS_WITHIN_MS : 1;
    await page.waitForFunction(isOpen, { timeout, polling: 50 }).catch((error: unknown) => {
      if (Date.now() >= until) throw error;
    });
  }
  return page.$eval(
    'trastienda-panel',
    (panel) => panel.shadowRoot?.querySelector<HTMLElement>('.t-body')?.innerText ?? '',
  );
}

/** Runs in the page. */
function isOpen(): boolean {
  return !!document.querySelector('trastienda-panel')?.shadowRoot?.querySelector('.t-body');
}
