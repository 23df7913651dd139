import type { ConnectionView } from './connection-view.ts';
import type { ShopKey } from './facts.ts';
import type { ApiFailure, SyncList } from './sync-list.ts';

/** What the seller gives to connect one shop. */
export interface ConnectAsk {
  /** `https://host` */
  readonly origin: string;
  readonly key: string;
  /** Which of the key's shops; the key's own default without it. */
  readonly shopId?: string;
}

/** Why a shop was not connected. Each is one sentence, beside the field that is wrong. */
export type ConnectFailure =
  | ApiFailure
  /** The host answers, but is no marketplace on Mirakl. */
  | 'not-mirakl'
  /** The key is right, and reaches no shop of that id. */
  | 'no-such-shop'
  /** The seller, or the browser, does not let us speak to the host. */
  | 'no-permission'
  /** The browser keeps nothing: private windows, full disk. */
  | 'not-kept'
  /** The extension itself did not answer. */
  | 'no-answer';

/** What became of it; the key is never told back. */
export type ConnectAnswer =
  | { readonly status: 'ok'; readonly shop: ShopKey; readonly shopName?: string }
  | { readonly status: 'failed'; readonly failure: ConnectFailure };

export interface ShownConnection extends ConnectionView {
  /** What a person calls it: `PcComponentes · Informática Delta`. */
  readonly shopLabel: string;
}

/** Everything that is shown of the connections, in one answer. */
export interface ConnectionsState {
  /** Epoch ms. */
  readonly now: number;
  /** IANA zone in which moments are shown. */
  readonly zone: string;
  readonly connections: readonly ShownConnection[];
}

/** Whether reading began, or from when (epoch ms) the marketplace lets us ask again. */
export type SyncNowAnswer =
  | { readonly status: 'started' }
  | { readonly status: 'not-before'; readonly at: number }
  /** Nothing will be asked until the seller acts: the state says what to do. */
  | { readonly status: 'stopped' };

/** What the popup and the settings say of a connection that cannot mend itself. */
export type ConnectionTrouble =
  'needs-permission' | 'wrong-key' | 'held' | 'no-right' | 'offline' | 'clock' | 'no-answer';

/** Shorter, it mends itself before anyone could act on it. */
const LONG_OFFLINE_MS = 6 * 3_600_000;
/** Lists without which no task would ever be told. */
const NEEDED: ReadonlySet<string> = new Set(['orders', 'open-orders', 'threads', 'offers']);

/**
 * What the seller has to see to, the heaviest first; `undefined` where all is well or mends itself.
 * @param now epoch ms
 */
export function troubleOf(view: ConnectionView, now: number): ConnectionTrouble | undefined {
  const { state, readAt, skewMs, lists } = view;
  if (state === 'needs-permission' || state === 'wrong-key' || state === 'held') return state;
  if (lists.some(({ list, failure }) => failure === 'no-right' && NEEDED.has(list))) {
    return 'no-right';
  }
  const isSilent = Math.abs(now - (readAt ?? firstFailure(view) ?? now)) > LONG_OFFLINE_MS;
  if (state === 'offline' && isSilent) return 'offline';
  if (skewMs !== undefined) return 'clock';
  return state === 'failing' && isSilent ? 'no-answer' : undefined;
}

/** Lists of which nothing reliable is known, though tasks come from them. */
export interface Gaps {
  /** The last try gave nothing: what was known of them before may be old, or nothing. */
  readonly failing: readonly SyncList[];
  /** Not read to their end yet. */
  readonly unread: readonly SyncList[];
}

/** What of a connection is not known: while there is anything, no count is whole. */
export function gapsOf({ lists }: ConnectionView): Gaps {
  const needed = lists.filter(
    ({ list, state }) => NEEDED.has(list) && state !== 'not-asked' && state !== 'off',
  );
  const failing = needed.filter(({ state }) => state === 'failed');
  const unread = needed.filter(({ state, readAt }) => state !== 'failed' && readAt === undefined);
  return { failing: failing.map(({ list }) => list), unread: unread.map(({ list }) => list) };
}

function firstFailure({ lists }: ConnectionView): number | undefined {
  const moments = lists.flatMap(({ failedAt }) => failedAt ?? []);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
