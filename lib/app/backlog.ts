import { DAY_MS } from '../domain/civil-days.ts';
import type { ShopKey } from '../domain/facts.ts';
import { localDay } from '../domain/iso-local.ts';
import type { PageKind } from '../domain/reading.ts';
import type { BacklogDay } from '../domain/report-backlog.ts';
import { rulesTold } from '../domain/report-backlog.ts';
import type { Deps } from './deps.ts';
import type { Visit } from './ports.ts';
import type { BacklogRow, ReportStore, RuleLoad } from './report-ports.ts';

/** As long as facts are: a trend of a quarter. */
export const BACKLOG_DAYS = 90;
/** Often enough that a day's last count is of its end, and seldom enough to cost nothing. */
const EVERY_MS = 15 * 60_000;

/** A shop of which something was readable today, in its own zone. */
interface ReadToday {
  readonly shop: ShopKey;
  readonly day: string;
  readonly pages: ReadonlySet<PageKind>;
}

/**
 * Keeps how much is open of each rule in each shop today; the last count of a day stays. Shops and
 * rules of which nothing was read today are left out: their day is a gap. Counts nothing within 15
 * minutes of the last time, unless a page was read that the last count knew nothing of, so that it
 * may be called at every turn.
 * @param now epoch ms
 */
export async function recordBacklog(
  now: number,
  { store, settings }: Pick<Deps, 'settings' | 'store'>,
): Promise<void> {
  const byShop = Map.groupBy(await store.visits(), ({ shop }) => shop);
  const wanted: ReadToday[] = [];
  for (const [shop, visits] of byShop) {
    const { zone } = (await settings.rules(shop)).clock;
    const day = localDay(now, zone);
    const pages = readOn(day, zone, visits);
    const read = { shop, day, pages };
    if (pages.size > 0 && (await isDue(read, now, store))) wanted.push(read);
  }
  if (wanted.length === 0) return;
  // What wakes now is open by now.
  await store.wake(now);
  const loads = await store.openByRule(now);
  const rows = wanted.map((read) => rowOf(read, loads, now));
  await store.putBacklog(rows, firstDay(now));
}

/** The first day that is kept. One more than the days kept: zones differ by a day. */
export function firstDay(now: number): string {
  return localDay(now - (BACKLOG_DAYS + 1) * DAY_MS, 'UTC');
}

function readOn(day: string, zone: string, visits: readonly Visit[]): ReadonlySet<PageKind> {
  const isOnDay = ({ readAt }: Visit) => readAt !== undefined && localDay(readAt, zone) === day;
  return new Set(visits.filter(isOnDay).map(({ page }) => page));
}

async function isDue(
  { shop, day, pages }: ReadToday,
  now: number,
  store: Pick<ReportStore, 'backlog'>,
): Promise<boolean> {
  const rows = await store.backlog(shop, day);
  const today = rows.find((row) => row.day === day);
  if (!today) return true;
  // What was read since for the first time today is not counted yet, not even as nothing.
  const isMissing = rulesTold(pages).some((rule) => !today.rules[rule]);
  // A clock that was set back makes the last count lie ahead: it is no reason to wait for it.
  return isMissing || Math.abs(now - today.at) >= EVERY_MS;
}

function rowOf(
  { shop, day, pages }: ReadToday,
  loads: readonly RuleLoad[],
  now: number,
): BacklogRow {
  const own = new Map(loads.flatMap((one) => (one.shop === shop ? [[one.rule, one.load]] : [])));
  const rules: BacklogDay['rules'] = Object.fromEntries(
    rulesTold(pages).map((rule) => [rule, own.get(rule) ?? [0, 0, 0]]),
  );
  return { shop, day, at: now, rules };
}
