import 'fake-indexeddb/auto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../lib/app/ports.ts';
import type { SyncRow } from '../../../lib/app/sync-ports.ts';
import type { Subject } from '../../../lib/domain/facts.ts';
import { Database } from '../../../lib/store/database.ts';
import { DexieStore } from '../../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../../lib/store/memory-store.ts';
import { CONNECTION, syncUntil, syncWorld } from './sync-world.ts';
import { DAY, FakeMarket, HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;
const opened: Database[] = [];

afterAll(async () => {
  for (const db of opened) await db.delete();
});

function onDisk(): Store {
  const db = new Database(`kill-${opened.length}`);
  opened.push(db);
  return new DexieStore(db);
}

/** mulberry32: the same seed gives the same deaths. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Killed extends Error {}

/** Any call may be a worker's last: before it reaches the other side, or before its answer is used. */
function mortal<T extends object>(target: T, dies: () => boolean): T {
  return new Proxy(target, {
    get: (_target, name) => {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]) => {
        if (dies()) throw new Killed();
        const answer: unknown = await member.apply(target, args);
        if (dies()) throw new Killed();
        return answer;
      };
    },
  });
}

/** A shop in which something of every kind is listed, on pages of five. */
function market(): FakeMarket {
  const made = new FakeMarket();
  made.pageSize = 5;
  for (let index = 0; index < 43; index += 1) {
    const at = START - (50 - index) * HOUR;
    const id = `${index}-A`;
    const state = index % 3 === 0 ? 'shipping' : 'shipped';
    made.put(
      { type: 'order', id, state, shippingDeadline: at + DAY, openIncident: index % 7 === 0 },
      at,
    );
    if (index % 2 === 0) made.invoiced.add(id);
    if (index % 4 === 0)
      made.put(
        { type: 'thread', id: `t${index}`, orderId: id, waiting: true, waitingSince: at },
        at,
      );
    if (index % 9 === 0)
      made.put({ type: 'return', id: `r${index}`, orderId: id, state: 'received' }, at);
    made.put({ type: 'offer', id: `sku-${index}`, quantity: index % 5, active: true }, at);
  }
  return made;
}

/** What happens at the marketplace between two visits of ours. */
function change(made: FakeMarket): void {
  for (const index of [3, 14, 21, 40])
    made.put({ type: 'order', id: `${index}-A`, state: 'received', openIncident: false });
  made.put({ type: 'order', id: 'new-A', state: 'shipping' });
  made.put({ type: 'thread', id: 't4', waiting: false });
  made.offers.delete('sku-9');
  made.invoiced.add('new-A').add('5-A');
}

interface Run {
  readonly made: FakeMarket;
  readonly store: Store;
  readonly deaths: number;
}

/** Two hours of syncing, through as many deaths as come. */
async function live(store: Store, dies: () => boolean): Promise<Run> {
  const made = market();
  let deaths = 0;
  for (const [until, before] of [
    [START + 10 * MINUTE, () => undefined],
    [START + 130 * MINUTE, () => change(made)],
  ] as const) {
    before();
    while (made.now < until) {
      const deps = syncWorld(mortal(made, dies), mortal(store, dies));
      const outlived = { ...deps, clock: () => made.now, wait: wait(made, dies) };
      try {
        await syncUntil(outlived, until);
        made.now = until;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        deaths += 1;
      }
    }
  }
  return { made, store, deaths };
}

function wait(made: FakeMarket, dies: () => boolean) {
  return async (ms: number) => {
    made.now += Math.max(ms, 1);
    if (dies()) throw new Killed();
  };
}

/** Everything that is stored, but for moments of looking and numbers of looks. */
async function contents({ made, store }: Run) {
  const ids: Subject[] = [
    ...['new-A', ...made.orders.keys()].map((id): Subject => `order:${id}`),
    ...[...made.threads.keys()].map((id): Subject => `thread:${id}`),
    ...[...made.returns.keys()].map((id): Subject => `return:${id}`),
    ...['sku-9', ...made.offers.keys()].map((id): Subject => `offer:${id}`),
    `shop:${made.shopId}`,
  ];
  const tasks = await store.tasks(SHOP, ids);
  return {
    facts: [...(await store.facts(SHOP, ids)).values()].map((fact) => sorted(fact)).sort(),
    tasks: tasks.map(({ seenAt: _seen, newsAt: _news, ...task }) => sorted(task)).sort(),
    rows: (await store.syncRows()).map(settled).sort(),
    queued: (await store.standing(SHOP, 1000)).queued,
    figures: await store.figures(SHOP, 10),
    told: { ...(await store.toldMarket(SHOP)), at: 0 },
    visits: (await store.visits()).map(({ page, status, by }) => `${page} ${status} ${by}`).sort(),
    names: (await store.namedShops()).map(({ name }) => name),
    counts: { ...(await store.counts(made.now)), next: 0 },
  };
}

function settled({ list, cursor, failure, skipped, tells }: SyncRow): string {
  return JSON.stringify({ list, cursor, failure, skipped, tells });
}

function sorted(value: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort()));
}

const stores: [string, () => Store, number][] = [
  ['in memory', () => new MemoryStore(), 20],
  ['on disk', onDisk, 12],
];

describe.each(stores)('a worker killed at random moments, %s', (where, open, seeds) => {
  it('leaves the same behind as one that was left in peace', { timeout: 120_000 }, async () => {
    const calm = await live(open(), () => false);
    const expected = await contents(calm);
    expect(expected.facts.length).toBeGreaterThan(100);
    expect(expected.tasks.length).toBeGreaterThan(10);
    let deaths = 0;
    let calls = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const next = random(seed);
      let left = Math.ceil(220 / seeds);
      const run = await live(open(), () => next() < 0.02 && left-- > 0);
      expect(await contents(run)).toEqual(expected);
      deaths += run.deaths;
      calls += run.made.calls.length / calm.made.calls.length;
    }
    expect(deaths).toBeGreaterThanOrEqual(200);
    console.info(
      `${where}: ${deaths} deaths in ${seeds} runs, ${(calls / seeds).toFixed(3)} × the calls of a run in peace (${calm.made.calls.length})`,
    );
    // A death costs one repeated call at most.
    expect(calls / seeds).toBeLessThan(1 + 220 / seeds / calm.made.calls.length + 0.02);
  });
});

describe('a worker killed while a list is asked for that may be asked once a day', () => {
  /** Calls of a day's channels, of which the first dies on its way on the day told. */
  async function callsOn(day: number): Promise<readonly number[]> {
    const made = new FakeMarket();
    const deps = syncWorld(made);
    if (day > 0) await syncUntil(deps, START + HOUR);
    made.now = START + day * DAY + day * HOUR;
    made.calls.length = 0;
    let hasDied = false;
    made.during = async ({ list }) => {
      if (list !== 'channels' || hasDied) return;
      hasDied = true;
      throw new Killed();
    };
    await expect(syncUntil(deps, made.now + HOUR)).rejects.toThrow(Killed);
    await syncUntil(deps, made.now + 26 * HOUR);
    return made.callsOf('channels').map(({ at }) => at);
  }

  it('asks again at once where nothing is known yet', async () => {
    const [first = 0, second = 0] = await callsOn(0);
    expect(second - first).toBeLessThan(MINUTE);
  });

  it('leaves what is known for another day', async () => {
    const [first = 0, second = 0, ...more] = await callsOn(1);
    expect(second - first).toBeGreaterThanOrEqual(DAY);
    expect(second - first).toBeLessThan(DAY + HOUR);
    expect(more).toEqual([]);
  });
});
