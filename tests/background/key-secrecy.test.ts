import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Text } from '../../lib/domain/rule.ts';
import type { Replies } from '../../lib/messaging/replies.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { answer } from '../../lib/messaging/serve.ts';
import type { StoredConnection } from '../../lib/platform/api-keys.ts';
import { note, readDiagnostics } from '../../lib/platform/diagnostics.ts';
import { closureOf } from '../architecture/closure.ts';
import { filesUnder, readSources } from '../architecture/project.ts';
import { ASK, KEY, ORIGIN, setUp, SHOP, startAnew } from './connection-setup.ts';

const ownPage = {
  id: 'test-extension-id',
  url: 'chrome-extension://test-extension-id/options.html',
};
const content = { id: 'test-extension-id', url: `${ORIGIN}/mmp/shop/order/all`, frameId: 0 };

beforeEach(startAnew);

/** `true` for whatever holds a connection with its key, however deep; `never` for all else. */
type WithKey<T> =
  T extends Pick<StoredConnection, 'origin' | 'key'>
    ? true
    : T extends Text
      ? never
      : T extends readonly (infer U)[]
        ? WithKey<U>
        : T extends object
          ? { [K in keyof T]-?: WithKey<T[K]> }[keyof T]
          : never;
type Told = { [T in keyof Replies]: WithKey<Replies[T]> }[keyof Replies];

describe('the key', () => {
  const MESSAGES = [
    ASK,
    { type: 'connections' },
    { type: 'sync-now', shop: SHOP },
    { type: 'hold-sync', shop: SHOP, isHeld: true },
    { type: 'health' },
    { type: 'disconnect', shop: SHOP },
  ] as const;

  it('has no place in what any message is answered with', () => {
    expectTypeOf<Told>().toBeNever();
    expectTypeOf<WithKey<{ readonly a?: readonly StoredConnection[] }>>().toEqualTypeOf<true>();
  });

  it('is in no answer to our own pages, in no diagnostics and in no browser storage', async () => {
    const { handlers } = setUp({
      check: vi.fn(() => Promise.resolve({ status: 'ok' as const, shopId: '2001' })),
    });
    const options = { isGranted: () => Promise.resolve(true), note };
    for (const message of MESSAGES) {
      const reply = await answer(message, ownPage, handlers as unknown as Handlers, options);
      expect(reply).not.toMatchObject({ refused: expect.anything() as unknown });
      expect(JSON.stringify(reply), message.type).not.toContain('KEY');
    }
    const { local, session } = fakeBrowser.storage;
    expect(JSON.stringify([await local.get(), await session.get()])).not.toContain('KEY');
  });

  it('does not come out with an error, either', async () => {
    const { handlers } = setUp({ check: () => Promise.reject(new Error(`bad ${KEY}`)) });
    const options = {
      isGranted: () => Promise.resolve(true),
      note: (where: string, error: unknown) => void note(where, error),
    };
    const reply = await answer(ASK, ownPage, handlers as unknown as Handlers, options);
    expect(reply).toEqual({ refused: 'failed' });
    await vi.waitFor(async () => expect(await readDiagnostics()).toHaveLength(1));
    expect(JSON.stringify(await readDiagnostics())).not.toContain('KEY');
  });

  it.each(MESSAGES)(
    'is out of reach of a marketplace’s page: $type is refused',
    async (message) => {
      const { handlers } = setUp();
      await handlers.connect(ASK);
      const spies = Object.fromEntries(
        Object.keys(handlers).map((name) => [name, vi.fn(() => Promise.resolve('told'))]),
      );
      const options = { isGranted: () => Promise.resolve(true), note };
      const reply = await answer(message, content, spies as unknown as Handlers, options);
      expect(reply).toEqual({ refused: 'message' });
      expect(Object.values(spies).every((spy) => spy.mock.calls.length === 0)).toBe(true);
    },
  );

  it('is in reach of no script that runs in a marketplace’s page', () => {
    const sources = readSources('entrypoints', 'components', 'lib');
    const inPages = [
      ...filesUnder(['entrypoints/backoffice.content'], ['index.ts']),
      ...filesUnder(['entrypoints/page-reading', 'entrypoints/in-page-ui'], ['.ts', '.tsx']),
    ];
    expect(inPages.length).toBeGreaterThan(3);
    for (const entry of inPages) {
      const { files } = closureOf(entry, sources);
      expect(
        [...files.keys()].filter((path) => path.includes('key-safe')),
        entry,
      ).toEqual([]);
    }
    const background = closureOf('entrypoints/background/index.ts', sources);
    expect(background.files.has('lib/platform/key-safe.ts')).toBe(true);
  });
});
