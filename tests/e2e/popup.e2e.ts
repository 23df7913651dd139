import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { truth } from '../backoffice/data/truth.ts';
import type { Offer, Shop } from '../backoffice/data/types.ts';
import type { StandIn } from '../backoffice/server.ts';
import { openPopup, readBadge, storedRows } from './browsers/own-pages.ts';
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
import { dueInInbox, dueInOffers, lowOffers } from './driving/expected.ts';
import { falsehoods, keptFacts } from './driving/falsehoods.ts';
import { listenForFaults } from './driving/faults.ts';
import { lastMonday, shareIds } from './driving/prepared.ts';
import { marksOn } from './driving/marks.ts';
import type { PopupShown } from './driving/popup.ts';
import { hueOf, readPopup, shownIn, subjectsIn } from './driving/popup.ts';

/** Few enough that the popup lists them all: it stops at fifty. */
const LIMIT = 12;
const ORDER = ['late', 'soon', 'info'];

inBothBrowsers('popup and badge', { backoffice: { now: lastMonday() } }, (session) => {
  let page: Page;
  let faults: readonly string[];
  const at = addresses(PCCOMPONENTES);
  beforeEach(async () => {
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  test('nothing read yet, and signed out before anything was read', async () => {
    await expectBadge(session(), '?', 'grey');
    expect(await readPopup(session())).toMatchObject({ freshness: 'never', groups: [] });
    arrange(session(), { signedOut: true });
    await page.goto(at.orders());
    const freshness = async () => (await readPopup(session())).freshness;
    await expect.poll(freshness, { timeout: READ_WITHIN_MS, interval: 300 }).toBe('signed-out');
    expect((await readPopup(session())).groups).toEqual([]);
    await expectBadge(session(), '?', 'grey');
  });

  test('nothing pending is said once the lists were read and found empty', async () => {
    arrange(session(), { empty: true });
    await goAndRead(page, at.orders(), 'orders');
    await goAndRead(page, at.inbox(), 'inbox');
    await goAndRead(page, at.offers(), 'offers');
    await expectBadge(session(), '', 'grey');
    expect(await readPopup(session())).toMatchObject({ freshness: 'fresh', groups: [] });
  });

  test('amber while all can still be done in time, red once something is late', async () => {
    arrange(session());
    const [low, out] = offersFoundAlone(session().backoffice);
    await goAndRead(page, at.offerSearch(low.sku), 'offers');
    await expectBadge(session(), '1', 'amber');
    await goAndRead(page, at.offerSearch(out.sku), 'offers');
    await expectBadge(session(), '2', 'red');
    expect((await readBadge(session())).title.length).toBeGreaterThan(10);
  });

  test('every shop has its own tasks, though ids are the same', async () => {
    const { backoffice } = session();
    const shops = shareIds(backoffice);
    for (const [host, shop] of shops) {
      arrange(session(), { shop: shop.id, ui: 'pt' });
      await goAndRead(page, addresses(host).inbox(LIMIT), 'inbox', 'ok', 'partial');
      await expect.poll(() => marksOn(page), poll).toEqual(dueInInbox(shop, LIMIT));
      await goAndRead(page, addresses(host).offers(LIMIT), 'offers');
      await expect.poll(() => marksOn(page), poll).toEqual(dueInOffers(shop, LIMIT));
    }
    const rows = await storedRows(session());
    expect(falsehoods(rows, backoffice.data)).toEqual([]);
    const keys = new Set(keptFacts(rows).map(({ shop }) => shop));
    expect([...keys].sort()).toEqual(shops.map(([host, { id }]) => `${host}|${id}`).sort());
    const shown = subjectsIn(await readPopup(session()));
    expect([...shown].sort()).toEqual(shops.flatMap(expectedTasks).sort());
  });

  test('grouped, the most urgent first, each task opening its exact page', async () => {
    const shown = await readPopup(session());
    expectSorted(shown);
    for (const { group, tasks } of shown.groups) {
      const [host = '', shopId = '', rule] = group.split('|');
      const shop = shopOn(session().backoffice, host, shopId);
      for (const task of tasks) {
        expect(task.rule).toBe(rule);
        expect(task.task).toBe(`${task.rule}|${task.subject}`);
        expect(pagesOf(host, shop, task.subject)).toContain(task.href);
      }
    }
    const count = shown.groups
      .flatMap(({ tasks }) => tasks)
      .filter(({ state }) => state !== 'info');
    await expectBadge(session(), String(count.length), 'red');
  });

  test('a click on a task opens its page in a tab', async () => {
    arrange(session());
    const popup = await openPopup(session());
    const { groups } = await shownIn(popup);
    const href = groups[0]!.tasks[0]!.href;
    const opened = session().browser.waitForTarget((target) => target.url() === href);
    await popup.click('[data-task] a[href]');
    const tab = await (await opened).page();
    expect(await tab?.evaluate(() => location.href)).toBe(href);
    await tab?.close();
    // Chromium's popup has closed itself by now, as toolbar popups do.
    await popup.close().catch(() => undefined);
  });

  test('why: since when, due when, what did not count, and who says so', async () => {
    arrange(session());
    const { waiting } = truth(shopOn(session().backoffice, PCCOMPONENTES));
    const sunday = waiting.find(({ since }) => inMadrid(since, { weekday: 'short' }) === 'dom');
    if (!sunday) throw new Error('no message of a Sunday');
    await goAndRead(page, at.thread(sunday.id), 'thread');
    const subject = `thread:${sunday.id}`;
    const task = async () => {
      const { groups } = await readPopup(session());
      const group = groups.find(({ group: key }) => key === `${PCCOMPONENTES}|2014|late-reply`);
      return group?.tasks.find((one) => one.subject === subject);
    };
    const since = inMadrid(sunday.since, { hour: '2-digit', minute: '2-digit' });
    await expect.poll(async () => (await task())?.why, poll).toContain(since);
    const { why = '', sources = [] } = (await task()) ?? {};
    // The rest of the Sunday does not count, so the 24 hours are those of the Monday.
    expect(why).toMatch(/No cuenta.*dom.*lun/);
    expect(why).toMatch(/Vence.*martes.*0?0:00/);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((url) => url.startsWith('https://marketplacehelp.'))).toBe(true);
  });

  test('after signing out the popup says so, and nothing is forgotten', async () => {
    const before = subjectsIn(await readPopup(session()));
    arrange(session(), { signedOut: true });
    await page.goto(at.inbox());
    const freshnessNow = async () => (await readPopup(session())).freshness;
    await expect.poll(freshnessNow, poll).toBe('signed-out');
    const shown = await readPopup(session());
    expect(subjectsIn(shown)).toEqual(before);
    arrange(session());
    await goAndRead(page, at.orders(), 'orders');
    const freshness = async () => (await readPopup(session())).freshness;
    await expect.poll(freshness, poll).toBe('fresh');
  });
});

const poll = { timeout: READ_WITHIN_MS, interval: 200 };

async function expectBadge(session: Session, text: string, hue: string): Promise<void> {
  const shown = async () => {
    const badge = await readBadge(session);
    // An empty badge has no colour to see.
    return [badge.text, badge.text === '' ? hue : hueOf(badge.color)];
  };
  await expect.poll(shown, poll).toEqual([text, hue]);
}

/** One low offer and one sold out, each with a SKU that a search finds alone. */
function offersFoundAlone(backoffice: StandIn): readonly [low: Offer, out: Offer] {
  const shop = shopOn(backoffice, PCCOMPONENTES);
  const [low] = lowOffers(shop);
  const [out] = truth(shop).outButActive;
  if (!low || !out) throw new Error('no such offers');
  return [low, out];
}

function expectedTasks([host, shop]: readonly [string, Shop]): string[] {
  return [...dueInInbox(shop, LIMIT), ...dueInOffers(shop, LIMIT)].map((mark) => {
    const [rule, subject] = mark.split(' ');
    return `${host}|${shop.id}|${rule} ${subject}`;
  });
}

/** Within a group by urgency, and the groups of a shop by their most urgent task. */
function expectSorted({ groups }: PopupShown): void {
  const firsts = new Map<string, number[]>();
  for (const { group, tasks } of groups) {
    const ranks = tasks.map(({ state }) => ORDER.indexOf(state));
    expect(ranks, group).toEqual([...ranks].sort());
    const shop = group.split('|').slice(0, 2).join('|');
    firsts.set(shop, [...(firsts.get(shop) ?? []), ranks[0] ?? 0]);
  }
  for (const [shop, ranks] of firsts) expect(ranks, shop).toEqual([...ranks].sort());
}

/** Where a task may lead: to its thread; to its offer, or to the list of offers showing it alone. */
function pagesOf(host: string, shop: Shop, subject: string): readonly string[] {
  const id = subject.slice(subject.indexOf(':') + 1);
  if (subject.startsWith('thread:')) return [addresses(host).thread(id)];
  const offer = shop.offers.find(({ sku }) => sku === id);
  const list = `https://${host}/mmp/shop/offer/list?select-search=OFFER_SKU&search=${id}`;
  return [list, `https://${host}/mmp/shop/offer/update/${offer?.id}`];
}

/** Part of a moment where the shop is, as Spanish texts write it. */
function inMadrid(at: number, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('es', { ...parts, timeZone: 'Europe/Madrid' }).format(at);
}
