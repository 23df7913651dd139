import { browser } from 'wxt/browser';
import type { TurnPanel } from '../messaging/listen.ts';

/** As in the manifest; the seller can give it other keys, or none. */
export const PANEL_COMMAND = 'turn-panel';

/** Passes the shortcut on to the tab it was pressed in; where we are not, nobody listens. */
export function passOnCommands(): void {
  // Firefox for Android has no keyboard to speak of, and no such API.
  const { commands } = browser as Partial<typeof browser>;
  commands?.onCommand.addListener((command, tab) => {
    if (command !== PANEL_COMMAND || tab?.id === undefined) return;
    const message: TurnPanel = { type: 'turn-panel' };
    browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  });
}
