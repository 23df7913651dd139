import { expectedLanguages } from '../domain/channel-language.ts';
import type { OrderCase } from '../domain/checklist.ts';
import { checklistOf, otherTasks } from '../domain/checklist.ts';
import type { Facts, ShopKey, StoredFact, Subject } from '../domain/facts.ts';
import { subjectOf } from '../domain/facts.ts';
import { judge } from '../domain/plan.ts';
import type { RuleId, RuleSettings } from '../domain/rule.ts';
import type { OrderChecklist } from '../domain/views.ts';
import type { Deps } from './deps.ts';
import { resolveShop } from './known-shops.ts';
import { viewTasks } from './task-views.ts';

/** The order or thread that is open in a page. */
export interface OpenCase {
  readonly shop: ShopKey;
  readonly subject: Subject;
  readonly orderId?: string;
}

/** How everything stands that is asked of the order, or of the thread where its order is not known. */
export async function orderChecklist(open: OpenCase, deps: Deps): Promise<OrderChecklist> {
  const shop = await resolveShop(open.shop, deps.store);
  const settings = await deps.settings.rules(shop);
  const now = deps.clock();
  const all = await caseOf({ ...open, shop }, settings, now, deps);
  const { order } = all;
  return {
    now,
    zone: settings.clock.zone,
    ...(order && { orderId: order.id }),
    ...(order?.conversationSeenAt !== undefined && { talkSeenAt: order.conversationSeenAt }),
    points: checklistOf(all, settings, now),
    others: otherTasks(all),
    noteLanguages: noteLanguages(all, settings),
  };
}

async function caseOf(
  open: OpenCase,
  settings: RuleSettings,
  now: number,
  { store, links }: Deps,
): Promise<OrderCase> {
  const { shop, subject } = open;
  const own = await store.facts(shop, [subject]);
  const orderId = open.orderId ?? orderIdOf(own.get(subject));
  const belonging = orderId === undefined ? [] : await store.ofOrder(shop, orderId);
  const facts = new Map(belonging.map((fact) => [subjectOf(fact), fact]));
  for (const [key, fact] of own) facts.set(key, fact);
  const all = [...facts.values()];
  const tasks = await store.tasks(shop, [...facts.keys()]);
  return {
    order: all.find((fact) => fact.type === 'order'),
    threads: all.filter((fact) => fact.type === 'thread'),
    returns: all.filter((fact) => fact.type === 'return'),
    tasks: viewTasks(tasks, facts, now, links),
    missing: missingOf(all, settings, now),
  };
}

function orderIdOf(fact: StoredFact | undefined): string | undefined {
  if (fact?.type === 'order') return fact.id;
  return fact?.type === 'thread' || fact?.type === 'return' ? fact.orderId : undefined;
}

/** What each rule missed, over all facts of the case. */
function missingOf(
  facts: readonly StoredFact[],
  settings: RuleSettings,
  now: number,
): ReadonlyMap<RuleId, readonly string[]> {
  const missing = new Map<RuleId, readonly string[]>();
  for (const fact of facts) {
    const alone: Partial<Facts> = { [fact.type]: fact };
    for (const { rule, verdict } of judge(alone, { now }, settings)) {
      if (verdict.status === 'unknown')
        missing.set(rule, [...(missing.get(rule) ?? []), ...verdict.missing]);
    }
  }
  return missing;
}

/**
 * Languages a note to the operator may be in: his own, where it is known, else the sale's. Several,
 * or none, where nobody can tell which one he reads.
 */
function noteLanguages({ order, threads }: OrderCase, settings: RuleSettings): readonly string[] {
  const { market } = settings;
  if (market?.operatorLanguage) return [market.operatorLanguage.value];
  const { channel, customerLocale } = order ?? threads[0] ?? {};
  const sale = { channel, customerLocale, country: order?.country, orderId: order?.id };
  return expectedLanguages(sale, market, settings);
}
