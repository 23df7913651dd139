import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { WorkClock } from '../domain/deadlines.ts';
import type { ShopKey } from '../domain/facts.ts';
import { marketWith } from '../domain/figures.ts';
import type { Market } from '../domain/market.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { ownReplyLimit } from '../domain/own-reply-limit.ts';
import { defaultRuleSettings, ORDER_BOUNDS, REPLY_BOUNDS, soonHours } from '../domain/settings.ts';

z.config({ jitless: true });

const zone = z.string().refine(isZone);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
/** Within one day; an interval that ends at `00:00` lasts until midnight. */
const interval = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** A field that is not understood counts as not set; it never takes the others with it. */
function lenient<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

function bounded({ least, most }: { readonly least: number; readonly most: number }) {
  return z.number().min(least).max(most);
}

const clock = z.looseObject({
  mode: lenient(z.enum(['calendar', 'working-24', 'office-hours'])),
  zone: lenient(zone),
  weekdays: lenient(z.array(z.number().int().min(1).max(7)).min(1).max(7)),
  /** `null`: no holidays at all. */
  region: lenient(z.string().max(10).nullable()),
  closures: lenient(z.array(day).max(1000)),
  open: lenient(z.partialRecord(weekday, z.array(interval).max(6))),
});

const stockRule = z.object({
  sku: z.string().trim().min(1).max(200).optional(),
  category: z.string().trim().min(1).max(200).optional(),
  units: z.number().int().min(0).max(1_000_000),
});

const ruleOverrides = z.looseObject({
  clock: lenient(clock),
  replyHours: lenient(bounded(REPLY_BOUNDS)),
  replySoonHours: lenient(z.number().positive().max(REPLY_BOUNDS.most)),
  safetyStock: lenient(z.number().int().min(0).max(1_000_000)),
  stockRules: lenient(z.array(stockRule).max(500)),
  coverDays: lenient(z.number().min(0).max(365)),
  acceptHours: lenient(bounded(ORDER_BOUNDS.acceptHours)),
  shipSoonHours: lenient(bounded(ORDER_BOUNDS.shipSoonHours)),
  /** `null`: no follow-up is ever offered. */
  followUpDays: lenient(bounded(ORDER_BOUNDS.followUpDays).int().nullable()),
  silentDays: lenient(bounded(ORDER_BOUNDS.silentDays).int()),
  channelLanguages: lenient(z.record(z.string().max(300), z.array(z.string().max(10)).max(10))),
});

/** What a figure may be is judged where figures are read: one that makes no sense is passed over. */
const figure = lenient(z.union([z.number(), z.boolean(), z.string().max(60)]));

const marketOverrides = ruleOverrides.extend({
  /** The seller's own figures of the marketplace, by the figures' ids. */
  figures: lenient(z.record(z.string().max(80), figure)),
});

const settings = z.looseObject({
  version: z.literal(1).catch(1),
  /** For every shop. */
  rules: ruleOverrides.catch({}).default({}),
  /** By marketplace id; stronger than `rules`. */
  markets: z.record(z.string(), marketOverrides.catch({})).catch({}).default({}),
  /** By shop key; stronger than both. */
  shops: z.record(z.string(), ruleOverrides.catch({})).catch({}).default({}),
  /** Which marketplace a host is (host → id), where only the seller knows. */
  hostMarkets: lenient(z.record(z.string().max(300), lenient(z.string().max(80)))),
});

/** What the seller has set, as stored: only what differs from the defaults. */
export type Settings = z.infer<typeof settings>;
export type RuleOverrides = z.infer<typeof ruleOverrides>;

const KEY = 'settings';

/** Never rejects because of what is stored; fields of a newer version survive a later save. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settings.catch(() => settings.parse({})).parse(stored[KEY] ?? {});
}

export async function saveSettings(next: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}

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
  return {
    ...base,
    replySoonHours,
    ...(replyMode && !hasOwnMode && { replyMode }),
    ...(figures && { figures }),
  };
}

/** A marketplace with the figures that the seller has set for it. */
export function ownMarket({ markets }: Pick<Settings, 'markets'>, published: Market): Market {
  const figures = markets[published.id]?.figures;
  return figures ? marketWith(published, figures) : published;
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

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
