import { describe, expect, it } from 'vitest';
import type { ShopFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { sellerContact } from '../../../lib/domain/rules/seller-contact.ts';
import { findingOf, MEDIAMARKT, NOW, outcome, PCC, settingsOf } from '../samples.ts';

const judge = (some: Partial<ShopFact>, market: Market | undefined) =>
  sellerContact.find(
    { shop: { type: 'shop', id: '7', ...some } },
    { now: NOW },
    settingsOf(market),
  );

describe('seller-contact', () => {
  it.each([
    [MEDIAMARKT, { hasPhone: false }, 'soon'],
    [MEDIAMARKT, { hasEmail: false }, 'soon'],
    [MEDIAMARKT, { hasPhone: true }, 'silent'],
    [MEDIAMARKT, { hasPhone: true, hasEmail: true }, 'silent'],
    [MEDIAMARKT, { hasPhone: true, hasEmail: false }, 'soon'],
    // Asked for by the other marketplace only.
    [MEDIAMARKT, { hasRegistration: false, hasPhone: true }, 'silent'],
    [MEDIAMARKT, {}, 'unknown:shop.hasPhone,shop.hasEmail'],
    [PCC, { hasRegistration: false }, 'soon'],
    [PCC, { hasDispatchCountry: false }, 'soon'],
    [PCC, { nameHasDomain: true }, 'info'],
    [PCC, { descriptionHasUrl: true }, 'info'],
    [PCC, { nameHasDomain: true, hasRegistration: false }, 'soon'],
    [PCC, { nameHasDomain: false, descriptionHasUrl: false }, 'silent'],
    [PCC, { hasPhone: false, hasRegistration: true }, 'silent'],
    // Of the policy another rule speaks.
    [PCC, { hasReturnPolicy: false, hasRegistration: true }, 'silent'],
    [undefined, { hasPhone: false }, 'unknown:market.sellerPage'],
  ])('%#: %j', (market, some, expected) => {
    expect(outcome(judge(some, market))).toBe(expected);
  });

  it('is one task a shop, with every point, those that are missing first', () => {
    const found = findingOf(judge({ hasDispatchCountry: true, hasRegistration: false }, PCC));
    expect(found.subject).toBe('shop:7');
    const asker = PCC?.sellerPage?.registration?.source;
    expect(found.why.source).toBe(asker);
    expect(found.why.lines).toEqual([
      { key: 'shopPointMissingBy', args: [{ key: 'shopPointRegistration' }, asker?.title] },
      { key: 'shopPointOk', args: [{ key: 'shopPointCountry' }] },
      { key: 'shopPointUnknown', args: [{ key: 'shopPointName' }] },
      { key: 'shopPointUnknown', args: [{ key: 'shopPointDescription' }] },
    ]);
  });
});
