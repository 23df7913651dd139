import { resolve } from 'node:path';
import { createServer } from 'wxt';
import { startBackoffice } from '../backoffice/server.ts';
import { allowReload } from '../e2e/browsers/developer-mode.ts';
import { launchChromium } from '../e2e/browsers/launch.ts';
import { hasDisplay } from './display.ts';
import { ORDERS_URL } from './places.ts';

/*
 * `npm run dev`: WXT's development mode, against the stand-in marketplace. WXT builds, watches and
 * reloads; the browser is started here instead of by WXT, because it has to go through the stand-in.
 */
const ROOT = resolve(import.meta.dirname, '../..');

const server = await createServer({ root: ROOT, browser: 'chrome', webExt: { disabled: true } });
await server.start();
const backoffice = await startBackoffice();
const { browser } = await launchChromium({
  extensionDir: resolve(ROOT, '.output/chrome-mv3-dev'),
  proxyPort: backoffice.proxyPort,
  headless: process.argv.includes('--headless') || !hasDisplay(),
});
await allowReload(browser);
const [page = await browser.newPage()] = await browser.pages();
await page.goto(ORDERS_URL);
console.log(`Open: ${ORDERS_URL}. Close the browser or press Ctrl-C to end.`);
await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
await backoffice.close();
await server.stop();
