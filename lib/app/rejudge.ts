import type { Subject } from '../domain/facts.ts';
import type { Deps } from './deps.ts';
import { plannerFor } from './plan-tasks.ts';

/** One transaction's worth: short enough that a page read meanwhile is not kept waiting. */
const BATCH = 500;

/**
 * Plans every stored fact again, after settings or rules have changed. May be cut short at any
 * point and begun anew; what was done stays done.
 */
export async function rejudge(deps: Deps, batch = BATCH): Promise<void> {
  for (const shop of await deps.store.shops()) {
    const planner = plannerFor(await deps.settings.rules(shop), deps.clock(), deps.version);
    let after: Subject | undefined;
    do after = await deps.store.replan(shop, planner, after, batch);
    while (after !== undefined);
  }
}
