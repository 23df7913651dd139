import type { Page } from 'puppeteer-core';
import type { PageKind } from '../../lib/domain/reading.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import { truth } from '../backoffice/data/truth.ts';
import type { DataSet } from '../backoffice/data/types.ts';
import { draftStops } from './draft-stops.ts';
import { INBOX_URL, OFFERS_URL, ORDERS_URL } from './places.ts';
import { storyStops } from './story-stops.ts';

/** One stop of the tour: how to get there, and what a seller should see. */
export interface PlannedStop {
  /** Its picture is called so. */
  readonly name: string;
  readonly kind: PageKind;
  /** Rules that should mark something; `any`: whatever is due there. */
  readonly marks: readonly RuleId[] | 'any';
  /** Rules that should speak beside what is being written or uploaded. */
  readonly notices: readonly RuleId[];
  readonly go: (page: Page) => Promise<void>;
}

const READ_WITHIN_MS = 20_000;
/** In no channel's language of the marketplace visited: it sells in ES, PT, FR, IT and DE. */
const REPLY_IN_ENGLISH =
  'Good afternoon, thank you for your message. Your parcel left our warehouse this morning and ' +
  'should reach you within two working days.';

/** A walk through a usual shop, then every rule where its story is told. */
export function plannedStops(data: DataSet): readonly PlannedStop[] {
  return [...usualStops(data), ...storyStops(data), ...draftStops(data)];
}

/** The pages that a seller opens every day. */
function usualStops(data: DataSet): readonly PlannedStop[] {
  const stop = (name: string, kind: PageKind, go: PlannedStop['go'], more = {}): PlannedStop => ({
    name,
    kind,
    marks: 'any',
    notices: [],
    go,
    ...more,
  });
  return [
    stop('orders', 'orders', (page) => open(page, ORDERS_URL), { marks: [] }),
    stop('order', 'order', (page) => openOrderWithoutInvoice(page, data), { marks: [] }),
    stop('order-documents', 'order-documents', openDocuments),
    // The list alone does not tell which orders lack their invoice; now one of them is known.
    stop('orders-again', 'orders', (page) => open(page, ORDERS_URL)),
    stop('inbox', 'inbox', (page) => open(page, INBOX_URL)),
    stop('thread', 'thread', replyInEnglish, { marks: [], notices: ['reply-language'] }),
    stop('offers', 'offers', (page) => open(page, OFFERS_URL)),
  ];
}

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
}
