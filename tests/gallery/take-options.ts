import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startBackoffice } from '../backoffice/server.ts';
import { buildExtension } from '../e2e/browsers/built.ts';
import type { Driven } from '../e2e/browsers/launch.ts';
import { launchChromium } from '../e2e/browsers/launch.ts';
import { openOwnPage } from '../e2e/browsers/own-pages.ts';
import { addresses, goAndRead, PCCOMPONENTES } from '../e2e/driving/arrange.ts';
import type { Picture } from './contact-sheet.ts';
import type { Size, Theme } from './take.ts';
import { axeFindings, fitWindow, overflow, sizesOf, THEMES } from './take.ts';

/** Longer than any page of ours, shorter than what a browser can draw. */
const MOST_HEIGHT = 12_000;
const DRAWN_WITHIN_MS = 15_000;

/**
 * The settings of the built extension after a morning on the stand-in marketplace: the whole page,
 * and each of its sections by itself, with everything unfolded.
 * @param folder where the pictures go
 */
export async function takeOptions(folder: string): Promise<Picture[]> {
  const extensionDir = buildExtension('chromium');
  const backoffice = await startBackoffice();
  mkdirSync(join(folder, 'options'), { recursive: true });
  try {
    const driven = await launchChromium({ extensionDir, proxyPort: backoffice.proxyPort });
    try {
      await readSomething(driven);
      return await takeAll(driven, folder);
    } finally {
      await driven.browser.close();
    }
  } finally {
    await backoffice.close();
  }
}

/** So that there are shops to set something for. */
async function readSomething({ browser }: Driven): Promise<void> {
  const at = addresses(PCCOMPONENTES);
  const page = await browser.newPage();
  await goAndRead(page, at.orders(), 'orders', 'ok', 'partial');
  await goAndRead(page, at.inbox(), 'inbox', 'ok', 'partial');
  await page.close();
}

async function takeAll(driven: Driven, folder: string): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const theme of THEMES) {
    for (const size of sizesOf('page')) {
      const page = await openOptions(driven, theme, size);
      pictures.push(await takeWindow(page, folder, theme, size));
      pictures.push(await takeWhole(page, folder, theme, size));
      if (size.name === '100' || size.name === '320')
        pictures.push(...(await takeSections(page, folder, theme, size)));
      await page.close();
    }
    console.log(`options: ${theme}`);
  }
  return pictures;
}

async function openOptions(driven: Driven, theme: Theme, size: Size): Promise<Page> {
  const page = await openOwnPage(driven, 'options.html');
  await fitWindow(page, theme, size);
  await page.waitForSelector('main section h2', { timeout: DRAWN_WITHIN_MS });
  return page;
}

async function takeWindow(page: Page, folder: string, theme: Theme, size: Size): Promise<Picture> {
  const file = `options/first-look-${theme}-${size.name}.png` as const;
  await page.screenshot({ path: join(folder, file) });
  const shown = { view: 'options', state: 'first look', room: 'page', isWindowOnly: true } as const;
  return { shown, theme, size: size.name, file, complaints: [] };
}

async function takeWhole(page: Page, folder: string, theme: Theme, size: Size): Promise<Picture> {
  const file = `options/whole-page-${theme}-${size.name}.png`;
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(tall, MOST_HEIGHT) };
  await page.screenshot({ path: join(folder, file), clip });
  const complaints = [
    ...(await overflow(page)),
    // It unfolds what is shut, so it comes after the picture.
    ...(size.name === '200' ? [] : await axeFindings(page)),
  ];
  const shown = {
    view: 'options',
    state: 'whole page',
    room: 'page',
    isWindowOnly: false,
  } as const;
  return { shown, theme, size: size.name, file, complaints };
}

async function takeSections(
  page: Page,
  folder: string,
  theme: Theme,
  size: Size,
): Promise<Picture[]> {
  const complaints = await overflow(page);
  const pictures: Picture[] = [];
  for (const section of await page.$$('main section[aria-labelledby]')) {
    const id = await section.evaluate(
      (one) => one.id || (one.getAttribute('aria-labelledby') ?? ''),
    );
    const file = `options/${id}-${theme}-${size.name}.png`;
    const box = await section.boundingBox();
    if (!box || box.height < 1 || box.width < 1) continue;
    await section.screenshot({ path: join(folder, file) });
    const shown = { view: 'options', state: id, room: 'page', isWindowOnly: false } as const;
    pictures.push({
      shown,
      theme,
      size: size.name,
      file,
      complaints: pictures.length > 0 ? [] : complaints,
    });
  }
  return pictures;
}
