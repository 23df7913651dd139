import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AskFailed } from '../../components/tasks/ask-failed.tsx';
import { PopupView } from '../../components/tasks/popup-view.tsx';
import { TASK_STYLE } from '../../components/tasks/style.ts';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import { THEME_STYLE } from '../../components/ui/style.ts';
import { LEVEL_STYLE } from '../../components/ui/level-style.ts';
import type { ConnectionsState } from '../../lib/domain/connect.ts';
import type { ShopHealth } from '../../lib/domain/health-view.ts';
import type { PopupState } from '../../lib/domain/views.ts';
import { send } from '../../lib/messaging/send.ts';
import { words } from '../../lib/platform/i18n.ts';
import { openPage } from './open-page.ts';

/** Tasks asked for at once; the rest are counted. More would cost the first paint. */
const LIMIT = 50;
/** Deadlines pass while the popup is open. */
const REFRESH_MS = 30_000;

let shown: PopupState | undefined;
let connections: ConnectionsState | undefined;
let health: readonly ShopHealth[] | undefined;

async function refresh(): Promise<void> {
  try {
    shown = await send({ type: 'popup', limit: LIMIT });
    draw(false);
  } catch {
    // Whatever the reason, nothing new is known: what was shown stays, and says so.
    draw(true);
    return;
  }
  // The tasks stand without it; where the browser keeps no keys there is nothing to tell, either.
  await refreshShops().catch(() => undefined);
}

/** After the tasks, which are what the popup is opened for; most sellers have connected no shop. */
async function refreshShops(): Promise<void> {
  const next = await send({ type: 'connections' });
  const wasEmpty = (connections?.connections.length ?? 0) === 0;
  if (wasEmpty && next.connections.length === 0) return;
  connections = next;
  health = await send({ type: 'health' });
  draw(false);
}

function draw(failed: boolean): void {
  const app = document.querySelector('#app');
  if (!app) return;
  const texts = words(shown?.zone ?? 'UTC');
  document.documentElement.lang = texts.locale;
  render(
    shown ? (
      <PopupView
        state={shown}
        words={texts}
        connections={connections}
        health={health}
        failed={failed}
        onOpen={open}
        onRefresh={() => void refresh()}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    ) : (
      <AskFailed words={texts} onRetry={() => void refresh()} />
    ),
    app,
  );
}

function open(href: string): void {
  // Only a popup is closed by this; the same page in a tab of its own stays.
  void openPage(href).then(() => {
    window.close();
  });
}

adoptStyles(document, THEME_STYLE, TASK_STYLE, LEVEL_STYLE);
void refresh();
setInterval(() => void refresh(), REFRESH_MS);
addEventListener('focus', () => void refresh());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void refresh();
});
