import { browser } from 'wxt/browser';

/** Deadlines pass while the board is open. */
const REFRESH_MS = 30_000;
/** A page that has just loaded is read a moment later. */
const READ_MS = 2_000;
/** Keys of `storage.local` by which the background answers otherwise. */
const KEYS: readonly string[] = ['settings', 'paused', 'decisions'];

/**
 * Refreshes what is shown: now and then, when it is looked at again, when a page has loaded, and when
 * something was set. Nothing is asked while nobody can see it.
 */
export function keepFresh(refresh: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ifSeen = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  setInterval(ifSeen, REFRESH_MS);
  addEventListener('focus', ifSeen);
  document.addEventListener('visibilitychange', ifSeen);
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEYS.some((key) => key in changes)) ifSeen();
  });
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status !== 'complete') return;
    clearTimeout(waiting);
    waiting = setTimeout(ifSeen, READ_MS);
  });
}
