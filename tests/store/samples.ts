import type { Observation, Planner, Store, Visit } from '../../lib/app/ports.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import { subjectOf } from '../../lib/domain/facts.ts';
import type { Finding, RuleId } from '../../lib/domain/rule.ts';
import type { Task } from '../../lib/domain/task.ts';
import { taskKey } from '../../lib/domain/task.ts';

export const SHOP = 'a.mirakl.net|1';
export const OTHER_SHOP = 'a.mirakl.net|2';

export const VISIT: Visit = {
  shop: SHOP,
  host: 'h',
  page: 'orders',
  at: 5,
  readAt: 5,
  status: 'ok',
  problems: [],
  url: 'u',
};

export function observation(
  facts: readonly StoredFact[],
  at: number,
  shop: string = SHOP,
): Observation {
  return { shop, page: 'orders', source: 'page', at, facts };
}

export function finding(
  due: Pick<Finding, 'state' | 'soonAt' | 'lateAt' | 'historical'>,
): Omit<Finding, 'subject'> {
  return {
    ...due,
    title: { key: 'title' },
    advice: { key: 'advice' },
    why: { source: { title: 's', checked: '2026-11-22', confidence: 'high' }, lines: [] },
  };
}

export function task(
  shop: string,
  rule: RuleId,
  subject: Task['subject'],
  due: Pick<Finding, 'state' | 'soonAt' | 'lateAt' | 'historical'>,
  seenAt = 1,
): Task {
  return { ...finding(due), subject, key: taskKey(rule, subject), shop, rule, seenAt };
}

/** Plans one rule per type: an order without invoice is soon, a waiting thread has a deadline. */
export function samplePlanner(shop: string = SHOP, now = 1_000_000, print = 'p'): Planner {
  return {
    now,
    print,
    plan(fact, seenAt) {
      const subject = subjectOf(fact);
      if (fact.type === 'order') {
        if (fact.hasInvoice === undefined)
          return { put: [], remove: [], unknown: ['missing-invoice'] };
        return fact.hasInvoice
          ? { put: [], remove: ['missing-invoice'], unknown: [] }
          : {
              put: [task(shop, 'missing-invoice', subject, { state: 'soon' }, seenAt)],
              remove: [],
              unknown: [],
            };
      }
      if (fact.type === 'thread' && fact.waitingSince !== undefined) {
        const due = { soonAt: fact.waitingSince + 20, lateAt: fact.waitingSince + 24 };
        return { put: [task(shop, 'late-reply', subject, due, seenAt)], remove: [], unknown: [] };
      }
      return { put: [], remove: [], unknown: [] };
    },
  };
}

/** Plans nothing. */
export const NO_PLAN: Planner = {
  now: 1_000_000,
  print: 'none',
  plan: () => ({ put: [], remove: [], unknown: [] }),
};

/** How many open tasks a rule has in a shop: its history, or all but that. */
export async function countGroup(
  store: Pick<Store, 'groupCounts'>,
  shop: string,
  rule: RuleId,
  historical: boolean,
): Promise<number> {
  const groups = await store.groupCounts();
  const group = groups.find((one) => one.shop === shop && one.rule === rule);
  return (historical ? group?.historical : group?.due) ?? 0;
}

/** Says of one task that it is done, or open again without a moment; whether there is one. */
export async function setDone(
  store: Pick<Store, 'decide'>,
  shop: string,
  key: Task['key'],
  at: number | undefined,
): Promise<boolean> {
  const [rule, subject] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
  const id = { shop, subject: subject as Task['subject'], rule: rule as RuleId };
  const mark = { ...id, as: at === undefined ? 'open' : 'done' } as const;
  return (await store.decide([mark], at ?? 60)).length > 0;
}
