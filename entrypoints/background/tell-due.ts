import { browser } from 'wxt/browser';
import type { Deps } from '../../lib/app/deps.ts';
import { hostOf } from '../../lib/app/shop.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { Quiet } from '../../lib/domain/quiet-hours.ts';
import { isQuietAt, quietEndsAt } from '../../lib/domain/quiet-hours.ts';
import type { RuleSettings } from '../../lib/domain/rule.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { tellingOf } from '../../lib/domain/telling.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey, say, sayDue } from '../../lib/domain/words.ts';
import { loadTold, mayNotify, notify, saveTold } from '../../lib/platform/notifications.ts';
import { openPage } from '../../lib/platform/open-page.ts';
import { loadSettings, type Settings } from '../../lib/platform/settings.ts';

/**
 * Where as many are due, nobody reads them one by one: they are taken as known, for which of them
 * are new cannot be told from a part of them.
 */
const MOST_DUE = 2000;
/** Lines of one notification: systems show three or four. */
const MOST_LINES = 3;

/**
 * Notifies of what has turned soon or late, once and together, where the seller has asked for it.
 * @param isBelieved what is known is fresh: else nothing is told, and only what stands when the
 * seller turns this on is taken as known
 * @returns when to look again, epoch ms: as soon as a shop may be disturbed of which something is
 * left to tell
 */
export async function tellDue(
  deps: Deps,
  words: Words,
  now: number,
  isBelieved: boolean,
): Promise<number | undefined> {
  const { notify: wish } = await loadSettings();
  if (!wish?.on || !(await mayNotify())) {
    // Turned on again later, it does not begin with what has gathered meanwhile.
    if (await loadTold()) await saveTold(undefined);
    return undefined;
  }
  const before = await loadTold();
  if (before && !isBelieved) return undefined;
  const due = (await deps.store.dueTasks(now, MOST_DUE)).filter((task) => isDue(task, now));
  if (due.length >= MOST_DUE) {
    if (before) await saveTold(undefined);
    return undefined;
  }
  const shops = await clocksOf(due, deps);
  const quiet = quietOf(wish);
  const isQuiet = (shop: ShopKey) => {
    const clock = shops.get(shop)?.clock;
    return clock !== undefined && isQuietAt(now, quiet, clock);
  };
  const wanted = { soon: wish.soon ?? true, late: wish.late ?? true };
  const { tasks, told, isHeldBack } = tellingOf(due, before, wanted, now, isQuiet);
  // Kept first: rather once too few than the same again after every stop of the worker.
  if (JSON.stringify(told) !== JSON.stringify(before)) await saveTold(told);
  if (tasks.length > 0) await show(tasks, deps, words, now);
  if (!isHeldBack) return undefined;
  const ends = [...shops.values()].map(({ clock }) => quietEndsAt(now, quiet, clock));
  return Math.min(...ends.map((end) => (end === undefined || end <= now ? Infinity : end)));
}

/** What a click on a notification opens: the page of the one task, or our own list. */
export function openNotified(href: string): void {
  const isOurs = href.startsWith(ownList());
  void (isOurs ? browser.tabs.create({ url: href }) : openPage(href)).catch(() => undefined);
}

function ownList(): string {
  return browser.runtime.getURL('/popup.html');
}

function isDue(task: Task, now: number): boolean {
  return stateAt(task, now) !== 'info';
}

async function clocksOf(
  due: readonly Task[],
  { settings }: Deps,
): Promise<ReadonlyMap<ShopKey, RuleSettings>> {
  const shops = [...new Set(due.map(({ shop }) => shop))];
  return new Map(
    await Promise.all(shops.map(async (shop) => [shop, await settings.rules(shop)] as const)),
  );
}

function quietOf({ quiet, from, to }: NonNullable<Settings['notify']>): Quiet {
  if (quiet === 'between' && from !== undefined && to !== undefined)
    return { when: 'between', from, to };
  return { when: quiet === 'never' ? 'never' : 'closed-hours' };
}

async function show(tasks: readonly Task[], deps: Deps, words: Words, now: number): Promise<void> {
  const [first] = tasks;
  if (!first) return;
  const late = tasks.filter((task) => stateAt(task, now) === 'late').length;
  const counts = [
    late > 0 ? plural(words, 'countLate', late) : '',
    tasks.length > late ? plural(words, 'countSoon', tasks.length - late) : '',
  ].filter((part) => part !== '');
  if (tasks.length > 1) {
    await notify(counts.join(' · '), linesOf(tasks, words, now), ownList());
    return;
  }
  const stored = (await deps.store.facts(first.shop, [first.subject])).get(first.subject);
  const host = hostOf(first.shop);
  const href = deps.links.hrefOf(host, first.subject, stored?.path, first.orderId);
  const title = words.t(ruleNameKey(first.rule));
  await notify(title, lineOf(first, words, now), href ?? ownList());
}

function linesOf(tasks: readonly Task[], words: Words, now: number): string {
  const lines = tasks.slice(0, MOST_LINES).map((task) => lineOf(task, words, now));
  const more = tasks.length - lines.length;
  return [...lines, ...(more > 0 ? [plural(words, 'notifyMore', more)] : [])].join('\n');
}

function lineOf(task: Task, words: Words, now: number): string {
  const parts = [say(task.title, words, now), task.orderId, sayDue(task, now, words)];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
