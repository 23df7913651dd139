import { browser } from 'wxt/browser';
import { DECISION_PREFIX } from './decision-words.ts';
import { SETTINGS } from './settings.ts';
import type { Doc } from './synced-docs.ts';
import type { Items } from './synced-items.ts';
import { TEMPLATES } from './templates.ts';

/** What travels field by field; what matters most comes first. */
export const DOCS: readonly Doc[] = [SETTINGS, TEMPLATES];

/** Whether a key of `storage.sync` says something of what travels. */
export function isTravelling(key: string): boolean {
  const prefixes = [...DOCS.map(({ prefix }) => prefix), DECISION_PREFIX];
  return prefixes.some((prefix) => key.startsWith(prefix));
}

/** Everything that lies in `storage.sync`; `undefined` where the browser does not say. */
export async function readSync(): Promise<Items | undefined> {
  try {
    return await syncArea()?.get(null);
  } catch {
    return undefined;
  }
}

/** Absent in browsers built without it. */
export function syncArea(): typeof browser.storage.sync | undefined {
  return (browser.storage as Partial<typeof browser.storage>).sync;
}
