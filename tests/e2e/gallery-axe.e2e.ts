import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GalleryPage } from '../gallery/page-server.ts';
import { startGalleryPage } from '../gallery/page-server.ts';
import type { Shown } from '../gallery/page/gallery-view.ts';
import type { Size } from '../gallery/take.ts';
import { allStates, axeFindings, bringAbout, overflow, sizesOf, THEMES } from '../gallery/take.ts';
import { ensureBrowser } from './browsers/find.ts';

const EACH_VIEW_MS = 240_000;
const VIEWS = ['controls', 'welcome', 'popup', 'side-panel', 'reports'];

let served: GalleryPage;
let browser: Browser;
let page: Page;
let states: readonly Shown[];

beforeAll(async () => {
  served = await startGalleryPage();
  browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  page = await browser.newPage();
  states = await allStates(page, served.origin);
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

test('the gallery shows these views and no others', () => {
  expect([...new Set(states.map(({ view }) => view))]).toEqual(VIEWS);
});

test.each(VIEWS)(
  'nobody is shut out of any state of %s, and none has to be moved sideways',
  async (view) => {
    const wrong: string[] = [];
    const look = async (shown: Shown, theme: (typeof THEMES)[number], size: Size) => {
      const found = [
        ...(await bringAbout(page, served.origin, shown, theme, size)),
        ...(await overflow(page)),
        ...(size.name === '100' ? await axeFindings(page) : []),
      ];
      wrong.push(...found.map((line) => `${shown.state}, ${theme}, ${size.name}: ${line}`));
    };
    const shownHere = states.filter((shown) => shown.view === view);
    for (const shown of shownHere) {
      const [whole, , narrow] = sizesOf(shown.room);
      for (const theme of THEMES) await look(shown, theme, whole!);
      await look(shown, 'light', narrow!);
    }
    expect(shownHere.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  },
  EACH_VIEW_MS,
);
