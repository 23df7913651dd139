import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderFact, StoredFact, ThreadFact } from '../../lib/domain/facts.ts';
import { factOf, mergeFact, mergeRows } from '../../lib/store/merge-facts.ts';
import type { FactRow } from '../../lib/store/rows.ts';
import { SHOP } from './samples.ts';

type Seen = readonly [fact: StoredFact, at: number];

function merge(seen: readonly Seen[], start?: FactRow): FactRow {
  const row = seen.reduce<FactRow | undefined>(
    (kept, [fact, at]) => mergeFact(SHOP, kept, fact, at).row,
    start,
  );
  if (!row) throw new Error('nothing was seen');
  return row;
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const order: fc.Arbitrary<OrderFact> = fc.record({
  type: fc.constant('order' as const),
  id: fc.constant('1'),
  state: optional(fc.constantFrom('shipping' as const, 'shipped' as const)),
  hasInvoice: optional(fc.boolean()),
  placedAt: optional(fc.nat(5)),
  channel: optional(fc.constantFrom('ES', 'PT')),
});

const thread: fc.Arbitrary<ThreadFact> = fc.record({
  type: fc.constant('thread' as const),
  id: fc.constant('1'),
  waiting: optional(fc.boolean()),
  waitingSince: optional(fc.nat(9)),
  waitingSinceExact: optional(fc.boolean()),
  waitingFor: optional(fc.constantFrom('customer' as const, 'operator' as const)),
  lastFrom: optional(fc.constantFrom('customer' as const, 'shop' as const)),
  shopOnly: optional(fc.boolean()),
});

const history = fc.array(fc.tuple(fc.oneof(order, thread), fc.nat(8)), {
  minLength: 1,
  maxLength: 9,
});
const sameSubject: fc.Arbitrary<[StoredFact, number][]> = fc
  .constantFrom<fc.Arbitrary<StoredFact>>(order, thread)
  .chain((fact) => fc.array(fc.tuple(fact, fc.nat(8)), { minLength: 1, maxLength: 9 }));

describe('merging what was seen of one subject', () => {
  it('does not depend on the order of observations', () => {
    fc.assert(
      fc.property(
        sameSubject.chain((seen) =>
          fc.tuple(fc.constant(seen), fc.shuffledSubarray(seen, { minLength: seen.length })),
        ),
        ([seen, shuffled]) => {
          expect(factOf(merge(shuffled))).toEqual(factOf(merge(seen)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is not changed by seeing the same again', () => {
    fc.assert(
      fc.property(sameSubject, fc.nat(8), (seen, pick) => {
        const row = merge(seen);
        const again = seen[pick % seen.length];
        if (!again) return;
        const merged = mergeFact(SHOP, row, again[0], again[1]);
        expect(merged.changed).toBe(false);
        expect(factOf(merged.row)).toEqual(factOf(row));
      }),
    );
  });

  it('gives every field its newest known value', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(order, fc.nat(50)), { selector: ([, at]) => at, minLength: 1 }),
        (seen) => {
          const fact = factOf(merge(seen)) as OrderFact;
          const newestFirst = [...seen].sort((a, b) => b[1] - a[1]).map(([one]) => one);
          for (const field of ['state', 'hasInvoice', 'placedAt', 'channel'] as const) {
            expect(fact[field]).toBe(newestFirst.find((one) => one[field] !== undefined)?.[field]);
          }
        },
      ),
    );
  });

  it('joins two rows to what all their observations together give', () => {
    fc.assert(
      fc.property(sameSubject, fc.nat(8), (seen, cut) => {
        const [left, right] = [seen.slice(0, cut), seen.slice(cut)];
        if (left.length === 0 || right.length === 0) return;
        const joined = mergeRows(merge(left), merge(right), SHOP);
        expect(factOf(joined)).toEqual(factOf(merge(seen)));
      }),
    );
  });

  it('keeps nothing that is not a known plain field', () => {
    fc.assert(
      fc.property(history, fc.string({ minLength: 4 }), fc.object(), (seen, secret, nested) => {
        for (const [fact, at] of seen) {
          const leaky = {
            ...fact,
            body: secret,
            customerName: secret,
            address: nested,
            channel: nested,
          };
          const { row } = mergeFact(SHOP, undefined, leaky as unknown as StoredFact, at);
          expect(Object.keys(row.values)).not.toContain('body');
          expect(Object.keys(row.values)).not.toContain('customerName');
          expect(Object.values(row.values).every((value) => typeof value !== 'object')).toBe(true);
        }
      }),
    );
  });
});

describe('since when a thread waits', () => {
  const inbox = (since: number): ThreadFact => ({
    type: 'thread',
    id: '1',
    waiting: true,
    waitingSince: since,
    waitingSinceExact: false,
  });
  const page = (since: number): ThreadFact => ({
    ...inbox(since),
    waitingSinceExact: true,
    waitingFor: 'customer',
  });
  const answered: ThreadFact = { type: 'thread', id: '1', waiting: false };
  const since = (...seen: Seen[]) => {
    const fact = factOf(merge(seen)) as ThreadFact;
    return fact.waitingSince === undefined
      ? undefined
      : [fact.waitingSince, fact.waitingSinceExact];
  };

  it.each<[string, Seen[], unknown]>([
    ['an inbox row alone', [[inbox(5), 6]], [5, false]],
    [
      'a second message in the inbox',
      [
        [inbox(5), 6],
        [inbox(8), 9],
      ],
      [5, false],
    ],
    [
      'a later inbox row after the thread page',
      [
        [page(5), 6],
        [inbox(8), 9],
      ],
      [5, true],
    ],
    [
      'the thread page after the inbox',
      [
        [inbox(8), 9],
        [page(5), 10],
      ],
      [5, true],
    ],
    [
      'a newer thread page',
      [
        [page(5), 6],
        [page(8), 9],
      ],
      [8, true],
    ],
    [
      'answered',
      [
        [page(5), 6],
        [answered, 7],
      ],
      undefined,
    ],
    [
      'answered, then a new message in the inbox',
      [
        [page(5), 6],
        [answered, 7],
        [inbox(8), 9],
      ],
      [8, false],
    ],
    [
      'an answer that is older than the question',
      [
        [answered, 4],
        [page(5), 6],
      ],
      [5, true],
    ],
    [
      'written by the shop last',
      [
        [inbox(5), 6],
        [{ type: 'thread', id: '1', lastFrom: 'shop' }, 7],
        [inbox(8), 9],
      ],
      [8, false],
    ],
    [
      'a row that says nothing of waiting',
      [
        [page(5), 6],
        [{ type: 'thread', id: '1', channel: 'ES' }, 9],
      ],
      [5, true],
    ],
  ])('%s', (_name, seen, expected) => {
    expect(since(...seen)).toEqual(expected);
    expect(since(...[...seen].reverse())).toEqual(expected);
  });

  it('forgets for whom once it was answered', () => {
    const row = merge([
      [page(5), 6],
      [answered, 7],
    ]);
    expect(factOf(row)).toEqual({ type: 'thread', id: '1', waiting: false });
    expect(factOf(merge([[inbox(8), 9]], row))).not.toHaveProperty('waitingFor');
  });
});
