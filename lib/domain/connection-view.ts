import type { ShopKey } from './facts.ts';
import type { ApiFailure, SyncList } from './sync-list.ts';

/**
 * How a connection stands as a whole, in the order in which one outweighs another:
 * `needs-permission` the browser may not speak to the marketplace; `wrong-key` nothing is asked any
 * more until the seller acts; `held` the seller has stopped it; `offline` the marketplace does not answer; `told-to-wait` it asked for
 * patience (429); `syncing` something is due or under way now; `failing` some lists could not be
 * read, the others are; `connected` everything that is asked is known and nothing is due.
 */
export type ConnectionState =
  | 'needs-permission'
  | 'wrong-key'
  | 'held'
  | 'offline'
  | 'told-to-wait'
  | 'syncing'
  | 'failing'
  | 'connected';

/**
 * `never` not read yet; `reading` a chain of pages is under way or due; `read` known; `failed` the
 * last try gave nothing (`failure` says why), what was known before stands; `off` the key lacks the
 * right, or the marketplace has no such list; `not-asked` this shop does not need it.
 */
export type ListState = 'never' | 'reading' | 'read' | 'failed' | 'off' | 'not-asked';

/** One list of one connection. All moments are epoch ms by our clock. */
export interface ListView {
  readonly list: SyncList;
  readonly state: ListState;
  /** When it was last read to its end. */
  readonly readAt?: number;
  /** When it is to be asked next; absent where nothing is until the seller acts. */
  readonly nextAt?: number;
  readonly failure?: ApiFailure;
  readonly failedAt?: number;
  /** Failures in a row. */
  readonly failures?: number;
  /** Of the chain under way: records read so far, and how many there are where that is known. */
  readonly read?: number;
  readonly total?: number;
  /** Records left out because they were not understood; and those of which no page could be read. */
  readonly skipped: number;
  readonly unread: number;
}

/** Everything that is shown of one connection; never its key. */
export interface ConnectionView {
  /** `https://host`. */
  readonly origin: string;
  readonly shop: ShopKey;
  /** The seller's own choice where one key reaches several shops. */
  readonly shopId?: string;
  /** The shop's name where it was told. */
  readonly shopName?: string;
  readonly state: ConnectionState;
  /** Lists read at least once, of those that can be read. */
  readonly progress: { readonly done: number; readonly of: number };
  /** Newest answer of the marketplace that was stored. */
  readonly readAt?: number;
  /** Since when every list that can be read has been read to its end; absent until then. */
  readonly completeAt?: number;
  /** When something is asked next; absent where nothing will be. */
  readonly nextAt?: number;
  /** The marketplace's clock minus ours, ms; absent where they agree to five minutes. */
  readonly skewMs?: number;
  /** In the order in which they are asked. */
  readonly lists: readonly ListView[];
}

/**
 * Lists never read that only wait for their turn: the marketplace publishes how often it may be
 * asked. None while anything can be read now.
 * @param now epoch ms
 */
export function listsAtCeiling(view: ConnectionView, now: number): readonly SyncList[] {
  const { state, lists, nextAt = now } = view;
  if (state !== 'syncing' || nextAt <= now) return [];
  const waiting = lists.filter(
    (one) => one.state === 'never' && !one.failure && (one.nextAt ?? now) > now,
  );
  return waiting.map(({ list }) => list);
}

/** Lists that the key's user lacks the right to: what is to be asked of the shop's administrator. */
export function listsWithoutRight({ lists }: ConnectionView): readonly SyncList[] {
  return lists.flatMap(({ list, failure }) => (failure === 'no-right' ? [list] : []));
}
