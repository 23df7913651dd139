import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { evaluateInChrome } from './browsers/firefox-chrome.ts';
import { openPopup } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { addresses, arrange, goAndRead, PCCOMPONENTES } from './driving/arrange.ts';
import { extensionFaults } from './driving/faults.ts';
import { press, said } from './driving/options.ts';

const poll = { timeout: 20_000, interval: 100 };

inBothBrowsers('the list beside the back office', {}, (session) => {
  test('is docked by the popup’s button, and is the same', async () => {
    arrange(session());
    const page = await session().browser.newPage();
    await goAndRead(page, addresses(PCCOMPONENTES).inbox(), 'inbox', 'ok', 'partial');
    const popup = await openPopup(session());
    const due = await tasksIn(popup);
    expect(due.length).toBeGreaterThan(2);
    await press(popup, 'header', said('openSidePanel'));
    if (session().kind === 'firefox') await expectSidebar(session());
    else await expectSidePanel(session(), due);
    expect(await extensionFaults(session())).toEqual([]);
    await page.close();
  });
});

/** Firefox lets nobody look into its sidebar: it says whose it is. */
async function expectSidebar({ browser, origin }: Session): Promise<void> {
  const shown = `SidebarController.isOpen
    ? document.querySelector('#sidebar').contentDocument.querySelector('browser')?.currentURI.spec ?? ''
    : ''`;
  await expect.poll(() => evaluateInChrome(browser, shown), poll).toBe(`${origin}/sidepanel.html`);
}

async function expectSidePanel(session: Session, due: readonly string[]): Promise<void> {
  const { browser, origin } = session;
  const url = `${origin}/sidepanel.html`;
  const target = await browser.waitForTarget((one) => one.url() === url, poll);
  const panel = await target.asPage();
  await panel.waitForSelector('[data-freshness]');
  expect(await tasksIn(panel)).toEqual(due);
  await panel.locator('[data-task] .t-row-actions button').click();
  await expect.poll(() => tasksIn(panel), poll).toEqual(due.slice(1));
}

function tasksIn(list: Page): Promise<string[]> {
  return list.$$eval('[data-task]', (all) => all.map((one) => one.getAttribute('data-task') ?? ''));
}
