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

/**
 * Firefox's notes on a page that was closed, or left and kept for a way back, while it waited for an
 * answer; written in the name of the script that asked: the answer was cut off, or came just too
 * late. The script's own handlers never run again, so it can neither prevent nor catch it; the
 * background has done what it was asked. Written by `wrapPromise` of Firefox's
 * `toolkit/components/extensions/ExtensionCommon.sys.mjs` (read in 153 ESR, where these are all
 * pairs); others meet it, too: https://bugzilla.mozilla.org/show_bug.cgi?id=1665380. Any other
 * question cut off, or one of the background's own, still counts as a fault.
 */
const LEFT_MEANWHILE: readonly string[] = [
  'after context unloaded',
  'while context is inactive',
].flatMap((when) => [
  `Promise resolved ${when}`,
  `Promise rejected ${when}: Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved`,
]);

interface Thrown {
  readonly message: string;
  /** Address of the script. */
  readonly source: string;
}

async function firefoxFaults({ browser, origin }: Driven): Promise<readonly string[]> {
  const lines = await evaluateInChrome(
    browser,
    `(() => {
      const ours = ${JSON.stringify(origin)};
      const thrown = Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & 1))
        .filter((one) => one.sourceName.startsWith(ours))
        .map((one) => ({ message: one.errorMessage, source: one.sourceName }));
      return JSON.stringify(thrown);
    })()`,
  );
  const thrown = JSON.parse(String(lines)) as Thrown[];
  return thrown.filter((one) => !isOfLeftPage(one)).map(({ message }) => message);
}

/** Exported for its own test. */
export function isOfLeftPage({ message, source }: Thrown): boolean {
  return (
    LEFT_MEANWHILE.includes(message.trim()) && !new URL(source).pathname.startsWith('/background')
  );
}
