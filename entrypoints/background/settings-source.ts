import type { SettingsSource } from '../../lib/app/ports.ts';
import { hostOf } from '../../lib/app/shop.ts';
import type { Market } from '../../lib/domain/market.ts';
import { marketAt } from '../../lib/marketplace/operators/index.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { loadSettings, ownMarket, ruleSettingsFor } from '../../lib/platform/settings.ts';
import { loadTemplates } from '../../lib/platform/templates.ts';

/** The seller's settings laid over what is published, read anew for every question. */
export const settingsSource: SettingsSource = {
  rules: async (shop) => {
    const settings = await loadSettings();
    return ruleSettingsFor(settings, shop, publishedAt(hostOf(shop), settings));
  },
  market: async (host) => {
    const settings = await loadSettings();
    return ownMarket(settings, publishedAt(host, settings));
  },
  templates: loadTemplates,
};

function publishedAt(host: string, { hostMarkets }: Settings): Market {
  return marketAt(host, hostMarkets?.[host]);
}
