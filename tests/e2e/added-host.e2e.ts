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
  test('it is left alone, and asked for by its own address and no more', async () => {
    arrange(session(), { ui: 'pt' });
    const page = await session().browser.newPage();
    await page.goto(addresses(WORTEN).orders());
    await page.waitForSelector('table');
    const options = await openOwnPage(session(), 'options.html');
    expect(await origins(options)).not.toContain(`https://${WORTEN}/*`);
    const asked = await answerNo(options);
    await sendForm(options, `https://${WORTEN}/mmp/shop/order/all?limit=50`);
    await expect.poll(asked).toEqual([[`https://${WORTEN}/*`]]);
    // A no is said beside the field, and changes nothing.
    await options.waitForSelector('#opt-host[aria-invalid="true"]');
    for (const nonsense of ['https://', 'no host', '*', 'javascript:alert(1)']) {
      await sendForm(options, nonsense);
      await options.waitForSelector('#opt-host[aria-invalid="true"]');
    }
    expect(await asked()).toHaveLength(1);
    expect(await page.$$(OURS)).toHaveLength(0);
    expect(JSON.stringify(await storedRows(session()))).not.toContain(WORTEN);
    for (const one of [page, options]) await one.close();
  });
});

// Chromium's question stands outside every page and answers to no program, so the rest of the way
// is walked in Firefox, which can be told to take yes for the answer.
inBothBrowsers('a marketplace that was added', { browsers: ['firefox'] }, (session) => {
  test('it is read from the yes on, until it is taken away, and no other is', async () => {
    arrange(session(), { ui: 'pt' });
    const at = addresses(WORTEN);
    const page = await session().browser.newPage();
    const faults = listenForFaults(page);
    await page.goto(at.orders());
    await page.waitForSelector('table');
    const stranger = await session().browser.newPage();
    await stranger.goto(addresses(OTHER).offers());
    await stranger.waitForSelector('table');

    await answerYes(session());
    const options = await openOwnPage(session(), 'options.html');
    await sendForm(options, WORTEN);
    await options.waitForSelector(removeButton);
    expect(await origins(options)).toContain(`https://${WORTEN}/*`);
    // The tab that was open already needs no reload.
    await page.bringToFront();
    await reading(page, 'orders');
    await goAndRead(page, at.offers(), 'offers');
    const shop = shopOn(session().backoffice, WORTEN);
    await expect.poll(() => marksOn(page)).toEqual(dueInOffers(shop));

    await stranger.bringToFront();
    await stranger.reload();
    await stranger.waitForSelector('table');
    expect(await stranger.$$(OURS)).toHaveLength(0);
    const hosts = keptFacts(await storedRows(session())).map(({ shop: key }) => key.split('|')[0]);
    expect([...new Set(hosts)]).toEqual([WORTEN]);

    await options.bringToFront();
    await options.click(removeButton);
    await expect.poll(() => origins(options)).not.toContain(`https://${WORTEN}/*`);
    await page.bringToFront();
    await page.goto(at.orders());
    await page.waitForSelector('table');
    expect(await page.$$(OURS)).toHaveLength(0);
    expect(faults).toEqual([]);
    for (const one of [page, options, stranger]) await one.close();
  });
});

const removeButton = `.o-list button[aria-label*="${WORTEN}"]`;

async function sendForm(options: Page, text: string): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector('#opt-host');
  await options.click('#opt-host', { count: 3 });
  await options.type('#opt-host', text);
  await options.click('.o-add button[type="submit"]');
}

function origins(options: Page): Promise<readonly string[]> {
  return options.evaluate(async () => {
    const api = globalThis as unknown as { browser?: Api; chrome?: Api };
    const all = await (api.browser ?? api.chrome)?.permissions.getAll();
    return all?.origins ?? [];
  });
}

interface Api {
  readonly permissions: {
    getAll(): Promise<{ readonly origins?: readonly string[] }>;
    request(wanted: { readonly origins?: readonly string[] }): Promise<boolean>;
  };
}

/** Puts a seller who says no in the place of the browser's question; tells what was asked for. */
async function answerNo(options: Page): Promise<() => Promise<readonly (readonly string[])[]>> {
  await options.evaluate(() => {
    const api = globalThis as unknown as { browser?: Api; chrome?: Api };
    const asked: (readonly string[])[] = [];
    const request = (
      { origins: wanted = [] }: { readonly origins?: readonly string[] },
      answer?: (granted: boolean) => void,
    ) => {
      asked.push(wanted);
      answer?.(false);
      return Promise.resolve(false);
    };
    for (const one of [api.browser, api.chrome]) {
      if (one) Object.defineProperty(one.permissions, 'request', { value: request });
    }
    Object.assign(globalThis, { asked });
  });
  return () =>
    options.evaluate(() => (globalThis as unknown as { asked: readonly string[][] }).asked);
}

/** Firefox's own switch for its tests: questions about permissions are answered with yes. */
async function answerYes({ browser }: Session): Promise<void> {
  await evaluateInChrome(
    browser,
    `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
  );
}
