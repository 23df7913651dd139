import type { Page } from 'puppeteer-core';
import { openPopup } from '../browsers/own-pages.ts';
import type { Session } from '../browsers/session.ts';
import { READ_WITHIN_MS } from './arrange.ts';

/** Opens the popup, does something there once it shows all of it, and closes it. */
export async function inPopup<T>(session: Session, work: (popup: Page) => Promise<T>): Promise<T> {
  const popup = await openPopup(session);
  try {
    await popup.waitForSelector('header[aria-busy="false"]', { timeout: READ_WITHIN_MS });
    return await work(popup);
  } finally {
    await popup.close();
  }
}

/** Marks a task as done. @param ref `host|shop|rule|subject` */
export async function decide(popup: Page, ref: string): Promise<void> {
  await popup.locator(`${rowOf(ref)} .t-row-actions > button`).click();
  await popup.waitForSelector(rowOf(ref), { hidden: true, timeout: READ_WITHIN_MS });
}

/** Puts a task off until something new happens in it. */
export async function putOff(popup: Page, ref: string): Promise<void> {
  await popup.locator(`${rowOf(ref)} [aria-haspopup="menu"]`).click();
  await popup.locator('[role="menuitem"][data-item="news"]').click();
  await popup.waitForSelector(rowOf(ref), { hidden: true, timeout: READ_WITHIN_MS });
}

/** Takes the last decision back by the button beside what is told of it. */
export async function undo(popup: Page, ref: string): Promise<void> {
  await popup.locator('.t-toast button:first-of-type').click();
  await popup.waitForSelector(rowOf(ref), { timeout: READ_WITHIN_MS });
}

/** Opens a task again that was done or put off. */
export async function takeBack(popup: Page, ref: string): Promise<void> {
  await unfoldAside(popup);
  await popup.locator(`[data-set-aside="${ref}"] > button`).click();
  await popup.waitForSelector(rowOf(ref), { timeout: READ_WITHIN_MS });
}

/** Lists what was done or put off, which is folded up. */
export async function unfoldAside(popup: Page): Promise<void> {
  for (const group of await popup.$$('[data-aside]:not([open])'))
    await group.$eval('summary', (one) => one.click());
  await popup.waitForFunction(
    () =>
      document.querySelectorAll('[data-aside]').length ===
      document.querySelectorAll('[data-aside]:has([data-set-aside])').length,
    { timeout: READ_WITHIN_MS },
  );
}

function rowOf(ref: string): string {
  return `[data-row="${ref}"]`;
}
