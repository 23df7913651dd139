import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from '../browsers/firefox-chrome.ts';
import type { Driven } from '../browsers/launch.ts';

/** Exceptions and console errors of a page from now on, whoever made them. */
export function listenForFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    // The browser itself reports answers of 400 and more so; the stand-in sends them on purpose.
    const own = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !own) faults.push(`console: ${message.text()}`);
  });
  return faults;
}

/**
 * Every exception of the extension that the browser has collected, in pages and in the background;
 * Chromium's list has what was written to the console as an error, too.
 */
export function extensionFaults(driven: Driven): Promise<readonly string[]> {
  return driven.kind === 'firefox' ? firefoxFaults(driven) : chromiumFaults(driven);
}

interface DeveloperPrivate {
  readonly chrome: {
    readonly developerPrivate: {
      getExtensionInfo(id: string): Promise<{
        readonly runtimeErrors: readonly { readonly message: string }[];
        readonly manifestErrors: readonly { readonly message: string }[];
      }>;
    };
  };
}

/** Chromium keeps them for extensions while developer mode is on; see `allowReload`. */
async function chromiumFaults({ browser, origin }: Driven): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const faults = await page.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as DeveloperPrivate;
    const { runtimeErrors, manifestErrors } = await chrome.developerPrivate.getExtensionInfo(id);
    return [...manifestErrors, ...runtimeErrors].map(({ message }) => message);
  }, new URL(origin).host);
  await page.close();
  return faults;
}

/** Firefox's note on a tab that was closed before its question was answered: nobody is left to tell. */
const CLOSED_MEANWHILE = 'Promise rejected after context unloaded: Actor';

async function firefoxFaults({ browser, origin }: Driven): Promise<readonly string[]> {
  const lines = await evaluateInChrome(
    browser,
    `(() => {
      const ours = ${JSON.stringify(origin)};
      const thrown = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & 1))
        .filter((one) => one.sourceName.startsWith(ours))
        .map((one) => one.errorMessage);
      return JSON.stringify(thrown);
    })()`,
  );
  const thrown = JSON.parse(String(lines)) as string[];
  return thrown.filter((fault) => !fault.startsWith(CLOSED_MEANWHILE));
}
