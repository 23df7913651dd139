import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Wednesday 18 November 2026, 10:00 in Madrid. */
export const NOW = Date.UTC(2026, 10, 18, 9);
export const OWN_PAGE = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/popup.html',
};

/** A browser at `NOW` in which these marketplaces may be read, for the real background to run in. */
export function browserFor(...hosts: readonly string[]): void {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation(() => undefined);
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: vi.fn(() => Promise.resolve([])),
    registerContentScripts: vi.fn(),
    executeScript: vi.fn(),
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'es' });
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockResolvedValue({
    origins: hosts.map((host) => `https://${host}/*`),
  } as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  for (const event of ['onAdded', 'onRemoved'] as const)
    vi.spyOn(fakeBrowser.permissions[event], 'addListener').mockImplementation(() => undefined);
}

/** The background's answer to a message. */
export async function ask(message: object, sender: object): Promise<unknown> {
  const [reply] = await fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);
  return reply;
}

/** Shows the background a shop's orders, none of which needs anything: of them no doubt is left. */
export function readOrders(host: string): Promise<unknown> {
  const url = `https://${host}/mmp/shop/order/all`;
  const read = { type: 'page-read', shop: '1', page: 'orders', url, status: 'ok', problems: [] };
  return ask({ ...read, facts: [] }, { id: OWN_PAGE.id, url, frameId: 0 });
}
