import type { Deps } from '../../lib/app/deps.ts';
import { recordBacklog } from '../../lib/app/backlog.ts';
import { resumeSync } from '../../lib/app/sync/seller-acts.ts';
import { ensureHeartbeat } from '../../lib/platform/alarms.ts';
import { loadConnections } from '../../lib/platform/api-keys.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { endPause, loadPause } from '../../lib/platform/pause.ts';
import { injectOpenTabs, isGranted, registerAddedHosts } from '../../lib/platform/permissions.ts';
import { keptAwake } from './keep-alive.ts';
import { onceAtATime } from './once-at-a-time.ts';
import { isReplanDue, replanAll } from './planned.ts';
import { showCounts } from './show-counts.ts';
import { tellOpenPages } from './tell-open-pages.ts';
import type { UnderWay } from './under-way.ts';
import { ForgettingError } from './under-way.ts';

/** What happens by itself. None of these ever throws; what fails is noted and tried again later. */
export interface Schedule {
  /** Something was stored: the toolbar and the next alarm follow. */
  readonly recount: () => void;
  /** As `recount`; done when they do, and nothing that began before is under way any more. */
  readonly recounted: () => Promise<void>;
  /** Time has passed, or the worker woke: everything that depends on the clock. */
  readonly tick: () => void;
  /** Something may be asked of a connected shop now: a new key, a permission, the seller's wish. */
  readonly sync: () => void;
  /** The browser has started: it brings the content script into its tabs by itself. */
  readonly started: () => void;
  /** Tabs that were open before know nothing of this version yet. */
  readonly installed: (details: { readonly reason: string }) => void;
  /** @param granted match patterns just granted; none where marketplaces were taken away */
  readonly hostsChanged: (granted: readonly string[]) => void;
  /**
   * Settings may have changed: where others hold than facts were last judged by, every stored fact
   * is judged again, and open pages are told. Done when all tasks follow.
   */
  readonly replan: () => Promise<void>;
}

/** Reasons of `onInstalled` after which older tabs are still open; a browser's own update restarts it. */
const LEAVES_TABS_OPEN: ReadonlySet<string> = new Set(['install', 'update']);

/**
 * @param syncAll reads what is due of every connected shop; whether all is to be judged anew
 * @param underWay knows what runs; while everything is deleted, nothing of this begins
 */
export function createSchedule(
  deps: Deps,
  syncAll: (onRead: () => void) => Promise<boolean>,
  { begin }: Pick<UnderWay, 'begin'>,
): Schedule {
  const guarded = (where: string, run: () => Promise<void>) => quietly(where, () => begin(run));
  const recount = onceAtATime(() => countAll(deps, guarded));
  const replan = onceAtATime(() => guarded('replan', () => replanAll(deps)));
  const replanIfDue = onceAtATime(() =>
    guarded('replan', async () => {
      if (!(await isReplanDue(deps))) return;
      await replan();
      await recount();
      void tellOpenPages();
    }),
  );
  const sync = onceAtATime(() => guarded('sync', syncAndCount));

  async function syncAndCount(): Promise<void> {
    if (await loadPause(deps.clock())) return;
    let reads = 0;
    const onRead = () => {
      reads += 1;
      void recount();
    };
    const isToldAnew = await keptAwake(() => syncAll(onRead));
    if (isToldAnew) await replan();
    await recount();
    if (reads > 0) void tellOpenPages();
  }

  async function tick(): Promise<void> {
    await guarded('alarms', ensureHeartbeat);
    await guarded('pause', () => endPauseAndTell(deps));
    await recount();
    await replanIfDue();
    await sync();
  }

  /** @param injectInto match patterns; `undefined` = every marketplace that may be read */
  async function enterHosts(injectInto: readonly string[] | undefined): Promise<void> {
    await guarded('hosts', registerAddedHosts);
    await guarded('hosts', () => injectOpenTabs((error) => void note('inject', error), injectInto));
    if (injectInto && injectInto.length > 0) await guarded('sync', () => resumeGranted(deps));
    await tick();
  }

  return {
    recount: () => void recount(),
    recounted: recount,
    tick: () => void tick(),
    sync: () => void sync(),
    started: () => void enterHosts([]),
    installed: ({ reason }) => void enterHosts(LEAVES_TABS_OPEN.has(reason) ? undefined : []),
    hostsChanged: (granted) => void enterHosts(granted),
    // What the badge counts may have changed, too.
    replan: () => replanIfDue().then(recount),
  };
}

type Guarded = (where: string, run: () => Promise<void>) => Promise<void>;

/** The toolbar, which is looked at, comes first. A page's first count of a day waits for no alarm. */
async function countAll(deps: Deps, guarded: Guarded): Promise<void> {
  await guarded('badge', () => showCounts(deps));
  await guarded('backlog', () => recordBacklog(deps.clock(), deps));
}

async function endPauseAndTell({ clock }: Deps): Promise<void> {
  if (await endPause(clock())) void tellOpenPages();
}

/** Calls to a marketplace that may not be spoken to fail as if nothing answered: now it may. */
async function resumeGranted({ store, clock }: Deps): Promise<void> {
  for (const { origin, shop } of await loadConnections())
    if (await isGranted(origin)) await resumeSync(shop, store, clock(), 'wish');
}

async function quietly(where: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // What everything was deleted under begins anew at its next moment.
    if (!(error instanceof ForgettingError)) void note(where, error);
  }
}
