import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tagged } from '../backoffice/data/stories.ts';
import type { Offer, Shop } from '../backoffice/data/types.ts';
import { inBothBrowsers } from './browsers/session.ts';
import { arrange, PCCOMPONENTES, READ_WITHIN_MS, shopOn, STORIES_ON } from './driving/arrange.ts';
import { listenForFaults } from './driving/faults.ts';
import { goToLook } from './driving/looks.ts';
import { marksOn } from './driving/marks.ts';
import { addStockRule, inOptions, removeStockRules, saveOptions } from './driving/options.ts';
import { readPopup } from './driving/popup.ts';

const poll = { timeout: READ_WITHIN_MS, interval: 200 };

inBothBrowsers('stock', {}, (session) => {
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

  const goToOffers = () => goToLook(page, PCCOMPONENTES, shop, 'offers');
  const marks = () => marksOn(page);
  /** Tasks of an offer in the popup, by rule, with what they say. */
  const tasksOf = async ({ sku }: Offer) => {
    const { groups } = await readPopup(session());
    return groups
      .flatMap(({ tasks }) => tasks)
      .filter(({ subject }) => subject === `offer:${sku}`)
      .map(({ rule, state, why }) => ({ rule, state, why }));
  };
  const rulesOf = async (offer: Offer) => (await tasksOf(offer)).map(({ rule }) => rule).sort();
  const withoutAlert = () => {
    const [subject] = tagged(shop, 'no-safety-stock');
    const offer = shop.offers.find(({ sku }) => `offer:${sku}` === subject);
    if (!offer) throw new Error('no offer without an alert');
    return offer;
  };
  /** The seller's rules, and nothing else, from now on. */
  const setRules = (...rules: Parameters<typeof addStockRule>[1][]) =>
    inOptions(session(), async (options) => {
      await removeStockRules(options);
      for (const rule of rules) await addStockRule(options, rule);
      await saveOptions(options);
    });

  test('what recent sales use up in a week is low, whatever its alert says', async () => {
    arrange(session(), { shop: shop.id, rules: ['cover'] });
    await goToOffers();
    expect(await marks()).toEqual([]);
    const sold = tagged(shop, 'cover');
    const [short] = sold.filter((subject) => subject.startsWith('offer:'));
    for (const subject of sold.filter((one) => one.startsWith('order:')))
      await goToLook(page, PCCOMPONENTES, shop, 'order', subject);
    // Those beside it sold as much with more left, or all at once to one customer.
    const shown = tagged(shop, '!cover').map((subject) => subject.replace('offer:', ''));
    await goToOffers();
    await expect.poll(marks, poll).toEqual([`low-stock ${short}`]);
    const text = await page.evaluate(() => document.body.innerText);
    for (const sku of shown) expect(text).toContain(sku);
    const offer = shop.offers.find(({ sku }) => `offer:${sku}` === short)!;
    const [task] = await tasksOf(offer);
    expect(task).toMatchObject({ rule: 'low-stock', state: 'soon' });
    expect(task?.why).toMatch(/según 8 pedidos en \d+ días/);
    expect(task?.why).toContain('por debajo de 7 días');
  });

  test('a rule by category needs the list to show categories, the first that fits holds', async () => {
    const offer = withoutAlert();
    const { category, quantity } = offer;
    arrange(session(), { shop: shop.id, rules: ['no-safety-stock'] });
    await setRules({ category: category.toUpperCase(), units: quantity });
    // Without the column nobody can tell whether the rule is for this offer: then nothing is said.
    await goToOffers();
    expect(await marks()).toEqual([]);
    expect(await rulesOf(offer)).toEqual([]);
    arrange(session(), { shop: shop.id, rules: ['no-safety-stock'], categories: true });
    await goToOffers();
    await expect.poll(marks, poll).toEqual([`low-stock offer:${offer.sku}`]);
    expect((await tasksOf(offer))[0]?.why).toContain(`«${category.toUpperCase()}»: ${quantity}`);
    await setRules({ category, units: quantity - 1 }, { sku: offer.sku, units: quantity });
    await expect.poll(() => rulesOf(offer), poll).toEqual([]);
    await setRules();
  });

  test("a rule of the seller's by SKU pattern makes an offer low, and its end undoes it", async () => {
    arrange(session(), { shop: shop.id, rules: ['no-safety-stock'] });
    const offer = withoutAlert();
    await goToOffers();
    await expect.poll(marks, poll).toEqual([`no-safety-stock offer:${offer.sku}`]);
    expect(await rulesOf(offer)).toEqual(['no-safety-stock']);
    const pattern = `${offer.sku.slice(0, 4).toLowerCase()}*${offer.sku.slice(-1)}`;
    await setRules({ sku: pattern, units: offer.quantity });
    // At once, before any page is opened again.
    await expect.poll(() => rulesOf(offer), poll).toEqual(['low-stock']);
    expect((await tasksOf(offer))[0]?.why).toContain(`«${pattern}»: ${offer.quantity}`);
    await goToOffers();
    await expect.poll(marks, poll).toEqual([`low-stock offer:${offer.sku}`]);
    await setRules({ sku: 'OTRO-*', units: offer.quantity });
    await expect.poll(() => rulesOf(offer), poll).toEqual(['no-safety-stock']);
  });
});
