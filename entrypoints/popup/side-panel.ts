import { browser } from 'wxt/browser';

/** What one browser has and the other has not, and the types of neither tell. */
interface Firefox {
  readonly sidebarAction?: { open(): Promise<void> };
}
interface Chrome {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/**
 * Opens Chrome's side panel or Firefox' sidebar; `undefined` where the browser has neither, as on
 * phones. Browsers open it only while a click is being dealt with, so what it takes is asked for now:
 * the opener itself waits for nothing.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { sidebarAction } = browser as Firefox;
  if (sidebarAction) return () => sidebarAction.open();
  const { sidePanel } = (globalThis as { readonly chrome?: Chrome }).chrome ?? {};
  if (!sidePanel) return undefined;
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? undefined : () => sidePanel.open({ windowId: id });
}
