import type { Page } from 'puppeteer-core';
import { mainMessages, readMessages } from '../../architecture/messages.ts';
import { openOwnPage } from '../browsers/own-pages.ts';
import type { Session } from '../browsers/session.ts';
import { READ_WITHIN_MS } from './arrange.ts';

/** What the options say in the language the browsers are started in. */
export function said(key: string): string {
  const text = mainMessages(readMessages()).get(key);
  if (!text) throw new Error(`no message ${key}`);
  return text;
}

/** Opens the options, does something there, and closes them. */
export async function inOptions(
  session: Session,
  work: (options: Page) => Promise<void>,
): Promise<void> {
  const options = await openOwnPage(session, 'options.html');
  try {
    await options.waitForSelector('#opt-limits', { timeout: READ_WITHIN_MS });
    await work(options);
  } finally {
    await options.close();
  }
}

/** Types into a field in place of what stands there. */
export async function fill(options: Page, id: string, text: string): Promise<void> {
  const field = `[id="${id}"]`;
  await options.waitForSelector(field, { timeout: READ_WITHIN_MS });
  await options.$eval(field, (one) => one.scrollIntoView({ block: 'center' }));
  await options.click(field);
  await options.keyboard.down('Control');
  await options.keyboard.press('a');
  await options.keyboard.up('Control');
  await options.keyboard.press('Backspace');
  await options.keyboard.type(text);
}

/** Presses the button inside `within` that is called this, to those who see or hear it. */
export async function press(options: Page, within: string, name: string): Promise<void> {
  const buttons = await options.$$(`${within} button`);
  for (const button of buttons) {
    const called = await button.evaluate(
      (one) => one.getAttribute('aria-label') ?? one.textContent.trim(),
    );
    if (called !== name) continue;
    await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await button.click();
    return;
  }
  throw new Error(`no button ${name} in ${within}`);
}

const STOCK_RULES = '[aria-labelledby="opt-stock-rules"]';

export interface TypedRule {
  readonly sku?: string;
  readonly category?: string;
  readonly units: number;
}

/** Adds a stock rule to the form, which is not saved yet. */
export async function addStockRule(options: Page, rule: TypedRule): Promise<void> {
  if (rule.sku !== undefined) await fill(options, 'opt-rule-sku', rule.sku);
  if (rule.category !== undefined) await fill(options, 'opt-rule-category', rule.category);
  await fill(options, 'opt-rule-units', String(rule.units));
  await press(options, STOCK_RULES, said('optAddStockRule'));
}

/** Takes every stock rule out of the form, which is not saved yet. */
export async function removeStockRules(options: Page): Promise<void> {
  const remove = `${STOCK_RULES} .o-list li:first-child button:last-of-type`;
  while (await options.$(remove)) await options.click(remove);
}

/** Saves the form and waits until that was done. */
export async function saveOptions(options: Page): Promise<void> {
  await press(options, 'form .o-save', said('optSave'));
  await options.waitForFunction(
    (done) => document.querySelector('.o-save [role="status"]')?.textContent === done,
    { timeout: READ_WITHIN_MS, polling: 50 },
    said('optSaved'),
  );
}

/**
 * Sets the seller's own value of a marketplace's figure, which holds at once; an empty text goes
 * back to what is published.
 * @param market id of the marketplace @param figure id of the figure: `replyLimit.hours`
 */
export async function setFigure(
  options: Page,
  market: { readonly id: string; readonly name: string },
  figure: string,
  text: string,
): Promise<void> {
  const id = `opt-figure-${market.id}-${figure}`;
  await options.$$eval(
    'details.o-market > summary',
    (all, name) => {
      const one = all.find((summary) => summary.querySelector('strong')?.textContent === name);
      if (one?.parentElement?.hasAttribute('open') === false) one.click();
    },
    market.name,
  );
  await fill(options, id, text);
  // Stored when the field is left.
  await options.keyboard.press('Tab');
  await options.waitForFunction(
    (status, done) => document.getElementById(status)?.textContent === done,
    { timeout: READ_WITHIN_MS, polling: 50 },
    `${id}-status`,
    said('optSaved'),
  );
}
