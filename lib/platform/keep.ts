import { browser } from 'wxt/browser';

/** Why something could not be kept. */
export type KeepFault = 'storage-full' | 'failed';

/** What pages say in words: nothing of what was to be kept is in it. */
export class KeepError extends Error {
  override readonly name = 'Keep';
  readonly code: KeepFault;

  constructor(code: KeepFault) {
    super(code);
    this.code = code;
  }
}

/** Browsers tell it in words only, each in its own. */
const FULL = /quota|no.?space|disk.*full|not enough space|space on the disk/i;

/**
 * Keeps everything of it or nothing.
 * @throws {KeepError}
 */
export async function keep(items: Readonly<Record<string, unknown>>): Promise<void> {
  try {
    await browser.storage.local.set({ ...items });
  } catch (error) {
    throw new KeepError(isFull(error) ? 'storage-full' : 'failed');
  }
}

/** Whether a browser's storage refused because there is no room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && FULL.test(`${error.name} ${error.message}`);
}
