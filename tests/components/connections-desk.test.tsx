// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConnectionsDesk } from '../../entrypoints/options/connections-desk.tsx';
import type { ConnectAnswer, ConnectFailure } from '../../lib/domain/connect.ts';
import { OTHER_HOST } from '../../components/options/connect-values.ts';
import { KEY } from './connections-page.tsx';
import { settle, submit, type } from './options-page.tsx';
import { NOW } from './sample.ts';

const KNOWN = 'pccomponentes-prod.mirakl.net';
const OTHER = 'shop.example.com';

let answer: () => Promise<unknown>;
/** What the browser and the background were asked, in this order. */
let asked: string[];

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  answer = () => Promise.resolve({ status: 'ok', shop: `${KNOWN}|1` } satisfies ConnectAnswer);
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'es' });
  vi.stubGlobal('chrome', undefined);
  vi.stubGlobal('browser', fakeBrowser);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { type: kind, origin } = message as { readonly type: string; readonly origin?: string };
    if (kind === 'connections')
      return Promise.resolve({ now: NOW, zone: 'UTC', connections: [] } as never);
    asked.push(`${kind} ${origin ?? ''}`);
    return answer() as never;
  });
  permit(true);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(({ origins = [] }) => {
    asked.push(`remove ${origins.join()}`);
    return Promise.resolve(true) as never;
  });
});

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

function permit(isGranted: boolean): void {
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(({ origins = [] }) => {
    asked.push(`request ${origins.join()}`);
    return Promise.resolve(isGranted) as never;
  });
}

/** Connects a shop of a host as a person does, and waits for what comes of it. */
async function connect(host: string): Promise<void> {
  const marketplaces = [
    { host: KNOWN, name: 'PcComponentes', removable: false },
    { host: 'other.mirakl.net', name: 'Other', removable: true },
  ];
  await act(() => render(<ConnectionsDesk marketplaces={marketplaces} />, document.body));
  await type('conn-market', host === KNOWN ? KNOWN : OTHER_HOST);
  if (host !== KNOWN) await type('conn-host', host);
  await type('conn-key', KEY);
  await submit(0);
  await settle();
}

const fails = (failure: ConnectFailure) => () => Promise.resolve({ status: 'failed', failure });

describe('a permission asked for in order to connect', () => {
  it.each<ConnectFailure>(['not-mirakl', 'offline', 'redirected', 'not-json', 'not-here'])(
    'is given back where the address turns out to be none: %s',
    async (failure) => {
      answer = fails(failure);
      await connect(OTHER);
      expect(asked).toEqual([
        `request https://${OTHER}/*`,
        `connect https://${OTHER}`,
        `remove https://${OTHER}/*`,
      ]);
    },
  );

  it.each<ConnectFailure>(['wrong-key', 'no-right', 'no-such-shop', 'not-kept'])(
    'is kept where another key or shop may do: %s',
    async (failure) => {
      answer = fails(failure);
      await connect(OTHER);
      expect(asked).toEqual([`request https://${OTHER}/*`, `connect https://${OTHER}`]);
    },
  );

  it('is kept where the shop is connected', async () => {
    await connect(OTHER);
    expect(asked).toEqual([`request https://${OTHER}/*`, `connect https://${OTHER}`]);
  });

  it('stays with a marketplace that was granted before', async () => {
    answer = fails('not-mirakl');
    await connect(KNOWN);
    expect(asked).toEqual([`request https://${KNOWN}/*`, `connect https://${KNOWN}`]);
  });

  it('that is not given leaves nothing to ask, nor to give back', async () => {
    permit(false);
    await connect(OTHER);
    expect(asked).toEqual([`request https://${OTHER}/*`]);
    expect(document.body.textContent).toContain('connFailNoPermission');
  });

  it('that cannot be given back hides nothing of what went wrong', async () => {
    answer = fails('not-mirakl');
    vi.spyOn(fakeBrowser.permissions, 'remove').mockRejectedValue(new Error('required'));
    await connect(OTHER);
    expect(document.body.textContent).toContain('connFailNotMirakl');
  });
});
