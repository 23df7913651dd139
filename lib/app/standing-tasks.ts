import type { ReturnFact, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import type { RuleId } from '../domain/rule.ts';
import type { PageAnswer } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { underKeptNames } from './kept-returns.ts';
import { resolveShop, shopNames } from './known-shops.ts';
import { pageAnswer } from './observe-page.ts';
import { ownSubject, underToldNames } from './own-shop.ts';
import { plannerFor } from './plan-tasks.ts';
import type { Planner } from './ports.ts';

/** What stands on a page that was told before. */
export interface Standing {
  readonly shop: ShopKey;
  readonly subjects: readonly Subject[];
  /** Those of them that are returns: they may be kept under another name than the page's. */
  readonly returns?: readonly ReturnFact[];
}

/**
 * What is due by now of what stands on a page, and nothing is written: a page that did not change
 * says nothing new, and what was read since in another tab is truer than what it said then.
 */
export async function standingTasks(asked: Standing, deps: Deps): Promise<PageAnswer> {
  const now = deps.clock();
  const shop = await resolveShop(asked.shop, deps.store);
  const { names } = await underKeptNames(asked.returns ?? [], shop, deps.store);
  const subjects = asked.subjects.map((subject) => ownSubject(names.get(subject) ?? subject, shop));
  const [facts, tasks, settings] = await Promise.all([
    deps.store.facts(shop, subjects),
    deps.store.tasks(shop, subjects),
    deps.settings.rules(shop),
  ]);
  const unknown = leftOpen(facts.values(), plannerFor(settings, now, deps.version));
  const told = asked.subjects.flatMap(shopIn);
  const called = told.length > 0 ? await shopNames(deps.store) : undefined;
  const observed = { changed: [], facts, tasks, unknown };
  const answer = pageAnswer(observed, now, settings.clock.zone, deps, called);
  return underToldNames(answer, told, shop, names);
}

function shopIn(subject: Subject): readonly StoredFact[] {
  const [type, id] = [
    subject.slice(0, subject.indexOf(':')),
    subject.slice(subject.indexOf(':') + 1),
  ];
  return type === 'shop' ? [{ type, id }] : [];
}

/** How many of the facts each rule cannot judge. */
function leftOpen(facts: Iterable<StoredFact>, planner: Planner): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const fact of facts)
    for (const rule of planner.plan(fact, planner.now).unknown)
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
