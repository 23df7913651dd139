import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, mayFit, safetyStockOf, stockRuleFor } from '../../lib/domain/stock.ts';
import { offer, PCC, settingsOf, SOURCE } from './samples.ts';

describe('a pattern of SKUs', () => {
  it.each([
    ['CAB-1', 'CAB-1', true],
    ['CAB-1', 'cab-1', true],
    ['CAB-1', ' CAB-1 ', true],
    ['CAB-10', 'CAB-1', false],
    ['CAB-1', 'CAB-*', true],
    ['CAB-', 'CAB-*', true],
    ['XCAB-1', 'CAB-*', false],
    ['CAB-12', 'CAB-?', false],
    ['CAB-12', 'CAB-??', true],
    ['CAB-12-R', '*-R', true],
    ['CAB-12-R', '*-12-*', true],
    ['CAB-12-R', 'C*2*R', true],
    ['CAB-12-R', 'C*3*R', false],
    ['a+b(c)', 'a+b(c)', true],
    ['aab', 'a+b', false],
    ['anything', '*', true],
    ['', '*', true],
    ['', '?', false],
    ['x', '', false],
    ['ñandú', 'ñ?nd?', true],
    ['📦1', '?1', true],
  ])('%s is of %s: %s', (sku, pattern, expected) => {
    expect(matches(sku, pattern)).toBe(expected);
  });

  it('means what a regular expression would', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 });
    const mask = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(text, mask, (sku, pattern) => {
        const same = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matches(sku, pattern)).toBe(same.test(sku));
      }),
    );
  });

  it('is not made slow by stars', () => {
    expect(matches('a'.repeat(200), `${'a*'.repeat(90)}b`)).toBe(false);
  });
});

describe('the rule for an offer', () => {
  const rules = [
    { sku: 'CAB-*', category: 'Cables', units: 20 },
    { sku: 'CAB-*', units: 10 },
    { category: 'Móviles', units: 5 },
    { units: 1 },
  ];

  it.each([
    [{ id: 'CAB-1', category: 'Cables' }, 20],
    [{ id: 'CAB-1', category: 'Otra' }, 10],
    [{ id: 'CAB-1' }, 10],
    [{ id: 'X', category: ' moviles ' }, 5],
    [{ id: 'X' }, 1],
  ])('%j: %d', (some, units) => {
    expect(stockRuleFor(some, rules)?.units).toBe(units);
  });

  it('may be one that cannot be judged without the category', () => {
    expect(stockRuleFor({ id: 'X' }, [])).toBeUndefined();
    expect(mayFit({ id: 'X' }, rules)).toBe(true);
    expect(mayFit({ id: 'X', category: 'Otra' }, rules)).toBe(false);
    expect(mayFit({ id: 'X' }, rules.slice(0, 2))).toBe(false);
  });
});

describe('the safety stock of an offer', () => {
  const published = PCC && { ...PCC, safetyStock: { value: 7, source: SOURCE } };
  const stockRules = [{ sku: 'SK*', units: 12 }];

  it.each([
    ['its own alert', { minQuantityAlert: 4 }, 4, 'lowStockFromOffer'],
    ['the rule', { minQuantityAlert: 0 }, 12, 'lowStockFromSku'],
    ['the rule', {}, 12, 'lowStockFromSku'],
    ['the marketplace', { id: 'OTHER' }, 7, 'lowStockFromMarket'],
  ])('is that of %s', (_whose, some, units, key) => {
    const found = safetyStockOf(offer(some), settingsOf(published, { stockRules }));
    expect([found.units, found.line.key]).toEqual([units, key]);
  });

  it('is a yardstick of our own where nobody says another', () => {
    expect(safetyStockOf(offer(), settingsOf(PCC, { safetyStock: 2 }))).toMatchObject({
      units: 2,
      line: { key: 'lowStockFromSettings', args: [2] },
      source: { title: 'seller' },
    });
  });

  it.each([
    [{ category: 'C', units: 2 }, 'lowStockFromCategory'],
    [{ units: 2 }, 'lowStockFromRule'],
  ])('names the rule %j', (rule, key) => {
    const found = safetyStockOf(offer({ category: 'C' }), settingsOf(PCC, { stockRules: [rule] }));
    expect(found.line.key).toBe(key);
  });
});
