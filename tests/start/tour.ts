import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { truth } from '../backoffice/data/truth.ts';
import type { DataSet } from '../backoffice/data/types.ts';
import type { Driven } from '../e2e/browsers/launch.ts';
import type { Badge } from '../e2e/browsers/own-pages.ts';
import { openPopup, readBadge } from '../e2e/browsers/own-pages.ts';
import { INBOX_URL, OFFERS_URL, ORDERS_URL } from './places.ts';

/** What one page of the marketplace showed of ours. */
export interface Stop {
  readonly name: string;
  /** Page kind the panel says; absent without a panel. */
  readonly page?: string;
  readonly reading?: string;
  readonly marks: number;
  /** Rules of the notices shown. */
  readonly notices: readonly string[];
}

export interface ShownTask {
  readonly rule: string;
  readonly state: string;
  readonly subject: string;
  readonly text: string;
}

export interface Taken {
  readonly stops: readonly Stop[];
  readonly tasks: readonly ShownTask[];
  readonly badge: Badge;
  readonly freshness: string;
  readonly pictures: readonly string[];
  /** What a seller would have missed; empty when all went well. */
  readonly complaints: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, '.cache/tour');
/** Late content may take 15 s in the back office; the stand-in's default is far less. */
const READ_WITHIN_MS = 20_000;
/** A notice waits until the typing pauses, and the detector is loaded on first use. */
const NOTICE_WITHIN_MS = 10_000;
/** Pages on which the stand-in's data always has something due; a list says less than a page. */
const MARKED = ['order-documents', 'orders-again', 'inbox', 'offers'];
/** In no channel's language of the marketplace visited: it sells in ES, PT, FR, IT and DE. */
const REPLY_IN_ENGLISH =
  'Good afternoon, thank you for your message. Your parcel left our warehouse this morning and ' +
  'should reach you within two working days.';

/** Walks through the back office as a seller would, and writes a picture of every page. */
export async function tour(driven: Driven, data: DataSet): Promise<Taken> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await driven.browser.newPage();
  const stops: Stop[] = [];
  const lost: string[] = [];
  for (const [name, go] of STEPS) {
    await go(page, data).catch((error: unknown) => lost.push(`${name}: ${String(error)}`));
    stops.push(await look(page, name));
  }
  const popup = await openPopup(driven);
  const tasks = await readTasks(popup);
  const freshness = await popup.$eval('[data-freshness]', (header) =>
    String(header.getAttribute('data-freshness')),
  );
  await picture(popup, 'popup');
  const pictures = [...STEPS.map(([name]) => name), 'popup'].map(picturePath);
  const badge = await readBadge(driven);
  return {
    stops,
    tasks,
    badge,
    freshness,
    pictures,
    complaints: [...lost, ...complain(stops, tasks)],
  };
}

type Step = readonly [name: string, go: (page: Page, data: DataSet) => Promise<void>];

const STEPS: readonly Step[] = [
  ['orders', (page) => open(page, ORDERS_URL)],
  ['order', openOrderWithoutInvoice],
  ['order-documents', openDocuments],
  // The list alone does not tell which orders lack their invoice; now one of them is known.
  ['orders-again', (page) => open(page, ORDERS_URL)],
  ['inbox', (page) => open(page, INBOX_URL)],
  ['thread', replyInEnglish],
  ['offers', (page) => open(page, OFFERS_URL)],
];

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle0' });
}

/** Opens the first link whose path looks like this, once the page has one. */
async function follow(page: Page, path: RegExp): Promise<void> {
  const handle = await page.waitForFunction(
    (source: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find((link) =>
        new RegExp(source).test(link.pathname),
      )?.href,
    { timeout: READ_WITHIN_MS, polling: 100 },
    path.source,
  );
  await open(page, String(await handle.jsonValue()));
}

async function openOrderWithoutInvoice(page: Page, data: DataSet): Promise<void> {
  const shops = data.marketplaces.flatMap((marketplace) => marketplace.shops);
  const ids = shops.flatMap((shop) => truth(shop).withoutInvoice.map(({ id }) => id));
  await follow(page, new RegExp(`^/mmp/shop/order/(?:${ids.join('|')})$`));
}

async function openDocuments(page: Page): Promise<void> {
  await open(page, `${page.url().replace(/[?#].*$/, '')}/documents`);
}

async function replyInEnglish(page: Page): Promise<void> {
  await follow(page, /^\/inbox\/shop\/threads\/[^/]*\d[^/]*$/);
  const composer = await page.waitForSelector('textarea, [contenteditable="true"]', {
    visible: true,
    timeout: READ_WITHIN_MS,
  });
  await composer?.type(REPLY_IN_ENGLISH);
  // Shown or not is for the summary to say.
  await page
    .waitForSelector('trastienda-notice', { timeout: NOTICE_WITHIN_MS })
    .catch(() => undefined);
}

async function look(page: Page, name: string): Promise<Stop> {
  await page
    .waitForSelector('trastienda-panel[data-reading]', { timeout: READ_WITHIN_MS })
    .catch(() => undefined);
  if (MARKED.includes(name)) {
    await page
      .waitForSelector('trastienda-mark', { timeout: READ_WITHIN_MS })
      .catch(() => undefined);
  }
  // Marks come in batches: the picture is of the page at rest.
  await sleep(500);
  await picture(page, name);
  const seen = await page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('trastienda-panel');
    return {
      page: panel?.dataset.page,
      reading: panel?.dataset.reading,
      marks: document.querySelectorAll('trastienda-mark').length,
      notices: [...document.querySelectorAll<HTMLElement>('trastienda-notice')].map((notice) =>
        String(notice.dataset.rule),
      ),
    };
  });
  return { name, ...seen };
}

function readTasks(popup: Page): Promise<ShownTask[]> {
  return popup.$$eval('[data-task]', (tasks) =>
    tasks.map((task) => ({
      rule: String(task.getAttribute('data-rule')),
      state: String(task.getAttribute('data-state')),
      subject: String(task.getAttribute('data-subject')),
      text: (task as HTMLElement).innerText,
    })),
  );
}

/** What a seller would have missed on such a tour, a line each. */
export function complain(stops: readonly Stop[], tasks: readonly ShownTask[]): string[] {
  const mistaken = stops.filter(({ name, page }) => page !== kindOf(name));
  const unread = stops.filter(({ reading }) => reading === 'unrecognised');
  const unmarked = stops.filter(({ name, marks }) => MARKED.includes(name) && marks === 0);
  const silent = stops.filter(
    ({ name, notices }) => name === 'thread' && !notices.includes('reply-language'),
  );
  return [
    ...mistaken.map(({ name }) => `${name}: the panel does not say that it is this page`),
    ...unread.map(({ name }) => `${name}: could not be read`),
    ...unmarked.map(({ name }) => `${name}: no row is marked`),
    ...silent.map(({ name }) => `${name}: an English reply raised no notice`),
    ...(tasks.length === 0 ? ['popup: no task is listed'] : []),
  ];
}

/** Page kind a stop should be taken for: `orders-again` is the orders page once more. */
export function kindOf(name: string): string {
  return name.replace(/-again$/, '');
}

function picturePath(name: string): string {
  return relative(ROOT, join(PICTURES, `${name}.png`));
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ROOT, picturePath(name)) });
}
