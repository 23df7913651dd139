import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../lib/domain/facts.ts';
import { factOf, mergeFact, mergeRows, withoutFuture } from '../../lib/store/merge-facts.ts';
import type { FactRow } from '../../lib/store/rows.ts';
import { SHOP } from './samples.ts';

type Said = Pick<OrderFact, 'shopWroteAt' | 'customerWroteAt' | 'state'>;
type Seen = readonly [said: Said, at: number];

function merge(seen: readonly Seen[]): FactRow {
  const [first, ...rest] = seen;
  if (!first) throw new Error('nothing was seen');
  const add = (kept: FactRow | undefined, [said, at]: Seen) =>
    mergeFact(SHOP, kept, { type: 'order', id: '1', ...said }, at).row;
  return rest.reduce(add, add(undefined, first));
}
const told = (row: FactRow) => factOf(row) as OrderFact;

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const looks: fc.Arbitrary<Seen[]> = fc.array(
  fc.tuple(
    fc.record({
      shopWroteAt: optional(fc.nat(9)),
      customerWroteAt: optional(fc.nat(9)),
      state: optional(fc.constantFrom('shipping' as const, 'shipped' as const)),
    }),
    fc.nat(8),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('when shop and customer last wrote about an order', () => {
  it('is the latest moment ever told, in whatever order and however often', () => {
    fc.assert(
      fc.property(
        looks.chain((seen) =>
          fc.tuple(fc.constant(seen), fc.shuffledSubarray(seen, { minLength: seen.length })),
        ),
        ([seen, shuffled]) => {
          const order = told(merge([...shuffled, ...seen]));
          expect(order).toEqual(told(merge(seen)));
          for (const field of ['shopWroteAt', 'customerWroteAt'] as const) {
            const moments = seen.flatMap(([said]) => said[field] ?? []);
            expect(order[field]).toBe(moments.length > 0 ? Math.max(...moments) : undefined);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the later one of two shops that turn out to be one', () => {
    fc.assert(
      fc.property(looks, looks, (left, right) => {
        const joined = mergeRows(merge(left), merge(right), SHOP);
        expect(told(joined)).toEqual(told(merge([...left, ...right])));
      }),
    );
  });

  it('changes nothing when an older word is told by a newer look', () => {
    const row = merge([[{ shopWroteAt: 5 }, 6]]);
    const older = mergeFact(SHOP, row, { type: 'order', id: '1', shopWroteAt: 4 }, 9);
    expect(older.changed).toBe(false);
    expect(told(older.row).shopWroteAt).toBe(5);
  });

  it('does not stay in a future that a wrong clock made up, nor turn into silence', () => {
    const row = merge([[{ shopWroteAt: 900, customerWroteAt: 3 }, 1000]]);
    const sound = withoutFuture(row, 100);
    expect(told(sound)).toMatchObject({ shopWroteAt: 99, customerWroteAt: 3 });
    const later = mergeFact(SHOP, sound, { type: 'order', id: '1', shopWroteAt: 150 }, 160);
    expect(told(later.row).shopWroteAt).toBe(150);
  });
});
