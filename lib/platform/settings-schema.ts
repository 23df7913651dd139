import { z } from 'zod';
import type { ShopKey } from '../domain/facts.ts';
import { TEXT_LANGUAGES } from '../domain/own-texts.ts';
import type { RuleId } from '../domain/rule.ts';
import { ORDER_BOUNDS, REPLY_BOUNDS } from '../domain/settings.ts';

z.config({ jitless: true });

const zone = z.string().refine(isZone);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/** Within one day; an interval that ends at `00:00` lasts until midnight. */
const interval = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
/** Any name is let through: a newer version on another computer may know rules that this one does not. */
const ruleIds = z.array(z.custom<RuleId>((name) => isName(name, 60))).max(200);
const shopKeys = z.array(z.custom<ShopKey>((name) => isName(name, 500))).max(500);

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
  /** Rules switched off here, beside those that a wider layer switches off. */
  off: lenient(ruleIds),
  /** Rules that a wider layer switches off, and that are on here all the same. */
  on: lenient(ruleIds),
});

/** What a figure may be is judged where figures are read: one that makes no sense is passed over. */
const figure = lenient(z.union([z.number(), z.boolean(), z.string().max(60)]));

const marketOverrides = ruleOverrides.extend({
  /** The seller's own figures of the marketplace, by the figures' ids. */
  figures: lenient(z.record(z.string().max(80), figure)),
});

/** What the number on the toolbar leaves out. */
const badge = z.looseObject({
  lateOnly: lenient(z.boolean()),
  withoutRules: lenient(ruleIds),
  withoutShops: lenient(shopKeys),
});

/** Off until asked for; then `soon` and `late` are true and `quiet` is `closed-hours` until set. */
const notify = z.looseObject({
  on: lenient(z.boolean()),
  soon: lenient(z.boolean()),
  late: lenient(z.boolean()),
  quiet: lenient(z.enum(['closed-hours', 'never', 'between'])),
  /** Quiet `between` these: `HH:MM` in the shop's zone; `to` before `from` is the next day's. */
  from: lenient(time),
  to: lenient(time),
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
  badge: lenient(badge),
  notify: lenient(notify),
  /** Without it, the browser's own. */
  language: lenient(z.enum(TEXT_LANGUAGES)),
  /** Whether settings and decisions travel with the browser profile. Said by each computer for itself. */
  travel: lenient(z.boolean()),
});

/** What the seller has set: only what differs from the defaults. */
export type Settings = z.infer<typeof settings>;
export type RuleOverrides = z.infer<typeof ruleOverrides>;

/** Total: what is not understood is as if it had never been set; unknown fields are kept. */
export function parseSettings(stored: unknown): Settings {
  return settings.catch(() => settings.parse({})).parse(stored ?? {});
}

function isName(name: unknown, most: number): boolean {
  return typeof name === 'string' && name.length > 0 && name.length <= most;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
