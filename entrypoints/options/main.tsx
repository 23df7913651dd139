import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { KnownShop } from '../../components/options/stock-rules.tsx';
import type { Marketplace, OptionValues } from '../../components/options/values.ts';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import { MARKETS, marketAt } from '../../lib/marketplace/operators/index.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import {
  grantedHosts,
  hostsAtInstall,
  onPermissionsChanged,
  removeHost,
  requestHost,
} from '../../lib/platform/permissions.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { loadTemplates, saveTemplates } from '../../lib/platform/templates.ts';
import { ConnectionsDesk } from './connections-desk.tsx';
import { settingsFrom, valuesOf } from './form-values.ts';
import { marketFigures, unnamedHosts, withFigure, withHostMarket } from './own-figures.ts';

const texts = words('UTC');
const markets = MARKETS.map(({ id, name }) => ({ id, name }));
/** Grows when everything was deleted: the form then starts anew from the defaults. */
let edition = 0;

async function draw(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  const [settings, hosts, templates, shops] = await Promise.all([
    loadSettings(),
    grantedHosts(),
    loadTemplates(),
    knownShops(),
  ]);
  render(
    <OptionsView
      edition={edition}
      values={valuesOf(settings)}
      marketplaces={hosts.map((host) => describe(host, settings))}
      markets={markets}
      shops={shops}
      words={texts}
      now={Date.now()}
      figures={{
        figures: marketFigures(settings, hosts),
        unnamed: unnamedHosts(settings, hosts),
        onFigure: (market, figure, value) =>
          change((before) => withFigure(before, market, figure, value)),
        onHostMarket: (host, market) => change((before) => withHostMarket(before, host, market)),
      }}
      connections={
        <ConnectionsDesk
          key={`connections-${edition}`}
          marketplaces={hosts.map((host) => describe(host, settings))}
        />
      }
      templates={{ templates, onTemplates: saveTemplates, newId: () => crypto.randomUUID() }}
      onSave={save}
      onAdd={requestHost}
      onRemove={(host) => void removeHost(host)}
      onDelete={forget}
    />,
    app,
  );
}

/** Shops that were read; none where nobody answers, for the settings open without them, too. */
async function knownShops(): Promise<readonly KnownShop[]> {
  const pages = await send({ type: 'popup', limit: 1 }).then(
    (state) => state.pages,
    () => [],
  );
  return [...new Map(pages.map(({ shop, shopLabel }) => [shop, shopLabel]))]
    .filter(([id]) => !id.endsWith('|?'))
    .map(([id, name]) => ({ id, name }));
}

function describe(host: string, { hostMarkets }: Settings): Marketplace {
  const { name } = marketAt(host, hostMarkets?.[host]);
  return { host, name, removable: !hostsAtInstall().includes(host) };
}

async function save(values: OptionValues): Promise<void> {
  // Read again: another tab, or a newer version's fields, must not be lost to this form.
  await saveSettings(settingsFrom(values, await loadSettings()));
  await send({ type: 'settings-changed' });
}

/** Settled once the change before this one is stored: two at a time would lose one of them. */
let changed: Promise<void> = Promise.resolve();

/** One thing that takes effect at once: what is stored, the page, and every open task follow. */
function change(next: (before: Settings) => Settings): Promise<void> {
  const stored = changed.then(async () => saveSettings(next(await loadSettings())));
  changed = stored.catch(() => undefined);
  return stored.then(async () => {
    await draw();
    await send({ type: 'settings-changed' });
  });
}

/** Facts and tasks first: should that fail, the seller still has the settings and tries again. */
async function forget(): Promise<void> {
  await send({ type: 'forget-everything' });
  await browser.storage.local.clear();
  edition += 1;
  await draw();
}

document.documentElement.lang = texts.locale;
document.title = texts.t('optTitle');
adoptStyles(document, THEME_STYLE, LEVEL_STYLE);
onPermissionsChanged(() => void draw());
draw().catch(() => {
  document.querySelector('#app')?.append(texts.t('optLoadFailed'));
});
