import { browser } from 'wxt/browser';

/**
 * Both browsers stop a background 30 seconds after the last event it was told of, or the last call it
 * made of their extension API: Chrome by "The extension service worker lifecycle"
 * (developer.chrome.com), Firefox by its event pages' idle timer, which every such call sets back.
 * Chrome also stops one whose `fetch` has no answer for as long, or whose one event takes five
 * minutes: a call's own time limit and a run's are shorter.
 */
const EVERY_MS = 20_000;

/** Keeps the worker awake while something runs, and no longer. @returns what `run` does */
export async function keptAwake<T>(run: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => {
    browser.runtime.getPlatformInfo().catch(() => undefined);
  }, EVERY_MS);
  try {
    return await run();
  } finally {
    clearInterval(beat);
  }
}
