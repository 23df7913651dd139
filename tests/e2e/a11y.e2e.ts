import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STALE_AFTER_MS } from '../../lib/domain/views.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { openOwnPage, openPopup } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import type { Look } from './cases.ts';
import {
  addresses,
  arrange,
  goAndRead,
  MEDIAMARKT,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  shopOn,
  STORIES_ON,
} from './driving/arrange.ts';
import { tryToConnect } from './driving/api.ts';
import { violations } from './driving/axe.ts';
import { addStockRule, inOptions, press, said } from './driving/options.ts';
import { goToLook } from './driving/looks.ts';
import { noticed, typeReply } from './driving/notices.ts';
import { panelText } from './driving/panel.ts';

const at = addresses(PCCOMPONENTES);
const SPANISH = 'Buenos días, su paquete ha salido hoy de nuestro almacén y llegará el viernes.';
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

// What axe finds does not depend on the browser; one look in the other one shows that it works there.
inBothBrowsers('nobody is shut out', { browsers: ['chromium'] }, (session) => {
  popupStates(session, SCHEMES);

  describe.each(SCHEMES)('in %s', (scheme) => {
    let page: Page;
    let shop: Shop;
    beforeEach(async () => {
      shop = shopOn(session().backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
      arrange(session(), { shop: shop.id, profile: 'poor' });
      page = await session().browser.newPage();
      await colour(page, scheme);
    });
    afterEach(() => page.close());

    test('by the options, whatever is unfolded or wrong in them', async () => {
      const options = await openOwnPage(session(), 'options.html');
      await colour(options, scheme);
      await options.waitForSelector('#opt-templates', { timeout: READ_WITHIN_MS });
      expect(await violations(options)).toEqual([]);
      await addStockRule(options, { sku: 'CAB-*', units: 4 });
      await addStockRule(options, { units: -1 });
      await options.waitForSelector('#opt-rule-units-fault');
      expect(await violations(options)).toEqual([]);
      await options.close();
    });

    const LOOKS: readonly (readonly [look: Look, of: string])[] = [
      ['orders', ''],
      ['order', 'delivery-follow-up'],
      ['order-documents', 'missing-invoice'],
      ['inbox', ''],
      ['thread', 'late-reply'],
      ['offers', ''],
      ['incidents', ''],
      ['returns', ''],
      ['shop-settings:contact', ''],
    ];
    test.each(LOOKS)('by marks and the open panel of %s', async (look, of) => {
      const subject = of === '' ? '' : tagged(shop, of as 'late-reply')[0];
      await goToLook(page, PCCOMPONENTES, shop, look, subject);
      expect((await panelText(page)).length).toBeGreaterThan(20);
      expect(await violations(page, true)).toEqual([]);
    });

    test('by a notice beside the composer', async () => {
      await goToLook(page, PCCOMPONENTES, shop, 'thread', tagged(shop, '!reply-language')[0]);
      await typeReply(page, SPANISH);
      await noticed(page, 'reply-language');
      expect(await violations(page, true)).toEqual([]);
    });
  });

  test('by any part of the options, with two shops read and one connected', async () => {
    const { backoffice } = session();
    const shop = shopOn(backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    arrange(session(), { shop: STORIES_ON.mediamarkt });
    const page = await session().browser.newPage();
    await goAndRead(page, addresses(MEDIAMARKT).orders(), 'orders', 'ok', 'partial');
    await page.close();
    arrange(session(), { shop: shop.id });
    await inOptions(session(), async (options) => {
      const { apiKey: key } = shop;
      await tryToConnect(options, { host: PCCOMPONENTES, key, shopId: shop.id });
      await options.waitForSelector('[data-health]', { timeout: READ_WITHIN_MS });
      await options.waitForSelector('.o-report', { timeout: READ_WITHIN_MS });
      await options.click('[data-connection] .o-danger');
      await press(options, '#opt-data', said('optDelete'));
      const parts = await options.$$eval('main > section', (all) => all.map(({ id }) => id));
      const linked = await options.$$eval('.t-nav a', (all) =>
        all.map(({ hash }) => hash.slice(1)),
      );
      expect(parts).toEqual(expect.arrayContaining([...linked, 'opt-health']));
      expect(await options.$$('.o-rule-shop')).not.toEqual([]);
      for (const scheme of SCHEMES) {
        await colour(options, scheme);
        expect(await violations(options), scheme).toEqual([]);
      }
    });
  });
});

inBothBrowsers('nobody is shut out', { browsers: ['firefox'] }, (session) => {
  popupStates(session, ['light']);
});

/** Everything that the popup can have to say, one after the other as a seller would meet it. */
function popupStates(session: () => Session, schemes: readonly Scheme[]): void {
  const states: readonly (readonly [freshness: string, arrive: () => Promise<void>])[] = [
    ['never', () => Promise.resolve()],
    ['fresh', () => visit(session(), { empty: true }, at.orders())],
    ['fresh', () => visit(session(), { shop: STORIES_ON.pccomponentes }, at.inbox(), at.offers())],
    ['stale', () => grow(session(), STALE_AFTER_MS * 2)],
    ['signed-out', () => visit(session(), { signedOut: true }, at.inbox())],
  ];
  test.each(states)('by the popup that knows: %s (%#)', async (freshness, arrive) => {
    await arrive();
    for (const scheme of schemes) {
      const popup = await openPopup(session());
      if (session().kind === 'chromium') await colour(popup, scheme);
      await popup.waitForSelector(`[data-freshness="${freshness}"]`, { timeout: READ_WITHIN_MS });
      expect(await violations(popup), scheme).toEqual([]);
      await popup.close();
    }
  });
}

async function colour(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Goes to pages of the marketplace in a tab of its own and waits until each was read. */
async function visit(
  session: Session,
  how: Parameters<typeof arrange>[1],
  ...urls: readonly string[]
): Promise<void> {
  arrange(session, how);
  const page = await session.browser.newPage();
  for (const url of urls) {
    if (how?.signedOut) await page.goto(url);
    else await goAndRead(page, url, kindOf(url), 'ok', 'partial');
  }
  // A sign-in page has no panel to wait for.
  if (how?.signedOut) await new Promise((resolve) => setTimeout(resolve, 1_500));
  await page.close();
}

function kindOf(url: string) {
  if (url === at.inbox()) return 'inbox';
  return url === at.offers() ? 'offers' : 'orders';
}

/** Makes everything that was read older by so many milliseconds. */
async function grow(session: Session, ms: number): Promise<void> {
  const page = await openOwnPage(session, 'manifest.json');
  await page.evaluate(async (by) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
      });
    const db = await done(indexedDB.open('trastienda'));
    const visits = db.transaction('visits', 'readwrite').objectStore('visits');
    const rows = (await done(visits.getAll())) as { at: number; readAt?: number }[];
    for (const row of rows) {
      const readAt = row.readAt === undefined ? {} : { readAt: row.readAt - by };
      await done(visits.put({ ...row, at: row.at - by, ...readAt }));
    }
    db.close();
  }, ms);
  await page.close();
}
