import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lostMark } from '../../lib/platform/lost-mark.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

it('outlasts the worker, and goes once the disk was gone back to', async () => {
  expect(await lostMark.read()).toBe(false);
  lostMark.write(true);
  expect(await lostMark.read()).toBe(true);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  lostMark.write(false);
  expect(await lostMark.read()).toBe(false);
});

it('counts as none where the browser keeps nothing', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('no'));
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('no'));
  lostMark.write(true);
  expect(await lostMark.read()).toBe(false);
  vi.restoreAllMocks();
});
