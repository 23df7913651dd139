import { browser } from 'wxt/browser';
import { hearDecisions } from '../../lib/app/decide-tasks.ts';
import type { Deps } from '../../lib/app/deps.ts';
import type { Decision } from '../../lib/domain/decision.ts';
import { IMPORTED, takeImported } from '../../lib/platform/backup.ts';
import { JOURNAL, noteDecisions } from '../../lib/platform/decision-journal.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { forgetPolicy } from '../../lib/platform/managed.ts';
import { isTravelling } from '../../lib/platform/sync-area.ts';
import { meetOtherComputers } from '../../lib/platform/synced.ts';
import { onceAtATime } from './once-at-a-time.ts';
import type { Schedule } from './schedule.ts';
import { tellOpenPages } from './tell-open-pages.ts';

/** Clicks that follow one another go out together. */
const GATHER_MS = 2_000;
/** Two writes each, that is 1,440 an hour: under the 1,800 that browsers let through. */
const APART_MS = 5_000;
const AGAIN_MS = 60_000;

/** What this computer keeps that others want to hear of. */
const OWN_NEWS: readonly string[] = ['settings', 'settings-book', 'templates-book', JOURNAL];

/** How decisions that were not made here come to the tasks. */
interface Brought {
  readonly apply: (decisions: readonly Decision[]) => Promise<void>;
  readonly isLost: () => boolean;
}

/**
 * Keeps this computer in step with the seller's others, over what his browser profile takes along,
 * and takes in what was imported. To be called while the background starts, for its listeners.
 * @param isLost whether what is stored now is forgotten with the worker
 */
export function travel(
  deps: Deps,
  schedule: Pick<Schedule, 'recount' | 'replan'>,
  isLost: () => boolean,
): void {
  const brought: Brought = { isLost, apply: (decisions) => hear(decisions, deps, schedule) };
  const meet = onceAtATime(() => guarded(() => meetOnce(brought, schedule, soon)));
  const takeIn = onceAtATime(() => guarded(() => takeInOnce(brought, schedule)));
  let last = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** A worker that is stopped meanwhile looks again when it starts. */
  function soon(wait: number): void {
    if (waiting !== undefined) return;
    const left = Math.max(wait, last + APART_MS - deps.clock());
    waiting = setTimeout(
      () => {
        waiting = undefined;
        last = deps.clock();
        void meet();
      },
      Math.min(left, AGAIN_MS),
    );
  }

  browser.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes);
    if (area === 'sync' && keys.some(isTravelling)) soon(0);
    if (area === 'local' && keys.some((key) => OWN_NEWS.includes(key))) soon(GATHER_MS);
    if (area === 'local' && changes[IMPORTED]?.newValue) void takeIn();
    if (area === 'managed') {
      forgetPolicy();
      void schedule.replan();
    }
  });
  void takeIn();
  // Not at once: whoever woke the worker is answered first.
  soon(GATHER_MS);
}

/**
 * For `Deps.decided`: what the seller has decided here, for his other computers. Never rejects.
 * @param stands whether nothing was deleted since
 */
export async function tellDecided(
  decisions: readonly Decision[],
  now: number,
  stands: () => boolean = () => true,
): Promise<void> {
  await guarded(() => noteDecisions(decisions, now, stands));
}

async function meetOnce(
  { apply, isLost }: Brought,
  schedule: Pick<Schedule, 'replan'>,
  again: (wait: number) => void,
): Promise<void> {
  const { changed, isPutOff } = await meetOtherComputers(apply, isLost).catch((error: unknown) => {
    // The disk may be full, for one: what was to be told or heard is still so later.
    again(AGAIN_MS);
    throw error;
  });
  if (isPutOff) again(AGAIN_MS);
  if (changed.settings) await schedule.replan();
  else if (changed.templates) void tellOpenPages();
}

async function takeInOnce(
  { apply, isLost }: Brought,
  schedule: Pick<Schedule, 'replan'>,
): Promise<void> {
  if (await takeImported(apply, isLost)) await schedule.replan();
}

async function hear(
  decisions: readonly Decision[],
  deps: Deps,
  schedule: Pick<Schedule, 'recount'>,
): Promise<void> {
  const changed = await hearDecisions(decisions, deps);
  if (changed === 0) return;
  schedule.recount();
  void tellOpenPages();
}

async function guarded(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void note('travel', error);
  }
}
