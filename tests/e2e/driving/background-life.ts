import { TargetType } from 'puppeteer-core';
import type { WebWorker } from 'puppeteer-core';
import { evaluateInChrome } from '../browsers/firefox-chrome.ts';
import type { Driven } from '../browsers/launch.ts';

/**
 * Ends the extension's background in the middle of whatever it does, as the browser does when it is
 * short of memory: nothing in it is told.
 * @returns whether it was running
 */
export async function killBackground(driven: Driven): Promise<boolean> {
  if (driven.kind === 'firefox') return killEventPage(driven);
  const worker = await runningWorker(driven);
  await worker?.close();
  return worker !== undefined;
}

async function killEventPage({ browser, origin }: Driven): Promise<boolean> {
  const host = JSON.stringify(new URL(origin).host);
  const was = await evaluateInChrome(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByHostname(${host});
      const was = extension.backgroundState;
      const options = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
      await extension.terminateBackground(options);
      return was + ' ' + extension.backgroundState;
    })()`,
  );
  if (!String(was).endsWith('stopped')) throw new Error(`the event page went on: ${String(was)}`);
  return String(was).startsWith('running');
}

async function runningWorker({ browser, origin }: Driven): Promise<WebWorker | undefined> {
  const target = browser
    .targets()
    .find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(origin));
  return (await target?.worker()) ?? undefined;
}
