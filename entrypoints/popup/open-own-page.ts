import { browser } from 'wxt/browser';

/** Shows a page of our own in a tab. @param path from the extension's root, `/reports.html` */
export async function openOwnPage(path: string): Promise<void> {
  const url = (browser.runtime.getURL as (path: string) => string)(path);
  await browser.tabs.create({ url });
}
