import type { Page } from 'puppeteer-core';
import type { Shop } from '../../backoffice/data/types.ts';
import type { StandIn } from '../../backoffice/server.ts';
import { DEFAULTS, type Switches } from '../../backoffice/switches.ts';
import { pathsFor } from '../../backoffice/views/paths.ts';
import type { PageKind, ReadingStatus } from '../../../lib/domain/reading.ts';
import type { Session } from '../browsers/session.ts';

export const PCCOMPONENTES = 'pccomponentes-prod.mirakl.net';
export const MEDIAMARKT = 'mediamarktsaturn.mirakl.net';

/** The shop of each marketplace in which every rule has something to say, and something beside it. */
export const STORIES_ON = { pccomponentes: '2150', mediamarkt: '11790' } as const;

/** Late content may take its time, and Firefox its own. */
export const READ_WITHIN_MS = 20_000;
/** Late enough to come after the first look at the page, early enough not to be waited for. */
const LATE_MS = 250;

/**
 * The seller sits where the shop is: pages that name no zone are then in the computer's own. Browsers
 * take it from the environment when they start.
 */
process.env.TZ = 'Europe/Madrid';

/** Puts every switch of the stand-in back, then turns these. */
export function arrange({ backoffice }: Session, changes: Partial<Switches> = {}): void {
  const { classSeed } = backoffice.switches;
  backoffice.setSwitches({ ...DEFAULTS, delay: LATE_MS, classSeed, ...changes });
}

/** A shop of the stand-in: its first one on that host, or the one with this id. */
export function shopOn({ data }: Pick<StandIn, 'data'>, host: string, id?: string): Shop {
  const shops = data.marketplaces.find((one) => one.host === host)?.shops ?? [];
  const shop = id === undefined ? shops[0] : shops.find((one) => one.id === id);
  if (!shop) throw new Error(`The stand-in has no shop ${id ?? ''} on ${host}.`);
  return shop;
}

/** Addresses on a host, in the form that the switch `paths` says. */
export function addresses(host: string, which: Switches['paths'] = 'usual') {
  const paths = pathsFor(which);
  const at = (path: string) => `https://${host}${path}`;
  return {
    orders: (limit = 50) => at(`${paths.orders}?limit=${limit}`),
    inbox: (limit = 50) => at(`${paths.inbox}?limit=${limit}`),
    offers: (limit = 50) => at(`${paths.offers}?limit=${limit}`),
    offerSearch: (sku: string) => at(`${paths.offers}?search=${encodeURIComponent(sku)}`),
    order: (id: string) => at(paths.order(id)),
    documents: (id: string) => at(paths.documents(id)),
    thread: (id: string) => at(paths.thread(id)),
    incidents: (limit = 50) => at(`/mmp/shop/incident?limit=${limit}`),
    returns: (limit = 50) => at(`/mmp/shop/returns?limit=${limit}`),
    settings: (shop: string, tab: string) => at(`/mmp/shop/account/shop/${shop}?tab=${tab}`),
  };
}

/** Waits until the panel says that this kind of page was read, with one of these results. */
export async function reading(
  page: Page,
  kind: PageKind,
  ...statuses: readonly ReadingStatus[]
): Promise<void> {
  const panel = (statuses.length > 0 ? statuses : ['ok'])
    .map((status) => `trastienda-panel[data-page="${kind}"][data-reading="${status}"]`)
    .join(', ');
  await page.waitForSelector(panel, { timeout: READ_WITHIN_MS }).catch(async () => {
    throw new Error(`Expected ${panel} on ${page.url()}, found ${await panelsOf(page)}`);
  });
}

function panelsOf(page: Page): Promise<string> {
  return page.$$eval('trastienda-panel', (panels) =>
    panels.length === 0
      ? 'no panel'
      : panels.map((panel) => (panel.cloneNode() as Element).outerHTML).join(' '),
  );
}

/** Goes there and waits until it was read. */
export async function goAndRead(
  page: Page,
  url: string,
  kind: PageKind,
  ...statuses: readonly ReadingStatus[]
): Promise<void> {
  await page.goto(url);
  await reading(page, kind, ...statuses);
}
