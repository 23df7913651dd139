import type { Deps } from '../../lib/app/deps.ts';
import { countedFreshness } from '../../lib/app/freshness.ts';
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
  const isUnsure = visits.some(
    ({ page, status }) => page !== 'signed-out' && status === 'unrecognised',
  );
  const isNothing = counts.late + counts.soon === 0;
  const isUnknown = isUnsure || (isNothing && (await hasGaps(deps)));
  // Only once the store was asked is it known; what the disk held may be most of what is due.
  const isLost = deps.isLost();
  const badge = badgeOf(counts, freshness, readAt, isUnknown, lateOnly, without !== undefined);
  await showBadge(isLost ? lostBadge() : badge, told, now);
  const isFresh = freshness === 'fresh' && readAt !== undefined && !isLost;
  const moments = [
    counts.next,
    isFresh ? readAt + STALE_AFTER_MS + 1 : undefined,
    await tellDue(deps, told, now, isFresh).catch((error: unknown) => void note('notify', error)),
  ].filter((moment) => moment !== undefined && Number.isFinite(moment)) as number[];
  await scheduleDue(moments.length > 0 ? Math.min(...moments) : undefined);
}

/** Lists that tasks come from; see `gapsOf`, of which this is what can be told without the key's name. */
const NEEDED: ReadonlySet<string> = new Set(['orders', 'threads', 'offers']);

/** Whether something of a connected shop was never read, or cannot be now: no number is not nothing. */
async function hasGaps({ store }: Deps): Promise<boolean> {
  const connected = new Set((await loadConnections().catch(() => [])).map(({ shop }) => shop));
  if (connected.size === 0) return false;
  const rows = (await store.syncRows()).filter(
    ({ shop, list }) => connected.has(shop) && NEEDED.has(list),
  );
  const hasRow = new Set(rows.map(({ shop, list }) => `${shop} ${list}`));
  const isMissing = [...connected].some((shop) =>
    [...NEEDED].some((list) => !hasRow.has(`${shop} ${list}`)),
  );
  return isMissing || rows.some((row) => row.doneAt === undefined || (row.failures ?? 0) > 0);
}
