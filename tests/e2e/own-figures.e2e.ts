import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dueAt } from '../../lib/domain/deadlines.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { Shop } from '../backoffice/data/types.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { arrange, PCCOMPONENTES, READ_WITHIN_MS, shopOn, STORIES_ON } from './driving/arrange.ts';
import { listenForFaults } from './driving/faults.ts';
import { goToLook } from './driving/looks.ts';
import { markState } from './driving/marks.ts';
import { inOptions, setFigure } from './driving/options.ts';
import { readPopup } from './driving/popup.ts';

const MARKET = { id: 'pccomponentes', name: 'PcComponentes' };
const HOUR = 3_600_000;
const poll = { timeout: READ_WITHIN_MS, interval: 200 };

inBothBrowsers("the seller's own figures", {}, (session) => {
  let page: Page;
  let faults: readonly string[];
  let shop: Shop;
  beforeEach(async () => {
    shop = shopOn(session().backoffice, PCCOMPONENTES, STORIES_ON.pccomponentes);
    page = await session().browser.newPage();
    faults = listenForFaults(page);
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
    expect(session().backoffice.log.entries).toEqual([]);
  });

  const taskOf = async (rule: string, subject: string) => {
    const { groups } = await readPopup(session());
    return groups
      .flatMap(({ tasks }) => tasks)
      .find((task) => task.rule === rule && task.subject === subject);
  };
  const stateOf = async (rule: string, subject: string) =>
    (await taskOf(rule, subject))?.state ?? 'none';
  const set = (figure: string, text: string) =>
    inOptions(session(), (options) => setFigure(options, MARKET, figure, text));

  test('a shorter reply limit makes late what was in time, and going back undoes it', async () => {
    arrange(session(), { shop: shop.id, rules: ['late-reply'] });
    const [waiting] = shop.threads.filter(({ tags }) => tags?.includes('late-reply'));
    if (!waiting) throw new Error('nobody waits');
    Object.assign(waiting.messages.at(-1)!, { at: waitedFor(15) });
    const subject = `thread:${waiting.id}`;
    await goToLook(page, PCCOMPONENTES, shop, 'thread', subject);
    await expect.poll(() => stateOf('late-reply', subject), poll).toBe('info');
    await set('replyLimit.hours', '12');
    await expect.poll(() => stateOf('late-reply', subject), poll).toBe('late');
    await goToLook(page, PCCOMPONENTES, shop, 'thread', subject);
    await expect.poll(() => markState(page, 'late-reply', subject), poll).toBe('late');
    await set('replyLimit.hours', '');
    await expect.poll(() => stateOf('late-reply', subject), poll).toBe('info');
  });

  test('a longer time for invoices is what orders are judged by', async () => {
    arrange(session(), { shop: shop.id, rules: ['missing-invoice'] });
    const [subject = ''] = tagged(shop, 'missing-invoice');
    await goToLook(page, PCCOMPONENTES, shop, 'order', subject);
    await goToLook(page, PCCOMPONENTES, shop, 'order-documents', subject);
    await expect.poll(() => stateOf('missing-invoice', subject), poll).toBe('late');
    // Nothing of the story is that old, in working hours; the stricter of the two times has passed.
    await set('invoice.deadlineHours', '400');
    await expect.poll(() => stateOf('missing-invoice', subject), poll).toBe('soon');
    await goToLook(page, PCCOMPONENTES, shop, 'order-documents', subject);
    await expect.poll(() => markState(page, 'missing-invoice', subject), poll).toBe('soon');
    await set('invoice.deadlineHours', '');
    await expect.poll(() => stateOf('missing-invoice', subject), poll).toBe('late');
  });
});

/** A moment since which just over this many working hours have passed, on the usual calendar. */
function waitedFor(hours: number): number {
  const { clock } = defaultRuleSettings('');
  const now = Date.now();
  let at = now - hours * HOUR;
  while (dueAt(at, hours, clock) > now) at -= HOUR / 2;
  return at;
}
