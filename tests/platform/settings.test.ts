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

  it('never call soon what is late already', async () => {
    await store({ rules: { replyHours: 8 } });
    expect(ruleSettingsFor(await loadSettings(), SHOP, market).replySoonHours).toBe(8);
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
