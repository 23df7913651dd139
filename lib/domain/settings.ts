import type { ShopKey } from './facts.ts';
import type { Market, Source } from './market.ts';
import type { RuleId, RuleSettings } from './rule.ts';

/** Working hours to answer within: the "24 horas laborales" of PcComponentes' good practices. */
export const DEFAULT_REPLY_HOURS = 24;
/** The average at which PcComponentes' automatic control warns (20 h of 24 h). */
export const DEFAULT_REPLY_SOON_HOURS = 20;
/** The product's own suggestion: no marketplace publishes a number of units. */
export const DEFAULT_SAFETY_STOCK = 3;

/** Figures that no marketplace publishes: the seller's setting, or its default. */
export const SELLER_SOURCE: Source = {
  title: 'seller',
  checked: '2026-11-22',
  confidence: 'high',
};

/** What holds for a shop until its seller sets something else. */
export function defaultRuleSettings(shop: ShopKey, market?: Market): RuleSettings {
  return {
    shop,
    market,
    clock: {
      mode: 'working-24',
      zone: 'Europe/Madrid',
      weekdays: [1, 2, 3, 4, 5],
      region: 'ES',
      closures: [],
    },
    replyHours: DEFAULT_REPLY_HOURS,
    replySoonHours: DEFAULT_REPLY_SOON_HOURS,
    safetyStock: DEFAULT_SAFETY_STOCK,
    channelLanguages: {},
  };
}

/** Where the marketplace asks for what a rule checks, or else the seller's own setting. */
export function sourceOf(rule: RuleId, settings: RuleSettings): Source {
  return settings.market?.demands?.[rule] ?? SELLER_SOURCE;
}
