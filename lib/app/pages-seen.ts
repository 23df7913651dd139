import type { PageDiagnosis } from '../domain/diagnostics-view.ts';
import type { Deps } from './deps.ts';
import { shopLabels } from './shop-labels.ts';

/** What of each kind of page was last read, and what was not; newest first. */
export async function pagesSeen(deps: Deps): Promise<readonly PageDiagnosis[]> {
  const visits = await deps.store.visits();
  const label = await shopLabels(visits, deps);
  return visits
    .map(({ shop, page, at, readAt, status, problems, by }) => ({
      ...{ shop, shopLabel: label(shop), page, at, status, problems, by: by ?? ('page' as const) },
      ...(readAt !== undefined && { readAt }),
    }))
    .sort((a, b) => b.at - a.at);
}
