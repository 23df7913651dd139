import { browser } from 'wxt/browser';
import type { OptionsProps } from '../../components/options/options-view.tsx';
import type { Save } from '../../components/reports/save-rows.tsx';
import { diagnosticsReport } from '../../lib/domain/diagnostics-report.ts';
import type { Exported } from '../../lib/domain/exported-rows.ts';
import type { Words } from '../../lib/domain/words.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { send } from '../../lib/messaging/send.ts';
import { exportSettings, faultOf, importSettings } from '../../lib/platform/backup.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import type { Travelling } from '../../lib/platform/travel-state.ts';
import { clearProfile } from '../../lib/platform/travel-state.ts';
import { saveRows } from '../reports/save-rows.ts';
import * as atOnce from './at-once.ts';
import { giveFile } from '../reports/give-file.ts';
import { fileName } from './file-name.ts';
import { marketFigures, unnamedHosts, withFigure, withHostMarket } from './own-figures.ts';
import { change, turnNotifications } from './stored.ts';

/** What the page's parts are drawn from. */
export interface Held {
  readonly settings: Settings;
  readonly hosts: readonly string[];
  readonly mayTell: boolean;
  readonly travel: Travelling;
}

type Parts = Pick<
  OptionsProps,
  'figures' | 'rules' | 'badge' | 'notifications' | 'language' | 'data' | 'diagnostics' | 'about'
>;

/**
 * What holds, and what is done when it is changed: of everything that takes effect at once.
 * @param startAnew draws the page from settings that are all others
 */
export function propsOf(held: Held, words: Words, startAnew: () => Promise<void>): Parts {
  const { settings, mayTell } = held;
  return {
    figures: figuresOf(held),
    rules: {
      switches: atOnce.switchesOf(settings),
      onRule: (rule, isOn) => change((before) => atOnce.withRule(before, rule, isOn)),
      onShopRule: (shop, rule, choice) =>
        change((before) => atOnce.withShopRule(before, shop, rule, choice)),
    },
    badge: {
      badge: atOnce.badgeOf(settings),
      onLateOnly: (lateOnly) => change((before) => atOnce.withLateOnly(before, lateOnly)),
      onRule: (rule, counts) => change((before) => atOnce.withBadgeRule(before, rule, counts)),
      onShop: (shop, counts) => change((before) => atOnce.withBadgeShop(before, shop, counts)),
    },
    notifications: {
      notify: atOnce.notifyOf(settings),
      mayNotify: mayTell,
      onNotify: turnNotifications,
      onWish: (wish) => change((before) => atOnce.withNotify(before, wish)),
    },
    language: {
      language: settings.language,
      onLanguage: (language) => change((before) => ({ ...before, language })),
    },
    data: dataOf(held, words, startAnew),
    diagnostics: {
      onDiagnose: () => send({ type: 'diagnostics' }),
      reportOf: (view) => diagnosticsReport(view, (host) => marketOfHost(host)?.id),
      onCopy: (text) => navigator.clipboard.writeText(text),
    },
    about: aboutPage(),
  };
}

function figuresOf({ settings, hosts }: Held): Parts['figures'] {
  return {
    figures: marketFigures(settings, hosts),
    unnamed: unnamedHosts(settings, hosts),
    onFigure: (market, figure, value) =>
      change((before) => withFigure(before, market, figure, value)),
    onHostMarket: (host, market) => change((before) => withHostMarket(before, host, market)),
  };
}

function dataOf({ travel }: Held, words: Words, startAnew: () => Promise<void>): Parts['data'] {
  return {
    travel: {
      ...travel,
      onTravel: (isOn) => change((before) => ({ ...before, travel: isOn })),
      onClear: clearProfile,
    },
    onExport: async () => {
      const text = await exportSettings();
      const name = fileName(words.t('optFileSettings'), 'json', Date.now());
      giveFile(name, text, 'application/json');
    },
    onLook: (text) => faultOf(text),
    onImport: async (text) => {
      const imported = await importSettings(text);
      if (imported.ok) await startAnew();
      return imported;
    },
    onSaveTasks: saver('tasks', words, 'optFileTasks'),
    onSaveEvidence: saver('evidence', words, 'reportFileEvidence'),
  };
}

function saver(what: Exported, words: Words, name: string): Save {
  return (onProgress, signal) => saveRows({ what, onProgress, signal }, nameOf(words, name), words);
}

function nameOf(words: Words, key: string): string {
  return fileName(words.t(key), 'csv', Date.now());
}

function aboutPage(): Parts['about'] {
  const urlOf = (path: string) => (browser.runtime.getURL as (path: string) => string)(path);
  return {
    version: browser.runtime.getManifest().version,
    welcomeUrl: urlOf('/welcome.html'),
    reportsUrl: urlOf('/reports.html'),
  };
}
