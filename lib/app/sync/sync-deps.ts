import type { ShopKey } from '../../domain/facts.ts';
import type { Deps } from '../deps.ts';
import type { SellerApi, SyncList } from '../sync-ports.ts';

/** What storing an answer needs: nothing that calls anybody. */
export type StoringDeps = Omit<SyncDeps, 'api' | 'mayAsk' | 'wait'>;

/** What a sync touches of the world beside the use cases' own. */
export interface SyncDeps extends Pick<Deps, 'clock' | 'settings' | 'store' | 'version'> {
  /** Of the shop that is synced. */
  readonly api: SellerApi;
  /** Looked at before each call; rejects, with the run's signal aborted, where none may be made now. */
  readonly mayAsk?: () => Promise<void>;
  /** What pages that show only a shop's name call the shop (`host|~name`). */
  readonly aliasOf: (host: string, shopName: string) => ShopKey;
  /** Resolves after so many ms, or once `signal` aborts. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Told whenever a chain of pages has come to its end. */
  readonly onRead?: (list: SyncList) => void;
  /**
   * Time between the first calls of lists that are one operation, ms. Shorter than `APART_MS` only
   * where a person waits for the answers: the ceilings are those of background work.
   */
  readonly apartMs?: number;
  /** Lists that this run leaves alone. */
  readonly leaveOut?: readonly SyncList[];
  /** Long readings are not spread over hours: somebody waits for them to end. */
  readonly isHurried?: boolean;
}
