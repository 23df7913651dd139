import type { Planner } from '../../lib/app/ports.ts';
import type { Decision, Mark } from '../../lib/domain/decision.ts';
import type { StoredFact, Subject } from '../../lib/domain/facts.ts';
import { samplePlanner, SHOP } from './samples.ts';

/** As late as the sample's planner judges. */
export const NOW = 1_000_000;
export const order = (id: string, hasInvoice = false): StoredFact => ({
  type: 'order',
  id,
  hasInvoice,
});
export const mark = (id: string, as: Mark['as'], until?: number, shop = SHOP): Mark => ({
  shop,
  subject: `order:${id}`,
  rule: 'missing-invoice',
  as,
  ...(until !== undefined && { until }),
});
export const said = (id: string, word: Partial<Decision> = {}): Decision => ({
  shop: SHOP,
  subject: `order:${id}`,
  rule: 'missing-invoice',
  ...word,
});
export const ids = (tasks: readonly { readonly subject: Subject }[]) =>
  tasks.map(({ subject }) => subject.slice(subject.indexOf(':') + 1));

/** As the sample, with news of a moment, or of another rule or grade. */
export function changed(print: string, change: object, now = NOW): Planner {
  const planner = samplePlanner(SHOP, now, print);
  return {
    ...planner,
    plan: (fact, seenAt) => {
      const planned = planner.plan(fact, seenAt);
      return { ...planned, put: planned.put.map((one) => ({ ...one, ...change })) };
    },
  };
}
