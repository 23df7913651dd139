// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OrderFact, ReturnFact, ShopFact } from '../../lib/domain/facts.ts';
import { readPage } from '../../lib/marketplace/pages/read-page.ts';
import { readShell } from '../../lib/marketplace/pages/shell.ts';
import { LANGUAGES } from '../backoffice/captions/captions.ts';
import { buildData } from '../backoffice/data/build.ts';
import type { Order, Return } from '../backoffice/data/types.ts';
import { classicPage } from '../backoffice/pages-classic/page.ts';
import { DEFAULTS, type Switches } from '../backoffice/switches.ts';
import { makeContext } from '../backoffice/views/context.ts';
import { viewOf } from '../backoffice/views/view.ts';

process.env.TZ = 'Europe/Madrid';

const NOW = Date.UTC(2026, 10, 22, 16);
const data = buildData({ now: NOW });
const shop = data.marketplaces[0]!.shops[0]!;
/** Most pages write no seconds. */
const minute = (at: number | undefined) => at && Math.floor(at / 60_000) * 60_000;

/** Reads a page of the stand-in as the server-rendered family writes it. */
function read(path: string, switches: Partial<Switches> = {}) {
  const url = new URL(path, 'https://pccomponentes-prod.mirakl.net');
  const context = makeContext(data, { ...DEFAULTS, family: 'classic', ...switches }, url, NOW);
  // Style sheets are not loaded here, and the attempt would be reported each time.
  const html = classicPage(context, viewOf(context)!).replace(/<link[^>]*>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { lang, shopName } = readShell(page, url);
  return readPage(page, url, { now: NOW, lang, shopName, operatorNames: ['PcComponentes'] });
}

const known = (fact: object) =>
  Object.fromEntries(
    Object.entries(fact)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [
        name,
        typeof value === 'number' && value > 1e9 ? minute(value) : value,
      ]),
  );

const LAYOUTS: Partial<Switches>[] = [
  {},
  { grid: 'roles' },
  { shuffle: true, classSeed: 5 },
  { datesAs: 'time' },
];
const everywhere = LANGUAGES.flatMap((ui) => LAYOUTS.map((layout) => ({ ui, ...layout })));

describe.each(everywhere)('after-sales in $ui $grid $shuffle $datesAs', (switches) => {
  it('reads every incident, open or not', () => {
    const reading = read('/mmp/shop/incident?limit=500', switches);
    const expected = shop.orders
      .filter((order) => order.incident ?? order.pastIncident)
      .map((order) =>
        known({
          type: 'order',
          id: order.id,
          openIncident: order.incident !== undefined,
          incidentSince: minute(order.incident?.at),
          channel: order.channel.label,
          path: `/mmp/shop/order/${order.id}`,
        }),
      );
    expect(reading.facts.map(known)).toEqual(expected);
    expect([reading.status, reading.empty]).toEqual(['ok', false]);
    expect(reading.listed).toEqual(expected.map(({ id }) => `order:${String(id)}`));
  });

  it('reads every return, its dates and its refund', () => {
    const reading = read('/mmp/shop/returns?limit=500', switches);
    expect(reading.facts.map(known)).toEqual(shop.returns.map((one) => known(returnFact(one))));
    expect(reading.status).toBe('ok');
    expect(reading.listed).toContain(`order:${shop.returns[0]!.orderId}`);
  });

  it('says that a list is empty only where the page does', () => {
    for (const path of ['/mmp/shop/incident', '/mmp/shop/returns'])
      expect(read(path, { ...switches, empty: true })).toMatchObject({ status: 'ok', empty: true });
  });

  it('never takes a list without its state column for one that was read', () => {
    for (const path of ['/mmp/shop/incident?limit=500', '/mmp/shop/returns?limit=500']) {
      const reading = read(path, { ...switches, missing: ['status'] });
      const states = reading.facts.map((fact) => (fact as ReturnFact).state);
      expect(new Set(states)).toEqual(new Set([undefined]));
    }
  });
});

const STATES = { IN_PROGRESS: 'in-progress', RECEIVED: 'received', CLOSED: 'closed' } as const;

function returnFact(one: Return): ReturnFact {
  return {
    type: 'return',
    id: one.id.slice(0, 8),
    orderId: one.orderId,
    state: STATES[one.state],
    createdAt: minute(one.at),
    receivedAt: minute(one.receivedAt),
    refunded: one.refunded,
    path: `/mmp/shop/order/${one.orderId}`,
  };
}

describe.each(LANGUAGES)('the page of an order in %s', (ui) => {
  // English text dates can mean two days, and then rightly mean none.
  const datesAs = ui === 'en' ? 'time' : 'text';
  const factsOf = (order: Order) => read(`/mmp/shop/order/${order.id}`, { ui, datesAs }).facts;
  const factOf = (order: Order) => known(factsOf(order)[0]!) as unknown as OrderFact;
  const some = shop.orders.filter((_, n) => n % 9 === 0);

  it('tells tracking, total, tax number, and when things happened', () => {
    for (const order of some) {
      const fact = factOf(order);
      expect(fact.hasTaxId).toBe(order.taxId !== undefined);
      expect(fact.isBusiness).toBe(order.company !== undefined);
      expect([fact.total, fact.currency]).toEqual([order.total, 'EUR']);
      expect(fact.shippedAt).toBe(minute(order.shippedAt));
      expect(fact.receivedAt).toBe(minute(order.receivedAt));
      expect(fact.cancelledAt).toBe(minute(order.cancelledAt));
      const isSent = order.shippedAt !== undefined || order.state === 'SHIPPING';
      expect(fact.hasTracking).toBe(isSent ? order.tracking !== undefined : undefined);
      const deadline = minute(order.placedAt + 48 * 3_600_000);
      const isWaiting = order.state === 'WAITING_ACCEPTANCE';
      expect(fact.acceptanceDeadline).toBe(isWaiting ? deadline : undefined);
    }
  });

  it('tells an open incident and since when', () => {
    for (const order of shop.orders.filter(({ incident }) => incident)) {
      expect(factOf(order)).toMatchObject({
        openIncident: true,
        incidentSince: minute(order.incident?.at),
      });
    }
    for (const order of some.filter(({ incident }) => !incident))
      expect(factOf(order).openIncident).toBeUndefined();
  });

  it('tells its return as the list of returns does', () => {
    for (const one of shop.returns) {
      const order = shop.orders.find(({ id }) => id === one.orderId)!;
      const returns = factsOf(order).filter(({ type }) => type === 'return');
      expect(returns.map(known)).toEqual([known(returnFact(one))]);
    }
  });

  it('tells who wrote last, and that all of it was seen', () => {
    const talked = shop.threads.filter(({ orderId }) => orderId).slice(0, 12);
    for (const { orderId } of talked) {
      const order = shop.orders.find(({ id }) => id === orderId)!;
      const messages = shop.threads
        .filter((thread) => thread.orderId === orderId)
        .flatMap((thread) => thread.messages);
      const last = (from: string) => {
        const moments = messages.flatMap((message) => (message.from === from ? message.at : []));
        return moments.length > 0 ? minute(Math.max(...moments)) : undefined;
      };
      const fact = factOf(order);
      expect([fact.shopWroteAt, fact.customerWroteAt]).toEqual([last('shop'), last('customer')]);
      expect(fact.conversationSeen).toBe(true);
    }
  });
});

describe.each(LANGUAGES)('the shop settings in %s', (ui) => {
  const tab = (name: string, profile: Switches['profile']) => {
    const reading = read(`/mmp/shop/account/shop/${shop.id}?tab=${name}`, { ui, profile });
    return {
      status: reading.status,
      fact: reading.facts[0] && (known(reading.facts[0]) as object),
    };
  };
  const base: ShopFact = { type: 'shop', id: shop.id, path: `/mmp/shop/account/shop/${shop.id}` };

  it('tell what stands on each tab and nothing of the others', () => {
    expect(tab('contact', 'complete').fact).toEqual({
      ...base,
      hasPhone: true,
      hasEmail: true,
      hasDispatchCountry: true,
      nameHasDomain: false,
      descriptionHasUrl: false,
    });
    expect(tab('billing', 'complete').fact).toEqual({ ...base, hasRegistration: true });
    expect(tab('returns', 'complete').fact).toEqual({
      ...base,
      hasReturnPolicy: true,
      returnDays: 30,
      warrantyYears: 3,
    });
  });

  it('tell what is missing', () => {
    expect(tab('contact', 'poor').fact).toEqual({
      ...base,
      hasPhone: false,
      hasEmail: true,
      hasDispatchCountry: false,
      nameHasDomain: true,
      descriptionHasUrl: true,
    });
    expect(tab('billing', 'poor').fact).toEqual({ ...base, hasRegistration: false });
    expect(tab('returns', 'poor').fact).toEqual({
      ...base,
      hasReturnPolicy: false,
      returnDays: 10,
      warrantyYears: 2,
    });
  });

  it('say that a tab without any of it was not understood', () => {
    expect(tab('calendar', 'complete')).toEqual({ status: 'unrecognised', fact: undefined });
  });
});
