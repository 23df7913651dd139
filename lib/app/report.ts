import type { ShopKey } from '../domain/facts.ts';
import { DAY_MS } from '../domain/civil-days.ts';
import { localDay, localDays } from '../domain/iso-local.ts';
import type { PageKind } from '../domain/reading.ts';
import type { BacklogReport, ReplyReport, Report, ShopReport } from '../domain/report.ts';
import { inTime, judgeReplies, replyDays, replyYardstick } from '../domain/report-replies.ts';
import { REPLY_WINDOW_MS, replyTime } from '../domain/reply-time.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { BACKLOG_DAYS } from './backlog.ts';
import type { Deps } from './deps.ts';
import { freshnessOf } from './freshness.ts';
import type { Visit } from './ports.ts';
import { waitingSince } from './reply-times.ts';
import { hostOf, isUnknownShop } from './shop.ts';
import { shopLabels } from './shop-labels.ts';
import { stockReport } from './stock-report.ts';

export type ReportDeps = Pick<Deps, 'clock' | 'links' | 'settings' | 'store'>;

/** Messages that wait too long, beyond which their number says enough. */
const MOST_WAITING = 2000;
/** More threads than a shop answers in a month. */
export const MOST_THREADS = 100_000;
const MESSAGES: readonly PageKind[] = ['inbox', 'thread'];

/** The figures of every shop that anything is known of. */
export async function reportOf(deps: ReportDeps): Promise<Report> {
  const now = deps.clock();
  const [known, visits] = await Promise.all([deps.store.shops(), deps.store.visits()]);
  const shops = shopsOf(known, visits);
  const label = await shopLabels(
    shops.map((shop) => ({ shop })),
    deps,
  );
  const reports: ShopReport[] = [];
  for (const shop of shops) {
    const own = visits.filter((visit) => isOf(shop, visit));
    reports.push({ ...(await shopReport(shop, own, now, deps)), shopLabel: label(shop) });
  }
  return { now, shops: reports.sort((a, b) => a.shopLabel.localeCompare(b.shopLabel)) };
}

/** Shops of which facts are kept or pages were seen; a host's unknown shop only where it is alone. */
function shopsOf(known: readonly ShopKey[], visits: readonly Visit[]): readonly ShopKey[] {
  const seen = visits.filter(({ page }) => page !== 'other' && page !== 'signed-out');
  const all = new Set([...known, ...seen.map(({ shop }) => shop)]);
  const isAlone = (shop: ShopKey) =>
    ![...all].some((one) => one !== shop && hostOf(one) === hostOf(shop));
  return [...all].filter((shop) => known.includes(shop) || !isUnknownShop(shop) || isAlone(shop));
}

/** The sign-in page belongs to the host: nobody knows whose it is. */
function isOf(shop: ShopKey, visit: Visit): boolean {
  return visit.shop === shop || (visit.page === 'signed-out' && visit.host === hostOf(shop));
}

async function shopReport(
  shop: ShopKey,
  visits: readonly Visit[],
  now: number,
  deps: ReportDeps,
): Promise<Omit<ShopReport, 'shopLabel'>> {
  const settings = await deps.settings.rules(shop);
  const market = await deps.settings.market(hostOf(shop));
  return {
    shop,
    marketName: market?.name ?? hostOf(shop),
    zone: settings.clock.zone,
    ...freshnessOf(visits, now),
    replies: { ...(await replyReport(shop, settings, now, deps)), ...readOf(visits, MESSAGES) },
    backlog: await backlogReport(shop, settings.clock.zone, now, deps),
    stock: {
      ...(await stockReport(shop, settings, now, deps)),
      ...readOf(visits, ['offers', 'offer']),
    },
  };
}

/** When any of these pages was last readable. */
function readOf(visits: readonly Visit[], pages: readonly PageKind[]): { readAt?: number } {
  const moments = visits.flatMap(({ page, readAt }) =>
    pages.includes(page) ? (readAt ?? []) : [],
  );
  return moments.length > 0 ? { readAt: Math.max(...moments) } : {};
}

async function replyReport(
  shop: ShopKey,
  settings: RuleSettings,
  now: number,
  { store }: ReportDeps,
): Promise<Omit<ReplyReport, 'readAt'>> {
  const since = now - REPLY_WINDOW_MS;
  const [replies, { total }, open, late] = await Promise.all([
    store.replies(shop, since, MOST_THREADS),
    store.answeredThreads(shop, since, '', 0),
    store.findTasks({ shop, rule: 'late-reply' }, now, MOST_WAITING),
    store.findTasks({ shop, rule: 'late-reply', lateOnly: true }, now, 0),
  ]);
  const { zone } = settings.clock;
  const yardstick = replyYardstick(settings);
  const given = replies.filter(({ answeredAt }) => answeredAt <= now);
  const judged = judgeReplies(given, settings, yardstick);
  return {
    threads: total,
    answers: judged.length,
    yardstick,
    dates: localDays(since + 1, now, zone),
    days: replyDays(judged, zone),
    inTime: inTime(judged),
    waiting: open.groups.reduce((sum, { due }) => sum + due, 0),
    waitingLate: late.total,
    mean: replyTime(given, waitingSince(open.tasks, shop), settings, now),
  };
}

async function backlogReport(
  shop: ShopKey,
  zone: string,
  now: number,
  { store }: ReportDeps,
): Promise<BacklogReport> {
  const rows = await store.backlog(shop, localDay(now - (BACKLOG_DAYS - 1) * DAY_MS, zone));
  const today = localDay(now, zone);
  const days = rows
    .filter(({ day }) => day <= today)
    .map(({ day, at, rules }) => ({ day, at, rules }));
  const first = days[0];
  return { dates: first ? localDays(middayOf(first.day), now, zone) : [], days };
}

/** A moment within a local date, in whichever zone: offsets reach 14 hours, but not past midday. */
function middayOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
