// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedLanguages } from '../../lib/domain/channel-language.ts';
import type { StoredFact, Subject } from '../../lib/domain/facts.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import type { ApiStandIn } from '../backoffice/api-server.ts';
import { startApi } from '../backoffice/api-server.ts';
import { VirtualClock } from '../backoffice/api/virtual-clock.ts';
import type { Shop } from '../backoffice/data/types.ts';
import type { BothSides } from './pages-and-api.ts';
import { bothSides } from './pages-and-api.ts';
import { HOST } from './world.ts';

process.env.TZ = 'Europe/Madrid';
const START = Date.UTC(2026, 10, 18, 9);
const MINUTE = 60_000;

/** Told by one side only, or by each in its own words; why nothing comes of it stands beside it. */
const DIFFER: Readonly<Record<string, string>> = {
  'order.channel': 'its label on pages, its code in the API: expected languages are compared',
  'order.state': 'pages show an open incident in place of the state: open tasks are compared',
  'thread.waitingSince': 'the minute on pages, the millisecond in the API',
};

let clock: VirtualClock;
let api: ApiStandIn;

async function open(): Promise<void> {
  clock = new VirtualClock(START);
  api = await startApi({ now: START, clock: clock.now });
}

beforeEach(async () => {
  await open();
  // The calls are the background's, which no page's origin binds.
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { fetch: { disableSameOriginPolicy: boolean } } };
  };
  happyDOM.settings.fetch.disableSameOriginPolicy = true;
});
afterEach(() => api.close());

const shopCalled = (id: string): Shop => api.shops.find((one) => one.id === id)!;

interface Snapshot {
  readonly tasks: readonly string[];
  readonly facts: ReadonlyMap<Subject, StoredFact>;
}

async function snapshot({ store, shop }: BothSides, known: Shop): Promise<Snapshot> {
  const due = await store.dueTasks(clock.now(), 1e6);
  const offers = known.offers.map(({ sku }) => `offer:${sku}` as const);
  const threads = known.threads.map(({ id }) => `thread:${id}` as const);
  const found = await store.facts(shop, [`shop:${known.id}`, ...offers, ...threads]);
  const ofOrders = await Promise.all(known.orders.map(({ id }) => store.ofOrder(shop, id)));
  const facts = [...found.values(), ...ofOrders.flat()];
  return {
    tasks: due.map(({ key }) => key).sort(),
    facts: new Map(facts.map((fact) => [`${fact.type}:${fact.id}`, fact])),
  };
}

/** Fields that both tell, and not alike: `order.channel`. Moments of observation are none. */
function differences(a: Snapshot, b: Snapshot): readonly string[] {
  const found = new Set<string>();
  for (const [subject, fact] of a.facts) {
    const other = (b.facts.get(subject) ?? {}) as Readonly<Record<string, unknown>>;
    for (const [field, value] of Object.entries(fact)) {
      const isTold = value !== undefined && other[field] !== undefined;
      if (!isTold || field === 'replies' || field === 'conversationSeenAt') continue;
      if (other[field] !== value) found.add(`${fact.type}.${field}`);
    }
  }
  return [...found].sort();
}

/** Every subject once: as many of each type as the shop has. */
function counts({ facts }: Snapshot): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { type } of facts.values()) found[type] = (found[type] ?? 0) + 1;
  return found;
}

const countsOf = ({ orders, threads, offers, returns }: Shop) => ({
  ...{ order: orders.length, thread: threads.length, offer: offers.length },
  ...{ return: returns.length, shop: 1 },
});

function languages({ facts }: Snapshot): readonly (readonly [string, readonly string[]])[] {
  const market = marketOfHost(HOST);
  const settings = defaultRuleSettings(`${HOST}|1`, market);
  return [...facts.values()].flatMap((fact) =>
    fact.type === 'order' ? [[fact.id, expectedLanguages(fact, market, settings)] as const] : [],
  );
}

/** Reads all pages until another look at them says nothing new: sales are counted as they are met. */
async function settle(both: BothSides): Promise<void> {
  await both.readPages();
  clock.advance(15 * MINUTE);
  await both.readPages();
}

describe('the pages of a shop and its seller API', { timeout: 120_000 }, () => {
  it.each(['2150', '2087'])('tell the same of shop %s', async (id) => {
    const shop = shopCalled(id);
    const both = bothSides(api, clock, shop);
    await settle(both);
    const pages = await snapshot(both, shop);
    // Nothing else of it is told by pages than what the shop has: an empty shop would agree, too.
    expect(counts(pages)).toEqual(countsOf(shop));
    expect(pages.tasks.length).toBeGreaterThan(15);

    await both.readApi();
    const told = await snapshot(both, shop);
    expect(Object.keys(api.ledger.counts)).toEqual(
      expect.arrayContaining(['A01', 'OR11', 'M11', 'OR72', 'RT11', 'OF21']),
    );
    expect(counts(told)).toEqual(countsOf(shop));
    expect(told.tasks).toEqual(pages.tasks);
    expect(languages(told)).toEqual(languages(pages));

    clock.advance(15 * MINUTE);
    await both.readPages();
    const again = await snapshot(both, shop);
    expect(again.tasks).toEqual(pages.tasks);
    expect(counts(again)).toEqual(countsOf(shop));
    const differ = differences(told, again);
    expect(differ.filter((field) => !(field in DIFFER))).toEqual([]);
  });

  it('tell the same whichever comes first', async () => {
    const shop = shopCalled('2150');
    // A return is kept by the name that it was first told by: the beginning of its id, or all of it.
    const tasks = async (both: BothSides) =>
      (await snapshot(both, shop)).tasks.map((key) => key.replace(/(return:\w{8}).*/, '$1'));
    const first = bothSides(api, clock, shop);
    await first.readApi();
    await settle(first);
    const told = await tasks(first);

    await api.close();
    await open();
    const second = bothSides(api, clock, shop);
    await settle(second);
    await second.readApi();
    expect(await tasks(second)).toEqual(told);
  });
});
