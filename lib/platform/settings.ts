import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { WorkClock } from '../domain/deadlines.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Market } from '../domain/market.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { defaultRuleSettings } from '../domain/settings.ts';

z.config({ jitless: true });

const zone = z.string().refine(isZone);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const time = z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

/** A field that is not understood counts as not set; it never takes the others with it. */
function lenient<T extends z.ZodType>(type: T) {
  return type.optional().catch(undefined);
}

const clock = z.looseObject({
  mode: lenient(z.enum(['calendar', 'working-24', 'office-hours'])),
  zone: lenient(zone),
  weekdays: lenient(z.array(z.number().int().min(1).max(7)).min(1).max(7)),
  /** `null`: no holidays at all. */
  region: lenient(z.string().max(10).nullable()),
  closures: lenient(z.array(day).max(1000)),
  open: lenient(z.partialRecord(weekday, z.array(time).max(6))),
});

const ruleOverrides = z.looseObject({
  clock: lenient(clock),
  replyHours: lenient(z.number().positive().max(1000)),
  replySoonHours: lenient(z.number().positive().max(1000)),
  safetyStock: lenient(z.number().int().min(0).max(1_000_000)),
  channelLanguages: lenient(z.record(z.string().max(300), z.array(z.string().max(10)).max(10))),
});

const settings = z.looseObject({
  version: z.literal(1).catch(1),
  /** For every shop. */
  rules: ruleOverrides.catch({}).default({}),
  /** By marketplace id; stronger than `rules`. */
  markets: z.record(z.string(), ruleOverrides.catch({})).catch({}).default({}),
  /** By shop key; stronger than both. */
  shops: z.record(z.string(), ruleOverrides.catch({})).catch({}).default({}),
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

/** What holds for one shop: its own settings before its marketplace's, before all, before defaults. */
export function ruleSettingsFor(
  { rules, markets, shops }: Settings,
  shop: ShopKey,
  market: Market | undefined,
): RuleSettings {
  const layers = [rules, market && markets[market.id], shops[shop]];
  return layers.reduce<RuleSettings>(override, defaultRuleSettings(shop, market));
}

function override(base: RuleSettings, over: RuleOverrides | undefined): RuleSettings {
  if (!over) return base;
  const replyHours = over.replyHours ?? base.replyHours;
  return {
    ...base,
    clock: overrideClock(base.clock, over.clock),
    replyHours,
    replySoonHours: Math.min(over.replySoonHours ?? base.replySoonHours, replyHours),
    safetyStock: over.safetyStock ?? base.safetyStock,
    channelLanguages: { ...base.channelLanguages, ...over.channelLanguages },
  };
}

function overrideClock(base: WorkClock, over: RuleOverrides['clock']): WorkClock {
  if (!over) return base;
  return {
    mode: over.mode ?? base.mode,
    zone: over.zone ?? base.zone,
    weekdays: over.weekdays ?? base.weekdays,
    region: over.region === undefined ? base.region : (over.region ?? undefined),
    closures: over.closures ?? base.closures,
    open: over.open ?? base.open,
  };
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
