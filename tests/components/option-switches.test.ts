import { describe, expect, it } from 'vitest';
import { RULE_TOPICS, ruleSaysKey } from '../../components/options/rule-topics.ts';
import { limitFaults, withLimit } from '../../components/options/shop-limit-values.ts';
import * as atOnce from '../../entrypoints/options/at-once.ts';
import { RULE_IDS } from '../../lib/domain/rule.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { NOTHING } from './options-page.tsx';
import { LANGUAGES, wordsIn } from './sample.ts';

const SHOP = 'a.mirakl.net|1';
/** As it comes back from the store: fields that hold nothing are gone. */
const stored = (settings: Settings) => JSON.parse(JSON.stringify(settings)) as Settings;

describe('rules by topic', () => {
  it('hold every rule exactly once', () => {
    expect(RULE_TOPICS.flatMap(({ rules }) => rules).sort()).toEqual([...RULE_IDS].sort());
  });

  it.each(LANGUAGES)('say what each does: %s', (language) => {
    const { t } = wordsIn(language);
    const keys = [...RULE_IDS.map(ruleSaysKey), ...RULE_TOPICS.map(({ name }) => name)];
    expect(keys.filter((key) => t(key) === '')).toEqual([]);
  });
});

describe('a rule switched', () => {
  it('off for all is off once, and on again leaves no trace', () => {
    const off = atOnce.withRule(NOTHING, 'late-reply', false);
    expect(atOnce.switchesOf(off).off).toEqual(['late-reply']);
    expect(atOnce.withRule(off, 'late-reply', false).rules.off).toEqual(['late-reply']);
    expect(stored(atOnce.withRule(off, 'late-reply', true))).toEqual(NOTHING);
  });

  it.each([
    ['on', { off: [], on: ['late-reply'] }],
    ['off', { off: ['late-reply'], on: [] }],
    ['as-all', { off: [], on: [] }],
  ] as const)('in one shop, from anything to %s', (choice, expected) => {
    for (const before of ['on', 'off', 'as-all'] as const) {
      const first = atOnce.withShopRule(NOTHING, SHOP, 'late-reply', before);
      const then = stored(atOnce.withShopRule(first, SHOP, 'late-reply', choice));
      expect(atOnce.switchesOf(then).shops[SHOP], before).toEqual(expected);
    }
  });

  it('keeps what else is set for the shop', () => {
    const before = {
      ...NOTHING,
      shops: { [SHOP]: { replyHours: 8, off: ['low-stock' as const] } },
    };
    const after = atOnce.withShopRule(before, SHOP, 'late-reply', 'off');
    expect(after.shops[SHOP]).toMatchObject({ replyHours: 8, off: ['low-stock', 'late-reply'] });
  });
});

it('counts in the badge what was not taken out of it', () => {
  expect(atOnce.badgeOf(NOTHING)).toEqual({ lateOnly: false, withoutRules: [], withoutShops: [] });
  const late = atOnce.withLateOnly(NOTHING, true);
  const without = atOnce.withBadgeShop(
    atOnce.withBadgeRule(late, 'low-stock', false),
    ...([SHOP, false] as const),
  );
  expect(atOnce.badgeOf(without)).toEqual({
    ...{ lateOnly: true, withoutRules: ['low-stock'], withoutShops: [SHOP] },
  });
  const back = atOnce.withBadgeShop(without, SHOP, true);
  expect(atOnce.badgeOf(atOnce.withBadgeRule(back, 'low-stock', true)).withoutRules).toEqual([]);
});

it('notifies of nothing until asked, and changes only what was changed', () => {
  const rest = { soon: true, late: true, quiet: 'closed-hours' };
  expect(atOnce.notifyOf(NOTHING)).toMatchObject({ on: false, ...rest });
  const on = atOnce.withNotify(atOnce.withNotify(NOTHING, { on: true }), { soon: false });
  expect(atOnce.notifyOf(on)).toMatchObject({ ...rest, on: true, soon: false });
});

describe("a shop's own limits", () => {
  it.each([
    [{ replyHours: 0 }, { replyHours: 'optFaultHours' }],
    [{ replyHours: 8, replySoonHours: 9 }, { replySoonHours: 'optFaultSoon' }],
    [{ replyHours: 8, replySoonHours: 8, safetyStock: 0 }, {}],
    [{ silentDays: 1.5 }, { silentDays: 'optFaultSilent' }],
    [{ safetyStock: -1 }, { safetyStock: 'optFaultStock' }],
    [{ coverDays: 366 }, { coverDays: 'optFaultCover' }],
  ])('are refused where they make no sense: %j', (limits, faults) => {
    expect(limitFaults(limits)).toEqual(faults);
  });

  it('go with the last of them', () => {
    const one = withLimit({}, SHOP, 'replyHours', 8);
    expect(one).toEqual({ [SHOP]: { replyHours: 8 } });
    expect(withLimit(one, SHOP, 'replyHours', undefined)).toEqual({});
  });
});
