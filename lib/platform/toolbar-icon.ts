import { browser } from 'wxt/browser';

/** What not every browser has of `action`. */
interface ActionSettings {
  getUserSettings?(): Promise<{ readonly isOnToolbar?: boolean }>;
  readonly onUserSettingsChanged?: { addListener(run: () => void): void };
}

/** Whether our icon is in sight; `undefined` where the browser does not tell. Never rejects. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  try {
    return (await (browser.action as ActionSettings).getUserSettings?.())?.isOnToolbar;
  } catch {
    return undefined;
  }
}

/** Told when the seller pins the icon or takes it away, where the browser tells. */
export function onToolbarChanged(run: () => void): void {
  (browser.action as ActionSettings).onUserSettingsChanged?.addListener(run);
}

/** The keys that open our popup, as the browser writes them; `undefined` where there are none. */
export async function popupShortcut(): Promise<string | undefined> {
  try {
    const commands = await browser.commands.getAll();
    const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut;
    return shortcut === '' ? undefined : shortcut;
  } catch {
    // Firefox for Android has no commands.
    return undefined;
  }
}

/** Browsers keep their extensions behind different signs. */
export function browserFamily(): 'chromium' | 'firefox' {
  return (browser.runtime.getURL as (path: string) => string)('').startsWith('moz-')
    ? 'firefox'
    : 'chromium';
}
