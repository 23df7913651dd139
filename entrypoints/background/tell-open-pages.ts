import { browser } from 'wxt/browser';
import type { Forgotten, LookAgain, TellAnew } from '../../lib/messaging/listen.ts';
import { grantedPatterns } from '../../lib/platform/permissions.ts';

/**
 * Tells the open pages of the marketplaces that may be read that what they show may be judged
 * otherwise now. Only our own script hears it, and only where it runs; a tab behind others waits
 * until it is looked at. Never throws: a page that was not reached asks again by itself later.
 * @param except the tab that knows already
 */
export async function tellOpenPages(
  except?: number,
  type: (LookAgain | Forgotten | TellAnew)['type'] = 'look-again',
): Promise<void> {
  try {
    const patterns = await grantedPatterns();
    if (patterns.length === 0) return;
    const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
    for (const { id } of tabs) {
      if (id === undefined || id === except) continue;
      browser.tabs.sendMessage(id, { type }, { frameId: 0 }).catch(() => undefined);
    }
  } catch {
    // Nobody is told.
  }
}
