import { plannerFor } from '../../../lib/app/plan-tasks.ts';
import type { OrderFact } from '../../../lib/domain/facts.ts';
import { applyObservation } from '../../../lib/store/apply-observation.ts';
import type { Database } from '../../../lib/store/database.ts';
import { toTaskRow } from '../../../lib/store/rows.ts';
import { HOST, HOUR, SHOP, world } from '../../app/world.ts';

export interface Seed {
  readonly facts: number;
  /** So many of them are orders whose shipping is due; the rest has nothing due. */
  readonly tasks: number;
  /** Epoch ms. */
  readonly now: number;
}

const AT_ONCE = 5000;

/** Rows as the product makes and plans them, put straight into the tables: minutes become seconds. */
export async function seed(db: Database, { facts, tasks, now }: Seed): Promise<void> {
  const rules = await world().settings.rules(SHOP);
  const planner = plannerFor(rules, now, '1');
  for (let from = 0; from < facts; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, facts - from);
    const told = Array.from({ length: count }, (_, n) =>
      order(from + n, spread(from + n, facts, tasks), now),
    );
    const observation = {
      shop: SHOP,
      page: 'orders',
      source: 'page',
      at: now,
      facts: told,
    } as const;
    const { putFacts, putTasks } = applyObservation(observation, new Map(), [], planner);
    await db.facts.bulkPut([...putFacts]);
    await db.tasks.bulkPut(putTasks.map(toTaskRow));
  }
  await db.visits.put({
    ...{ shop: SHOP, host: HOST, page: 'orders', status: 'ok', problems: [] },
    ...{ at: now, readAt: now, url: `https://${HOST}/mmp/shop/order/all` },
  });
}

/** Whether the n-th of so many is among the tasks, evenly spread. */
function spread(n: number, facts: number, tasks: number): boolean {
  return Math.floor(((n + 1) * tasks) / facts) > Math.floor((n * tasks) / facts);
}

function order(n: number, isDue: boolean, now: number): OrderFact {
  const id = `${1_000_000 + n}-A`;
  const state = isDue ? 'shipping' : 'received';
  return {
    ...{ type: 'order', id, state, channel: 'PcComponentes España' },
    ...{ hasInvoice: true, hasTracking: true, openIncident: false, conversationSeen: false },
    placedAt: now - 40 * HOUR,
    shippingDeadline: now + ((n % 96) - 48) * HOUR,
    path: `/mmp/shop/order/${id}`,
  };
}
