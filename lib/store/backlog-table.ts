import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { BacklogRow } from '../app/report-ports.ts';
import type { ShopKey } from '../domain/facts.ts';
import type { Database } from './database.ts';

export function backlogOf(db: Database, shop: ShopKey, since: string): Promise<BacklogRow[]> {
  return tableOf(db).where(':id').between([shop, since], [shop, Dexie.maxKey]).toArray();
}

/** Keeps days and forgets those before `since`; a few rows a shop, so that a walk over all is cheap. */
export function putBacklog(
  db: Database,
  rows: readonly BacklogRow[],
  since: string,
): Promise<void> {
  const table = tableOf(db);
  return db.transaction('rw', table, async () => {
    await table.bulkPut(rows);
    await table.filter(({ day }) => day < since).delete();
  });
}

function tableOf(db: Database): Table<BacklogRow, [shop: string, day: string]> {
  return db.table('backlog');
}
