import type { SettingsSource } from '../../lib/app/ports.ts';
import { hostOf } from '../../lib/app/shop.ts';
import type { SyncStore } from '../../lib/app/sync-ports.ts';
import type { Market } from '../../lib/domain/market.ts';
import type { ToldMarket } from '../../lib/domain/told-market.ts';
import { withTold, withToldNames } from '../../lib/domain/told-market.ts';
import { marketByChannels } from '../../lib/marketplace/operators/by-channels.ts';
import { marketAt, MARKETS } from '../../lib/marketplace/operators/index.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { loadSettings, ownMarket, ruleSettingsFor } from '../../lib/platform/settings.ts';
import { loadTemplates } from '../../lib/platform/templates.ts';

/**
 * What is published, what the marketplace's own API told the shop over it, and the seller's settings
 * over both; read anew for every question.
 */
export function createSettingsSource(store: Pick<SyncStore, 'toldMarket'>): SettingsSource {
  return {
    rules: async (shop) => {
      const [settings, told] = await Promise.all([loadSettings(), store.toldMarket(shop)]);
      const published = publishedAt(hostOf(shop), settings, told);
      return withToldNames(ruleSettingsFor(settings, shop, withTold(published, told)), told);
    },
    market: async (host) => {
      const settings = await loadSettings();
      return ownMarket(settings, publishedAt(host, settings));
    },
    templates: loadTemplates,
  };
}

/** A host that nobody knows may be known by the channels that its API names. */
function publishedAt(host: string, { hostMarkets }: Settings, told?: ToldMarket): Market {
  return marketAt(host, hostMarkets?.[host] ?? marketByChannels(MARKETS, told)?.id);
}
