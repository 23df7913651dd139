import type { CDPSession, Page } from 'puppeteer-core';
import { violations } from '../e2e/driving/axe.ts';
import type { Room, Shown } from './page/gallery-view.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * A window: `zoom` 2 shows the same page with half the room, `letters` are as large as the reader has
 * told the browser (px), with nothing else enlarged.
 */
export interface Size {
  readonly name: '100' | '200' | '320' | 'letters';
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly letters?: number;
}

const ROOMS: Readonly<Record<Room, Omit<Size, 'name' | 'zoom' | 'letters'>>> = {
  popup: { width: 400, height: 600 },
  side: { width: 380, height: 800 },
  page: { width: 1280, height: 900 },
};

/** As it is, at 200 % zoom, as narrow as a page may have to be, and with letters twice as large. */
export function sizesOf(room: Room): readonly Size[] {
  const { width, height } = ROOMS[room];
  // A popup grows with its letters to 800 × 600 px; of a tab, half is left.
  const half = room === 'popup' ? width : Math.max(320, width / 2);
  return [
    { name: '100', width, height, zoom: 1 },
    { name: '200', width: half, height: height / 2, zoom: 2 },
    { name: '320', width: 320, height: 640, zoom: 1 },
    { name: 'letters', width: room === 'popup' ? 2 * width : width, height, zoom: 1, letters: 32 },
  ];
}

/** The window of the page that is open, as its reader has set up his browser. */
export async function fitWindow(page: Page, theme: Theme, size: Size): Promise<void> {
  const { width, height, zoom } = size;
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await enlarge(page, size);
}

/** As browsers come, px. */
const USUAL_LETTERS = 16;
/** What is said to a page is undone when nobody says it any more. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** To be said again once another document is open. */
async function enlarge(page: Page, { letters = USUAL_LETTERS }: Size): Promise<void> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  await (await session).send('Page.setFontSizes', { fontSizes: { standard: letters } });
}

/** Brings a state about in a page; what the page complained of meanwhile, a line each. */
export async function bringAbout(
  page: Page,
  origin: string,
  { view, state }: Shown,
  theme: Theme,
  size: Size,
): Promise<string[]> {
  const complaints: string[] = [];
  const onError = (error: unknown) => complaints.push(`error: ${String(error)}`);
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  };
  page.on('pageerror', onError);
  page.on('console', onConsole);
  await fitWindow(page, theme, size);
  const query = new URLSearchParams({ view, state });
  await page.goto(`${origin}/?${query.toString()}`, { waitUntil: 'domcontentloaded' });
  await enlarge(page, size);
  await page
    .waitForFunction(() => window.gallery === 'ready', { timeout: 10_000 })
    .catch(() => complaints.push('it never came about'));
  page.off('pageerror', onError);
  page.off('console', onConsole);
  return complaints;
}

/** What is wrong to see: a page that has to be moved sideways. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('#app *')].filter((one) => {
      const { right } = one.getBoundingClientRect();
      return right > clientWidth + 1 && !one.closest('.t-unseen, .t-table-scroll[tabindex]');
    });
    const where = wide.slice(-3).map((one) => `${one.localName}.${one.className}`);
    return [`${scrollWidth} px wide in ${clientWidth}: ${where.join(', ')}`];
  });
}

/** What axe finds in the state that is shown. */
export function axeFindings(page: Page): Promise<string[]> {
  return violations(page);
}

/** Every state there is. */
export async function allStates(page: Page, origin: string): Promise<readonly Shown[]> {
  await page.goto(origin);
  await page.waitForFunction(() => Array.isArray(window.gallery), { timeout: 20_000 });
  return page.evaluate(() => (Array.isArray(window.gallery) ? window.gallery : []));
}
