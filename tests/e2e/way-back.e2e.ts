import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBothBrowsers } from './browsers/session.ts';
import { addresses, arrange, PCCOMPONENTES, READ_WITHIN_MS, shopOn } from './driving/arrange.ts';
import { dueInOffers } from './driving/expected.ts';
import { extensionFaults, listenForFaults } from './driving/faults.ts';
import { marksOn } from './driving/marks.ts';

/** How long the page is stayed on before it is left: through all that it asks the background, ms. */
const STAYS = [0, 30, 60, 90, 130, 180, 250, 400, 900];

inBothBrowsers('a page left and come back to', {}, (session) => {
  test('is marked, at whatever moment it was left', async () => {
    arrange(session(), { family: 'classic', keepable: true });
    const due = dueInOffers(shopOn(session().backoffice, PCCOMPONENTES));
    let kept = 0;
    for (const stay of STAYS) {
      const page = await session().browser.newPage();
      const faults = listenForFaults(page);
      if (await leaveAndComeBack(page, stay)) kept++;
      await expect
        .poll(() => marksOn(page), { timeout: READ_WITHIN_MS, message: `${String(stay)} ms` })
        .toEqual(due);
      await page.close();
      expect(faults).toEqual([]);
    }
    expect(kept).toBeGreaterThan(STAYS.length / 2);
    expect(await extensionFaults(session())).toEqual([]);
  });
});

/** @returns whether the browser had kept the page as it was, rather than loading it anew */
async function leaveAndComeBack(page: Page, stay: number): Promise<boolean> {
  const at = addresses(PCCOMPONENTES);
  await page.goto(at.offers());
  await page.evaluate(() => document.documentElement.setAttribute('was', 'here'));
  await setTimeout(stay);
  await page.goto(at.inbox(), { waitUntil: 'domcontentloaded' });
  // A page that was kept is not loaded again: there is no loading to wait for.
  await page.evaluate(() => history.back());
  await expect.poll(() => page.title(), { timeout: READ_WITHIN_MS }).toContain('Ofertas');
  return page.evaluate(() => document.documentElement.hasAttribute('was'));
}
