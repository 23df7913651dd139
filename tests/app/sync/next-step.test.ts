import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiFailure, SyncList, SyncRow } from '../../../lib/app/sync-ports.ts';
import { SYNC_LISTS } from '../../../lib/app/sync-ports.ts';
import { DAILY_LISTS } from '../../../lib/domain/sync-list.ts';
import { INTERVALS } from '../../../lib/app/sync/intervals.ts';
import { nextStep, PRIORITY } from '../../../lib/app/sync/next-step.ts';
import { situationOf } from '../../../lib/app/sync/situation.ts';
import { keyDoubt } from '../../../lib/app/sync/wrong-key.ts';
import { CEILINGS } from '../../../lib/marketplace/api/ceilings.ts';
import { LIST_QUERIES } from '../../../lib/marketplace/api/list-queries.ts';
import { CONNECTION } from './sync-world.ts';
import { HOUR, MINUTE, START } from './fake-market.ts';

const SHOP = CONNECTION.shop;

const FAILURES = ['server', 'offline', 'too-many', 'no-right', 'timeout', 'wrong-key'] as const;
const moment = fc.integer({ min: START - 48 * HOUR, max: START + 48 * HOUR });
const row = (list: SyncList): fc.Arbitrary<SyncRow> =>
  fc
    .record(
      {
        startedAt: moment,
        doneAt: moment,
        readAt: moment,
        failedAt: moment,
        notBefore: moment,
        nextSince: moment,
        failure: fc.constantFrom<ApiFailure>(...FAILURES),
        failures: fc.nat(9),
        total: fc.nat(5000),
        cursor: fc.constantFrom({ offset: 5 }, { sweepAfter: 'sku' }),
        again: fc.record({ since: moment, at: moment }, { requiredKeys: ['at'] }),
        gap: fc.constant<ApiFailure>('server'),
        narrow: fc.constant(true),
        unread: fc.nat(3),
      },
      { requiredKeys: [] },
    )
    .map((some) => ({ ...some, shop: SHOP, list, calls: 1 }) as SyncRow);
const rows = fc
  .subarray([...SYNC_LISTS])
  .chain((lists) => fc.tuple(...lists.map((list) => row(list))));
const queued = fc.array(fc.string({ minLength: 1 }), { maxLength: 100 });
const now = fc.integer({ min: START - 24 * HOUR, max: START + 24 * HOUR });

describe('the next step', () => {
  it('is always one that is allowed now, or a wait for a later moment', () => {
    fc.assert(
      fc.property(rows, queued, now, (all, waiting, at) => {
        const situation = situationOf(SHOP, all, { queued: waiting });
        const step = nextStep(situation, at);
        if (step.do === 'wait') {
          expect(step.until ?? Infinity).toBeGreaterThan(at);
          return;
        }
        const { list, notBefore = 0, failedAt = 0, readAt = 0 } = step.row;
        const isHeld = notBefore > at && Math.max(failedAt, readAt) <= at;
        expect(isHeld).toBe(false);
        const before = all.find((one) => one.list === list);
        // What is asked whether the key is right need not wait for its turn, where no ceiling holds.
        const isWitness = keyDoubt(situation, at).is === 'open';
        const isNew = step.do === 'ask' && !step.query.cursor && list !== 'documents' && !isWitness;
        const started = before?.startedAt ?? Number.NEGATIVE_INFINITY;
        if (isNew && started <= at && !before?.cursor && INTERVALS[list] !== Infinity)
          expect(at - started).toBeGreaterThanOrEqual(INTERVALS[list]);
      }),
      { numRuns: 5000 },
    );
  });

  it('asks nothing of a host whose patience one of its shops has used up', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<ApiFailure>('too-many', 'offline'), (all, failure) => {
        const other: SyncRow = {
          ...{ shop: `${SHOP}9`, list: 'orders', calls: 1, failure },
          ...{ failedAt: START - 1, notBefore: START + MINUTE },
        };
        expect(nextStep(situationOf(SHOP, [...all, other]), START)).toMatchObject({ do: 'wait' });
      }),
    );
  });

  it('is the same for the same situation, whatever the order of its rows', () => {
    fc.assert(
      fc.property(rows, queued, now, (all, waiting, at) => {
        const [one, two] = [all, all.toReversed()].map((list) =>
          nextStep(situationOf(SHOP, list, { queued: waiting }), at),
        );
        expect(one).toEqual(two);
      }),
    );
  });

  it('knows every list', () => {
    expect(PRIORITY.toSorted()).toEqual([...SYNC_LISTS].sort());
  });
});

describe('intervals', () => {
  it.each(SYNC_LISTS)('of %s are never shorter than the vendor lets one ask', (list) => {
    const code = list === 'offer-changes' ? 'OF52' : LIST_QUERIES[list].code;
    const { maximum, partner } = CEILINGS[code];
    const limits = [maximum, partner?.maximum].filter((limit) => typeof limit === 'number');
    expect(INTERVALS[list]).toBeGreaterThanOrEqual(Math.max(0, ...limits));
  });

  it('of a day are those of the lists that are known to be', () => {
    const daily = SYNC_LISTS.filter((list) => INTERVALS[list] === 24 * HOUR);
    expect(daily.toSorted()).toEqual(DAILY_LISTS.toSorted());
  });

  it('of what is only to be asked at page display are a quarter of an hour at least', () => {
    for (const list of SYNC_LISTS) {
      if (list === 'offer-changes') continue;
      if (CEILINGS[LIST_QUERIES[list].code].maximum !== 'display') continue;
      expect(INTERVALS[list]).toBeGreaterThanOrEqual(15 * MINUTE);
    }
  });
});
