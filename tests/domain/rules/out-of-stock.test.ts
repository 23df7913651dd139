import { describe, expect, it } from 'vitest';
import type { OfferFact } from '../../../lib/domain/facts.ts';
import { outOfStock } from '../../../lib/domain/rules/out-of-stock.ts';
import { NOW, offer, outcome, PCC, settingsOf } from '../samples.ts';

const at = { now: NOW };
const out = (some: Partial<OfferFact>) =>
  outcome(outOfStock.find({ offer: offer(some) }, at, settingsOf(PCC)));

describe('out-of-stock', () => {
  it.each([
    [{ quantity: 0, active: true }, 'late'],
    [{ quantity: 0, active: false }, 'silent'],
    [{ quantity: 0 }, 'unknown:offer.active'],
    [{ quantity: 1, active: true }, 'silent'],
    [{ active: true }, 'unknown:offer.quantity'],
  ] as const)('%o: %s', (some, expected) => {
    expect(out(some)).toBe(expected);
  });
});
