import { expect, it } from 'vitest';
import { withoutUnsureTracking } from '../../lib/app/told-tracking.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { readPlatform } from '../../lib/marketplace/api/answers/market-lists.ts';

const FACTS: readonly StoredFact[] = [
  { type: 'order', id: 'A', state: 'shipped', hasTracking: false },
  { type: 'order', id: 'B', hasTracking: true },
  { type: 'thread', id: 'T' },
];

const marketOf = (shipment: unknown) => readPlatform({ features: { shipment } }, { at: 5 })?.market;

it('an order of several parcels may have its tracking with them', () => {
  const told = marketOf({ multi_shipment: true });
  expect(withoutUnsureTracking(FACTS, told)).toEqual([
    { type: 'order', id: 'A', state: 'shipped' },
    ...FACTS.slice(1),
  ]);
});

it.each([{ multi_shipment: false }, { multi_shipment: 'yes' }, {}, null])(
  'shipments as in %j: it has none',
  (shipment) => {
    expect(withoutUnsureTracking(FACTS, marketOf(shipment))).toBe(FACTS);
    expect(withoutUnsureTracking(FACTS, undefined)).toBe(FACTS);
  },
);
