import { describe, expect, it } from 'vitest';
import type { ShopFact } from '../../lib/domain/facts.ts';
import { marketWith } from '../../lib/domain/figures.ts';
import type { Market } from '../../lib/domain/market.ts';
import { sayPoint, shopChecklist } from '../../lib/domain/shop-checklist.ts';
import { say } from '../../lib/domain/words.ts';
import { wordsIn } from '../components/sample.ts';
import { PCC, settingsOf } from './samples.ts';

const shop = (some: Partial<ShopFact> = {}): ShopFact => ({ type: 'shop', id: '7', ...some });
const points = (some: Partial<ShopFact> = {}, market: Market | undefined = PCC) =>
  shopChecklist(shop(some), settingsOf(market));

describe('the checklist of the seller page', () => {
  it('has a point for everything the marketplace demands, each with its source', () => {
    const all = points();
    expect(all.map(({ id }) => id)).toEqual([
      'sellerPage.registration',
      'sellerPage.dispatchCountry',
      'sellerPage.nameWithoutDomain',
      'sellerPage.descriptionWithoutUrl',
      'sellerPage.returnPolicy',
      ...['es', 'pt', 'fr', 'it', 'de'].map((language) => `returnPolicy.${language}`),
      'returns.windowDays',
      ...['ES', 'PT', 'IT', 'FR', 'DE'].map((country) => `warranty.years.${country}`),
    ]);
    expect(all.every(({ state }) => state === 'unknown')).toBe(true);
    expect(all.every(({ source }) => source.title !== '')).toBe(true);
  });

  it('never counts what was not seen as missing', () => {
    const fields = ['hasRegistration', 'hasReturnPolicy', 'nameHasDomain'] as const;
    for (const field of fields) {
      const told = points({ [field]: true });
      expect(told.filter((one) => one.field !== field).map(({ state }) => state)).not.toContain(
        'missing',
      );
    }
  });

  it('is empty where nothing is known of what the marketplace demands', () => {
    expect(shopChecklist(shop({ hasPhone: false }), settingsOf())).toEqual([]);
  });

  it('follows the seller’s own figures', () => {
    const own = marketWith(PCC as Market, {
      'sellerPage.phone': true,
      'sellerPage.registration': false,
      'returns.windowDays': 60,
    });
    const told = points({ hasPhone: false, hasRegistration: false, returnDays: 30 }, own);
    const missing = told.filter(({ state }) => state === 'missing');
    expect(missing.map(({ id }) => id)).toEqual(['sellerPage.phone', 'returns.windowDays']);
    expect(missing.map((point) => sayPoint(point).key)).toEqual([
      'shopPointMissing',
      'shopPointMissing',
    ]);
  });

  it('reads as sentences', () => {
    const told = points({ hasRegistration: true, returnDays: 14, warrantyYears: 2 });
    const lines = told.map((point) => say(sayPoint(point), wordsIn('es')));
    expect(lines[0]).toBe('Datos registrales de la empresa: correcto');
    expect(lines).toContain(
      'Política de devoluciones en español, si vendes en ese canal: no se ha visto todavía',
    );
    expect(lines.find((line) => line.startsWith('Plazo'))).toMatch(
      /^Plazo de devolución de al menos 30 días \(el tuyo: 14 días\): pendiente \(lo pide: .+\)$/,
    );
    expect(lines).toContain('Garantía en años, al menos 2 (Francia): correcto');
  });
});
