import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Deps } from '../../lib/app/deps.ts';
import { hostOf } from '../../lib/app/shop.ts';
import { createInvoiceEye } from '../../lib/invoices/by-name.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';
import { hrefOf } from '../../lib/marketplace/links.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { onAlarm } from '../../lib/platform/alarms.ts';
import { note } from '../../lib/platform/diagnostics.ts';
import { isGranted, onPermissionsChanged } from '../../lib/platform/permissions.ts';
import { loadSettings, ruleSettingsFor } from '../../lib/platform/settings.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { handlersFor } from './handlers.ts';
import { createSchedule } from './schedule.ts';

/** Puts the pieces together and listens; decides nothing. */
export default defineBackground(() => {
  const deps: Deps = {
    store: openStore((code) => void note('store', code)),
    settings: {
      rules: async (shop) =>
        ruleSettingsFor(await loadSettings(), shop, marketOfHost(hostOf(shop))),
      market: async (host) => marketOfHost(host),
    },
    clock: () => Date.now(),
    detector: createDetector(),
    eye: createInvoiceEye(),
    links: { hrefOf },
    clean: wordsToJudge,
    version: browser.runtime.getManifest().version,
  };
  const schedule = createSchedule(deps);

  // Listeners stand before anything is awaited: an event that wakes the worker comes at once.
  serve(handlersFor(deps, schedule), {
    isGranted,
    note: (where, error) => void note(where, error),
  });
  onAlarm(schedule.tick);
  onPermissionsChanged(schedule.hostsChanged);
  browser.runtime.onInstalled.addListener(schedule.installed);
  browser.runtime.onStartup.addListener(schedule.started);
  schedule.tick();
});
