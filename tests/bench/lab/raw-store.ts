/** IndexedDB without anything around it: what the product's store is held against. */
export class RawStore {
  readonly #db: IDBDatabase;

  private constructor(db: IDBDatabase) {
    this.#db = db;
  }

  /** An empty database with one object store whose keys are given. */
  static async open(name: string): Promise<RawStore> {
    await dropDatabase(name);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    return new RawStore(await done(request));
  }

  /** One transaction. Resolves once it is complete. */
  put(rows: Iterable<readonly [key: IDBValidKey, row: unknown]>): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.#db.transaction('rows', 'readwrite');
      const store = transaction.objectStore('rows');
      for (const [key, row] of rows) store.put(row, key);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  }

  close(): void {
    this.#db.close();
  }
}

export async function dropDatabase(name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(name));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}
