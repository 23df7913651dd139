import { afterEach, describe, expect, it } from 'vitest';
import type { ApiStandIn } from '../../backoffice/api-server.ts';
import { changeSome } from '../../backoffice/data/big-changes.ts';
import { dueIn, subjectsOf } from '../../backoffice/data/big-truth.ts';
import { DAY, HOUR, MINUTE, START } from './fake-market.ts';
import { standInWorld } from './stand-in-world.ts';
import { syncUntil } from './sync-world.ts';

let standIn: ApiStandIn | undefined;

afterEach(async () => {
  await standIn?.close();
  standIn = undefined;
});

const SIZES = { orders: 700, threads: 230, offers: 340, days: 80 };

/** See `standInWorld`; closed after the test. */
async function connected(partnerTier = false) {
  const made = await standInWorld({ big: SIZES, switches: { partnerTier } });
  standIn = made.api;
  return made;
}

const pages = (records: number) => Math.max(1, Math.ceil(records / 100));

describe('against the stand-in’s seller API', { timeout: 30_000 }, () => {
  it('knows the whole shop after one sync, at the least number of calls', async () => {
    const { api, clock, shop, store, deps, connection } = await connected();
    await syncUntil(deps, clock.now() + 10 * MINUTE, connection);
    expect(api.ledger.breaks).toEqual({});
    const due = dueIn(shop);
    const lacking = await store.subjectsDue(connection.shop, 'open-incident', 9999);
    expect(lacking.toSorted()).toEqual(subjectsOf(due, 'open-incident'));
    const known = await store.facts(
      connection.shop,
      shop.orders.map(({ id }) => `order:${id}` as const),
    );
    expect(known.size).toBe(shop.orders.length);
    const { counts } = api.ledger;
    expect(counts.M11).toBe(pages(shop.threads.length));
    expect(counts.OF21).toBe(pages(shop.offers.length));
    expect(counts.OR11).toBeLessThanOrEqual(pages(shop.orders.length) + 8);
  });

  it('asks for a day’s changes page by page, and breaks no ceiling in a day', async () => {
    const { api, clock, shop, store, deps, connection } = await connected();
    await syncUntil(deps, clock.now() + 10 * MINUTE, connection);
    const until = START + DAY + 2 * HOUR;
    for (let hour = 1; clock.now() < until; hour += 1) {
      changeSome(shop, { orders: 20, threads: 5, offers: 3, deletedOffers: 1 }, clock.now(), hour);
      await syncUntil(deps, START + hour * HOUR, connection);
      clock.advance(Math.max(0, START + hour * HOUR - clock.now()));
    }
    await syncUntil(deps, clock.now() + HOUR, connection);
    expect(api.ledger.breaks).toEqual({});
    const facts = await store.facts(
      connection.shop,
      shop.orders.map(({ id }) => `order:${id}` as const),
    );
    const open = [...facts.values()].filter((fact) => fact.type === 'order' && fact.openIncident);
    expect(open.map(({ id }) => `order:${id}`).toSorted()).toEqual(
      subjectsOf(dueIn(shop), 'open-incident'),
    );
  });

  it('keeps to the stricter tier’s distance once it has made itself felt', async () => {
    const { api, clock, deps, store, connection } = await connected(true);
    await syncUntil(deps, clock.now() + 6 * HOUR, connection);
    expect(Object.values(api.ledger.breaks)).toEqual([1]);
    expect(api.ledger.counts.OR11).toBeGreaterThan(25);
    // Lists of one operation take turns: none is left out for good.
    const rows = await store.syncRows(connection.shop);
    for (const name of ['orders', 'open-orders', 'incidents']) {
      const readAt = rows.find(({ list }) => list === name)?.doneAt ?? 0;
      expect(readAt, name).toBeGreaterThan(name === 'open-orders' ? START : clock.now() - 2 * HOUR);
    }
  });
});
