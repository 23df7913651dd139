import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { DrawMarks } from '../../components/welcome/mark-sample.tsx';
import type { PinState, WelcomeMarket, WorkingTime } from '../../components/welcome/values.ts';
import { suggestedTime, withWorkingTime } from '../../components/welcome/values.ts';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import { PAGE_STYLE } from '../../components/ui/page-style.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import type { Words } from '../../lib/domain/words.ts';
import { MARKETS } from '../../lib/marketplace/operators/index.ts';
import { ownTexts } from '../../lib/messaging/own-texts.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import {
  grantedHosts,
  onPermissionsChanged,
  requestHosts,
} from '../../lib/platform/permissions.ts';
import { changeSettings, loadSettings, onSettingsChanged } from '../../lib/platform/settings.ts';
import {
  browserFamily,
  isOnToolbar,
  onToolbarChanged,
  popupShortcut,
} from '../../lib/platform/toolbar-icon.ts';
import { loadWelcomeProgress, saveWelcomeStep } from '../../lib/platform/welcome-progress.ts';
import { createMarks } from '../backoffice.content/marks.ts';
import { settingsFrom, valuesOf } from '../options/form-values.ts';

/** One moment for the page: the sample's clocks stand still. */
const opened = Date.now();
const family = browserFamily();
const markets: readonly WelcomeMarket[] = MARKETS.map(({ id, name, hosts, operatorNames }) => ({
  ...{ id, name, hosts },
  aliases: operatorNames,
}));

async function draw(): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  const [granted, settings, progress, isPinned, shortcut, own] = await Promise.all([
    grantedHosts(),
    loadSettings(),
    loadWelcomeProgress(),
    isOnToolbar(),
    popupShortcut(),
    ownTexts(),
  ]);
  const texts = words('UTC', own);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const isSaved = progress.hours === true || settings.rules.clock !== undefined;
  const pin: PinState = { isPinned: isPinned ?? progress.pin, shortcut };
  document.documentElement.lang = texts.locale;
  document.title = texts.t('welcomeTitle');
  render(
    <WelcomeView
      words={{ ...texts, zone }}
      now={opened}
      markets={markets}
      granted={granted}
      working={suggestedTime(valuesOf(settings), isSaved, { zone, locale: texts.locale })}
      isSaved={isSaved}
      family={family}
      pin={pin}
      drawMarks={drawer(texts)}
      onGrant={requestHosts}
      onSave={save}
      onPinned={() => void saveWelcomeStep('pin').then(draw)}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    app,
  );
}

async function save(time: WorkingTime): Promise<void> {
  await changeSettings((before) => settingsFrom(withWorkingTime(valuesOf(before), time), before));
  await saveWelcomeStep('hours');
  await draw();
  await send({ type: 'settings-changed' });
}

/** The very marks of the back office; only here a click explains instead of opening the panel. */
function drawer(texts: Words): DrawMarks {
  return (holder, tasks, open) =>
    createMarks(document, open).show({ holder }, tasks, opened, texts)?.();
}

const redraw = () => void draw();

adoptStyles(document, THEME_STYLE, LEVEL_STYLE, PAGE_STYLE);
onPermissionsChanged(redraw);
onSettingsChanged(redraw);
onToolbarChanged(redraw);
// Where the browser tells of no change, whoever comes back from pinning the icon has the focus.
window.addEventListener('focus', redraw);
redraw();
