import type {
  ChannelLanguage,
  OptionValues,
  OwnStockRule,
} from '../../components/options/values.ts';
import type { ShopLimits } from '../../components/options/shop-limit-values.ts';
import { LIMIT_FIELDS } from '../../components/options/shop-limit-values.ts';
import { usualOpen } from '../../components/options/values.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import type { RuleOverrides, Settings } from '../../lib/platform/settings.ts';

/** What holds where the seller has set nothing. */
const DEFAULTS = defaultRuleSettings('');

/** Stored settings → what the form shows, defaults included. */
export function valuesOf({ rules, markets, shops }: Settings): OptionValues {
  const { clock } = rules;
  const weekdays = clock?.weekdays ?? DEFAULTS.clock.weekdays;
  return {
    mode: clock?.mode ?? DEFAULTS.clock.mode,
    zone: clock?.zone ?? DEFAULTS.clock.zone,
    weekdays,
    open: clock?.open ?? usualOpen(weekdays),
    region: unlessUnset(clock?.region, DEFAULTS.clock.region),
    closures: clock?.closures ?? DEFAULTS.clock.closures,
    replyHours: rules.replyHours ?? DEFAULTS.replyHours,
    replySoonHours: rules.replySoonHours,
    safetyStock: rules.safetyStock ?? DEFAULTS.safetyStock,
    coverDays: rules.coverDays ?? DEFAULTS.coverDays,
    acceptHours: rules.acceptHours ?? DEFAULTS.acceptHours,
    shipSoonHours: rules.shipSoonHours ?? DEFAULTS.shipSoonHours,
    followUpDays: unlessUnset(rules.followUpDays, DEFAULTS.followUpDays),
    silentDays: rules.silentDays ?? DEFAULTS.silentDays,
    stockRules: [
      ...stockRulesOf('', rules),
      ...Object.entries(shops).flatMap(([shop, over]) => stockRulesOf(shop, over)),
    ],
    shopLimits: limitsOf(shops),
    channels: [
      ...channelsOf('', rules),
      ...Object.entries(markets).flatMap(([id, over]) => channelsOf(id, over)),
    ],
  };
}

/** Stored, `null` is the seller's own "none". */
function unlessUnset<T>(stored: T | null | undefined, fallback: T | undefined): T | undefined {
  return stored === undefined ? fallback : (stored ?? undefined);
}

function stockRulesOf(shop: string, { stockRules = [] }: RuleOverrides): OwnStockRule[] {
  return stockRules.map((rule) => ({ ...rule, shop }));
}

function channelsOf(market: string, { channelLanguages = {} }: RuleOverrides): ChannelLanguage[] {
  return Object.entries(channelLanguages).flatMap(([channel, languages]) =>
    languages.map((language) => ({ market, channel, language })),
  );
}

/**
 * What the form holds → settings to store. Fields the form does not know stay as they were, and
 * what equals a default is not stored, so that a better default reaches those who never chose.
 */
export function settingsFrom(values: OptionValues, before: Settings): Settings {
  const { mode, zone, weekdays, open, region, closures } = values;
  const clock = {
    ...before.rules.clock,
    mode: unlessDefault(mode, DEFAULTS.clock.mode),
    zone: unlessDefault(zone, DEFAULTS.clock.zone),
    weekdays: unlessDefault([...weekdays], DEFAULTS.clock.weekdays),
    // Without hours of its own, a shop is open at the usual ones on its weekdays.
    open: unlessDefault(mutable(open), usualOpen(weekdays)),
    region: unlessDefault(region ?? null, DEFAULTS.clock.region),
    closures: unlessDefault([...closures], DEFAULTS.clock.closures),
  };
  return {
    ...before,
    rules: {
      ...before.rules,
      clock,
      replyHours: unlessDefault(values.replyHours, DEFAULTS.replyHours),
      replySoonHours: values.replySoonHours,
      safetyStock: unlessDefault(values.safetyStock, DEFAULTS.safetyStock),
      coverDays: unlessDefault(values.coverDays, DEFAULTS.coverDays),
      ...orderRulesFrom(values),
      stockRules: rulesFor('', values.stockRules),
      channelLanguages: languagesOf('', values.channels),
    },
    markets: marketsFrom(values.channels, before),
    shops: shopsFrom(values, before),
  };
}

function orderRulesFrom({ acceptHours, shipSoonHours, followUpDays, silentDays }: OptionValues) {
  return {
    acceptHours: unlessDefault(acceptHours, DEFAULTS.acceptHours),
    shipSoonHours: unlessDefault(shipSoonHours, DEFAULTS.shipSoonHours),
    followUpDays: unlessDefault(followUpDays ?? null, DEFAULTS.followUpDays),
    silentDays: unlessDefault(silentDays, DEFAULTS.silentDays),
  };
}

function mutable(open: OptionValues['open']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(open).map(([day, hours]) => [day, [...hours]]));
}

function unlessDefault<T>(value: T, fallback: unknown): T | undefined {
  return JSON.stringify(value) === JSON.stringify(fallback) ? undefined : value;
}

function marketsFrom(channels: readonly ChannelLanguage[], before: Settings): Settings['markets'] {
  const named = channels.flatMap(({ market }) => (market === '' ? [] : [market]));
  const ids = new Set([...Object.keys(before.markets), ...named]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      { ...before.markets[id], channelLanguages: languagesOf(id, channels) },
    ]),
  );
}

function shopsFrom(
  { stockRules, shopLimits }: Pick<OptionValues, 'stockRules' | 'shopLimits'>,
  before: Settings,
): Settings['shops'] {
  const named = stockRules.flatMap(({ shop }) => (shop === '' ? [] : [shop]));
  const keys = new Set([...Object.keys(before.shops), ...Object.keys(shopLimits), ...named]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      {
        ...before.shops[key],
        ...limitsFor(shopLimits[key], before.shops[key]),
        stockRules: rulesFor(key, stockRules),
      },
    ]),
  );
}

function limitsOf(shops: Settings['shops']): OptionValues['shopLimits'] {
  const limits = Object.entries(shops).map(([shop, over]) => {
    const set = LIMIT_FIELDS.flatMap(({ limit }) => {
      const value = over[limit];
      return typeof value === 'number' ? [[limit, value] as const] : [];
    });
    return [shop, Object.fromEntries(set)] as const;
  });
  return Object.fromEntries(limits.filter(([, set]) => Object.keys(set).length > 0));
}

/** Emptied fields leave it to what holds for all; a follow-up that is never offered stays so. */
function limitsFor(limits: ShopLimits = {}, before: RuleOverrides = {}) {
  const set = LIMIT_FIELDS.map(({ limit }) => {
    const isNever = limit === 'followUpDays' && before.followUpDays === null;
    return [limit, limits[limit] ?? (isNever ? null : undefined)] as const;
  });
  return Object.fromEntries(set);
}

function rulesFor(shop: string, rules: readonly OwnStockRule[]): RuleOverrides['stockRules'] {
  const own = rules.flatMap(({ shop: of, ...rule }) => (of === shop ? [rule] : []));
  return own.length > 0 ? own : undefined;
}

function languagesOf(market: string, channels: readonly ChannelLanguage[]) {
  const languages: Record<string, string[]> = {};
  for (const row of channels) {
    if (row.market === market) (languages[row.channel] ??= []).push(row.language);
  }
  return Object.keys(languages).length > 0 ? languages : undefined;
}
