import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../e2e/browsers/find.ts';
import type { Picture } from './contact-sheet.ts';
import { contactSheet } from './contact-sheet.ts';
import { GALLERY_FOLDER, startGalleryPage } from './page-server.ts';
import type { Shown } from './page/gallery-view.ts';
import { takeOptions } from './take-options.ts';
import type { Size, Theme } from './take.ts';
import { allStates, axeFindings, bringAbout, overflow, sizesOf, THEMES } from './take.ts';

/*
 * `npm run gallery`: every state of every view in pictures, light and dark, at 100 %, at 200 %,
 * 320 px wide and with letters at 200 %, with a contact sheet; each is looked at by axe and must fit its window. Ends with 1
 * where anything is wrong.
 *   --only TEXT   states whose `view/state` holds it; `options/` = the settings
 *   --readme      also the README's pictures, of what was taken
 */
const PICTURES = resolve(import.meta.dirname, '../../.github/pictures');

/** Reference pictures of the README: file name → what it shows. */
const README: Readonly<Record<string, readonly [view: string, state: string, theme: Theme]>> = {
  'welcome.png': ['welcome', 'just installed', 'light'],
  'popup-dark.png': ['popup', 'snooze menu open', 'dark'],
  'reports.png': ['reports', 'first look', 'light'],
  'settings.png': ['options', 'first look', 'light'],
};
/** Longer pages are cut: beyond it nobody looks. */
const MOST_HEIGHT = 2600;

const { values: asked } = parseArgs({
  options: { only: { type: 'string', default: '' }, readme: { type: 'boolean', default: false } },
});

async function gallery(): Promise<number> {
  const pictures = await takeSamples();
  if ('options/'.includes(asked.only) || asked.only.startsWith('options/')) {
    console.log('Building the extension, for its settings …');
    pictures.push(...(await takeOptions(GALLERY_FOLDER)));
  }
  writeFileSync(join(GALLERY_FOLDER, 'index.html'), contactSheet(pictures));
  if (asked.readme) copyForReadme(pictures);
  return tell(pictures);
}

/** States that sample data bring about, in a page that shows the product's own components. */
async function takeSamples(): Promise<Picture[]> {
  console.log('Bundling the gallery …');
  const served = await startGalleryPage();
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    const states = (await allStates(page, served.origin)).filter(({ view, state }) =>
      `${view}/${state}`.includes(asked.only),
    );
    return await takeAll(page, served.origin, states);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function takeAll(page: Page, origin: string, states: readonly Shown[]): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const shown of states) {
    for (const theme of THEMES)
      for (const size of sizesOf(shown.room))
        pictures.push(await take(page, origin, shown, theme, size));
    console.log(`${shown.view}: ${shown.state}`);
  }
  return pictures;
}

async function take(
  page: Page,
  origin: string,
  shown: Shown,
  theme: Theme,
  size: Size,
): Promise<Picture> {
  const complaints = await bringAbout(page, origin, shown, theme, size);
  complaints.push(...(await overflow(page)));
  mkdirSync(join(GALLERY_FOLDER, shown.view), { recursive: true });
  const name = `${shown.state.replace(/[^a-z0-9]+/gi, '-')}-${theme}-${size.name}.png`;
  const file = `${shown.view}/${name}`;
  await picture(page, join(GALLERY_FOLDER, file), shown.isWindowOnly, size);
  // Zoom and letters change nothing that axe looks at but how much is cut off.
  if (size.name === '100' || size.name === '320') complaints.push(...(await axeFindings(page)));
  return { shown, theme, size: size.name, file, complaints };
}

async function picture(page: Page, path: string, isWindowOnly: boolean, size: Size): Promise<void> {
  const file = path as `${string}.png`;
  if (isWindowOnly) {
    await page.screenshot({ path: file });
    return;
  }
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(Math.max(tall, 1), MOST_HEIGHT);
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width: size.width, height } });
}

function copyForReadme(pictures: readonly Picture[]): void {
  for (const [name, [view, state, theme]] of Object.entries(README)) {
    const found = pictures.find(
      ({ shown, size, ...taken }) =>
        shown.view === view && shown.state === state && taken.theme === theme && size === '100',
    );
    if (found) copyFileSync(join(GALLERY_FOLDER, found.file), join(PICTURES, name));
  }
}

function tell(pictures: readonly Picture[]): number {
  const wrong = pictures.filter(({ complaints }) => complaints.length > 0);
  for (const { file, complaints } of wrong) console.error(`${file}\n  ${complaints.join('\n  ')}`);
  console.log(
    `${pictures.length} pictures in ${GALLERY_FOLDER}/index.html, ${wrong.length} wrong.`,
  );
  return wrong.length > 0 || pictures.length === 0 ? 1 : 0;
}

process.exitCode = await gallery();
