import type { ChannelLanguage, OptionValues } from '../../components/options/values.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import type { RuleOverrides, Settings } from '../../lib/platform/settings.ts';

/** What holds where the seller has set nothing. */
const DEFAULTS = defaultRuleSettings('');

/** Stored settings → what the form shows, defaults included. */
export function valuesOf({ rules, markets }: Settings): OptionValues {
  const { clock } = rules;
  return {
    zone: clock?.zone ?? DEFAULTS.clock.zone,
    weekdays: clock?.weekdays ?? DEFAULTS.clock.weekdays,
    region: clock?.region === undefined ? DEFAULTS.clock.region : (clock.region ?? undefined),
    closures: clock?.closures ?? DEFAULTS.clock.closures,
    replyHours: rules.replyHours ?? DEFAULTS.replyHours,
    replySoonHours: rules.replySoonHours ?? DEFAULTS.replySoonHours,
    safetyStock: rules.safetyStock ?? DEFAULTS.safetyStock,
    channels: [
      ...channelsOf('', rules),
      ...Object.entries(markets).flatMap(([id, over]) => channelsOf(id, over)),
    ],
  };
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
  const { zone, weekdays, region, closures } = values;
  const clock = {
    ...before.rules.clock,
    zone: unlessDefault(zone, DEFAULTS.clock.zone),
    weekdays: unlessDefault([...weekdays], DEFAULTS.clock.weekdays),
    region: unlessDefault(region ?? null, DEFAULTS.clock.region),
    closures: unlessDefault([...closures], DEFAULTS.clock.closures),
  };
  return {
    ...before,
    rules: {
      ...before.rules,
      clock,
      replyHours: unlessDefault(values.replyHours, DEFAULTS.replyHours),
      replySoonHours: unlessDefault(values.replySoonHours, DEFAULTS.replySoonHours),
      safetyStock: unlessDefault(values.safetyStock, DEFAULTS.safetyStock),
      channelLanguages: languagesOf('', values.channels),
    },
    markets: marketsFrom(values.channels, before),
  };
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

function languagesOf(market: string, channels: readonly ChannelLanguage[]) {
  const languages: Record<string, string[]> = {};
  for (const row of channels) {
    if (row.market === market) (languages[row.channel] ??= []).push(row.language);
  }
  return Object.keys(languages).length > 0 ? languages : undefined;
}
