// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Left, Outdated, Refused, send } from '../../lib/messaging/send.ts';

const MESSAGE = { type: 'signed-out' } as const;

function withRuntime(runtime: unknown, other?: unknown): void {
  vi.stubGlobal('browser', other);
  vi.stubGlobal('chrome', { runtime });
}

afterEach(() => vi.unstubAllGlobals());

describe('sending', () => {
  it('gives the reply', async () => {
    const sendMessage = vi.fn(async () => null);
    withRuntime({ id: 'x', sendMessage });
    expect(await send(MESSAGE)).toBeNull();
    expect(sendMessage).toHaveBeenCalledWith(MESSAGE);
  });

  it('is not misled by a page element whose id is “browser”', async () => {
    withRuntime({ id: 'x', sendMessage: async () => null }, { runtime: undefined });
    expect(await send(MESSAGE)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['without an extension', undefined],
    ['with a runtime left behind', { id: undefined, sendMessage: vi.fn() }],
    [
      'thrown at once',
      {
        id: 'x',
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    ],
    [
      'rejected',
      {
        id: 'x',
        sendMessage: async () => Promise.reject(new Error('Extension context invalidated.')),
      },
    ],
  ])('tells that the page has outlived its extension: %s', async (_how, runtime) => {
    withRuntime(runtime);
    await expect(send(MESSAGE)).rejects.toBeInstanceOf(Outdated);
  });

  it('waits no longer once the page is left, and is deaf to later leaves', async () => {
    withRuntime({ id: 'x', sendMessage: () => new Promise(() => undefined) });
    const waiting = send(MESSAGE);
    window.dispatchEvent(new Event('pagehide'));
    await expect(waiting).rejects.toBeInstanceOf(Left);
    const listening = vi.spyOn(globalThis, 'removeEventListener');
    withRuntime({ id: 'x', sendMessage: async () => null });
    expect(await send(MESSAGE)).toBeNull();
    expect(listening).toHaveBeenCalledWith('pagehide', expect.any(Function));
  });

  it('keeps other failures apart', async () => {
    withRuntime({ id: 'x', sendMessage: async () => Promise.reject(new Error('no receiver')) });
    await expect(send(MESSAGE)).rejects.toThrow('no receiver');
    withRuntime({ id: 'x', sendMessage: async () => ({ refused: 'sender' }) });
    await expect(send(MESSAGE)).rejects.toEqual(new Refused('sender'));
    withRuntime({ id: 'x', sendMessage: async () => undefined });
    await expect(send(MESSAGE)).rejects.toMatchObject({ reason: 'silence' });
  });
});
