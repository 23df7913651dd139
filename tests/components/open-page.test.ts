import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage } from '../../lib/platform/open-page.ts';

const HREF = 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/1-A';

beforeEach(() => {
  fakeBrowser.reset();
});

function withTabs(...urls: readonly string[]) {
  const tabs = urls.map((url, index) => ({ id: index + 1, windowId: 7, url }));
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  const focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
  return { query, create, update, focus };
}

it('shows the tab that already shows the page, and its window', async () => {
  const { query, create, update, focus } = withTabs('https://x.mirakl.net/', `${HREF}#messages`);
  await openPage(HREF);
  expect(query).toHaveBeenCalledWith({ url: 'https://pccomponentes-prod.mirakl.net/*' });
  expect(update).toHaveBeenCalledExactlyOnceWith(2, { active: true });
  expect(focus).toHaveBeenCalledExactlyOnceWith(7, { focused: true });
  expect(create).not.toHaveBeenCalled();
});

it('leaves other pages of the marketplace alone: they may hold a half-written reply', async () => {
  const { create, update } = withTabs(`${HREF}?tab=documents`, `${HREF}0`);
  await openPage(HREF);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: HREF });
  expect(update).not.toHaveBeenCalled();
});
