import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Deps } from '../../lib/app/deps.ts';
import { looksLikeInvoiceName } from '../../lib/invoices/by-name.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';
import { hrefOf } from '../../lib/marketplace/links.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { onAlarm } from '../../lib/platform/alarms.ts';
import { passOnCommands } from '../../lib/platform/commands.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { isGranted, onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { wording } from '../../lib/wording/wording.ts';
import { handlersFor } from './handlers.ts';
import { createSchedule } from './schedule.ts';
import { settingsSource } from './settings-source.ts';

/** Puts the pieces together and listens; decides nothing. */
export default defineBackground(() => {
  const deps: Deps = {
    store: openStore((code) => void note('store', code)),
    settings: settingsSource,
    clock: () => Date.now(),
    detector: createDetector(),
    // For what no page has looked into; what reads files stays out of this script.
    eye: { look: async ({ name }) => ({ isInvoice: looksLikeInvoiceName(name), by: 'name' }) },
    links: { hrefOf },
    wording,
    clean: wordsToJudge,
    version: browser.runtime.getManifest().version,
  };
  const schedule = createSchedule(deps);

  // Listeners stand before anything is awaited: an event that wakes the worker comes at once.
  serve(handlersFor(deps, schedule), {
    isGranted,
    note: (where, error) => void note(where, error),
  });
  passOnCommands();
  onAlarm(schedule.tick);
  onPermissionsChanged(schedule.hostsChanged);
  browser.runtime.onInstalled.addListener(schedule.installed);
  browser.runtime.onStartup.addListener(schedule.started);
  schedule.tick();
});
