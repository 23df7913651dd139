import type { DataSet } from '../backoffice/data/types.ts';
import { startBackoffice } from '../backoffice/server.ts';
import { buildExtension } from '../e2e/browsers/built.ts';
import { ensureBrowser } from '../e2e/browsers/find.ts';
import type { Driven } from '../e2e/browsers/launch.ts';
import { launchChromium } from '../e2e/browsers/launch.ts';
import { hasDisplay } from './display.ts';
import { ORDERS_URL } from './places.ts';
import { printTour } from './print.ts';
import { tour } from './tour.ts';

/*
 * `npm start`: the built extension in a browser, on the stand-in marketplace. With a display it
 * stays open for whoever started it; without one (or with --headless) it takes the tour by itself.
 */
async function start(headless: boolean): Promise<number> {
  await ensureBrowser('chromium');
  console.log('Building the extension …');
  const extensionDir = buildExtension('chromium');
  const backoffice = await startBackoffice();
  try {
    const { proxyPort } = backoffice;
    const driven = await launchChromium({
      ...{ extensionDir, proxyPort, headless },
      // Whoever looks himself begins as a seller does; the tour goes its own way.
      keepsWelcome: !headless,
    });
    return headless ? await takeTour(driven, backoffice.data) : await stayOpen(driven);
  } finally {
    await backoffice.close();
  }
}

async function takeTour(driven: Driven, data: DataSet): Promise<number> {
  try {
    const taken = await tour(driven, data);
    printTour(taken);
    return taken.complaints.length === 0 ? 0 : 1;
  } finally {
    await driven.browser.close();
  }
}

async function stayOpen({ browser }: Driven): Promise<number> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(ORDERS_URL);
  console.log(`Open: ${ORDERS_URL}, served from this machine.`);
  console.log('Close the browser or press Ctrl-C to end.');
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  return 0;
}

try {
  process.exitCode = await start(process.argv.includes('--headless') || !hasDisplay());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
