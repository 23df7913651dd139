import { browser } from 'wxt/browser';

interface Leveled {
  setAccessLevel?(level: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Takes the settings out of content scripts' reach where the browser can do so: ours asks the
 * background for all it needs, so whoever took it over would find nothing. Never rejects.
 */
export async function keepStorageFromPages(): Promise<void> {
  try {
    await (browser.storage.local as Leveled).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Nothing secret lies there; the keys are kept elsewhere.
  }
}
