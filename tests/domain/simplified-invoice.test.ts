import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderFact } from '../../lib/domain/facts.ts';
import type { Market } from '../../lib/domain/market.ts';
import { missingInvoice } from '../../lib/domain/rules/missing-invoice.ts';
import { simplifiedInvoiceLines } from '../../lib/domain/simplified-invoice.ts';
import { findingOf, MEDIAMARKT, order, PCC, settingsOf, NOW } from './samples.ts';

const SPANISH = { hasTaxId: false, country: 'ES', currency: 'EUR', total: 59.9 } as const;

function told(some: Partial<OrderFact>, market: Market | undefined = PCC, region = 'ES') {
  const settings = settingsOf(market);
  const clock = { ...settings.clock, region };
  return simplifiedInvoiceLines(order({ ...SPANISH, ...some }), { ...settings, clock });
}
const first = (...args: Parameters<typeof told>) => told(...args)[0]?.key;

describe('a simplified invoice', () => {
  it.each<[number | undefined, string | undefined]>([
    [0.01, 'simplifiedSmall'],
    [400, 'simplifiedSmall'],
    [400.01, 'simplifiedRetail'],
    [3000, 'simplifiedRetail'],
    [3000.01, undefined],
    [undefined, 'simplifiedPerhaps'],
    [0, 'simplifiedPerhaps'],
  ])('with a total of %s €', (total, key) => {
    expect(first({ total })).toBe(key);
  });

  it.each<[string, Partial<OrderFact>, string | undefined]>([
    ['tax data are shown', { hasTaxId: true }, undefined],
    ['nobody looked for tax data', { hasTaxId: undefined }, undefined],
    ['a business buys', { isBusiness: true }, undefined],
    ['a consumer buys', { isBusiness: false }, 'simplifiedSmall'],
    ['it goes to Portugal', { country: 'PT' }, undefined],
    ['the country is written small', { country: 'es' }, 'simplifiedSmall'],
    ['the channel tells the country', { country: undefined, channel: 'WEB_ES' }, 'simplifiedSmall'],
    ['the channel is the Portuguese one', { country: undefined, channel: 'WEB_PT' }, undefined],
    ['nothing tells the country', { country: undefined }, 'simplifiedPerhaps'],
    ['another currency', { currency: 'PLN' }, undefined],
    ['no currency is read', { currency: undefined }, 'simplifiedPerhaps'],
  ])('when %s', (_, some, key) => {
    expect(first(some)).toBe(key);
  });

  it('is a matter of the seller’s own country', () => {
    expect(first({}, PCC, 'ES-MC')).toBe('simplifiedSmall');
    expect(first({}, PCC, 'PT')).toBeUndefined();
    expect(first({}, MEDIAMARKT, 'DE-BY')).toBeUndefined();
    expect(first({}, PCC, 'EST')).toBeUndefined();
  });

  it('never comes without its exceptions', () => {
    const some = fc.record({
      total: fc.option(fc.double({ min: -1, max: 5000 }), { nil: undefined }),
      country: fc.constantFrom('ES', 'PT', undefined),
      currency: fc.constantFrom('EUR', 'USD', undefined),
      isBusiness: fc.constantFrom(true, false, undefined),
      hasTaxId: fc.constantFrom(true, false, undefined),
    });
    fc.assert(
      fc.property(some, (fields) => {
        const lines = told(fields);
        expect([0, 2]).toContain(lines.length);
        if (lines.length > 0) expect(lines[1]).toEqual({ key: 'simplifiedNot' });
        if (fields.isBusiness || (fields.total ?? 0) > 3000) {
          expect(lines.length === 0 || fields.currency === undefined).toBe(true);
        }
      }),
    );
  });

  it('is told where the invoice is missing, and nowhere else', () => {
    const at = { now: NOW };
    const open = order({ ...SPANISH, hasInvoice: false, state: 'shipped', shippedAt: NOW });
    const keys = (some: Partial<OrderFact>) =>
      findingOf(
        missingInvoice.find({ order: { ...open, ...some } }, at, settingsOf(PCC)),
      ).why.lines.map(({ key }) => key);
    expect(keys({})).toContain('simplifiedSmall');
    expect(keys({ state: undefined })).toContain('simplifiedSmall');
    expect(keys({ hasTaxId: true }).filter((key) => key.startsWith('simplified'))).toEqual([]);
  });
});
