import { evaluateInChrome } from './firefox-chrome.ts';
import type { Driven } from './launch.ts';

/**
 * Closes the page that the extension opens when it is installed, which would take the place of a
 * tab that a test is about to use.
 * @param withinMs how long it may take to come
 * @returns whether it came
 */
export async function closeWelcome(driven: Driven, withinMs: number): Promise<boolean> {
  const url = `${driven.origin}/welcome.html`;
  return driven.kind === 'firefox'
    ? closeInFirefox(driven, url, withinMs)
    : closeInChromium(driven, url, withinMs);
}

async function closeInChromium({ browser }: Driven, url: string, withinMs: number) {
  try {
    const target = await browser.waitForTarget((one) => one.url() === url, { timeout: withinMs });
    const page = await target.page();
    await page?.close();
    return true;
  } catch {
    return false;
  }
}

/** WebDriver does not say which tab shows a page of an extension; the browser itself does. */
async function closeInFirefox({ browser }: Driven, url: string, withinMs: number) {
  const closed = await evaluateInChrome(
    browser,
    `(async () => {
      const until = Date.now() + ${String(withinMs)};
      while (Date.now() < until) {
        const tab = [...gBrowser.tabs].find(
          ({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)},
        );
        if (tab) {
          gBrowser.removeTab(tab);
          return true;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    })()`,
  );
  return closed === true;
}
