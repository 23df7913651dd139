import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import { MARK_CASES } from '../e2e/cases.ts';
import { buildData, enlarged } from './data/build.ts';
import { onlyRules, tagged } from './data/stories.ts';
import { truth } from './data/truth.ts';
import { ORDER_STATES, type Shop, type Thread } from './data/types.ts';
import { DEFAULTS } from './switches.ts';
import { makeContext } from './views/context.ts';

const NOW = Date.UTC(2026, 10, 22, 16);
const HOUR = 3_600_000;
const data = buildData({ now: NOW });
const shops = data.marketplaces.flatMap((one) => one.shops);
const shop = shops[0]!;

describe('the data set', () => {
  it('is the same for the same moment and seed, and another for another seed', () => {
    expect(buildData({ now: NOW, seed: 1 })).toEqual(data);
    expect(buildData({ now: NOW, seed: 2 })).not.toEqual(data);
  });

  it('moves as a whole with the moment it is generated for', () => {
    const later = buildData({ now: NOW + HOUR }).marketplaces[0]!.shops[0]!;
    expect(later.orders.map(({ id }) => id)).toEqual(shop.orders.map(({ id }) => id));
    expect(later.orders[5]!.placedAt - shop.orders[5]!.placedAt).toBe(HOUR);
  });

  it('has several shops on every host, hundreds of orders and every state', () => {
    expect(data.marketplaces.every((one) => one.shops.length >= 2)).toBe(true);
    expect(shops.reduce((sum, one) => sum + one.orders.length, 0)).toBeGreaterThan(900);
    const states = new Set(shops.flatMap((one) => one.orders.map(({ state }) => state)));
    expect([...states].sort()).toEqual([...ORDER_STATES].sort());
  });

  it('gives no id twice within a marketplace', () => {
    for (const market of data.marketplaces) {
      const ids = market.shops.flatMap((one) => [
        ...one.orders.map(({ id }) => id),
        ...one.threads.map(({ id }) => id),
        ...one.offers.map(({ sku }) => sku),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('lets nothing happen in the future or before what it follows', () => {
    for (const one of shops) {
      for (const order of one.orders) {
        const past = [order.placedAt, order.acceptedAt, order.shippedAt, order.receivedAt].filter(
          (at) => at !== undefined,
        );
        expect([...past].sort((a, b) => a - b)).toEqual(past);
        expect(Math.max(...past)).toBeLessThanOrEqual(NOW);
      }
      for (const { messages } of one.threads) {
        const moments = messages.map(({ at }) => at);
        expect([...moments].sort((a, b) => a - b)).toEqual(moments);
        expect(Math.max(...moments)).toBeLessThan(NOW);
      }
    }
  });

  it('grows without changing what is there', () => {
    const large = enlarged(data, shop, 5_000);
    expect([large.orders.length, large.threads.length, large.offers.length]).toEqual([
      5_000, 5_000, 5_000,
    ]);
    expect(large.orders.slice(0, shop.orders.length)).toEqual(shop.orders);
    expect(new Set(large.orders.map(({ id }) => id)).size).toBe(5_000);
  });
});

describe('the truth', () => {
  it('finds something of every kind in the first shop', () => {
    for (const [kind, found] of Object.entries(truth(shop))) {
      expect(found.length, kind).toBeGreaterThan(0);
    }
  });

  it('counts waiting from the oldest unanswered message, 1 to 120 hours back', () => {
    for (const { since } of truth(shop).waiting) {
      expect(NOW - since).toBeGreaterThanOrEqual(HOUR);
      expect(NOW - since).toBeLessThan(120 * HOUR);
    }
  });

  it.each<[string, Thread['messages'][number]['from'][], number[], number | undefined]>([
    ['a question', ['customer'], [], 1],
    ['two questions in a row', ['customer', 'customer'], [], 1],
    ['a question after an answer', ['customer', 'shop', 'customer'], [], 3],
    ['an answer', ['customer', 'shop'], [], undefined],
    ['an automatic text after a question', ['customer', 'system'], [], 1],
    ['the shop alone', ['shop'], [], undefined],
    ['no reply required', ['customer'], [1.5], undefined],
    ['a question after no reply required', ['customer', 'customer'], [1.5], 2],
  ])('knows when %s waits', (_name, senders, noReplyRequired, since) => {
    const model = shop.threads[0]!;
    const messages = senders.map((from, i) => ({ ...model.messages[0]!, from, at: i + 1 }));
    const made: Shop = { ...shop, threads: [{ ...model, messages, noReplyRequired }] };
    expect(truth(made).waiting.map((one) => one.since)).toEqual(since === undefined ? [] : [since]);
  });

  it('takes an invoice under another type for none, and says so', () => {
    const { withInvoice, withoutInvoice } = truth(shop);
    expect(withoutInvoice.some(({ underOtherType }) => underOtherType)).toBe(true);
    expect(withoutInvoice.filter(({ id }) => withInvoice.includes(id))).toEqual([]);
  });

  it('calls an offer low only by its own alert, and out only at nothing', () => {
    const model = shop.offers[0]!;
    const offers = [
      { ...model, sku: 'a', quantity: 3, minQuantityAlert: 3, active: true },
      { ...model, sku: 'b', quantity: 4, minQuantityAlert: 3, active: true },
      { ...model, sku: 'c', quantity: 1, minQuantityAlert: undefined, active: true },
      { ...model, sku: 'd', quantity: 0, minQuantityAlert: 3, active: true },
      { ...model, sku: 'e', quantity: 0, minQuantityAlert: 3, active: false },
    ];
    const found = truth({ ...shop, offers });
    expect(found.low.map(({ sku }) => sku)).toEqual(['a']);
    expect(found.out.map(({ sku }) => sku)).toEqual(['d', 'e']);
    expect(found.outButActive.map(({ sku }) => sku)).toEqual(['d']);
  });
});

describe('the shops of stories', () => {
  const told = shops.filter(({ orders }) => orders.some(({ tags }) => tags));
  const rulesTold = (one: Shop) => RULE_IDS.filter((rule) => tagged(one, rule).length > 0);

  it('show something due of every rule that a page can show, and beside it what only looks so', () => {
    // Drafts, uploads and the shop's own settings are no rows of data.
    const shown = rulesTold(told[0]!);
    expect(RULE_IDS.filter((rule) => !shown.includes(rule))).toEqual([
      'return-policy',
      'document-type',
      'seller-contact',
    ]);
    const alone = shown.filter((rule) => tagged(told[0]!, `!${rule}`).length === 0);
    expect(alone).toEqual([]);
  });

  it('tell on every marketplace what is asked there', () => {
    const asked = MARK_CASES.filter(({ at }) => !at.startsWith('shop-settings'));
    for (const [i, on] of (['pccomponentes', 'mediamarkt'] as const).entries()) {
      const rules = asked.filter((one) => one.on === on).map(({ rule }) => rule);
      expect(rules.filter((rule) => !rulesTold(told[i]!).includes(rule))).toEqual([]);
    }
  });

  it.each(RULE_IDS)('can show %s alone, with all that it belongs to', (rule) => {
    const whole = told[0]!;
    const part = onlyRules(whole, [rule]);
    expect(tagged(part, rule)).toEqual(tagged(whole, rule));
    expect(tagged(part, `!${rule}`)).toEqual(tagged(whole, `!${rule}`));
    const ids = new Set(part.orders.map(({ id }) => id));
    for (const { orderId } of [...part.threads, ...part.returns]) expect(ids).toContain(orderId);
    expect(part.offers.length + part.orders.length).toBeLessThan(whole.orders.length / 2);
  });

  it('sell what runs out, what lasts, and what one customer bought by the pallet', () => {
    const part = onlyRules(told[0]!, ['cover']);
    const [short, ...others] = part.offers;
    expect(tagged(part, 'cover')).toContain(`offer:${short?.sku}`);
    expect(others.map(({ sku }) => `offer:${sku}`).sort()).toEqual(tagged(part, '!cover'));
    const ordersOf = (sku?: string) =>
      part.orders.filter(({ lines }) => lines.some((line) => line.sku === sku)).length;
    expect(part.offers.map(({ sku }) => ordersOf(sku))).toEqual([8, 8, 1]);
  });

  it('are left whole without a choice of rules', () => {
    const url = new URL('https://pccomponentes-prod.mirakl.net/');
    const shopOf = (rules: readonly string[]) =>
      makeContext(data, { ...DEFAULTS, shop: told[0]!.id, rules }, url, NOW).shop;
    expect(shopOf([])).toBe(told[0]);
    expect(shopOf(['low-stock']).offers).toHaveLength(2);
  });
});
