import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tagged } from '../backoffice/data/stories.ts';
import { evaluateInChrome } from './browsers/firefox-chrome.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import {
  addresses,
  arrange,
  goAndRead,
  PCCOMPONENTES,
  shopOn,
  STORIES_ON,
} from './driving/arrange.ts';
import { extensionFaults } from './driving/faults.ts';
import { inOptions, said } from './driving/options.ts';

const poll = { timeout: 20_000, interval: 100 };
const SWITCH = '#opt-notify .t-switch:first-of-type input';

/*
 * Chromium shows its question and its notifications outside every page, where no program reaches
 * them; Firefox's own window can be looked at and clicked in by the driver.
 */
inBothBrowsers('notifications', { browsers: ['firefox'] }, (session) => {
  test('a no to the browser’s question is said, and leaves them off', async () => {
    await prepare(session());
    await inOptions(session(), async (options) => {
      await turnOn(options);
      await answer(session(), 'secondaryButton');
      await expect.poll(() => textOf(options), poll).toContain(said('optNotifyRefused'));
      expect(await isOn(options)).toBe(false);
    });
  });

  test('a message that waits too long is told of, and a click leads to its conversation', async () => {
    const { backoffice, browser } = session();
    const shop = shopOn(backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    arrange(session(), { shop: shop.id, rules: ['late-reply'] });
    const [due = ''] = tagged(shop, 'late-reply');
    const thread = addresses(PCCOMPONENTES).thread(due.replace('thread:', ''));
    await inOptions(session(), async (options) => {
      await turnOn(options);
      await answer(session(), 'button');
      await options.waitForSelector('#opt-quiet');
      expect(await isOn(options)).toBe(true);
      // Else the hour of this test would decide whether anybody may be disturbed.
      await options.select('#opt-quiet', 'never');
      await expect.poll(() => kept(options), poll).toMatch(/"told".*"quiet":"never"/);
    });
    const page = await browser.newPage();
    await goAndRead(page, thread, 'thread');
    await expect.poll(() => alertText(session()), poll).toContain(said('ruleNameLateReply'));
    await page.goto(addresses(PCCOMPONENTES).offers());
    const tabs = (await browser.pages()).length;
    await clickAlert(session());
    await expect.poll(() => address(session()), poll).toBe(thread);
    expect((await browser.pages()).length).toBe(tabs + 1);
    expect(await alertText(session())).toBe('');
    expect(await extensionFaults(session())).toEqual([]);
    await page.close();
  });
});

/** Alerts drawn by Firefox itself, not by the desktop; its question answers at once. */
async function prepare({ browser }: Session): Promise<void> {
  await evaluateInChrome(
    browser,
    `Services.prefs.setBoolPref('alerts.useSystemBackend', false);
     Services.prefs.setIntPref('security.notification_enable_delay', 0);`,
  );
}

async function turnOn(options: Page): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector(SWITCH);
  await options.$eval(SWITCH, (one) => one.scrollIntoView({ block: 'center' }));
  await options.click(SWITCH);
}

/** Presses a button of the question that Firefox shows under its address bar. */
async function answer({ browser }: Session, button: string): Promise<void> {
  const press = `(() => {
    const asked = PopupNotifications.panel.firstElementChild;
    if (PopupNotifications.panel.state !== 'open' || !asked) return '';
    asked.${button}.click();
    return asked.id;
  })()`;
  await expect
    .poll(() => evaluateInChrome(browser, press), poll)
    .toBe('addon-webext-permissions-notification');
}

function isOn(options: Page): Promise<boolean> {
  return options.$eval(SWITCH, (one) => one.checked);
}

function textOf(options: Page): Promise<string> {
  return options.$eval('#opt-notify', (one) => (one as HTMLElement).innerText);
}

/** All that is kept beside the tasks, with what was told of first. */
function kept(options: Page): Promise<string> {
  return options.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
    };
    const { told, ...rest } = await browser.storage.local.get();
    return JSON.stringify({ told, ...rest });
  });
}

const ALERT = `[...Services.wm.getEnumerator('alert:alert')][0]`;

/** What the notification on the screen says; empty where there is none. */
async function alertText({ browser }: Session): Promise<string> {
  return String(
    await evaluateInChrome(browser, `${ALERT}?.document.documentElement.outerHTML ?? ''`),
  );
}

async function clickAlert({ browser }: Session): Promise<void> {
  await evaluateInChrome(browser, `${ALERT}.document.getElementById('alertBox').click()`);
}

async function address({ browser }: Session): Promise<string> {
  return String(await evaluateInChrome(browser, 'gBrowser.currentURI.spec'));
}
