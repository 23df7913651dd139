import type { Deps } from '../../lib/app/deps.ts';
import { shopNames } from '../../lib/app/known-shops.ts';
import type { ApiAnswer, Connection } from '../../lib/app/sync-ports.ts';
import type { CallTimes } from '../../lib/app/sync/row-steps.ts';
import { accountAskedToday, noteAccountAsked, resumeSync } from '../../lib/app/sync/seller-acts.ts';
import { hostOf, shopKey, shopLabel } from '../../lib/app/shop.ts';
import type { ConnectAnswer, ConnectAsk, ConnectFailure } from '../../lib/domain/connect.ts';
import type { ConnectionView } from '../../lib/domain/connection-view.ts';
import type { ShopKey } from '../../lib/domain/facts.ts';
import { healthOf } from '../../lib/domain/health-view.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { PublicConnection, StoredConnection } from '../../lib/platform/api-keys.ts';
import { withoutKey } from '../../lib/platform/api-keys.ts';
import { ownZone } from './own-zone.ts';

/** What the connections stand on, put together by the background. */
export interface ConnectionParts {
  readonly keys: {
    load(): Promise<readonly StoredConnection[]>;
    save(connection: StoredConnection): Promise<void>;
    remove(shop: ShopKey): Promise<void>;
    hold(shop: ShopKey, heldAt: number | undefined): Promise<void>;
  };
  /** Asks the marketplace whether the key is right; tells what the account answered, where it was read. */
  readonly check: (ask: ConnectAsk & { readonly askedToday?: string }) => Promise<
    | {
        readonly status: 'ok';
        readonly shopId: string;
        readonly shopName?: string;
        readonly answer?: ApiAnswer;
        /** The account was not asked, as it has been today. */
        readonly isKnown?: true;
      }
    | {
        readonly status: 'failed';
        readonly failure: ConnectFailure;
        /** The shop that the account told of all the same. */
        readonly toldShop?: string;
      }
  >;
  /** Whether the seller has let us speak to this origin. */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** How each of them stands. */
  readonly views: (
    connections: readonly (PublicConnection & Connection)[],
  ) => Promise<readonly ConnectionView[]>;
  /** Stores what the account answered. */
  readonly keepAccount: (
    connection: Connection,
    answer: ApiAnswer,
    times: CallTimes,
  ) => Promise<void>;
  /** Remembers what a shop is called, and brings along what pages told under its name. */
  readonly meet: (shop: ShopKey, name: string) => Promise<void>;
  /** Reads what is due; comes back at once. */
  readonly sync: () => void;
  /** Tells whether nothing was deleted since it was called; see `UnderWay`. */
  readonly mark: () => () => boolean;
}

type ConnectionHandlers = Pick<
  Handlers,
  'connect' | 'connections' | 'disconnect' | 'hold-sync' | 'sync-now' | 'health'
>;

/** Days of figures that the trends reach back over, and some beside them. */
const FIGURE_DAYS = 40;

/** What the extension's own pages ask of the connected shops. No answer ever holds a key. */
export function connectionHandlers(deps: Deps, parts: ConnectionParts): ConnectionHandlers {
  const views = async () => parts.views((await parts.keys.load()).map(withoutKey));
  return {
    connect: async ({ type: _type, ...ask }) => connect(ask, deps, parts),
    connections: async () => {
      const label = await labels(deps);
      const shown = (await views()).map(async (view) => ({
        ...view,
        shopLabel: await label(view.shop, view.shopName),
      }));
      return { now: deps.clock(), zone: await ownZone(), connections: await Promise.all(shown) };
    },
    disconnect: async ({ shop }) => {
      // The key first: should the rest fail, nothing can be read with it any more.
      await parts.keys.remove(shop);
      await deps.store.forgetSync(shop);
      return null;
    },
    'hold-sync': async ({ shop, isHeld }) => {
      await parts.keys.hold(shop, isHeld ? deps.clock() : undefined);
      if (!isHeld) parts.sync();
      return null;
    },
    'sync-now': async ({ shop }) => {
      // What failed may be tried again now; what the marketplace lets us ask is as before.
      await resumeSync(shop, deps.store, deps.clock(), 'wish');
      const view = (await views()).find((one) => one.shop === shop);
      const at = view?.nextAt;
      if (!view || at === undefined) return { status: 'stopped' };
      if (view.state !== 'syncing' && at > deps.clock()) return { status: 'not-before', at };
      parts.sync();
      return { status: 'started' };
    },
    health: async () => health(await parts.keys.load(), deps),
  };
}

/** Nothing is kept before the marketplace has said yes. */
async function connect(
  ask: ConnectAsk,
  deps: Deps,
  parts: ConnectionParts,
): Promise<ConnectAnswer> {
  if (!(await parts.isGranted(ask.origin))) return { status: 'failed', failure: 'no-permission' };
  const stands = parts.mark();
  const sentAt = deps.clock();
  const { host } = new URL(ask.origin);
  const askedToday = await accountAskedToday(ask, deps.store, sentAt);
  const checked = await parts.check({ ...ask, ...(askedToday !== undefined && { askedToday }) });
  if (checked.status === 'failed') {
    const { failure, toldShop } = checked;
    if (toldShop !== undefined && stands())
      await noteAccountAsked(shopKey(host, toldShop), deps.store, sentAt, false);
    return { status: 'failed', failure };
  }
  const shop = shopKey(host, checked.shopId);
  // The key came before everything was deleted, and goes with it.
  if (!stands()) return { status: 'failed', failure: 'no-answer' };
  try {
    await parts.keys.save({ ...ask, shop, connectedAt: deps.clock() });
  } catch {
    // The account was asked all the same, and may be only once a day.
    if (!checked.isKnown)
      await noteAccountAsked(shop, deps.store, deps.clock(), false).catch(() => undefined);
    return { status: 'failed', failure: 'not-kept' };
  }
  const now = deps.clock();
  // First: what is stored of the account now is the newer word, what cannot be is read tomorrow.
  if (!checked.isKnown) await noteAccountAsked(shop, deps.store, now);
  if (checked.answer) {
    const times = { sentAt, cameAt: Math.max(now, sentAt) };
    const connection = { origin: ask.origin, shop };
    await parts.keepAccount(connection, checked.answer, times).catch(() => undefined);
  }
  await resumeSync(shop, deps.store, now, 'new-key');
  if (checked.shopName) await parts.meet(shop, checked.shopName);
  const shopName = checked.shopName ?? (await shopNames(deps.store)).get(shop);
  parts.sync();
  return { status: 'ok', shop, shopName };
}

async function health(connections: readonly Connection[], deps: Deps) {
  const label = await labels(deps);
  const now = deps.clock();
  const all = connections.map(async ({ shop }) => {
    const days = await deps.store.figures(shop, FIGURE_DAYS);
    const market = (await deps.settings.market(hostOf(shop))) ?? {};
    const found = healthOf(days, market, now);
    return found ? [{ shop, shopLabel: await label(shop), ...found }] : [];
  });
  return (await Promise.all(all)).flat();
}

/** What a person calls each shop. */
async function labels({ store, settings }: Deps) {
  const names = await shopNames(store);
  return async (shop: ShopKey, name = names.get(shop)): Promise<string> =>
    shopLabel(shop, await settings.market(hostOf(shop)), name);
}
