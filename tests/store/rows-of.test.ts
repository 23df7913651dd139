import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../lib/domain/facts.ts';
import type { Database } from '../../lib/store/database.ts';
import { rowsOf } from '../../lib/store/fact-table.ts';
import type { FactRow } from '../../lib/store/rows.ts';
import { toTaskRow } from '../../lib/store/rows.ts';
import { tasksOf } from '../../lib/store/tasks-of.ts';
import { freshDatabase } from './both-stores.ts';
import { SHOP, task } from './samples.ts';

const subjects = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('order', 'offer', 'thread'), fc.integer({ min: 0, max: 60 }))
    .map(([type, n]): Subject => `${type as 'order'}:${String(n)}`),
  { maxLength: 60 },
);

function row(subject: Subject, shop = SHOP): FactRow {
  const [type = '', id = ''] = subject.split(':');
  return { shop, subject, type: type as 'order', id, at: 1, values: {}, seen: {} };
}

async function storing(kept: readonly Subject[]): Promise<Database> {
  const db = freshDatabase('rows-of');
  await db.facts.bulkPut(kept.flatMap((subject) => [row(subject), row(subject, 'other|1')]));
  const tasks = kept.flatMap((subject) => [
    task(SHOP, 'late-reply', subject, {}),
    task(SHOP, 'open-incident', subject, {}),
  ]);
  await db.tasks.bulkPut(tasks.map(toTaskRow));
  return db;
}

describe('rows of some subjects', () => {
  it('are those that are kept of them, and no others, however they lie', async () => {
    await fc.assert(
      fc.asyncProperty(subjects, subjects, async (kept, asked) => {
        const db = await storing(kept);
        const expected = asked.filter((subject) => kept.includes(subject));
        const rows = await rowsOf(db, SHOP, asked);
        expect([...rows]).toEqual(expected.map((subject) => [subject, row(subject)]));
        const tasks = await tasksOf(db, SHOP, asked);
        expect(tasks.map(({ subject, rule }) => `${subject} ${rule}`).sort()).toEqual(
          expected
            .flatMap((subject) => [`${subject} late-reply`, `${subject} open-incident`])
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are asked for one by one only where they lie far apart', async () => {
    const all = Array.from({ length: 400 }, (_, n): Subject => `order:${String(1000 + n)}`);
    const db = await storing(all);
    const each = vi.spyOn(db.facts, 'bulkGet');
    expect((await rowsOf(db, SHOP, all.slice(50, 150))).size).toBe(100);
    const fresh = all.slice(50, 150).map((subject): Subject => `${subject}-A`);
    expect((await rowsOf(db, SHOP, fresh)).size).toBe(0);
    expect(each).not.toHaveBeenCalled();
    const apart = all.filter((_, n) => n % 40 === 0);
    expect((await rowsOf(db, SHOP, apart)).size).toBe(10);
    expect(each).toHaveBeenCalledTimes(1);
  });
});
