import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CAPTIONS } from '../backoffice/captions/captions.ts';
import { enlarged } from '../backoffice/data/build.ts';
import type { Shop } from '../backoffice/data/types.ts';
import type { Switches } from '../backoffice/switches.ts';
import { allowReload } from './browsers/developer-mode.ts';
import { openPopup, readBadge, storedRows } from './browsers/own-pages.ts';
import { inBothBrowsers } from './browsers/session.ts';
import {
  addresses,
  arrange,
  goAndRead,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  reading,
  shopOn,
} from './driving/arrange.ts';
import { dueInInbox, dueInOffers } from './driving/expected.ts';
import { falsehoods } from './driving/falsehoods.ts';
import { extensionFaults, listenForFaults } from './driving/faults.ts';
import { marksOn } from './driving/marks.ts';
import { personalIn } from './driving/personal.ts';
import { readPopup, subjectsIn } from './driving/popup.ts';
import { bothWays } from './driving/untouched.ts';

const HUGE = 5_000;
const HUGE_WITHIN_MS = 60_000;
const FAMILIES: readonly Partial<Switches>[] = [{ family: 'spa' }, { family: 'classic' }];

inBothBrowsers('bad input', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  const at = addresses(PCCOMPONENTES);
  beforeAll(async () => {
    // Chromium collects errors of extensions in developer mode only.
    if (session().kind === 'chromium') await allowReload(session().browser);
  });
  beforeEach(async () => {
    shop = shopOn(session().backoffice, PCCOMPONENTES);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('pages that hold nothing to read are no all-clear', async () => {
    for (const family of ['classic', 'spa'] as const) {
      arrange(session(), { error: true, family });
      await goAndRead(page, at.orders(), 'orders', 'unrecognised');
    }
    arrange(session());
    await page.goto(`https://${PCCOMPONENTES}/login`);
    await page.waitForSelector('trastienda-panel[data-page="signed-out"]');
    await expectNothingClaimed();
  });

  test('an empty list that does not say so is not taken for one', async () => {
    const words = CAPTIONS.es as { noResults: string; noConversations: string };
    const { noResults, noConversations } = words;
    Object.assign(words, { noResults: '', noConversations: '' });
    try {
      arrange(session(), { empty: true });
      await goAndRead(page, at.orders(), 'orders', 'unrecognised');
      arrange(session(), { family: 'classic', empty: true });
      await goAndRead(page, at.inbox(), 'inbox', 'unrecognised');
    } finally {
      Object.assign(words, { noResults, noConversations });
    }
    await expectNothingClaimed();
  });

  test('a list without a single known column is unread', async () => {
    arrange(session(), { missing: ['order', 'status', 'date', 'customer', 'channel'] });
    // It stays open: what is unread for good is told only after a while, in the last test.
    const unread = await session().browser.newPage();
    await goAndRead(unread, at.orders(), 'orders', 'unrecognised');
    expect(await marksOn(unread)).toEqual([]);
  });

  test('columns that are not there raise nothing and hide nothing', async () => {
    for (const way of FAMILIES) {
      arrange(session(), { ...way, missing: ['quantity'] });
      await goAndRead(page, at.offers(), 'offers', 'partial', 'unrecognised');
      // What needs no quantity is told all the same.
      const others = dueInOffers(shop).filter((mark) => mark.startsWith('no-safety-stock '));
      await expect.poll(() => marksOn(page), within).toEqual(others);
      arrange(session(), { ...way, inbox: 'table', missing: ['date'] });
      await goAndRead(page, at.inbox(), 'inbox', 'partial', 'unrecognised');
      expect(await marksOn(page)).toEqual([]);
    }
    arrange(session());
    await goAndRead(page, at.offers(), 'offers');
    await expect.poll(() => marksOn(page), within).toEqual(dueInOffers(shop));
    const before = subjectsIn(await readPopup(session()));
    arrange(session(), { missing: ['quantity', 'status'] });
    await goAndRead(page, at.offers(), 'offers', 'partial', 'unrecognised');
    expect(subjectsIn(await readPopup(session()))).toEqual(before);
  });

  test('texts made to break readers change no mark and run nowhere', async () => {
    for (const way of FAMILIES) {
      arrange(session(), { ...way, hostile: true, inbox: 'table' });
      await goAndRead(page, at.inbox(140), 'inbox', 'ok', 'partial');
      await expect.poll(() => marksOn(page), within).toEqual(dueInInbox(shop, 140));
      await goAndRead(page, at.offers(200), 'offers', 'ok', 'partial');
      await expect.poll(() => marksOn(page), within).toEqual(dueInOffers(shop, 200));
      const { withUs, withoutUs } = await bothWays(page);
      expect(withUs === withoutUs).toBe(true);
      expect(await page.evaluate(() => '__hostile' in window)).toBe(false);
    }
    const popup = await openPopup(session());
    expect(await popup.evaluate(() => '__hostile' in window)).toBe(false);
    await popup.close();
  });

  test('a page of 5,000 rows is marked whole', async () => {
    const { data } = session().backoffice;
    arrange(session(), { family: 'classic' });
    const due = dueInOffers(enlarged(data, shop, HUGE), HUGE);
    const tasks = await longTasks(page);
    const start = performance.now();
    await page.goto(at.offers(HUGE));
    await expect
      .poll(() => page.$$eval('trastienda-mark', ({ length }) => length), {
        timeout: HUGE_WITHIN_MS,
        interval: 100,
      })
      .toBe(due.length);
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    expect(await marksOn(page)).toEqual(due);
    await reading(page, 'offers');
    console.log(
      `${HUGE} rows, ${due.length} marks in ${seconds} s; long tasks, page's own included: ` +
        (await tasks()),
    );
  });

  test('a page that tears our elements out gets no exception for it', async () => {
    arrange(session(), { rerender: 300 });
    await goAndRead(page, at.offers(), 'offers');
    await expect.poll(() => marksOn(page), within).toEqual(dueInOffers(shop));
    await page.evaluate(async () => {
      const OURS = 'trastienda-mark, trastienda-panel, trastienda-notice';
      for (let times = 0; times < 40; times += 1) {
        for (const element of document.querySelectorAll(OURS)) element.remove();
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    });
    await expect.poll(() => marksOn(page), within).toEqual(dueInOffers(shop));
    expect((await page.$$('trastienda-panel')).length).toBeLessThanOrEqual(1);
  });

  test('a page that bends the language under it learns and breaks nothing', async () => {
    arrange(session());
    await page.evaluateOnNewDocument(() => {
      const broken = () => {
        throw new Error('the page broke this');
      };
      Array.prototype.toSorted = broken;
      Map.groupBy = broken;
      String.prototype.normalize = broken;
      Object.assign(window, { chrome: { runtime: { sendMessage: broken } }, browser: 'page' });
    });
    await goAndRead(page, at.inbox(), 'inbox', 'ok', 'partial');
    await expect.poll(() => marksOn(page), within).toEqual(dueInInbox(shop));
  });

  test('the popup names the list that stayed unread', async () => {
    const told = async () => (await readPopup(session())).text;
    await expect.poll(told, { timeout: 30_000, interval: 500 }).toMatch(/no se ha.? podido leer/i);
  });

  test('after all that: nothing false, nothing personal, no error of ours', async () => {
    const rows = await storedRows(session());
    const { data } = session().backoffice;
    const whole = {
      ...data,
      marketplaces: data.marketplaces.map((market) => ({
        ...market,
        shops: market.shops.map((one) => (one.id === shop.id ? enlarged(data, one, HUGE) : one)),
      })),
    };
    expect(falsehoods(rows, whole)).toEqual([]);
    expect(personalIn(JSON.stringify(rows), data)).toEqual([]);
    expect(await extensionFaults(session())).toEqual([]);
  });

  async function expectNothingClaimed(): Promise<void> {
    expect(await marksOn(page)).toEqual([]);
    expect((await readBadge(session())).text).toBe('?');
    const { freshness, groups } = await readPopup(session());
    expect(['never', 'signed-out']).toContain(freshness);
    expect(groups).toEqual([]);
  }
});

const within = { timeout: READ_WITHIN_MS, interval: 100 };

/** Notes tasks over 50 ms from now on; answers in words. Only Chromium tells of them. */
async function longTasks(page: Page): Promise<() => Promise<string>> {
  await page.evaluateOnNewDocument(() => {
    const long: number[] = [];
    Object.assign(window, { longTasks: long });
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  return () =>
    page.evaluate(() => {
      const { longTasks: long } = window as unknown as { longTasks: readonly number[] };
      return long.length > 0 ? `${long.join(', ')} ms` : 'not told';
    });
}
