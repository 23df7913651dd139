import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options/options-view.tsx';
import type { Marketplace, OptionValues } from '../../components/options/values.ts';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import { MARKETS, marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import {
  grantedHosts,
  hostsAtInstall,
  onPermissionsChanged,
  removeHost,
  requestHost,
} from '../../lib/platform/permissions.ts';
import { loadSettings, saveSettings } from '../../lib/platform/settings.ts';
import { settingsFrom, valuesOf } from './form-values.ts';

const texts = words('UTC');
const markets = MARKETS.map(({ id, name }) => ({ id, name }));
/** Grows when everything was deleted: the form then starts anew from the defaults. */
let edition = 0;

async function draw(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  const [settings, hosts] = await Promise.all([loadSettings(), grantedHosts()]);
  render(
    <OptionsView
      edition={edition}
      values={valuesOf(settings)}
      marketplaces={hosts.map(describe)}
      markets={markets}
      words={texts}
      onSave={save}
      onAdd={requestHost}
      onRemove={(host) => void removeHost(host)}
      onDelete={forget}
    />,
    app,
  );
}

function describe(host: string): Marketplace {
  const name = marketOfHost(host)?.name ?? host;
  return { host, name, removable: !hostsAtInstall().includes(host) };
}

async function save(values: OptionValues): Promise<void> {
  // Read again: another tab, or a newer version's fields, must not be lost to this form.
  await saveSettings(settingsFrom(values, await loadSettings()));
  await send({ type: 'settings-changed' });
}

/** Facts and tasks first: should that fail, the seller still has the settings and tries again. */
async function forget(): Promise<void> {
  await send({ type: 'forget-everything' });
  await browser.storage.local.clear();
  await send({ type: 'settings-changed' });
  edition += 1;
  await draw();
}

document.documentElement.lang = texts.locale;
document.title = texts.t('optTitle');
adoptStyles(document, THEME_STYLE);
onPermissionsChanged(() => void draw());
draw().catch(() => {
  document.querySelector('#app')?.append(texts.t('optLoadFailed'));
});
