import type { Subject } from '../domain/facts.ts';
import type { Deps } from './deps.ts';
import { KEPT_MS, plannerFor } from './plan-tasks.ts';

/** One transaction's worth: short enough that a page read meanwhile is not kept waiting. */
const BATCH = 500;

/**
 * Plans every stored fact again, after settings or rules have changed or a day has passed, and
 * forgets what was not seen for 90 days. Visits go with what they showed, so that a page whose facts
 * are gone counts as unread, not as empty. May be cut short at any point and begun anew; what was
 * done stays done.
 */
export async function rejudge(deps: Deps, batch = BATCH): Promise<void> {
  for (const shop of await deps.store.shops()) {
    const planner = plannerFor(await deps.settings.rules(shop), deps.clock(), deps.version);
    let after: Subject | undefined;
    do after = await deps.store.replan(shop, planner, after, batch);
    while (after !== undefined);
  }
  await deps.store.forgetVisits(deps.clock() - KEPT_MS);
}
