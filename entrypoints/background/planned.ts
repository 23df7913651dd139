import { browser } from 'wxt/browser';
import type { Deps } from '../../lib/app/deps.ts';
import { rejudge } from '../../lib/app/rejudge.ts';
import { settingsMark } from '../../lib/platform/settings-mark.ts';

/** Where the last complete run over all facts is remembered, so that one cut short is begun anew. */
const PLANNED = 'planned';
const REPLAN_EVERY_MS = 24 * 3_600_000;

interface Planned {
  /** Epoch ms. */
  readonly at: number;
  readonly version: string;
  /** Which settings held when the run began; see `settingsMark`. */
  readonly by: string;
}

/** Judges every stored fact again, and remembers by which settings. */
export async function replanAll(deps: Deps): Promise<void> {
  // Before anything is judged: what changes meanwhile makes another run due.
  const by = await settingsMark();
  // Cut short, tasks are judged by two settings: neither's mark stands then.
  await browser.storage.local.remove(PLANNED);
  await rejudge(deps);
  const planned: Planned = { at: deps.clock(), version: deps.version, by };
  await browser.storage.local.set({ [PLANNED]: planned });
}

/**
 * Whether facts were judged by another version or other settings than hold now, or a day ago. Also
 * where whoever changed the settings was closed, or the worker stopped, before it was told.
 */
export async function isReplanDue({ clock, version }: Deps): Promise<boolean> {
  const stored = await browser.storage.local.get(PLANNED);
  const last = stored[PLANNED] as Partial<Planned> | undefined;
  if (last?.version !== version || last.by !== (await settingsMark())) return true;
  return Math.abs(clock() - (last.at ?? 0)) >= REPLAN_EVERY_MS;
}
