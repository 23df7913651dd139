import { browser } from 'wxt/browser';

/**
 * Shows a marketplace page: the tab that already shows exactly it, or a new one. A tab on another
 * page of the same marketplace is left alone, for it may hold a half-written reply. The host
 * permission lets tabs be found by address, so the `tabs` permission is not needed.
 * @param href https address
 */
export async function openPage(href: string): Promise<void> {
  const tab = await tabShowing(href);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: href });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows.update(tab.windowId, { focused: true });
}

async function tabShowing(href: string) {
  const wanted = withoutHash(href);
  // Match patterns know no ports: the tabs of the host are asked for and compared here.
  const tabs = await browser.tabs.query({ url: `https://${new URL(href).hostname}/*` });
  return tabs.find((tab) => tab.url !== undefined && withoutHash(tab.url) === wanted);
}

function withoutHash(href: string): string {
  return href.split('#', 1)[0] ?? href;
}
