import type { Page } from 'puppeteer-core';
import { openOwnPage } from '../browsers/own-pages.ts';
import type { Driven } from '../browsers/launch.ts';

type Items = Readonly<Record<string, string>>;

/** A browser whose `storage.sync` the account's server knows, as it last knew it. */
interface Profile {
  readonly page: Page;
  known: Items;
}

/** The seller's account at the browser's maker: of each item it holds what was brought last. */
export interface Account {
  /** Brings what is new in each profile, one after the other, then takes all of it to both. */
  readonly carry: () => Promise<void>;
}

/**
 * Does for running browsers what their makers' servers do: item by item, with no idea of what lies in
 * them, so that of an item changed on both sides one side's is lost on the way.
 */
export async function signIn(...browsers: readonly Driven[]): Promise<Account> {
  const server = new Map<string, string>();
  const profiles: Profile[] = [];
  // A page of ours that runs nothing: nobody is woken by looking.
  for (const driven of browsers)
    profiles.push({ page: await openOwnPage(driven, 'manifest.json'), known: {} });
  return {
    carry: async () => {
      for (const profile of profiles) await bring(profile, server);
      for (const profile of profiles) await take(profile, server);
    },
  };
}

async function bring(profile: Profile, server: Map<string, string>): Promise<void> {
  const now = await itemsIn(profile.page);
  for (const key of new Set([...Object.keys(now), ...Object.keys(profile.known)])) {
    const item = now[key];
    if (item === profile.known[key]) continue;
    if (item === undefined) server.delete(key);
    else server.set(key, item);
  }
  profile.known = now;
}

async function take(profile: Profile, server: ReadonlyMap<string, string>): Promise<void> {
  const news = [...server].filter(([key, item]) => profile.known[key] !== item);
  const gone = Object.keys(profile.known).filter((key) => !server.has(key));
  if (news.length > 0 || gone.length > 0) await put(profile.page, news, gone);
  profile.known = Object.fromEntries(server);
}

interface Api {
  readonly storage: {
    readonly sync: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

/** Each item as JSON. */
function itemsIn(page: Page): Promise<Items> {
  return page.evaluate(async () => {
    const api = globalThis as unknown as { browser?: Api; chrome?: Api };
    const items = await (api.browser ?? api.chrome)!.storage.sync.get(null);
    return Object.fromEntries(
      Object.entries(items).map(([key, one]) => [key, JSON.stringify(one)]),
    );
  });
}

function put(
  page: Page,
  news: readonly (readonly [key: string, json: string])[],
  gone: readonly string[],
): Promise<void> {
  return page.evaluate(
    async (added, removed) => {
      const api = globalThis as unknown as { browser?: Api; chrome?: Api };
      const { sync } = (api.browser ?? api.chrome)!.storage;
      const items = added.map(([key, json]) => [key, JSON.parse(json) as unknown]);
      await sync.remove([...removed]);
      await sync.set(Object.fromEntries(items) as Record<string, unknown>);
    },
    news,
    gone,
  );
}
