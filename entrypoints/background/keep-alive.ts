import { browser } from 'wxt/browser';

/** Browsers stop a worker that has called nothing of theirs for 30 seconds; an answer may take as long. */
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
