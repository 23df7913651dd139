import { describe, expect, it } from 'vitest';
import { noSafetyStock } from '../../../lib/domain/rules/no-safety-stock.ts';
import { findingOf, MEDIAMARKT, NOW, offer, outcome, PCC, settingsOf, SOURCE } from '../samples.ts';

const at = { now: NOW };

describe('no-safety-stock', () => {
  it.each([
    [{ minQuantityAlert: 0 }, [], 'info'],
    [{ minQuantityAlert: 0, quantity: 50, active: true }, [], 'info'],
    [{ minQuantityAlert: 0, active: false }, [], 'silent'],
    [{ minQuantityAlert: 5 }, [], 'silent'],
    [{ quantity: 1 }, [], 'unknown:offer.minQuantityAlert'],
    [{ active: false }, [], 'silent'],
    [{ minQuantityAlert: 0 }, [{ sku: 'SK*', units: 3 }], 'silent'],
    [{ minQuantityAlert: 0 }, [{ sku: 'OT*', units: 3 }], 'info'],
    [{ minQuantityAlert: 0 }, [{ units: 3 }], 'silent'],
    [{ minQuantityAlert: 0 }, [{ category: 'C', units: 3 }], 'unknown:offer.category'],
    [{ minQuantityAlert: 0, category: 'C' }, [{ category: 'C', units: 3 }], 'silent'],
    [{ minQuantityAlert: 0, category: 'D' }, [{ category: 'C', units: 3 }], 'info'],
  ])('%j with the rules %j: %s', (some, stockRules, expected) => {
    const settings = settingsOf(PCC, { stockRules });
    expect(outcome(noSafetyStock.find({ offer: offer(some) }, at, settings))).toBe(expected);
  });

  it('says what is used instead, and who asks for it', () => {
    const empty = { offer: offer({ minQuantityAlert: 0 }) };
    const asked = findingOf(noSafetyStock.find(empty, at, settingsOf(PCC)));
    expect(asked.why.source).toBe(PCC?.demands?.['no-safety-stock']);
    expect(asked.why.lines[1]).toEqual({ key: 'lowStockFromSettings', args: [3] });
    const market = MEDIAMARKT && { ...MEDIAMARKT, safetyStock: { value: 5, source: SOURCE } };
    const other = findingOf(noSafetyStock.find(empty, at, settingsOf(market)));
    expect(other.why.source.title).toBe('seller');
    expect(other.why.lines[1]).toEqual({ key: 'lowStockFromMarket', args: [market?.name, 5] });
  });
});
