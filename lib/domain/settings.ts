import type { ShopKey } from './facts.ts';
import type { Market, Source } from './market.ts';
import type { WorkClock } from './deadlines.ts';
import type { RuleId, RuleSettings } from './rule.ts';

/** Working hours to answer within: the "24 horas laborales" of PcComponentes' good practices. */
export const DEFAULT_REPLY_HOURS = 24;
/** The average at which PcComponentes' automatic control warns (20 h of 24 h). */
export const DEFAULT_REPLY_SOON_HOURS = 20;
/** A message left this many days is history: it is told apart, but no longer shouts. */
export const HISTORICAL_DAYS = 30;
/** The product's own suggestion: no marketplace publishes a number of units. */
export const DEFAULT_SAFETY_STOCK = 3;
/** The product's own suggestions, too: the documents ask for these things without a number. */
export const DEFAULT_COVER_DAYS = 7;
export const DEFAULT_ACCEPT_HOURS = 24;
export const DEFAULT_SHIP_SOON_HOURS = 24;
export const DEFAULT_FOLLOW_UP_DAYS = 2;
/** "Avoid weeks without any communication": one week is the most that is not weeks. */
export const DEFAULT_SILENT_DAYS = 7;
/** Asked a month later, nobody remembers the parcel. The product's own figure. */
export const FOLLOW_UP_LAST_DAYS = 30;

/** Hours within which a message is to be answered, whoever sets them: twenty days are no answer. */
export const REPLY_BOUNDS = { least: 1, most: 480 } as const;

/** What a seller may set for orders and after-sales: hours working or not, whole days. */
export const ORDER_BOUNDS = {
  acceptHours: { least: 1, most: 480 },
  shipSoonHours: { least: 1, most: 480 },
  // A day has to be left on which it is offered.
  followUpDays: { least: 1, most: FOLLOW_UP_LAST_DAYS - 1 },
  silentDays: { least: 1, most: 90 },
} as const;

/** Figures that no marketplace publishes: the seller's setting, or its default. */
export const SELLER_SOURCE: Source = {
  title: 'seller',
  checked: '2026-11-22',
  confidence: 'high',
};

/**
 * Hours after which a message counts as *soon*, where the seller has set none: the marketplace's
 * warning level where it publishes one, else 20 of 24, in proportion to the hours that hold here.
 */
export function soonHours(replyHours: number, market: Market | undefined): number {
  const { hours, warnHours } = market?.replyLimit?.value ?? {};
  if (hours === undefined || warnHours === undefined)
    return (replyHours * DEFAULT_REPLY_SOON_HOURS) / DEFAULT_REPLY_HOURS;
  return (replyHours * warnHours) / hours;
}

/** The clock on which answers are counted: the shop's, or what the seller's own limit says of it. */
export function replyClock({ clock, replyMode }: RuleSettings): WorkClock {
  return replyMode === undefined ? clock : { ...clock, mode: replyMode };
}

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
    replySoonHours: soonHours(DEFAULT_REPLY_HOURS, market),
    safetyStock: DEFAULT_SAFETY_STOCK,
    stockRules: [],
    coverDays: DEFAULT_COVER_DAYS,
    acceptHours: DEFAULT_ACCEPT_HOURS,
    shipSoonHours: DEFAULT_SHIP_SOON_HOURS,
    followUpDays: DEFAULT_FOLLOW_UP_DAYS,
    silentDays: DEFAULT_SILENT_DAYS,
    channelLanguages: {},
  };
}

/** Where the marketplace asks for what a rule checks, or else the seller's own setting. */
export function sourceOf(rule: RuleId, settings: RuleSettings): Source {
  return settings.market?.demands?.[rule] ?? SELLER_SOURCE;
}
