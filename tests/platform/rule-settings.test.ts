import { describe, expect, it } from 'vitest';
import type { RuleOverrides } from '../../lib/platform/settings.ts';
import { ruleSettingsFor } from '../../lib/platform/settings.ts';
import { parseSettings } from '../../lib/platform/settings-schema.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const SHOP = `${HOST}|1`;
type Switches = Pick<RuleOverrides, 'off' | 'on'>;

function offIn(rules: Switches, market: Switches, shop: Switches): readonly string[] | undefined {
  const settings = { rules, markets: { pccomponentes: market }, shops: { [SHOP]: shop } };
  return ruleSettingsFor(parseSettings(settings), SHOP, marketOfHost(HOST)).off;
}

describe('rules switched off', () => {
  it.each<[string, Switches, Switches, Switches, readonly string[] | undefined]>([
    ['none', {}, {}, {}, undefined],
    ['none, in so many words', { off: [] }, {}, { off: [] }, undefined],
    [
      'in every layer some, in the rules’ own order',
      { off: ['low-stock'] },
      { off: ['late-reply'] },
      { off: ['document-type', 'low-stock'] },
      ['late-reply', 'document-type', 'low-stock'],
    ],
    ['off for all, on for the shop', { off: ['low-stock'] }, {}, { on: ['low-stock'] }, undefined],
    [
      'off for all, on for the marketplace, off for the shop',
      { off: ['low-stock'] },
      { on: ['low-stock'] },
      { off: ['low-stock'] },
      ['low-stock'],
    ],
    [
      'one of a newer version, which does not take the others with it',
      { off: ['rule-of-tomorrow' as never, 'low-stock'] },
      {},
      {},
      ['low-stock'],
    ],
  ])('%s', (_what, rules, market, shop, expected) => {
    expect(offIn(rules, market, shop)).toEqual(expected);
  });

  it('are passed over where they are no list, and nothing else is', () => {
    const settings = parseSettings({ rules: { off: 'low-stock', on: [7], replyHours: 5 } });
    expect(ruleSettingsFor(settings, SHOP, undefined)).toMatchObject({ replyHours: 5 });
    expect(ruleSettingsFor(settings, SHOP, undefined).off).toBeUndefined();
  });
});

describe('settings of the toolbar, notifications and language', () => {
  it('are kept as they are set, field by field', () => {
    const set = {
      badge: { lateOnly: true, withoutRules: ['low-stock'], withoutShops: [SHOP] },
      notify: { on: true, soon: false, quiet: 'between', from: '20:00', to: '08:30' },
      ...{ language: 'pt', travel: false },
    };
    expect(parseSettings(set)).toMatchObject(set);
  });

  it('lose only what makes no sense', () => {
    const settings = parseSettings({
      badge: { lateOnly: 'yes', withoutShops: [SHOP] },
      notify: { on: true, quiet: 'sometimes', from: '24:00', to: '8:00', later: 1 },
      ...{ language: 'xx', travel: 'no' },
    });
    expect(settings.badge).toEqual({ withoutShops: [SHOP] });
    expect(settings.notify).toEqual({ on: true, later: 1 });
    expect(settings).not.toMatchObject({ language: 'xx' });
    expect(settings.travel).toBeUndefined();
  });
});
