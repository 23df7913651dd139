import type { Page } from 'puppeteer-core';
import { READ_WITHIN_MS } from './arrange.ts';

/** What a person reads in the panel, which is opened for it. */
export async function panelText(page: Page): Promise<string> {
  const isOpen = () =>
    document.querySelector('trastienda-panel')?.shadowRoot?.querySelector('.t-body') !== null;
  if (!(await page.evaluate(isOpen)))
    await page.locator('trastienda-panel >>> button[aria-expanded]').click();
  await page.waitForFunction(isOpen, { timeout: READ_WITHIN_MS, polling: 50 });
  return page.$eval(
    'trastienda-panel',
    (panel) => panel.shadowRoot?.querySelector<HTMLElement>('.t-body')?.innerText ?? '',
  );
}
