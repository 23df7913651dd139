import { afterEach } from 'vitest';
import type { Store } from '../../lib/app/ports.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';

let opened: Database[] = [];
let count = 0;

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

/** A database of its own, gone when the test has ended. */
export function freshDatabase(name = 'both'): Database {
  count += 1;
  const db = new Database(`${name}-${String(count)}`);
  opened.push(db);
  return db;
}

/** For `describe.each`: both stores must behave alike. */
export const STORES: readonly [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];
