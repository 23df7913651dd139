import { browser } from 'wxt/browser';

/** Kept in memory by the browser itself, for as long as it runs: a full disk takes no note of it. */
const LOST = 'store-lost';

/** Whether a worker before this one, since the browser was started, could not store what it was told. */
async function wasLost(): Promise<boolean> {
  try {
    return (await browser.storage.session.get(LOST))[LOST] === true;
  } catch {
    return false;
  }
}

function markLost(isLost: boolean): void {
  const { session } = browser.storage;
  void (isLost ? session.set({ [LOST]: true }) : session.remove(LOST)).catch(() => undefined);
}

/** What a worker tells those after it. Neither ever rejects. */
export const lostMark = { read: wasLost, write: markLost };
