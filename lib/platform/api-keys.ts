import type { ShopKey } from '../domain/facts.ts';
import { inKeySafe } from './key-safe.ts';

/** A shop that the seller gave an API key for, with the key. Goes to the client and nowhere else. */
export interface StoredConnection {
  /** `https://host` */
  readonly origin: string;
  readonly key: string;
  /** The seller's choice where one key reaches several shops. */
  readonly shopId?: string;
  readonly shop: ShopKey;
  /** Epoch ms. */
  readonly connectedAt: number;
  /** Since when the seller wants it not to be read, epoch ms; absent while it is. */
  readonly heldAt?: number;
}

/** What may be told of a connection: all but its key. */
export type PublicConnection = Omit<StoredConnection, 'key'>;

/** Every connection, the first made first; what is not understood is passed over. */
export async function loadConnections(): Promise<readonly StoredConnection[]> {
  const rows = await inKeySafe<unknown[]>('readonly', (keys) => keys.getAll());
  return rows.filter(isConnection).sort((a, b) => a.connectedAt - b.connectedAt);
}

/**
 * Keeps a key; a shop has one, so a new one takes the old one's place.
 * @throws where the browser keeps nothing (private windows, full disk): the seller has to be told
 */
export async function saveConnection(connection: StoredConnection): Promise<void> {
  await inKeySafe('readwrite', (keys) => keys.put(connection));
}

/**
 * Stops a shop from being read, or lets it go on. A shop without a key stays without one.
 * @param heldAt epoch ms; `undefined` = go on
 * @throws where the browser keeps nothing
 */
export async function holdConnection(shop: ShopKey, heldAt: number | undefined): Promise<void> {
  await inKeySafe('readwrite', (keys) => {
    // Within one transaction: a key that is taken away meanwhile must not come back.
    const found = keys.get(shop);
    found.onsuccess = () => {
      const row: unknown = found.result;
      if (row !== undefined && isConnection(row)) keys.put({ ...row, heldAt });
    };
    return found;
  });
}

/** @throws where the disk refuses: a key must not only seem to be gone */
export async function removeConnection(shop: ShopKey): Promise<void> {
  await inKeySafe('readwrite', (keys) => keys.delete(shop));
}

/** Takes every key away. @throws as `removeConnection` */
export async function removeAllConnections(): Promise<void> {
  await inKeySafe('readwrite', (keys) => keys.clear());
}

/** The same connection without its key, for whoever only has to name it. */
export function withoutKey({ key: _key, ...rest }: StoredConnection): PublicConnection {
  return rest;
}

function isConnection(row: unknown): row is StoredConnection {
  const { origin, key, shop, shopId, connectedAt, heldAt } = row as Partial<
    Record<keyof StoredConnection, unknown>
  >;
  return (
    typeof origin === 'string' &&
    URL.canParse(origin) &&
    typeof key === 'string' &&
    typeof shop === 'string' &&
    (shopId === undefined || typeof shopId === 'string') &&
    typeof connectedAt === 'number' &&
    (heldAt === undefined || typeof heldAt === 'number')
  );
}
