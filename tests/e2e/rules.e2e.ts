import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleId } from '../../lib/domain/rule.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { Shop } from '../backoffice/data/types.ts';
import type { Session } from './browsers/session.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { MARK_CASES, type MarkCase } from './cases.ts';
import {
  arrange,
  MEDIAMARKT,
  PCCOMPONENTES,
  READ_WITHIN_MS,
  shopOn,
  STORIES_ON,
} from './driving/arrange.ts';
import { listenForFaults } from './driving/faults.ts';
import { goToLook, isOfOne } from './driving/looks.ts';
import { marksOn, markState } from './driving/marks.ts';
import { said } from './driving/options.ts';
import { panelText } from './driving/panel.ts';
import { readPopup, type PopupTask } from './driving/popup.ts';

const HOSTS = { pccomponentes: PCCOMPONENTES, mediamarkt: MEDIAMARKT };
const within = { timeout: READ_WITHIN_MS, interval: 200 };

const MARKETS = ['pccomponentes', 'mediamarkt'] as const;

inBothBrowsers('every rule', {}, (session) => {
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

  describe.each(MARKETS)('on %s', (on) => {
    const cases = MARK_CASES.filter((one) => one.on === on);

    test.each(cases)('$rule, as $demands.0 asks', async (one) => {
      const shop = shopOn(session().backoffice, HOSTS[on], STORIES_ON[on]);
      arrange(session(), { shop: shop.id, rules: [one.rule] });
      const look = isOfOne(one.at) ? showOneByOne : showTogether;
      if (isOfSettings(one)) await showSettings(page, session(), shop, one);
      else await look(page, HOSTS[on], shop, one);
      await expectPoint(page, one.panel);
    });

    test('the popup lists just what is due, and why', async () => {
      const shop = shopOn(session().backoffice, HOSTS[on], STORIES_ON[on]);
      const tasks = await tasksOf(session(), HOSTS[on], shop);
      for (const one of cases) {
        const own = tasks.filter(({ rule }) => rule === one.rule);
        expect(own.map(({ subject }) => subject).sort(), one.rule).toEqual(dueOf(shop, one));
        const first = own.find(({ subject }) => subject === dueOf(shop, one)[0]);
        expect(first, one.rule).toMatchObject({ state: one.state });
        expect(first?.why, one.rule).toContain(one.why ?? '');
        expect(first?.href, one.rule).toContain(`https://${HOSTS[on]}/`);
      }
      // What a page tells by the way is as true: nothing is listed that no story tells.
      const asked = new Set<string>(cases.map(({ rule }) => rule));
      const rest = tasks.filter(({ rule }) => !asked.has(rule));
      expect(rest.filter((task) => !isTold(shop, task))).toEqual([]);
    });
  });
});

function isOfSettings({ at }: MarkCase): boolean {
  return at.startsWith('shop-settings');
}

/** What is due; of the settings there is only the shop itself. */
function dueOf(shop: Shop, { rule, at }: MarkCase): readonly string[] {
  return at.startsWith('shop-settings') ? [`shop:${shop.id}`] : tagged(shop, rule);
}

/** Each of them on a page of its own: those of which nothing is due first, for they say it late. */
async function showOneByOne(page: Page, host: string, shop: Shop, one: MarkCase): Promise<void> {
  const due = dueOf(shop, one);
  for (const subject of [...tagged(shop, `!${one.rule}`), ...due]) {
    for (const look of [...(one.after ?? []), one.at])
      await goToLook(page, host, shop, look, subject);
    const expected = due.includes(subject) ? [`${one.rule} ${subject}`] : [];
    await expect.poll(() => marksOf(page, one), within).toEqual(expected);
  }
  expect(await markState(page, one.rule, due.at(-1)!)).toBe(one.state);
}

/** All of them on one page, where the others stand unmarked beside them. */
async function showTogether(page: Page, host: string, shop: Shop, one: MarkCase): Promise<void> {
  const due = dueOf(shop, one);
  await goToLook(page, host, shop, one.at);
  await expect
    .poll(() => marksOf(page, one), within)
    .toEqual(due.map((subject) => `${one.rule} ${subject}`));
  expect(await markState(page, one.rule, due[0]!)).toBe(one.state);
  if (isOfSettings(one)) return;
  const quiet = tagged(shop, `!${one.rule}`).map((subject) => subject.replace(/^\w+:/, ''));
  expect(quiet.length, `nothing looks like ${one.rule}`).toBeGreaterThan(0);
  const shown = await page.evaluate(() => document.body.innerText + document.body.innerHTML);
  for (const id of quiet) expect(shown).toContain(id);
}

/** The same tab with everything in it, then without. */
async function showSettings(
  page: Page,
  session: Session,
  shop: Shop,
  one: MarkCase,
): Promise<void> {
  await goToLook(page, HOSTS[one.on], shop, one.at);
  expect(await marksOf(page, one)).toEqual([]);
  arrange(session, { shop: shop.id, profile: 'poor' });
  await showTogether(page, HOSTS[one.on], shop, one);
}

async function expectPoint(page: Page, key: string): Promise<void> {
  const [point = ''] = said(key).split('$1');
  expect(point.length, key).toBeGreaterThan(0);
  await expect.poll(() => panelText(page), within).toContain(point);
}

async function marksOf(page: Page, { rule }: MarkCase): Promise<string[]> {
  return (await marksOn(page)).filter((mark) => mark.startsWith(`${rule} `));
}

function isTold(shop: Shop, { rule, subject }: PopupTask): boolean {
  return tagged(shop, rule as RuleId).includes(subject);
}

async function tasksOf(session: Session, host: string, shop: Shop): Promise<PopupTask[]> {
  const { groups } = await readPopup(session);
  return groups
    .filter(({ group }) => group.startsWith(`${host}|${shop.id}|`))
    .flatMap(({ tasks }) => tasks);
}
