/**
 * Where API keys are kept: a database of the extension's own origin. Content scripts run in the
 * marketplace's origin and can open only its databases, in every browser and whatever befalls them;
 * `storage.local` is theirs to read in Firefox, which knows no access levels.
 */
const NAME = 'trastienda-keys';
const TABLE = 'connections';
const VERSION = 1;

/**
 * Runs one request in a transaction of its own and answers once it is on disk.
 * @throws the database's error; the message says nothing of what was to be stored
 */
export async function inKeySafe<T>(
  mode: IDBTransactionMode,
  ask: (keys: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const run = db.transaction(TABLE, mode, { durability: 'strict' });
      const request = ask(run.objectStore(TABLE));
      run.oncomplete = () => {
        resolve(request.result as T);
      };
      run.onabort = run.onerror = () => {
        reject(new KeySafeError());
      };
    });
  } finally {
    // Held open, it would stand in the way of the browser's own "delete data of this site".
    db.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TABLE, { keyPath: 'shop' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => {
      reject(new KeySafeError());
    };
  });
}

/** The browser keeps nothing, or not now. */
class KeySafeError extends Error {
  override readonly name = 'KeySafe';
}
