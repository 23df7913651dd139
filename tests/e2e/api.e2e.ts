import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Shop } from '../backoffice/data/types.ts';
import { readBadge } from './browsers/own-pages.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { connectionStates, dueByApi, faultAt, shownFigures, tryToConnect } from './driving/api.ts';
import {
  addresses,
  arrange,
  goAndRead,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  shopOn,
  STORIES_ON,
} from './driving/arrange.ts';
import { listenForFaults } from './driving/faults.ts';
import {
  alarms,
  reachableIn,
  setRefusedCookie,
  toldToOurScript,
  versionAsked,
  wake,
  whatIsKept,
} from './driving/key-reach.ts';
import { inOptions, press, said } from './driving/options.ts';
import type { PopupTask } from './driving/popup.ts';
import { hueOf, readPopup } from './driving/popup.ts';

const SHOP = `${PCCOMPONENTES}|${STORIES_ON.pccomponentes}`;
/** Looks like one, and is nobody's. */
const WRONG_KEY = '7c766353-01a2-4d98-a56a-e6f0393a1ab9';
const NO_SHOP = '999';
/** Version and account while connecting, four lists of the marketplace's own, orders, messages. */
const CALLS_BEFORE_REVOKED = 8;
const poll = { timeout: READ_WITHIN_MS, interval: 200 };
/** The options look again by themselves, at the latest after twenty seconds. */
const followed = { timeout: 30_000, interval: 200 };

inBothBrowsers('a shop connected with its API key', {}, (session) => {
  let shop: Shop;
  /** Any key of a user opens all shops that the user has. */
  let firstKey: string;
  let secondKey: string;
  let faults: readonly string[];
  beforeAll(async () => {
    const { backoffice } = session();
    shop = shopOn(backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    firstKey = shopOn(backoffice, PCCOMPONENTES).apiKey;
    secondKey = shopOn(backoffice, PCCOMPONENTES, '2087').apiKey;
    await setRefusedCookie(session(), PCCOMPONENTES);
  });
  beforeEach(() => {
    faults = [];
  });
  afterEach(() => {
    expect(faults).toEqual([]);
  });
  afterAll(() => {
    const { api, log, connects } = session().backoffice;
    expect(api.ledger.breaks).toEqual({});
    expect(log.writes).toEqual([]);
    expect(new Set(api.ledger.calls.map(({ host }) => host))).toEqual(new Set([PCCOMPONENTES]));
    expect(new Set(connects)).toEqual(new Set([`${PCCOMPONENTES}:443`]));
  });

  const calls = () => session().backoffice.api.ledger.calls.length;
  const options = (work: (page: Page) => Promise<void>) =>
    inOptions(session(), async (page) => {
      faults = listenForFaults(page);
      await work(page);
    });
  const connect = (page: Page, key: string, shopId = shop.id) =>
    tryToConnect(page, { host: PCCOMPONENTES, key, shopId });
  const tasks = async (): Promise<PopupTask[]> =>
    (await readPopup(session())).groups.flatMap((group) => [...group.tasks]);
  const told = async () => (await tasks()).map(({ rule, subject }) => `${rule} ${subject}`).sort();
  const isTroubled = async () => {
    const { text } = await readPopup(session());
    const [, words = ''] = said('connTroubleWrongKey').split('$1');
    return text.includes(words);
  };

  test('a wrong key and a wrong shop are told beside their fields, and nothing is kept', async () => {
    expect(await versionAsked(session(), PCCOMPONENTES)).toEqual([400, 200]);
    await options(async (page) => {
      expect(await connect(page, WRONG_KEY, '')).toBe(said('connNotConnected'));
      expect(await faultAt(page, 'key')).toBe(said('connFailWrongKey'));
      expect(await connect(page, firstKey, NO_SHOP)).toBe(said('connNotConnected'));
      expect(await faultAt(page, 'shop')).toBe(said('connFailNoShop'));
      expect(await faultAt(page, 'key')).toBe('');
      expect(await connectionStates(page)).toEqual([]);
    });
    const kept = await whatIsKept(session());
    expect(kept.keys).toEqual([]);
    for (const key of [WRONG_KEY, firstKey]) expect(kept.rest).not.toContain(key);
    expect(await alarms(session())).not.toContain('sync');
    expect(await readBadge(session())).toMatchObject({ text: '?' });
  });

  test('a key revoked in the middle: it is said, and what was known stands', async () => {
    arrange(session(), { faults: [`*:401@${CALLS_BEFORE_REVOKED + 1}-`] });
    await options(async (page) => {
      expect(await connect(page, firstKey)).toBe(said('connDone'));
      await expect.poll(() => connectionStates(page), followed).toEqual([`${SHOP} wrong-key`]);
      const card = await page.$eval('[data-connection]', (one) => (one as HTMLElement).innerText);
      expect(card).toContain(said('connStateWrongKey'));
    });
    await expect.poll(isTroubled, poll).toBe(true);
    const known = dueByApi(shop).filter((due) => due.startsWith('late-reply '));
    const ofMessages = async () => (await told()).filter((due) => due.startsWith('late-reply '));
    expect(known.length).toBeGreaterThan(0);
    await expect.poll(ofMessages, poll).toEqual(known);
    expect((await told()).filter((due) => due.includes(' offer:'))).toEqual([]);
    const before = calls();
    expect(before).toBeGreaterThan(CALLS_BEFORE_REVOKED);
    expect(await alarms(session())).not.toContain('sync');
    await wake(session());
    expect(calls()).toBe(before);
  });

  test('with a new key the popup tells all that is due, without a tab of the back office', async () => {
    arrange(session());
    await options(async (page) => {
      await press(page, '[data-connection]', nameOf('connNewKeyNamed', await labelIn(page)));
      expect(await page.$eval('#conn-shop', (one) => (one as HTMLInputElement).value)).toBe(
        shop.id,
      );
      expect(await connect(page, secondKey)).toBe(said('connDone'));
      await expect
        .poll(async () => (await shownFigures(page))['reply-delay'], followed)
        .toBeDefined();
    });
    await expect.poll(told, poll).toEqual(dueByApi(shop));
    await expect.poll(isTroubled, poll).toBe(false);
    expect((await readPopup(session())).freshness).toBe('fresh');
    const count = (await tasks()).filter(({ state }) => state !== 'info').length;
    const badge = async () => {
      const { text, color } = await readBadge(session());
      return [text, hueOf(color)];
    };
    await expect.poll(badge, poll).toEqual([String(count), 'red']);
    const open = await session().browser.pages();
    expect(open.filter((page) => page.url().includes(PCCOMPONENTES))).toEqual([]);
    expect(await alarms(session())).toContain('sync');
  });

  test('what the marketplace measures stands beside what it asks', async () => {
    await options(async (page) => {
      await page.waitForSelector('[data-health]', { timeout: READ_WITHIN_MS });
      const figures = await shownFigures(page);
      // The stand-in says 50,400 seconds; the limits are those published.
      expect(figures['reply-delay']).toMatchObject({ state: 'ok' });
      expect(figures['reply-delay']?.value).toMatch(/^14\s?h/);
      expect(figures['reply-delay']?.limit).toMatch(/24\s?h[^]*20\s?h/);
      expect(figures['valid-tracking-rate']).toMatchObject({ state: 'unknown' });
      expect(figures['return-rate']).toMatchObject({ state: 'no-limit', limit: '—' });
    });
    const popupText = async () => (await readPopup(session())).text;
    await expect.poll(popupText, poll).toContain(said('healthTitle'));
  });

  test('no page can get at the key, nor what runs in it', async () => {
    const kept = await whatIsKept(session());
    expect(kept.keys).toEqual([secondKey]);
    for (const key of [firstKey, secondKey]) expect(kept.rest).not.toContain(key);
    const page = await session().browser.newPage();
    arrange(session(), { shop: shop.id });
    await goAndRead(page, addresses(PCCOMPONENTES).orders(), 'orders');
    const reachable = await reachableIn(page, session().origin);
    expect(reachable).toContain(shop.orders[0]!.id);
    expect(reachable).toMatch(/our page: none/);
    for (const part of [firstKey, secondKey, 'trastienda-keys'])
      expect(reachable).not.toContain(part);
    // Only Chromium lets a test into the world of an extension's script, and only it has access levels.
    if (session().kind === 'chromium') {
      expect(await toldToOurScript(page, session())).toEqual({
        answer: { refused: 'message' },
        storage: 'refused',
        databases: [],
      });
    }
    await page.close();
  });

  test('a key taken away asks nothing more, and what is known stands', async () => {
    const known = await told();
    await options(async (page) => {
      await press(page, '[data-connection]', nameOf('connRemoveNamed', await labelIn(page)));
      await press(page, '[data-connection]', said('connRemoveYes'));
      await expect.poll(() => connectionStates(page), poll).toEqual([]);
    });
    expect((await whatIsKept(session())).keys).toEqual([]);
    const before = calls();
    await wake(session());
    await expect.poll(() => alarms(session()), poll).not.toContain('sync');
    expect(calls()).toBe(before);
    expect(await told()).toEqual(known);
  });
});

/** What the shop of the first card is called. */
async function labelIn(page: Page): Promise<string> {
  const name = '[data-connection] h3 bdi';
  await page.waitForSelector(name, { timeout: READ_WITHIN_MS });
  return page.$eval(name, (one) => one.textContent);
}

function nameOf(key: string, label: string): string {
  return said(key).replace('$1', label);
}
