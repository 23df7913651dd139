import { HOUR_MS, MINUTE_MS } from '../domain/civil-days.ts';
import { clockFor, isSellers } from '../domain/counting.ts';
import type { WorkClock } from '../domain/deadlines.ts';
import { dueAt, workingMs } from '../domain/deadlines.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Source } from '../domain/market.ts';
import type { Hours } from '../domain/market-limits.ts';
import type { RuleSettings } from '../domain/rule.ts';
import { replyClock } from '../domain/settings.ts';
import type { TaskView } from '../domain/task.ts';
import type { Deps } from './deps.ts';

type Clocks = Pick<TaskView, 'workLeftMs' | 'publishedAt' | 'publishedIsMean'>;

/** Beyond it a deadline is told by its date: nobody counts the working hours of a month. */
const FURTHEST_MS = 14 * 24 * HOUR_MS;

/**
 * Tasks with both their clocks: the shop's own, and the one that the marketplace publishes. Each
 * shop's settings are asked for once.
 * @param now epoch ms
 */
export async function withBothClocks(
  views: readonly TaskView[],
  now: number,
  { settings }: Pick<Deps, 'settings'>,
): Promise<TaskView[]> {
  const shops = [...new Set(views.map(({ shop }) => shop))];
  const known = new Map<ShopKey, RuleSettings>();
  for (const shop of shops) known.set(shop, await settings.rules(shop));
  return views.map((view) => {
    const rules = known.get(view.shop);
    return rules ? { ...view, ...bothClocks(view, rules, now) } : view;
  });
}

/** What the clocks of one task say at `now`, epoch ms. */
export function bothClocks(view: TaskView, settings: RuleSettings, now: number): Clocks {
  return { ...workLeft(view, settings, now), ...publishedLimit(view, settings) };
}

function workLeft({ rule, lateAt }: TaskView, settings: RuleSettings, now: number): Clocks {
  if (lateAt === undefined || lateAt <= now || lateAt - now > FURTHEST_MS) return {};
  const clock = rule === 'late-reply' ? replyClock(settings) : settings.clock;
  const workLeftMs = workingMs(now, lateAt, clock);
  const isSame = lateAt - now - workLeftMs < MINUTE_MS;
  return isSame ? {} : { workLeftMs };
}

interface Limit extends Hours {
  readonly isMean: boolean;
}

/** Only where the task says that the marketplace publishes another time than the one counted. */
function publishedLimit({ rule, why, lateAt }: TaskView, settings: RuleSettings): Clocks {
  const limit = why.published && limitOf(rule, settings);
  if (!limit || why.since === undefined) return {};
  const clock: WorkClock = clockFor(limit.clock, settings.clock);
  const publishedAt = dueAt(why.since, limit.hours, clock);
  if (!Number.isFinite(publishedAt) || publishedAt === lateAt) return {};
  return { publishedAt, ...(limit.isMean && { publishedIsMean: true }) };
}

function limitOf(rule: TaskView['rule'], { market }: RuleSettings): Limit | undefined {
  if (rule === 'late-reply' && holds(market?.replyLimit)) {
    const { value } = market.replyLimit;
    return { ...value, isMean: value.measure === 'mean-30d' };
  }
  if (rule === 'acceptance-due' && holds(market?.acceptance?.limit)) {
    const { value } = market.acceptance.limit;
    return { ...value, isMean: value.measure === 'mean' };
  }
  return undefined;
}

/** A figure for one country may not be this sale's; one that the seller has set nobody publishes. */
function holds<T extends { readonly market?: string; readonly source: Source }>(
  limit: T | undefined,
): limit is T {
  return limit !== undefined && limit.market === undefined && !isSellers(limit.source);
}
