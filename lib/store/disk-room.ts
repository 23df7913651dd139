import Dexie from 'dexie';
import { withinTime } from './within-time.ts';

/** More than the next readings take. */
const ROOM_BYTES = 1_000_000;
/** What browsers give at a time. */
const RANDOM_BYTES = 50_000;
const WRITE_MS = 5000;

/** Whether something can be written now, tried in a database of its own that goes at once. */
export async function diskHasRoom(): Promise<boolean> {
  const db = new Dexie('trastienda-room');
  db.version(1).stores({ room: '' });
  const room = new Uint8Array(ROOM_BYTES);
  // All alike, they would be packed into nothing.
  for (let from = 0; from < ROOM_BYTES; from += RANDOM_BYTES)
    crypto.getRandomValues(room.subarray(from, from + RANDOM_BYTES));
  try {
    await withinTime(db.table('room').put(room, 1), WRITE_MS);
    return true;
  } catch {
    return false;
  } finally {
    await db.delete().catch(() => undefined);
  }
}
