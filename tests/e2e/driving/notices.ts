import type { Page } from 'puppeteer-core';
import { READ_WITHIN_MS } from './arrange.ts';

/** Several times what a file of a few kilobytes takes, the reader loaded with it. */
const JUDGED_WITHIN_MS = 2_000;

/** Rules of the notices shown, sorted. */
export async function noticesOn(page: Page): Promise<string[]> {
  const rules = await page.$$eval('trastienda-notice', (notices) =>
    notices.map((notice) => String(notice.getAttribute('data-rule'))),
  );
  return rules.sort();
}

/** Waits for a notice of that rule. */
export async function noticed(page: Page, rule: string): Promise<void> {
  await page.waitForSelector(`trastienda-notice[data-rule="${rule}"]`, {
    timeout: READ_WITHIN_MS,
  });
}

/** Waits until no notice of that rule is left. */
export async function settled(page: Page, rule: string): Promise<void> {
  await page.waitForFunction(
    (selector) => !document.querySelector(selector),
    { timeout: READ_WITHIN_MS, polling: 50 },
    `trastienda-notice[data-rule="${rule}"]`,
  );
}

/** Lets pass the time in which a file would have been judged. */
export function waited(page: Page): Promise<void> {
  return page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), JUDGED_WITHIN_MS);
}

/** What a person reads in the notice. */
export function noticeText(page: Page, rule: string): Promise<string> {
  return page.$eval(
    `trastienda-notice[data-rule="${rule}"]`,
    (notice) => notice.shadowRoot?.querySelector('section')?.textContent ?? '',
  );
}

/** Addresses of the links in the notice that lead into the marketplace. */
export function noticeLinks(page: Page, rule: string): Promise<string[]> {
  return page.$eval(`trastienda-notice[data-rule="${rule}"]`, (notice) =>
    [...(notice.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])]
      .map((link) => link.href)
      .filter((href) => href.startsWith(location.origin)),
  );
}

export interface Placed {
  /** Controls of the page that the notice lies over. */
  readonly covers: readonly string[];
  /** Pixels between the notice and the control it speaks of. */
  readonly distance: number;
  readonly height: number;
}

/** How the first notice stands to the control it speaks of and to every control of the page. */
export function placeOfNotice(page: Page, control: string): Promise<Placed> {
  return page.evaluate((selector) => {
    const notice = document.querySelector('trastienda-notice')?.getBoundingClientRect();
    const own = document.querySelector(selector)?.getBoundingClientRect();
    if (!notice || !own) throw new Error(`no notice, or no ${selector}`);
    const controls = document.querySelectorAll(
      'textarea, [contenteditable], input, select, button, [role="combobox"]',
    );
    const overlaps = ({ left, right, top, bottom, width, height }: DOMRect) =>
      width > 1 &&
      height > 1 &&
      left < notice.right - 1 &&
      right > notice.left + 1 &&
      top < notice.bottom - 1 &&
      bottom > notice.top + 1;
    const covered = [...controls].filter((one) => overlaps(one.getBoundingClientRect()));
    return {
      covers: covered.map((one) => (one.cloneNode() as Element).outerHTML),
      distance: Math.max(0, notice.top - own.bottom, own.top - notice.bottom),
      height: notice.height,
    };
  }, control);
}

const EDITOR = 'textarea, [contenteditable="true"]';

/** Types a reply in place of what stands in the composer, key by key. */
export async function typeReply(page: Page, text: string): Promise<void> {
  await page.click(EDITOR);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

export { EDITOR };
