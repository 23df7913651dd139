import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options/options-view.tsx';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import { PAGE_STYLE } from '../../components/ui/page-style.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import { MARKETS } from '../../lib/marketplace/operators/index.ts';
import { ownTexts } from '../../lib/messaging/own-texts.ts';
import { words } from '../../lib/platform/i18n.ts';
import { isLocked, lockedParts } from '../../lib/platform/managed.ts';
import { mayNotify } from '../../lib/platform/notifications.ts';
import {
  grantedHosts,
  onPermissionsChanged,
  removeHost,
  requestHost,
} from '../../lib/platform/permissions.ts';
import { loadSettings, onSettingsChanged, ruleSettingsFor } from '../../lib/platform/settings.ts';
import { isTravelling } from '../../lib/platform/sync-area.ts';
import { loadTemplates, saveTemplates, TEMPLATES } from '../../lib/platform/templates.ts';
import { travelState } from '../../lib/platform/travel-state.ts';
import { ConnectionsDesk } from './connections-desk.tsx';
import { valuesOf } from './form-values.ts';
import { knownShops } from './known-shops.ts';
import { propsOf } from './props-of.ts';
import { describeHost } from './own-figures.ts';
import { forgetEverything, saveForm } from './stored.ts';

const markets = MARKETS.map(({ id, name }) => ({ id, name }));
/** Grows when all settings are others: what is typed then starts anew from them. */
let edition = 0;
/** Counts drawings: what was asked for earlier is not drawn over what was asked for later. */
let asked = 0;

async function draw(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  asked += 1;
  const turn = asked;
  const [settings, hosts, templates, own, locked, mayTell, travel] = await Promise.all([
    ...([loadSettings(), grantedHosts(), loadTemplates()] as const),
    ...([ownTexts(), lockedParts(), mayNotify(), travelState()] as const),
  ]);
  const shops = await knownShops(settings);
  if (turn !== asked) return;
  const texts = words(ruleSettingsFor(settings, '', undefined).clock.zone, own);
  const marketplaces = hosts.map((host) => describeHost(host, settings));
  document.documentElement.lang = texts.locale;
  document.title = texts.t('optTitle');
  render(
    <OptionsView
      {...propsOf({ settings, hosts, mayTell, travel }, texts, startAnew)}
      edition={edition}
      values={valuesOf(settings)}
      marketplaces={marketplaces}
      markets={markets}
      shops={shops}
      words={texts}
      now={Date.now()}
      isLocked={(path) => isLocked(path, locked)}
      connections={<ConnectionsDesk key={`connections-${edition}`} {...{ marketplaces, own }} />}
      templates={{
        templates,
        onTemplates: (next) => saveTemplates(next, templates),
        newId: () => crypto.randomUUID(),
      }}
      onSave={async (values, before) => {
        await saveForm(values, before);
        await draw();
      }}
      onAdd={requestHost}
      onRemove={(host) => void removeHost(host)}
      onDelete={async () => {
        await forgetEverything();
        await startAnew();
      }}
    />,
    app,
  );
}

async function startAnew(): Promise<void> {
  edition += 1;
  await draw();
}

/** What comes later finds the page standing: it stays as it is where nothing can be read. */
function redraw(): void {
  draw().catch(() => undefined);
}

adoptStyles(document, THEME_STYLE, LEVEL_STYLE, PAGE_STYLE);
onPermissionsChanged(redraw);
onSettingsChanged(redraw);
browser.storage.onChanged.addListener((changes) => {
  // How the last meeting with the other computers went, and what lies in the profile.
  if (
    'travel-state' in changes ||
    TEMPLATES.key in changes ||
    Object.keys(changes).some(isTravelling)
  )
    redraw();
});
draw().catch(async () => {
  const app = document.querySelector('#app');
  app?.append(words('UTC', await ownTexts()).t('optLoadFailed'));
});
