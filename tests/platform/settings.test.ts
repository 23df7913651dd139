import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { loadSettings, ruleSettingsFor, saveSettings } from '../../lib/platform/settings.ts';

const HOST = 'pccomponentes-prod.mirakl.net';
const SHOP = `${HOST}|1`;
const market = marketOfHost(HOST);

beforeEach(() => fakeBrowser.reset());

const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });

describe('settings', () => {
  it('are the defaults until something is set', async () => {
    expect(ruleSettingsFor(await loadSettings(), SHOP, market)).toEqual(
      defaultRuleSettings(SHOP, market),
    );
  });

  it('hold a shop’s stock rules before the general ones, not instead', async () => {
    const [own, general] = [{ sku: 'A*', units: 9 }, { units: 2 }];
    await store({
      rules: { stockRules: [general], coverDays: 0 },
      shops: { [SHOP]: { stockRules: [own] } },
    });
    const settings = await loadSettings();
    expect(ruleSettingsFor(settings, SHOP, market)).toMatchObject({
      stockRules: [own, general],
      coverDays: 0,
    });
    expect(ruleSettingsFor(settings, `${HOST}|2`, market).stockRules).toEqual([general]);
  });

  it('of a shop come before its marketplace’s, those before all shops’', async () => {
    await store({
      rules: { replyHours: 10, safetyStock: 9, clock: { zone: 'Europe/Lisbon', region: null } },
      markets: { pccomponentes: { replyHours: 11, channelLanguages: { X: ['pt'] } } },
      shops: { [SHOP]: { replyHours: 12 } },
    });
    const settings = await loadSettings();
    const own = ruleSettingsFor(settings, SHOP, market);
    expect(own).toMatchObject({ replyHours: 12, safetyStock: 9, channelLanguages: { X: ['pt'] } });
    expect(own.clock).toMatchObject({
      zone: 'Europe/Lisbon',
      region: undefined,
      weekdays: [1, 2, 3, 4, 5],
    });
    expect(ruleSettingsFor(settings, `${HOST}|2`, market).replyHours).toBe(11);
    expect(ruleSettingsFor(settings, 'x|2', undefined).replyHours).toBe(10);
  });

  it('hold the figures for orders, a shop’s own before all shops’', async () => {
    await store({
      rules: { acceptHours: 12, shipSoonHours: 48, followUpDays: null, silentDays: 3 },
      shops: { [SHOP]: { followUpDays: 5, silentDays: 4 } },
    });
    const settings = await loadSettings();
    const shared = { acceptHours: 12, shipSoonHours: 48 };
    expect(ruleSettingsFor(settings, SHOP, market)).toMatchObject({
      ...shared,
      followUpDays: 5,
      silentDays: 4,
    });
    expect(ruleSettingsFor(settings, `${HOST}|2`, market)).toMatchObject({
      ...shared,
      followUpDays: undefined,
      silentDays: 3,
    });
  });

  it.each([
    ['acceptHours', [0, 481, '12', null]],
    ['shipSoonHours', [0, 481, Number.NaN]],
    ['followUpDays', [0, 30, 1.5, false]],
    ['silentDays', [0, 91, 1.5, null]],
  ] as const)('pass over an impossible %s', async (field, impossible) => {
    const defaults = defaultRuleSettings(SHOP, market);
    for (const value of impossible) {
      await store({ rules: { [field]: value, replyHours: 5 } });
      const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
      expect(rules[field], String(value)).toBe(defaults[field]);
      expect(rules.replyHours).toBe(5);
    }
  });

  const figures = (set: Record<string, unknown>) => ({
    markets: { pccomponentes: { figures: set } },
  });

  it.each([
    ['its hours', figures({ 'replyLimit.hours': 48 }), { replyHours: 48, replySoonHours: 20 }],
    [
      'its hours and warning level',
      figures({ 'replyLimit.hours': 48, 'replyLimit.warnHours': 36 }),
      { replyHours: 48, replySoonHours: 36 },
    ],
    [
      'a limit under its warning level',
      figures({ 'replyLimit.hours': 12 }),
      { replyHours: 12, replySoonHours: 10 },
    ],
    [
      'which hours count, and no more',
      figures({ 'replyLimit.clock': 'calendar' }),
      { replyHours: 24, replyMode: 'calendar' },
    ],
    [
      'which hours count, beside a clock of his own',
      {
        ...figures({ 'replyLimit.clock': 'calendar' }),
        rules: { clock: { mode: 'office-hours' } },
      },
      { replyMode: undefined },
    ],
    [
      'hours, beside hours to answer of his own',
      { ...figures({ 'replyLimit.hours': 48 }), rules: { replyHours: 8 } },
      { replyHours: 8 },
    ],
    ['an impossible limit', figures({ 'replyLimit.hours': 481 }), { replyHours: 24 }],
  ])('follow a reply limit of the seller’s own: %s', async (_what, stored, expected) => {
    await store(stored);
    const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
    expect(rules).toEqual({ ...rules, ...expected });
  });

  it.each([
    ['replyHours', [0, 481]],
    ['replySoonHours', [0, 481]],
  ] as const)('pass over %s that no field of theirs takes', async (field, impossible) => {
    for (const value of impossible) {
      await store({ rules: { [field]: value } });
      const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
      expect(rules).toEqual(defaultRuleSettings(SHOP, market));
    }
  });

  it('never call soon what is late already', async () => {
    await store({ rules: { replyHours: 8, replySoonHours: 20 } });
    expect(ruleSettingsFor(await loadSettings(), SHOP, market).replySoonHours).toBe(8);
  });

  it.each([
    ['nothing set', {}, 24, 20],
    ['hours set', { rules: { replyHours: 12 } }, 12, 10],
    ['soon set', { rules: { replySoonHours: 5 } }, 24, 5],
    ['hours of the marketplace set', { markets: { pccomponentes: { replyHours: 6 } } }, 6, 5],
    [
      'soon set for all, hours for the shop',
      { rules: { replySoonHours: 5 }, shops: { [SHOP]: { replyHours: 48 } } },
      48,
      5,
    ],
  ])(
    'follow the warning level with the hours that hold: %s',
    async (_what, stored, hours, soon) => {
      await store(stored);
      const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
      expect([rules.replyHours, rules.replySoonHours]).toEqual([hours, soon]);
    },
  );

  it('take the marketplace’s own level, and 20 of 24 where it has none', async () => {
    const strict = {
      id: 'x',
      name: 'X',
      hosts: [],
      operatorNames: [],
      channels: [],
      replyLimit: {
        value: { hours: 48, warnHours: 36, measure: 'mean-30d' },
        source: { title: 'X', checked: '2026-11-22', confidence: 'high' },
      },
    } as const;
    expect(ruleSettingsFor(await loadSettings(), 'x|1', strict).replySoonHours).toBe(18);
    expect(ruleSettingsFor(await loadSettings(), 'x|1', undefined).replySoonHours).toBe(20);
  });

  it('keep office hours, and drop those that are none', async () => {
    const open = { mon: ['09:00-14:00', '16:00-19:00'], fri: ['22:00-06:00'] };
    await store({ rules: { clock: { mode: 'office-hours', open } } });
    expect(ruleSettingsFor(await loadSettings(), SHOP, market).clock).toMatchObject({
      mode: 'office-hours',
      open,
    });
    await store({ rules: { clock: { mode: 'office-hours', open: { mon: ['09:00-25:00'] } } } });
    expect(ruleSettingsFor(await loadSettings(), SHOP, market).clock.open).toBeUndefined();
  });

  it('lose only the field that makes no sense', async () => {
    await store({
      rules: { replyHours: -1, safetyStock: 4, clock: { zone: 'Mars/Base', mode: 'calendar' } },
    });
    const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
    expect(rules).toMatchObject({
      replyHours: 24,
      safetyStock: 4,
      clock: { zone: 'Europe/Madrid', mode: 'calendar' },
    });
  });

  it('keep the fields of a newer version when saved', async () => {
    await store({ version: 1, theme: 'dark', rules: { quietHours: [1], replyHours: 5 } });
    const settings = await loadSettings();
    await saveSettings({ ...settings, rules: { ...settings.rules, replyHours: 6 } });
    const stored = await fakeBrowser.storage.local.get('settings');
    expect(stored).toMatchObject({
      settings: { theme: 'dark', rules: { quietHours: [1], replyHours: 6 } },
    });
  });

  it('can be anything without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ rules: fc.jsonValue(), markets: fc.jsonValue(), shops: fc.jsonValue() }),
        ),
        async (stored) => {
          await store(stored);
          const rules = ruleSettingsFor(await loadSettings(), SHOP, market);
          expect(rules.replyHours).toBeGreaterThan(0);
        },
      ),
    );
  });
});
