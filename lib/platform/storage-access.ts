import { browser } from 'wxt/browser';

interface Leveled {
  setAccessLevel?(level: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Takes the settings, and what of them travels, out of content scripts' reach where the browser can
 * do so: ours asks the background for all it needs, so whoever took it over would find nothing.
 * Never rejects.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local, sync } = browser.storage as Partial<typeof browser.storage>;
  for (const area of [local, sync]) await keepFromPages(area);
}

async function keepFromPages(area: Leveled | undefined): Promise<void> {
  try {
    await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Nothing secret lies there; the keys are kept elsewhere.
  }
}
