import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keptAwake } from '../../entrypoints/background/keep-alive.ts';

const call = vi.fn(() => Promise.resolve({}));

beforeEach(() => {
  call.mockClear();
  vi.useFakeTimers();
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: call });
});
afterEach(() => vi.useRealTimers());

describe('a worker that runs something', () => {
  it('is kept awake as long as it does, and no longer', async () => {
    const running = keptAwake(() => new Promise((end) => setTimeout(end, 65_000, 'done')));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(call).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await running).toBe('done');
    expect(call).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is let go where that fails', async () => {
    await expect(keptAwake(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });
});
