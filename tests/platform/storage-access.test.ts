import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepStorageFromPages } from '../../lib/platform/storage-access.ts';

afterEach(() => {
  for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.sync])
    Reflect.deleteProperty(area, 'setAccessLevel');
});

it('keeps from pages what lies on this computer and what travels, each for itself', async () => {
  const refused = vi.fn(() => Promise.reject(new Error('no')));
  const kept = vi.fn(() => Promise.resolve());
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: refused });
  Object.assign(fakeBrowser.storage.sync, { setAccessLevel: kept });
  await keepStorageFromPages();
  expect(refused).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  expect(kept).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
});
