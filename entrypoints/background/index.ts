import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Deps } from '../../lib/app/deps.ts';
import { looksLikeInvoiceName } from '../../lib/invoices/by-name.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';
import { hrefOf } from '../../lib/marketplace/links.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { ensureSync, onAlarm, scheduleSync } from '../../lib/platform/alarms.ts';
import { passOnCommands } from '../../lib/platform/commands.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { lostMark } from '../../lib/platform/lost-mark.ts';
import { onNotificationClicked } from '../../lib/platform/notifications.ts';
import { loadPause } from '../../lib/platform/pause.ts';
import { isGranted, onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { keepStorageFromPages } from '../../lib/platform/storage-access.ts';
import { onSettingsChanged } from '../../lib/platform/settings.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { wording } from '../../lib/wording/wording.ts';
import { aliasOf, connectionParts, openConnections } from './connections.ts';
import { handlersFor } from './handlers.ts';
import { createSchedule } from './schedule.ts';
import { createSettingsSource } from './settings-source.ts';
import { syncAll } from './sync-all.ts';
import type { SyncParts } from './sync-all.ts';
import { openNotified } from './tell-due.ts';
import { tellOpenPages } from './tell-open-pages.ts';
import { tellDecided, travel } from './travel.ts';
import { createUnderWay } from './under-way.ts';
import { wait } from './wait.ts';
import { openWelcome } from './welcome-page.ts';

/** Puts the pieces together and listens; decides nothing. */
export default defineBackground(() => {
  const store = openStore((code) => void note('store', code), undefined, undefined, lostMark);
  const clock = () => Date.now();
  const underWay = createUnderWay();
  const deps: Deps = {
    store,
    isLost: store.isLost,
    settings: createSettingsSource(store),
    clock,
    detector: createDetector(),
    // For what no page has looked into; what reads files stays out of this script.
    eye: { look: async ({ name }) => ({ isInvoice: looksLikeInvoiceName(name), by: 'name' }) },
    links: { hrefOf },
    wording,
    clean: wordsToJudge,
    version: browser.runtime.getManifest().version,
    decided: (decisions) => void tellDecided(decisions, clock(), underWay.mark()),
  };
  const syncParts: SyncParts = {
    ...deps,
    connections: () => openConnections(clock),
    aliasOf,
    wait,
    isGranted,
    isOnline: () => navigator.onLine,
    isPaused: async () => (await loadPause(clock())) !== undefined,
    ensureAlarm: ensureSync,
    setAlarm: scheduleSync,
  };
  const schedule = createSchedule(deps, (onRead) => syncAll(syncParts, onRead), underWay);
  /** A disk that took nothing any more may have room again: what pages show has to be told anew. */
  const tryDisk = async () => {
    if (await underWay.alone(store.comeBack)) void tellOpenPages(undefined, 'tell-anew');
  };
  const connections = connectionParts(deps, schedule.sync, underWay.mark);

  // Listeners stand before anything is awaited: an event that wakes the worker comes at once.
  serve(handlersFor(deps, schedule, connections, underWay), {
    isGranted,
    note: (where, error) => void note(where, error),
  });
  passOnCommands();
  travel(deps, schedule, store.isLost);
  onAlarm(() => void tryDisk().then(schedule.tick));
  onPermissionsChanged((granted) => {
    schedule.hostsChanged(granted);
    // The permission to notify may have come just now.
    onNotificationClicked(openNotified);
  });
  onNotificationClicked(openNotified);
  // Whoever changed them may be closed before he has told: a switch flipped on the way out.
  onSettingsChanged(() => void schedule.replan());
  browser.runtime.onInstalled.addListener(schedule.installed);
  browser.runtime.onInstalled.addListener(openWelcome);
  browser.runtime.onStartup.addListener(schedule.started);
  void keepStorageFromPages();
  void tryDisk().then(schedule.tick);
});
