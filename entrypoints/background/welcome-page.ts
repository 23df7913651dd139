import { browser } from 'wxt/browser';
import { note } from '../../lib/platform/diagnostics.ts';

export const WELCOME_PAGE = '/welcome.html';

/** Shows the welcome page to whoever has just installed us. An update never opens a page by itself. */
export function openWelcome({ reason }: { readonly reason: string }): void {
  if (reason !== 'install') return;
  const url = (browser.runtime.getURL as (path: string) => string)(WELCOME_PAGE);
  browser.tabs.create({ url }).catch((error: unknown) => void note('welcome', error));
}
