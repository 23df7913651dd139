import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Switches } from '../backoffice/switches.ts';
import { storedRows } from './browsers/own-pages.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import {
  addresses,
  arrange,
  goAndRead,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  shopOn,
} from './driving/arrange.ts';
import { dueInInbox, dueInOffers, dueInOrders } from './driving/expected.ts';
import { falsehoods } from './driving/falsehoods.ts';
import { listenForFaults } from './driving/faults.ts';
import { bareMarks, marksOn, muteMarks, strayMarks, watchRenders } from './driving/marks.ts';
import { bothWays } from './driving/untouched.ts';

/** Each language of the interface once, and with it another way to build the same lists. */
const WAYS: readonly Partial<Switches>[] = [
  { ui: 'es', family: 'spa', delay: 1_500 },
  { ui: 'de', family: 'spa', grid: 'roles', shuffle: true, paths: 'other' },
  { ui: 'fr', family: 'classic', shuffle: true, csp: true },
  { ui: 'en', family: 'classic', grid: 'roles' },
  { ui: 'pt', family: 'spa', inbox: 'table', shuffle: true, datesAs: 'text' },
  { ui: 'it', family: 'classic', datesAs: 'relative', inbox: 'list', paths: 'other' },
];
/** Firefox reads by the same code: enough there to see each family and layout once. */
const WAYS_IN_FIREFOX = 3;

inBothBrowsers('lists', {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  beforeEach(async () => {
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('marks tell the truth in every language and layout', async () => {
    for (const way of waysIn(session())) await expectTruth(page, session(), way);
  });

  test('marks survive re-renders and never double', async () => {
    arrange(session(), { rerender: 400 });
    const shop = shopOn(session().backoffice, PCCOMPONENTES);
    await goAndRead(page, addresses(PCCOMPONENTES).offers(), 'offers');
    await expect.poll(() => marksOn(page)).toEqual(dueInOffers(shop));
    const { renders, doubled } = await watchRenders(page, 5);
    expect(renders).toBe(5);
    expect(doubled).toEqual([]);
    await expect.poll(() => marksOn(page), { interval: 20 }).toEqual(dueInOffers(shop));
    expect(await page.$$('trastienda-panel')).toHaveLength(1);
  });

  test('hundreds of rows, and the next page by a click', async () => {
    arrange(session(), {});
    const shop = shopOn(session().backoffice, PCCOMPONENTES);
    await goAndRead(page, addresses(PCCOMPONENTES).offers(300), 'offers');
    await expect
      .poll(() => marksOn(page), { timeout: READ_WITHIN_MS })
      .toEqual(dueInOffers(shop, 300));
    await page.locator('a[rel="next"]').click();
    const rest = { ...shop, offers: shop.offers.slice(300) };
    await expect.poll(() => marksOn(page), { timeout: READ_WITHIN_MS }).toEqual(dueInOffers(rest));
  });

  test('nothing is kept that the data contradicts', async () => {
    await expectTrueStore(session());
  });
});

function waysIn({ kind }: Session): readonly Partial<Switches>[] {
  return kind === 'firefox' ? WAYS.slice(0, WAYS_IN_FIREFOX) : WAYS;
}

async function expectTruth(page: Page, session: Session, way: Partial<Switches>): Promise<void> {
  arrange(session, way);
  const shop = shopOn(session.backoffice, PCCOMPONENTES);
  const at = addresses(PCCOMPONENTES, way.paths);
  const name = JSON.stringify(way);
  await goAndRead(page, at.orders(), 'orders');
  // No list of orders says whether there is an invoice: nothing may be claimed about it.
  await expectMarks(page, dueInOrders(shop), name);
  // A list without headers does not always tell who wrote last, and then has to say so.
  await goAndRead(
    page,
    at.inbox(),
    'inbox',
    'ok',
    ...(isHeaderless(way) ? ['partial' as const] : []),
  );
  await expectMarks(page, dueInInbox(shop), name);
  await goAndRead(page, at.offers(), 'offers');
  await expectMarks(page, dueInOffers(shop), name);
}

function isHeaderless({ family, inbox, grid }: Partial<Switches>): boolean {
  return grid !== 'roles' && (inbox ?? (family === 'classic' ? 'table' : 'list')) === 'list';
}

async function expectMarks(page: Page, expected: readonly string[], way: string): Promise<void> {
  expect(expected.length).toBeGreaterThan(3);
  await expect
    .poll(() => marksOn(page), { timeout: READ_WITHIN_MS, message: way })
    .toEqual(expected);
  expect(await strayMarks(page), way).toEqual([]);
  expect(await muteMarks(page), way).toEqual([]);
  expect(await bareMarks(page), way).toEqual([]);
  expect(await page.$$('trastienda-panel'), way).toHaveLength(1);
  await expectUntouched(page, way);
}

async function expectUntouched(page: Page, way: string): Promise<void> {
  const { withUs, withoutUs } = await bothWays(page);
  expect(withUs, way).toBe(withoutUs);
}

async function expectTrueStore(session: Session): Promise<void> {
  const rows = await storedRows(session);
  expect(falsehoods(rows, session.backoffice.data)).toEqual([]);
}
