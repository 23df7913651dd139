import { isUnknownShop, shopKey, UNKNOWN_SHOP } from '../../lib/app/shop.ts';
import { shopOfConnection } from '../../lib/app/sync/shop-of-key.ts';
import { loadSituation } from '../../lib/app/sync/situation.ts';
import { connectionView } from '../../lib/app/sync/state.ts';
import type { SyncDeps } from '../../lib/app/sync/sync-deps.ts';
import { syncShop } from '../../lib/app/sync/sync-shop.ts';
import type { ApiFailure, Connection, SellerApi, SyncList } from '../../lib/app/sync-ports.ts';
import { SYNC_LISTS } from '../../lib/app/sync-ports.ts';
import type { ConnectionView } from '../../lib/domain/connection-view.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import type { Market } from '../../lib/domain/market.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { NO_TEMPLATES } from '../../lib/domain/templates/library.ts';
import type { Task } from '../../lib/domain/task.ts';
import type { ToldMarket } from '../../lib/domain/told-market.ts';
import { withTold } from '../../lib/domain/told-market.ts';
import { createSellerApi } from '../../lib/marketplace/api/client.ts';
import { marketByChannels } from '../../lib/marketplace/operators/by-channels.ts';
import { marketAt, MARKETS } from '../../lib/marketplace/operators/index.ts';
import { shopPart } from '../../lib/marketplace/pages/shell.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { wait } from '../../entrypoints/background/wait.ts';
import type { Waiting } from './try-progress.ts';
import { waitingOf } from './try-progress.ts';

export interface TryOptions {
  /** `https://host`, or plain http on loopback. */
  readonly origin: string;
  readonly key: string;
  readonly shopId?: string;
  /** Id of the marketplace whose published demands hold; else the host's, else its channels'. */
  readonly market?: string;
  /** Told of every call as it is made. */
  readonly onCall?: (code: string) => void;
  /** Told what is waited for, before it is, and of nothing once it is over. */
  readonly onWait?: (waiting: Waiting | undefined) => void;
  /** Everything that the extension reads, at its pace: takes minutes longer. */
  readonly isWhole?: boolean;
}

export interface Tried {
  readonly shop: ShopKey;
  readonly shopName?: string;
  readonly market: Market;
  readonly tasks: readonly Task[];
  /** Calls by operation code. */
  readonly requests: Readonly<Record<string, number>>;
  /** Lists of which nothing, or not all, was read. */
  readonly problems: readonly { readonly list: SyncList; readonly failure: ApiFailure }[];
  /** Lists that were never asked for, or not to their end: what is told is not the whole. */
  readonly unread: readonly SyncList[];
  /** The key was refused: nothing more was asked with it. */
  readonly isRefused: boolean;
  readonly records: number;
  readonly skipped: number;
  /** The marketplace's clock minus this machine's, ms. */
  readonly skewMs: number;
}

/**
 * Safety nets of work that goes on for days: what they tell, the reading of all orders has just told.
 * Each would have to keep its minute's distance from it.
 */
const LATER: readonly SyncList[] = ['open-orders', 'incidents', 'offer-changes'];
/** The longest wait for what failed or was told to wait; the whole may take far longer. */
export const PATIENCE_MS = 75_000;
const LONGEST_MS = 3 * 3_600_000;

/** A server on this machine imitates the one marketplace that has two of the channels it names. */
function imitated(origin: string, told: ToldMarket | undefined): Market | undefined {
  const codes = (told?.channels ?? []).map(({ code }) => code.toLowerCase());
  if (!origin.startsWith('http:') || codes.length === 0) return undefined;
  const alike = MARKETS.filter(({ channels }) => {
    const names = new Set(channels.flatMap((one) => one.names.map((name) => name.toLowerCase())));
    return codes.filter((code) => names.has(code)).length >= 2;
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** Failures of the account that leave the rest readable: which shop it is, nobody told. */
const SHOP_UNTOLD: readonly ApiFailure[] = ['too-many', 'no-right', 'not-here', 'not-understood'];
/** What the shop of a key is called where the marketplace does not tell its number. */
const OWN_SHOP = 'own';

/**
 * The product's own sync and rules, once, with a store in memory. Read-only; whatever a marketplace
 * answers, it does not reject.
 */
export async function tryApi(options: TryOptions): Promise<Tried> {
  const requests: Record<string, number> = {};
  const count = (code: string) => {
    requests[code] = (requests[code] ?? 0) + 1;
    options.onCall?.(code);
  };
  const first = await sync({ ...options, onCall: count }, options.shopId ?? UNKNOWN_SHOP, LATER);
  const account = first.problems.find(({ list }) => list === 'account');
  if (!isUnknownShop(first.shop) || !account || !SHOP_UNTOLD.includes(account.failure))
    return { ...first, requests };
  const rest = await sync({ ...options, onCall: count }, OWN_SHOP, [...LATER, 'account']);
  return { ...rest, problems: [account, ...rest.problems], requests };
}

async function sync(
  options: TryOptions,
  shopPartOfKey: string,
  later: readonly SyncList[],
): Promise<Omit<Tried, 'requests'>> {
  const { origin, shopId, market, isWhole, onWait } = options;
  const host = new URL(origin).host;
  const store = new MemoryStore();
  const marketOf = (said: ToldMarket | undefined) =>
    marketAt(host, market ?? (marketByChannels(MARKETS, said) ?? imitated(origin, said))?.id);
  const deps: SyncDeps = {
    ...{ store, clock: now, version: 'try', api: apiOf(options) },
    wait: async (ms, signal) => {
      if (onWait) onWait(waitingOf(await viewOf(connection, deps), now(), ms));
      await wait(ms, signal);
      onWait?.(undefined);
    },
    settings: {
      rules: async (shop) => {
        const said = await store.toldMarket(shop);
        return defaultRuleSettings(shop, withTold(marketOf(said), said));
      },
      market: () => Promise.resolve(marketOf(undefined)),
      templates: () => Promise.resolve(NO_TEMPLATES),
    },
    aliasOf: (at, shopName) => shopKey(at, shopPart({ shopName })),
    ...(isWhole ? {} : { leaveOut: later, isHurried: true }),
  };
  const connection: Connection = {
    origin,
    shop: shopKey(host, shopPartOfKey),
    ...(shopId !== undefined && { shopId }),
  };
  const bounds = { until: now() + LONGEST_MS, patienceMs: PATIENCE_MS };
  const { shop } = await syncShop(connection, deps, bounds);
  const view = await viewOf(connection, deps);
  return {
    ...(await told(store, shop)),
    ...{ unread: unreadIn(view, later), isRefused: view.state === 'wrong-key' },
    market: marketOf(await store.toldMarket(shop)),
  };
}

/** How the lists stand now. */
async function viewOf(connection: Connection, deps: SyncDeps): Promise<ConnectionView> {
  const shop = await shopOfConnection(connection, deps.store);
  const situation = await loadSituation(shop, deps.store, deps);
  return connectionView({ ...connection, isGranted: true }, situation, now());
}

/** Asked for only in shops with many offers. */
const SOME_SHOPS: SyncList = 'offer-changes';

function unreadIn({ shop, lists }: ConnectionView, later: readonly SyncList[]): SyncList[] {
  if (isUnknownShop(shop)) {
    return SYNC_LISTS.filter((list) => ![...later, 'account', SOME_SHOPS].includes(list));
  }
  return lists
    .filter(({ state }) => state === 'never' || state === 'reading')
    .map(({ list }) => list);
}

function apiOf({ origin, key, shopId, onCall }: TryOptions): SellerApi {
  return createSellerApi({
    ...{ origin, key, clock: now },
    ...(shopId !== undefined && { shopId }),
    ...(onCall && { onCall }),
  });
}

function now(): number {
  return Date.now();
}

async function told(
  store: MemoryStore,
  shop: ShopKey,
): Promise<Omit<Tried, 'isRefused' | 'market' | 'requests' | 'unread'>> {
  const rows = await store.syncRows();
  const named = (await store.namedShops()).find((one) => one.shop === shop);
  return {
    shop,
    ...(named && { shopName: named.name }),
    tasks: await store.dueTasks(now(), Number.MAX_SAFE_INTEGER),
    problems: rows.flatMap(({ list, gap, failure = gap }) => (failure ? [{ list, failure }] : [])),
    records: rows.reduce((sum, { read = 0 }) => sum + read, 0),
    skipped: rows.reduce((sum, { skipped = 0 }) => sum + skipped, 0),
    skewMs: rows.find(({ skewMs }) => skewMs !== undefined)?.skewMs ?? 0,
  };
}
