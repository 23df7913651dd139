import { describe, expect, it } from 'vitest';
import type { ShopFact } from '../../../lib/domain/facts.ts';
import type { Market } from '../../../lib/domain/market.ts';
import { returnPolicy } from '../../../lib/domain/rules/return-policy.ts';
import { findingOf, MEDIAMARKT, NOW, outcome, PCC, settingsOf } from '../samples.ts';

const judge = (some: Partial<ShopFact>, market: Market | undefined) =>
  returnPolicy.find({ shop: { type: 'shop', id: '7', ...some } }, { now: NOW }, settingsOf(market));

describe('return-policy', () => {
  it.each([
    [PCC, { hasReturnPolicy: false }, 'soon'],
    [PCC, { hasReturnPolicy: true }, 'silent'],
    [PCC, { returnDays: 29 }, 'soon'],
    [PCC, { returnDays: 30 }, 'silent'],
    // Two years are enough in Italy, France and Germany, and in no country is one.
    [PCC, { warrantyYears: 1 }, 'soon'],
    [PCC, { warrantyYears: 2 }, 'info'],
    [PCC, { warrantyYears: 3 }, 'silent'],
    [PCC, { hasReturnPolicy: true, returnPolicyLanguages: 'es' }, 'info'],
    [PCC, { hasReturnPolicy: true, returnPolicyLanguages: 'de,es,fr,it,pt' }, 'silent'],
    [PCC, { hasPhone: false }, 'unknown'],
    [MEDIAMARKT, { hasReturnPolicy: false }, 'soon'],
    // Its days were published for one country.
    [MEDIAMARKT, { returnDays: 14 }, 'info'],
    [MEDIAMARKT, { returnDays: 30 }, 'silent'],
    [MEDIAMARKT, { warrantyYears: 1, hasReturnPolicy: true }, 'silent'],
    [undefined, { hasReturnPolicy: false }, 'unknown'],
  ])('%#: %j', (market, some, expected) => {
    expect(outcome(judge(some, market)).split(':')[0]).toBe(expected);
  });

  it('names what is below, and by how much', () => {
    const found = findingOf(judge({ hasReturnPolicy: true, returnDays: 14 }, PCC));
    const { source } = PCC?.returns?.windowDays ?? {};
    expect(found.title.key).toBe('returnPolicyTitle');
    expect(found.why.source).toBe(source);
    expect(found.why.lines[0]).toEqual({
      key: 'shopPointMissingBy',
      args: [{ key: 'shopPointReturnDaysTold', args: [{ days: 30 }, { days: 14 }] }, source?.title],
    });
  });

  it('names no languages of a policy that is not there', () => {
    const found = findingOf(judge({ hasReturnPolicy: false }, PCC));
    expect(found.title.key).toBe('returnPolicyNoneTitle');
    expect(JSON.stringify(found.why.lines)).not.toContain('shopPointLanguage');
  });
});
