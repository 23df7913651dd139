import type { ShopLimits } from '../../components/options/shop-limit-values.ts';
import { LIMIT_FIELDS } from '../../components/options/shop-limit-values.ts';
import type { KnownShop } from '../../components/options/stock-rules.tsx';
import { marketAt } from '../../lib/marketplace/operators/index.ts';
import { send } from '../../lib/messaging/send.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { ruleSettingsFor } from '../../lib/platform/settings.ts';

/**
 * Shops that were read, then those that something is set for: it may have come from another
 * computer. Of the first none where nobody answers, for the settings open without them, too.
 */
export async function knownShops(settings: Settings): Promise<readonly KnownShop[]> {
  const pages = await send({ type: 'popup', limit: 1 }).then(
    (state) => state.pages,
    () => [],
  );
  const read = pages.map(({ shop, shopLabel }) => [shop, shopLabel] as const);
  const set = Object.keys(settings.shops).map((shop) => [shop, labelOf(shop, settings)] as const);
  return [...new Map([...set, ...read])]
    .filter(([id]) => id.includes('|') && !id.endsWith('|?'))
    .map(([id, name]) => ({ id, name, holds: limitsHeld(id, settings) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function labelOf(shop: string, { hostMarkets }: Settings): string {
  const [host, id] = partsOf(shop);
  return `${marketAt(host, hostMarkets?.[host]).name} · ${id}`;
}

/** What holds for a shop while nothing of its own is set. */
function limitsHeld(shop: string, settings: Settings): ShopLimits {
  const [host] = partsOf(shop);
  const market = marketAt(host, settings.hostMarkets?.[host]);
  const held = ruleSettingsFor({ ...settings, shops: {} }, shop, market);
  const limits = LIMIT_FIELDS.map(({ limit }) => [limit, held[limit]] as const);
  return Object.fromEntries(limits.filter(([, value]) => value !== undefined));
}

function partsOf(shop: string): readonly [host: string, id: string] {
  const at = shop.indexOf('|');
  return [shop.slice(0, at), shop.slice(at + 1).replace(/^~/, '')];
}
