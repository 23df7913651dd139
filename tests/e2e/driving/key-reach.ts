import type { Page } from 'puppeteer-core';
import type { Driven } from '../browsers/launch.ts';
import { openOwnPage, storedRows } from '../browsers/own-pages.ts';

/** An own page that runs nothing of ours. */
const INERT_PAGE = 'manifest.json';
const KEYS = 'trastienda-keys/connections';

/** Keys that are kept, and everything else that is: databases and both storage areas, as text. */
export async function whatIsKept(driven: Driven): Promise<{ keys: string[]; rest: string }> {
  const { [KEYS]: keys = [], ...rows } = await storedRows(driven);
  const areas = await ownApi(driven, async () => {
    const { storage } = (globalThis as unknown as ApiGlobal).trastiendaApi();
    return JSON.stringify([
      await storage.local.get(),
      await storage.session.get(),
      { ...localStorage },
    ]);
  });
  return {
    keys: keys.map((row) => (row as { readonly key: string }).key),
    rest: JSON.stringify(rows) + areas,
  };
}

/** Names of the alarms that are set. */
export async function alarms(driven: Driven): Promise<string[]> {
  const set = await ownApi(driven, async () => {
    const { alarms: all } = (globalThis as unknown as ApiGlobal).trastiendaApi();
    return (await all.getAll()).map(({ name }) => name);
  });
  return set.sort();
}

/** Lets the slow alarm ring now, once; it is set anew by whoever hears it. */
export async function wake(driven: Driven): Promise<void> {
  await ownApi(driven, async () => {
    const { alarms: all } = (globalThis as unknown as ApiGlobal).trastiendaApi();
    await all.create('heartbeat', { when: Date.now() });
    const until = Date.now() + 10_000;
    while (!(await all.getAll()).some((one) => one.name === 'heartbeat' && one.periodInMinutes)) {
      if (Date.now() > until) throw new Error('nobody heard the alarm');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/**
 * Gives the browser a cookie of the marketplace with which every call of the API is refused: whoever
 * sends it along learns nothing. Pages are as ever.
 */
export async function setRefusedCookie({ browser }: Driven, host: string): Promise<void> {
  const value = encodeURIComponent(JSON.stringify({ faults: ['*:400'] }));
  await browser.setCookie({
    name: 'stand-in',
    value,
    domain: host,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'None',
  });
}

/** Statuses of a harmless call from a page of ours: as a browser makes it, and without cookies. */
export function versionAsked(
  driven: Driven,
  host: string,
): Promise<readonly [withCookies: number, without: number]> {
  return ownApi(
    driven,
    async (url) => {
      const ask = async (credentials: RequestCredentials) =>
        (await fetch(url, { credentials, cache: 'no-store' })).status;
      return [await ask('include'), await ask('omit')] as const;
    },
    `https://${host}/api/version`,
  );
}

/**
 * Everything that a page can get hold of, as text: what stands in it, its storage and databases, what
 * scripts left in `window`, and what the extension gives to whoever asks.
 */
export function reachableIn(page: Page, origin: string): Promise<string> {
  return page.evaluate(async (extension) => {
    const found: string[] = [document.documentElement.outerHTML, document.cookie];
    const look = async (what: string, at: () => unknown) => {
      try {
        found.push(`${what}: ${JSON.stringify(await at())}`);
      } catch (error) {
        found.push(`${what}: none, ${String(error)}`);
      }
    };
    const shadows = [...document.querySelectorAll('*')].map(
      ({ shadowRoot }) => shadowRoot?.innerHTML,
    );
    await look('shadows', () => shadows.filter(Boolean));
    await look('storage', () => [{ ...localStorage }, { ...sessionStorage }]);
    await look('databases', async () => (await indexedDB.databases()).map(({ name }) => name));
    const own = globalThis as unknown as Record<string, unknown>;
    await look('globals', () =>
      Object.keys(own)
        .filter((name) => typeof own[name] !== 'function')
        .map((name) => [name, typeof own[name] === 'string' ? own[name] : '']),
    );
    for (const name of ['chrome', 'browser']) {
      const api = own[name] as { runtime?: { sendMessage?: (...all: unknown[]) => unknown } };
      await look(`${name} storage`, () => (api as { storage?: unknown }).storage ?? 'none');
      const id = new URL(extension).host;
      await look(`${name} answer`, () =>
        Promise.race([
          api.runtime?.sendMessage?.(id, { type: 'connections' }),
          new Promise((resolve) => setTimeout(resolve, 500, 'no answer')),
        ]),
      );
    }
    await look('our page', async () => (await fetch(`${extension}/options.html`)).status);
    return found.join('\n');
  }, origin);
}

/** What the extension's own script in a page is told when it asks for all it should not have. */
export async function toldToOurScript(page: Page, { origin }: Driven): Promise<unknown> {
  const id = new URL(origin).host;
  const realms = page.extensionRealms();
  const found = await Promise.all(
    realms.map((realm) => realm.evaluate(() => (globalThis as ChromeGlobal).chrome?.runtime?.id)),
  );
  const realm = realms[found.indexOf(id)];
  if (!realm) throw new Error(`none of ${realms.length} worlds is ours`);
  return realm.evaluate(async () => {
    const { runtime, storage } = (globalThis as ChromeGlobal).chrome!;
    const names = (await indexedDB.databases()).map(({ name }) => name);
    return {
      answer: await runtime.sendMessage({ type: 'connections' }),
      storage: await storage.local.get().catch(() => 'refused'),
      databases: names.filter((name) => name?.startsWith('trastienda')),
    };
  });
}

interface ExtensionApi {
  readonly alarms: {
    getAll(): Promise<readonly { readonly name: string; readonly periodInMinutes?: number }[]>;
    create(name: string, when: { readonly when: number }): Promise<void>;
  };
  readonly storage: Readonly<Record<'local' | 'session', { get(): Promise<unknown> }>>;
}

interface ApiGlobal {
  trastiendaApi(): ExtensionApi;
}

interface ChromeGlobal {
  readonly chrome?: {
    readonly runtime: { readonly id: string; sendMessage(message: unknown): Promise<unknown> };
    readonly storage: ExtensionApi['storage'];
  };
}

/** Runs there where the extension has its rights and nothing of it runs. */
async function ownApi<T, A extends unknown[]>(
  driven: Driven,
  look: (...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  const page = await openOwnPage(driven, INERT_PAGE);
  try {
    await page.evaluate(() => {
      const all = globalThis as unknown as Record<string, unknown>;
      // Chrome has no `browser` in its own pages; Firefox's `chrome` answers without promises.
      all.trastiendaApi = () => all.browser ?? all.chrome;
    });
    return await page.evaluate(look as (...all: unknown[]) => Promise<T>, ...args);
  } finally {
    await page.close();
  }
}
