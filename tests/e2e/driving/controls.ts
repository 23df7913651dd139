import type { Page } from 'puppeteer-core';

/** Presses the button with this caption, the `nth` of them. */
export async function pressButton(page: Page, caption: string, nth = 0): Promise<void> {
  const buttons = await page.$$('button');
  const texts = await Promise.all(
    buttons.map((one) => one.evaluate((button) => button.textContent.trim())),
  );
  const fitting = buttons.filter((_, i) => texts[i] === caption);
  const button = fitting[nth];
  if (!button) throw new Error(`no button ${caption}`);
  await button.click();
}

/** Picks an entry of a list that answers to the mouse only. @param name `type`, `recipient` */
export async function pick(page: Page, name: string, label: string): Promise<void> {
  await page.click(`#${name}__trigger`);
  const options = await page.$$('[role="option"]');
  for (const option of options) {
    if ((await option.evaluate((one) => one.textContent)) !== label) continue;
    await option.click();
    return;
  }
  throw new Error(`no ${label} among ${name}`);
}
