import type { Browser } from 'puppeteer-core';

interface DeveloperPrivate {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    };
  };
}

/**
 * Lets an extension loaded from a folder reload itself. Without developer mode Chromium switches
 * such an extension off at `runtime.reload()`, and its pages are gone.
 */
export async function allowReload(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as DeveloperPrivate).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await page.close();
}
