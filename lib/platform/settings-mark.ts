import { loadSettings } from './settings.ts';

/**
 * Tells the settings that hold now from others, and nothing of what is in them: SHA-256 in hex.
 * Two computers with the same settings need not have the same mark.
 */
export async function settingsMark(): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(await loadSettings()));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
