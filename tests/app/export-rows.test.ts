import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportRows, ROWS_A_PAGE } from '../../lib/app/export-rows.ts';
import type { Cell } from '../../lib/domain/csv.ts';
import { toCsv } from '../../lib/domain/csv.ts';
import type { Exported } from '../../lib/domain/exported-rows.ts';
import { EXPORT_COLUMNS, rowsOfShop } from '../../lib/domain/exported-rows.ts';
import { answered, readThreads, STORES, thread } from './report-world.ts';
import type { World } from './world.ts';
import { HOST, HOUR, NOW, SHOP, waiting, world } from './world.ts';

const OTHER = `${HOST}|9`;

/** The whole table, and how many answers it took. */
async function all(deps: World, what: Exported, from?: string, between?: () => Promise<void>) {
  const rows: (readonly Cell[])[] = [];
  const totals = new Set<number>();
  let [after, answers] = [from, 0];
  do {
    const part = await exportRows({ what, after }, deps);
    expect(part.rows.length).toBeLessThanOrEqual(ROWS_A_PAGE);
    rows.push(...part.rows);
    totals.add(part.total);
    after = part.after;
    answers += 1;
    if (after !== undefined) await between?.();
  } while (after !== undefined && answers < 500);
  return { rows, answers, totals: [...totals], columns: EXPORT_COLUMNS[what] };
}

const cellOf = (row: readonly Cell[] | undefined, what: Exported, column: string) =>
  row?.[(EXPORT_COLUMNS[what] as readonly string[]).indexOf(column)];

async function manyThreads(deps: World, count: number, shop = SHOP): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    const size = Math.min(500, count - from);
    const threads = Array.from({ length: size }, (_, at) =>
      thread(`t${String(from + at)}`, [answered(30 + at / 10, 2), answered(10 + at / 10, 3)]),
    );
    await readThreads(deps, threads, shop);
  }
}

describe.each(STORES)('rows saved from a store %s', (_where, open) => {
  it('are none of an empty one, under their headings', async () => {
    const deps = world(open());
    for (const what of ['tasks', 'evidence'] as const)
      expect(await exportRows({ what }, deps)).toEqual({
        columns: EXPORT_COLUMNS[what],
        rows: [],
        total: 0,
      });
  });

  it('are the evidence of every answer seen', async () => {
    const deps = world(open());
    const old = answered(31 * 24, 1);
    await readThreads(deps, [
      thread('a', [old, answered(48, 30), answered(2, 1, { customerAskedAt: undefined })]),
    ]);
    const { rows, totals } = await all(deps, 'evidence');
    expect(totals).toEqual([2]);
    expect(rows).toEqual([
      [
        ...['PcComponentes', '2045', 'a', 'O-a', 'WEB_ES', 'customer'],
        ...[
          '2026-11-15T04:00:00+01:00',
          '2026-11-16T10:00:00+01:00',
          10,
          30,
          24,
          'calendar',
          'market',
        ],
        ...['yes', 'minute'],
      ],
      [
        ...['PcComponentes', '2045', 'a', 'O-a', 'WEB_ES', 'operator'],
        ...[
          '2026-11-18T07:00:00+01:00',
          '2026-11-18T08:00:00+01:00',
          1,
          1,
          24,
          'calendar',
          'market',
        ],
        ...['no', 'minute'],
      ],
    ]);
  });

  it('are told once each and none left out, however many there are', async () => {
    const deps = world(open());
    await manyThreads(deps, 1100);
    await manyThreads(deps, 3, OTHER);
    const { rows, totals, answers } = await all(deps, 'evidence');
    expect(totals).toEqual([2206]);
    expect(rows).toHaveLength(2206);
    expect(answers).toBe(6);
    const names = rows.map(
      (row) => `${String(row[1])} ${String(row[2])} ${String(cellOf(row, 'evidence', 'received'))}`,
    );
    expect(new Set(names).size).toBe(2206);
  });

  it('are not shifted by what happens meanwhile', async () => {
    const deps = world(open());
    await manyThreads(deps, 600);
    let turns = 0;
    const { rows } = await all(deps, 'evidence', undefined, async () => {
      turns += 1;
      deps.now += 60_000;
      // A thread told long ago is answered anew, and one that was not there before comes first.
      await readThreads(deps, [
        thread('t0', [answered(0.5, 1)]),
        thread(`a${String(turns)}`, [answered(0.5, 1)]),
      ]);
    });
    const told = rows.filter(([, , id]) => /^t[1-9]/.test(String(id)));
    expect(told).toHaveLength(2 * 599);
  });

  it('are those of one shop where it is named', async () => {
    const deps = world(open());
    await manyThreads(deps, 2);
    await manyThreads(deps, 3, OTHER);
    const { rows, totals } = await all(deps, 'evidence', rowsOfShop(OTHER));
    expect(totals).toEqual([6]);
    expect(new Set(rows.map(([, shop]) => shop))).toEqual(new Set(['9']));
  });

  it('are the tasks with what was decided of them', async () => {
    const deps = world(open());
    const path = '/mmp/inbox/threads/a';
    await readThreads(deps, [
      waiting('a', 70, { orderId: 'O-1', path }),
      waiting('b', 31 * 24),
      waiting('c', 2),
      waiting('d', 3),
    ]);
    const mark = { shop: SHOP, rule: 'late-reply' } as const;
    await deps.store.decide(
      [
        { ...mark, subject: 'thread:c', as: 'done' },
        { ...mark, subject: 'thread:d', as: 'snoozed', until: NOW + HOUR },
      ],
      NOW,
    );
    const { rows, totals } = await all(deps, 'tasks');
    expect(totals).toEqual([4]);
    const told = (column: string) => rows.map((row) => cellOf(row, 'tasks', column));
    expect(told('id')).toEqual(['a', 'b', 'c', 'd']);
    expect(told('state')).toEqual(['late', 'historical', 'info', 'info']);
    expect(told('decision')).toEqual(['open', 'open', 'done', 'snoozed']);
    expect(told('order')).toEqual(['O-1', '', '', '']);
    expect(told('rule')).toEqual(Array(4).fill('late-reply'));
    expect(told('address')[0]).toBe(`https://${HOST}${path}`);
    expect(told('since')[0]).toBe('2026-11-15T12:00:00+01:00');
    expect(told('lateFrom')[1]).toBe('');
  });

  it('are all tasks of a shop that has thousands', async () => {
    const deps = world(open());
    for (let from = 0; from < 1200; from += 400)
      await readThreads(
        deps,
        Array.from({ length: 400 }, (_, at) => waiting(`w${String(from + at)}`, 70)),
      );
    const { rows, answers } = await all(deps, 'tasks');
    expect(new Set(rows.map((row) => cellOf(row, 'tasks', 'id'))).size).toBe(1200);
    expect(answers).toBe(3);
  });

  it('refuse to begin anew where the place to go on is lost', async () => {
    const deps = world(open());
    await expect(exportRows({ what: 'tasks', after: '{' }, deps)).rejects.toThrow(SyntaxError);
    await expect(exportRows({ what: 'tasks', after: 'null' }, deps)).rejects.toThrow(SyntaxError);
  });

  it('have as many cells as columns, and no formula', async () => {
    const deps = world(open());
    const hostile = '=HYPERLINK("http://x")';
    await readThreads(deps, [
      thread(hostile, [answered(3, 1)], { channel: '@x' }),
      waiting('-1+1', 70),
    ]);
    for (const what of ['tasks', 'evidence'] as const) {
      const { rows, columns } = await all(deps, what);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(toCsv(columns, rows)).not.toMatch(/(?:^|[,\n])"?[=@]/);
    }
  });
});
