import { browser } from 'wxt/browser';
import type { PanelPlace } from '../domain/views.ts';

const KEY = 'panel';

/** How the seller last had the panel; closed and at the right until he says otherwise. */
export async function loadPanelPlace(): Promise<PanelPlace> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<PanelPlace> | undefined;
  return {
    isOpen: stored?.isOpen === true,
    side: stored?.side === 'left' ? 'left' : 'right',
  };
}

export async function savePanelPlace(next: PanelPlace): Promise<void> {
  await browser.storage.local.set({ [KEY]: next });
}
