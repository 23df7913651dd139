import type { Deps } from '../../lib/app/deps.ts';
import { countedFreshness } from '../../lib/app/freshness.ts';
import type { Visit } from '../../lib/app/ports.ts';
import type { MainList } from '../../lib/app/unknown-lists.ts';
import { unknownLists } from '../../lib/app/unknown-lists.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { RuleId, Text } from '../../lib/domain/rule.ts';
import { STALE_AFTER_MS } from '../../lib/domain/views.ts';
import { scheduleDue } from '../../lib/platform/alarms.ts';
import { loadConnections } from '../../lib/platform/api-keys.ts';
import { BADGE_CAP, badgeOf, lostBadge, pausedBadge, showBadge } from '../../lib/platform/badge.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { words } from '../../lib/platform/i18n.ts';
import { loadOwnTexts } from '../../lib/platform/own-texts.ts';
import { loadPause } from '../../lib/platform/pause.ts';
import { loadSettings, ruleSettingsFor } from '../../lib/platform/settings.ts';
import { tellDue } from './tell-due.ts';

/** So long a disk that takes nothing is left alone. */
const TRY_DISK_MS = 60_000;

/**
 * The badge, from index counts; what the seller wants to be notified of; and the alarm at which
 * either will have to change by itself.
 */
export async function showCounts(deps: Deps): Promise<void> {
  const { store, clock } = deps;
  const now = clock();
  const [settings, texts, paused] = await Promise.all([
    loadSettings(),
    loadOwnTexts(),
    loadPause(now),
  ]);
  const { zone } = ruleSettingsFor(settings, '', undefined).clock;
  const told = words(zone, texts);
  if (paused) {
    await showBadge(pausedBadge(paused), told, now);
    await scheduleDue(paused.until);
    return;
  }
  const { lateOnly, withoutRules: rules = [], withoutShops: shops = [] } = settings.badge ?? {};
  const without = rules.length + shops.length > 0 ? { rules, shops } : undefined;
  const [counts, visits] = await Promise.all([
    store.counts(now, BADGE_CAP, without),
    store.visits(),
  ]);
  const { freshness, readAt } = countedFreshness(visits, now);
  const isNothing = counts.late + (lateOnly ? 0 : counts.soon) === 0;
  const doubt = isNothing ? await doubtOf(visits, { rules, shops }, readAt, deps) : undefined;
  // Only once the store was asked is it known; what the disk held may be most of what is due.
  const isLost = deps.isLost();
  const badge = badgeOf(counts, freshness, readAt, doubt, lateOnly, without !== undefined);
  await showBadge(isLost ? lostBadge() : badge, told, now);
  const isFresh = freshness === 'fresh' && readAt !== undefined && !isLost;
  const moments = [
    counts.next,
    isFresh ? readAt + STALE_AFTER_MS + 1 : undefined,
    isLost ? now + TRY_DISK_MS : undefined,
    await tellDue(deps, told, now, isFresh).catch((error: unknown) => void note('notify', error)),
  ].filter((moment) => moment !== undefined && Number.isFinite(moment)) as number[];
  await scheduleDue(moments.length > 0 ? Math.min(...moments) : undefined);
}

/** Why it is not known that nothing is due: what could not be read, or was not. */
async function doubtOf(
  seen: readonly Visit[],
  without: { readonly rules: readonly RuleId[]; readonly shops: readonly ShopKey[] },
  readAt: number | undefined,
  { store, clock }: Deps,
): Promise<Text | undefined> {
  const isCounted = ({ shop }: { readonly shop: ShopKey }) => !without.shops.includes(shop);
  const visits = seen.filter(isCounted);
  const isUnread = ({ page, status }: Visit) => page !== 'signed-out' && status === 'unrecognised';
  if (visits.some(isUnread)) return { key: 'badgeUnread' };
  const connections = (await loadConnections().catch(() => [])).filter(isCounted);
  const connected = new Set(connections.map(({ shop }) => shop));
  const rows = connected.size > 0 ? await store.syncRows() : [];
  const [first, ...others] = unknownLists({ visits, rows, connected, now: clock() })
    .filter((list) => RULES_OF[list].some((rule) => !without.rules.includes(rule)))
    .map((list): Text => ({ key: LIST_NAMES[list] }));
  if (!first || readAt === undefined) return undefined;
  const lists = others.reduce((all, one): Text => ({ key: 'listed', args: [all, one] }), first);
  return { key: 'badgePartly', args: [lists, { at: readAt }] };
}

/** What is told of each list; what the seller has left out of the number leaves no gap in it. */
const RULES_OF: Readonly<Record<MainList, readonly RuleId[]>> = {
  inbox: ['late-reply'],
  orders: ['acceptance-due', 'shipment-due', 'missing-invoice', 'tracking-missing', 'refund-due'],
  offers: ['out-of-stock', 'low-stock'],
};
const LIST_NAMES = { inbox: 'pageInbox', orders: 'pageOrders', offers: 'pageOffers' } as const;
