import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYNC_LISTS } from '../../lib/app/sync-ports.ts';
import type { ApiProblem, Cursor, SyncList } from '../../lib/app/sync-ports.ts';
import { checkConnection } from '../../lib/marketplace/api/check-connection.ts';
import { createSellerApi } from '../../lib/marketplace/api/client.ts';
import { startApi } from '../backoffice/api-server.ts';
import type { ApiStandIn } from '../backoffice/api-server.ts';
import { VirtualClock } from '../backoffice/api/virtual-clock.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 16);
const SIZE = { orders: 950, threads: 420, offers: 730 };

let clock: VirtualClock;
let host: ApiStandIn;

beforeEach(async () => {
  clock = new VirtualClock(NOW);
  host = await startApi({ clock: clock.now, big: SIZE });
});
afterEach(() => host.close());

const shop = () => host.shops.at(-1)!;

function connect() {
  return createSellerApi({
    ...{ origin: host.origin, key: shop().apiKey, shopId: shop().id, clock: clock.now },
    ...{ timeoutMs: 500, maxBytes: 8_000_000 },
  });
}

interface Reading {
  readonly ids: ReadonlySet<string>;
  readonly records: number;
  readonly problem?: ApiProblem;
}

/** Reads a list to its end and waits whenever it is told to, by the stand-in's clock. */
async function readList(list: SyncList, since?: number): Promise<Reading> {
  const api = connect();
  const ids = new Set<string>();
  let records = 0;
  let cursor: Cursor | undefined;
  do {
    const answer = await api.ask({ list, cursor, since, ids: [shop().orders[0]!.id] });
    if (answer.status === 'failed') return { ids, records, problem: answer };
    for (const fact of answer.facts) ids.add(fact.id);
    records += answer.records;
    cursor = answer.next;
    clock.advance(answer.waitMs ?? 100);
  } while (cursor);
  return { ids, records };
}

describe('the stand-in’s seller API', () => {
  it('gives every list to its end without a ceiling broken', async () => {
    for (const list of SYNC_LISTS) {
      expect([list, (await readList(list, NOW - 400 * 24 * 60 * MINUTE)).problem]).toEqual([
        list,
        undefined,
      ]);
      clock.advance(MINUTE);
    }
    expect(host.ledger.breaks).toEqual({});
  });

  it('is read whole, in as few calls as it has pages and one in a hundred', async () => {
    expect((await readList('orders')).ids.size).toBe(SIZE.orders);
    expect((await readList('threads')).ids.size).toBe(SIZE.threads);
    expect((await readList('offers')).ids.size).toBe(SIZE.offers);
    expect(host.ledger.counts).toEqual({ OR11: 10, M11: 5, OF21: 8 });
  });

  it.each(['shrink', 'duplicate', 'reorder', 'grow'])(
    'loses nothing to pages that %s',
    async (fault) => {
      host.setSwitches({ faults: [`*:${fault}`] });
      const orders = await readList('orders');
      // Three orders come or go between the first page and the second.
      expect(orders.ids.size).toBeGreaterThanOrEqual(SIZE.orders - 3);
      expect(orders.problem).toBeUndefined();
      expect((await readList('threads')).ids.size).toBeGreaterThanOrEqual(SIZE.threads - 3);
      expect(host.ledger.breaks).toEqual({});
    },
  );

  it.each([
    ['orders', 'empty-last', undefined],
    ['threads', 'empty-last', undefined],
    ['orders', 'cycle', 'not-understood'],
    ['threads', 'cycle', 'not-understood'],
  ] as const)('comes to an end: %s, %s', async (list, fault, failure) => {
    host.setSwitches({ faults: [`*:${fault}`] });
    expect((await readList(list)).problem?.failure).toBe(failure);
  });

  describe('that repeats or swells pages of a short list', () => {
    const SHORT = { orders: 150, threads: 150, offers: 150 };
    beforeEach(async () => {
      await host.close();
      host = await startApi({ clock: clock.now, big: SHORT });
    });

    it.each([
      ['orders', 'OR11:cycle@2'],
      ['offers', 'OF21:cycle@2'],
      ['orders', 'OR11:giant@2'],
      ['offers', 'OF21:giant@2'],
      ['orders', 'OR11:duplicate'],
      ['offers', 'OF21:duplicate'],
    ] as const)('is asked again until every record is there: %s, %s', async (list, fault) => {
      host.setSwitches({ faults: [fault] });
      const { ids, records, problem } = await readList(list);
      expect(problem).toBeUndefined();
      expect(ids.size).toBe(150);
      expect(records).toBe(150);
      expect(host.ledger.breaks).toEqual({});
    });

    it.each([
      ['orders', 'OR11:cycle'],
      ['offers', 'OF21:cycle'],
      ['orders', 'OR11:cycle@2-'],
      ['orders', 'OR11:giant'],
      ['offers', 'OF21:giant'],
    ] as const)('is never whole where it goes on so: %s, %s', async (list, fault) => {
      host.setSwitches({ faults: [fault] });
      const { records, problem } = await readList(list);
      expect(problem).toMatchObject({ failure: 'not-understood', restart: true });
      expect(records).toBe(100);
      expect(host.ledger.breaks).toEqual({});
    });
  });

  it.each([
    ['html', 'not-json'],
    ['empty', 'damaged'],
    ['truncated', 'damaged'],
    ['type', 'not-json'],
    ['redirect', 'redirected'],
    ['flood', 'too-large'],
    ['hang', 'timeout'],
    ['stall', 'timeout'],
    ['reset', 'offline'],
    ['cut', 'offline'],
    ['401', 'wrong-key'],
    ['403', 'no-right'],
    ['404', 'not-here'],
    ['429', 'too-many'],
    ['503', 'server'],
  ])('fails in words: %s', async (fault, failure) => {
    host.setSwitches({ faults: [`OR11:${fault}`] });
    expect((await readList('orders')).problem).toMatchObject({ failure });
  });

  it('goes on from the page at which the key was revoked', async () => {
    host.setSwitches({ faults: ['OR11:401@4-'] });
    const { ids, problem } = await readList('orders');
    expect(ids.size).toBe(298);
    expect(problem).toMatchObject({ failure: 'wrong-key' });
    expect(problem).not.toHaveProperty('restart');
  });

  it.each(['seconds', 'date'] as const)(
    'says how long to wait by %s, though its clock is a day off',
    async (retryAfter) => {
      host.setSwitches({ retryAfter, clockOff: 'behind' });
      await readList('returns');
      const { problem } = await readList('returns');
      expect(problem).toMatchObject({ failure: 'too-many' });
      expect(problem?.retryAfterMs).toBeGreaterThan(4 * MINUTE);
      expect(problem?.retryAfterMs).toBeLessThanOrEqual(5 * MINUTE);
    },
  );

  it('fetches no file of another origin', async () => {
    host.setSwitches({ exportElsewhere: true });
    expect((await readList('offer-changes', NOW)).problem).toMatchObject({ failure: 'redirected' });
    expect(host.ledger.counts).not.toHaveProperty('OF54');
  });

  it('is recognised, and its keys are told apart', async () => {
    const check = (key: string, shopId?: string) =>
      checkConnection({ origin: host.origin, key, shopId });
    const { id, apiKey } = shop();
    expect(await check(apiKey, id)).toMatchObject({ status: 'ok', shopId: id });
    expect(await check('nonsense')).toMatchObject({ failure: 'wrong-key' });
    expect(await check(apiKey, '999999')).toMatchObject({ failure: 'no-such-shop' });
    host.setSwitches({ noRight: ['A01'] });
    expect(await check(apiKey)).toMatchObject({ failure: 'no-right' });
    host.setSwitches({ noRight: [], faults: ['*:html'] });
    expect(await check(apiKey)).toMatchObject({ failure: 'not-mirakl' });
  });
});
