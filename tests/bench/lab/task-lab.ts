import { Database } from '../../../lib/store/database.ts';
import { seed } from './seed.ts';

export const taskLab = {
  /** Fills the extension's own database. @returns how many tasks it holds */
  async fillStore(tasks: number): Promise<number> {
    const db = new Database();
    await db.open();
    await Promise.all(db.tables.map((table) => table.clear()));
    await seed(db, { facts: tasks, tasks, now: Date.now() });
    const count = await db.tasks.count();
    db.close();
    return count;
  },
};
