import { browser } from 'wxt/browser';
import { inTurn } from './in-turn.ts';
import { keep } from './keep.ts';
import type { Policy } from './managed.ts';
import { forgetPolicy, loadPolicy, settingsChanges, settingsUnder } from './managed.ts';
import type { Settings } from './settings-schema.ts';
import { parseSettings } from './settings-schema.ts';
import type { Doc } from './synced-docs.ts';
import { edited, readKept } from './synced-docs.ts';
import { changesBetween, fieldsOf, withChanges } from './synced-fields.ts';

export { ownMarket, ruleSettingsFor } from './rule-settings.ts';
export type { RuleOverrides, Settings } from './settings-schema.ts';

/** Whether they travel is said by each computer for itself. */
export const SETTINGS: Doc = {
  key: 'settings',
  prefix: 's1:',
  stays: ['version', 'travel', 'paused'],
};

/** What is preset, and what the seller has set over it. Never rejects because of what is stored. */
export async function loadSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([
    browser.storage.local.get(SETTINGS.key),
    loadPolicy(),
  ]);
  return settingsUnder(policy, stored[SETTINGS.key]);
}

/**
 * Keeps what differs from what held before; all else, also what only a newer version understands,
 * stays as it was.
 * @throws {KeepError} where there is no room, or nothing can be kept
 */
export async function saveSettings(next: Settings): Promise<void> {
  await changeSettings(() => next);
}

/**
 * As `saveSettings`, of what holds at this very moment: nothing that another page, or another
 * computer, sets meanwhile is lost.
 * @returns what holds now
 */
export async function changeSettings(change: (before: Settings) => Settings): Promise<Settings> {
  return inTurn(async () => {
    const [stored, policy] = await Promise.all([readKept(SETTINGS), loadPolicy()]);
    const next = change(settingsUnder(policy, stored[SETTINGS.key]));
    const items = settingsItems(stored, policy, next, Date.now());
    await keep(items);
    return settingsUnder(policy, items[SETTINGS.key]);
  });
}

/**
 * The settings that hold now with what somebody has changed who saw others: a form that was open
 * while another computer set something must not set it back.
 * @param before what he saw; @param after what he made of it
 */
export function withEdits(now: Settings, before: Settings, after: Settings): Settings {
  const edits = changesBetween(fieldsOf(before), fieldsOf(after));
  return parseSettings(withChanges(now, edits));
}

/** Told when other settings hold: set on another page or computer, imported, or preset. */
export function onSettingsChanged(run: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') forgetPolicy();
    if (area === 'managed' || (area === 'local' && SETTINGS.key in changes)) run();
  });
}

/** What is to be kept for the settings to be `next`. @param now epoch ms */
export function settingsItems(
  stored: Readonly<Record<string, unknown>>,
  policy: Policy | undefined,
  next: Settings,
  now: number,
): Readonly<Record<string, unknown>> {
  return edited(SETTINGS, stored, settingsChanges(policy, stored[SETTINGS.key], next), now);
}
