import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { evaluateInChrome } from './browsers/firefox-chrome.ts';
import { openOwnPage, storedRows } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { addresses, arrange, goAndRead, reading, shopOn } from './driving/arrange.ts';
import { dueInOffers } from './driving/expected.ts';
import { keptFacts } from './driving/falsehoods.ts';
import { listenForFaults } from './driving/faults.ts';
import { marksOn } from './driving/marks.ts';

const WORTEN = 'marketplace.worten.pt';
const OTHER = 'marketplace.example.com';
const OURS = 'trastienda-panel, trastienda-mark, trastienda-notice';

inBothBrowsers('a marketplace that the seller adds', {}, (session) => {
  test('it is asked for by its own address alone, and read from then on', async () => {
    arrange(session(), { ui: 'pt' });
    const at = addresses(WORTEN);
    const page = await session().browser.newPage();
    const faults = listenForFaults(page);
    await page.goto(at.orders());
    await page.waitForSelector('table');

    const options = await openOwnPage(session(), 'options.html');
    expect(await origins(options)).not.toContain(`https://${WORTEN}/*`);
    expect(await page.$$(OURS)).toHaveLength(0);
    await allow(session(), options);
    await expect.poll(() => options.evaluate(() => document.body.innerText)).toContain(WORTEN);
    expect(await origins(options)).toContain(`https://${WORTEN}/*`);
    // The tab that was open already needs no reload.
    await page.bringToFront();
    await reading(page, 'orders');
    await goAndRead(page, at.offers(), 'offers');
    const shop = shopOn(session().backoffice, WORTEN);
    await expect.poll(() => marksOn(page)).toEqual(dueInOffers(shop));

    const stranger = await session().browser.newPage();
    await stranger.goto(addresses(OTHER).offers());
    await stranger.waitForSelector('table');
    await goAndRead(page, at.inbox(), 'inbox', 'ok', 'partial');
    expect(await stranger.$$(OURS)).toHaveLength(0);
    const hosts = keptFacts(await storedRows(session())).map(({ shop: key }) => key.split('|')[0]);
    expect(new Set(hosts)).toEqual(new Set([WORTEN]));

    await withdraw(options);
    await expect.poll(() => origins(options)).not.toContain(`https://${WORTEN}/*`);
    await page.goto(at.orders());
    await page.waitForSelector('table');
    expect(await page.$$(OURS)).toHaveLength(0);
    expect(faults).toEqual([]);
    for (const one of [page, options, stranger]) await one.close();
  });
});

function origins(options: Page): Promise<readonly string[]> {
  return options.evaluate(async () => {
    const api = globalThis as unknown as { browser?: Api; chrome?: Api };
    const all = await (api.browser ?? api.chrome)?.permissions.getAll();
    return all?.origins ?? [];
  });
}

interface Api {
  readonly permissions: { getAll(): Promise<{ readonly origins?: readonly string[] }> };
}

/**
 * Adds the marketplace as far as a test may. Firefox answers its own question with yes when told
 * to, so there the form is sent. Chromium's question cannot be answered by a program: the form is
 * not sent, and the host is granted where the browser's own settings would grant it.
 */
async function allow(session: Session, options: Page): Promise<void> {
  if (session.kind === 'chromium') {
    await grantInSettings(session);
    return;
  }
  await evaluateInChrome(
    session.browser,
    `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
  );
  await options.type('#opt-host', `https://${WORTEN}/mmp/shop/order/all`);
  await options.click('.o-add button[type="submit"]');
}

async function grantInSettings({ browser, origin }: Session): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (id, pattern) => {
      const { chrome } = globalThis as unknown as DeveloperPrivate;
      await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    new URL(origin).host,
    `https://${WORTEN}/*`,
  );
  await settings.close();
}

interface DeveloperPrivate {
  readonly chrome: {
    readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  };
}

async function withdraw(options: Page): Promise<void> {
  await options.bringToFront();
  await options.click(`.o-list button[aria-label*="${WORTEN}"]`);
}
