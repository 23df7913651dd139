import type { WorkClock } from '../domain/deadlines.ts';
import type { ShopKey } from '../domain/facts.ts';
import { marketWith } from '../domain/figures.ts';
import type { Market } from '../domain/market.ts';
import { ownReplyLimit } from '../domain/own-reply-limit.ts';
import type { RuleId, RuleSettings } from '../domain/rule.ts';
import { RULE_IDS } from '../domain/rule.ts';
import { defaultRuleSettings, soonHours } from '../domain/settings.ts';
import type { RuleOverrides, Settings } from './settings-schema.ts';

/**
 * What holds for one shop: its own settings before its marketplace's, before all, before defaults.
 * A reply limit of the marketplace's that the seller has set himself stands before the default, too.
 * Where no layer says when a message is *soon*, the marketplace's warning level or the default does,
 * in proportion to the hours that hold.
 */
export function ruleSettingsFor(
  { rules, markets, shops }: Settings,
  shop: ShopKey,
  published: Market | undefined,
): RuleSettings {
  const market = published && ownMarket({ markets }, published);
  const figures = published && markets[published.id]?.figures;
  const layers = [rules, market && markets[market.id], shops[shop]].filter(
    (layer) => layer !== undefined,
  );
  const defaults = { ...defaultRuleSettings(shop, market), ...ownReplyLimit(market, figures) };
  const { replyMode, ...base } = layers.reduce<RuleSettings>(override, defaults);
  const { replyHours } = base;
  const hasOwnMode = layers.some(({ clock: own }) => own?.mode !== undefined);
  const soon = layers.findLast((layer) => layer.replySoonHours !== undefined)?.replySoonHours;
  const replySoonHours = Math.min(soon ?? soonHours(replyHours, market), replyHours);
  const off = switchedOff(layers);
  return {
    ...base,
    replySoonHours,
    ...(replyMode && !hasOwnMode && { replyMode }),
    ...(figures && { figures }),
    ...(off.length > 0 && { off }),
  };
}

/** A marketplace with the figures that the seller has set for it. */
export function ownMarket({ markets }: Pick<Settings, 'markets'>, published: Market): Market {
  const figures = markets[published.id]?.figures;
  return figures ? marketWith(published, figures) : published;
}

/** In the rules' own order, so that the same choice is always the same settings. */
function switchedOff(layers: readonly RuleOverrides[]): readonly RuleId[] {
  const off = new Set<RuleId>();
  for (const layer of layers) {
    for (const rule of layer.off ?? []) off.add(rule);
    for (const rule of layer.on ?? []) off.delete(rule);
  }
  return RULE_IDS.filter((rule) => off.has(rule));
}

function override(base: RuleSettings, over: RuleOverrides): RuleSettings {
  return {
    ...base,
    clock: overrideClock(base.clock, over.clock),
    replyHours: over.replyHours ?? base.replyHours,
    safetyStock: over.safetyStock ?? base.safetyStock,
    // A shop's own rules are tried before the general ones, not instead of them.
    stockRules: [...(over.stockRules ?? []), ...base.stockRules],
    coverDays: over.coverDays ?? base.coverDays,
    acceptHours: over.acceptHours ?? base.acceptHours,
    shipSoonHours: over.shipSoonHours ?? base.shipSoonHours,
    followUpDays: unlessUnset(over.followUpDays, base.followUpDays),
    silentDays: over.silentDays ?? base.silentDays,
    channelLanguages: { ...base.channelLanguages, ...over.channelLanguages },
  };
}

function overrideClock(base: WorkClock, over: RuleOverrides['clock']): WorkClock {
  if (!over) return base;
  return {
    mode: over.mode ?? base.mode,
    zone: over.zone ?? base.zone,
    weekdays: over.weekdays ?? base.weekdays,
    region: unlessUnset(over.region, base.region),
    closures: over.closures ?? base.closures,
    open: over.open ?? base.open,
  };
}

/** Stored, `null` is the seller's own "none"; what is absent leaves it to what holds else. */
function unlessUnset<T>(own: T | null | undefined, base: T | undefined): T | undefined {
  return own === undefined ? base : (own ?? undefined);
}
