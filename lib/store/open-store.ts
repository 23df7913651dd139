import type { Store } from '../app/ports.ts';
import { Database } from './database.ts';
import { DexieStore } from './dexie-store.ts';
import { diskHasRoom } from './disk-room.ts';
import { MemoryStore } from './memory-store.ts';
import { withinTime } from './within-time.ts';

/** Told once per failure, with the error's name only: its message could quote data. */
export type Note = (code: string) => void;

export interface OpenStore extends Store {
  /** Whether what is stored now is forgotten with the worker. */
  readonly isLost: () => boolean;
  /**
   * Looks whether the disk takes something again, and goes on there; what was known in memory only
   * is forgotten. To be called while nothing else is under way: half of a reading must not be here
   * and half there. Never rejects.
   * @returns whether what is stored now is kept again, and was not before
   */
  readonly comeBack: () => Promise<boolean>;
}

/** What workers of one and the same browser tell each other of the disk. */
export interface LostMark {
  /** Whether a worker before this one lost the disk, and none has gone back to it since. */
  readonly read: () => Promise<boolean>;
  readonly write: (isLost: boolean) => void;
}

const NO_MARK: LostMark = { read: () => Promise.resolve(false), write: () => undefined };

/** An upgrade that another copy blocks would otherwise wait for ever. */
const OPEN_MS = 5000;

/**
 * The store, whatever state the disk is in. What is on disk is a cache of what the pages say, so
 * when IndexedDB is refused, full, blocked or from a newer version, the call is repeated once on a
 * fresh connection and then goes to a store in memory, until `comeBack`. No call but `clear` rejects
 * because of the disk.
 * @param mark a worker that starts while the disk takes nothing could read there, and would not know
 * what is missing
 */
export function openStore(
  note: Note,
  open: () => Database = () => new Database(),
  hasRoom: () => Promise<boolean> = diskHasRoom,
  mark: LostMark = NO_MARK,
): OpenStore {
  let fallback = new MemoryStore();
  let connection: Promise<Store> | undefined;
  let isLost = false;
  let begun: Promise<void> | undefined;

  async function begin(): Promise<void> {
    if (await mark.read()) isLost = true;
  }

  async function run<T>(call: (store: Store) => Promise<T>): Promise<T> {
    await (begun ??= begin());
    for (let attempt = 0; attempt < 2 && !isLost; attempt += 1) {
      const used = (connection ??= connectTo(open));
      try {
        return await call(await used);
      } catch (error) {
        note(`disk:${nameOf(error)}`);
        // Another call may have connected anew meanwhile; its connection is as good as any.
        if (connection === used) connection = undefined;
      }
    }
    if (!isLost) mark.write(true);
    isLost = true;
    return call(fallback);
  }

  /** Deleting is the one call that must reach the disk: it rejects rather than only seem done. */
  async function clear(): Promise<void> {
    await fallback.clear();
    await clearDisk(open());
  }

  async function comeBack(): Promise<boolean> {
    await (begun ??= begin());
    if (!isLost || !(await hasRoom())) return false;
    const anew = connectTo(open);
    try {
      await anew;
    } catch (error) {
      note(`disk:${nameOf(error)}`);
      return false;
    }
    connection = anew;
    fallback = new MemoryStore();
    isLost = false;
    mark.write(false);
    return true;
  }

  return { ...through(run), clear, isLost: () => isLost, comeBack };
}

async function connectTo(open: () => Database): Promise<Store> {
  const db = open();
  await withinTime(db.open(), OPEN_MS).catch((error: unknown) => {
    db.close();
    throw error;
  });
  return new DexieStore(db);
}

async function clearDisk(db: Database): Promise<void> {
  try {
    await withinTime(
      db.open().then(() => new DexieStore(db).clear()),
      OPEN_MS,
    );
  } finally {
    db.close();
  }
}

function through(run: <T>(call: (store: Store) => Promise<T>) => Promise<T>): Omit<Store, 'clear'> {
  return {
    observe: (...args) => run((store) => store.observe(...args)),
    facts: (...args) => run((store) => store.facts(...args)),
    tasks: (...args) => run((store) => store.tasks(...args)),
    decide: (...args) => run((store) => store.decide(...args)),
    restore: (...args) => run((store) => store.restore(...args)),
    applyDecisions: (...args) => run((store) => store.applyDecisions(...args)),
    wake: (...args) => run((store) => store.wake(...args)),
    ofOrder: (...args) => run((store) => store.ofOrder(...args)),
    shops: () => run((store) => store.shops()),
    replan: (...args) => run((store) => store.replan(...args)),
    dueTasks: (...args) => run((store) => store.dueTasks(...args)),
    counts: (...args) => run((store) => store.counts(...args)),
    findTasks: (...args) => run((store) => store.findTasks(...args)),
    groupCounts: () => run((store) => store.groupCounts()),
    snoozedTasks: (...args) => run((store) => store.snoozedTasks(...args)),
    doneTasks: (...args) => run((store) => store.doneTasks(...args)),
    replies: (...args) => run((store) => store.replies(...args)),
    openByRule: (...args) => run((store) => store.openByRule(...args)),
    backlog: (...args) => run((store) => store.backlog(...args)),
    putBacklog: (...args) => run((store) => store.putBacklog(...args)),
    answeredThreads: (...args) => run((store) => store.answeredThreads(...args)),
    offersAfter: (...args) => run((store) => store.offersAfter(...args)),
    tasksAfter: (...args) => run((store) => store.tasksAfter(...args)),
    recordVisit: (...args) => run((store) => store.recordVisit(...args)),
    visits: () => run((store) => store.visits()),
    sizes: () => run((store) => store.sizes()),
    forgetVisits: (...args) => run((store) => store.forgetVisits(...args)),
    nameShop: (...args) => run((store) => store.nameShop(...args)),
    namedShops: () => run((store) => store.namedShops()),
    adopt: (...args) => run((store) => store.adopt(...args)),
    join: (...args) => run((store) => store.join(...args)),
    rememberSent: (...args) => run((store) => store.rememberSent(...args)),
    sentTexts: (...args) => run((store) => store.sentTexts(...args)),
    syncRows: (...args) => run((store) => store.syncRows(...args)),
    putSync: (...args) => run((store) => store.putSync(...args)),
    standing: (...args) => run((store) => store.standing(...args)),
    subjectsDue: (...args) => run((store) => store.subjectsDue(...args)),
    unconfirmedIncidents: (...args) => run((store) => store.unconfirmedIncidents(...args)),
    unseenOffers: (...args) => run((store) => store.unseenOffers(...args)),
    figures: (...args) => run((store) => store.figures(...args)),
    toldMarket: (...args) => run((store) => store.toldMarket(...args)),
    forgetSync: (...args) => run((store) => store.forgetSync(...args)),
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
