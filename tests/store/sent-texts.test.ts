import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import type { SentText, Store } from '../../lib/app/ports.ts';
import { Database } from '../../lib/store/database.ts';
import { DexieStore } from '../../lib/store/dexie-store.ts';
import { MemoryStore } from '../../lib/store/memory-store.ts';
import { joinSent, MOST_TEXTS, MOST_THREADS, TEXT_KEPT_MS } from '../../lib/store/sent-texts.ts';
import { NO_PLAN, observation, OTHER_SHOP, SHOP } from './samples.ts';

/** Prints of one first letter are the same text. */
const isSame = (a: string, b: string) => a.slice(0, 1) === b.slice(0, 1);
const fresh = (print: string, thread: string, at = 1) =>
  ({ print, thread: `thread:${thread}`, at }) as const;
const text = (print: string, at: number, ...threads: string[]): SentText => ({
  ...{ shop: SHOP, print, at },
  threads: threads.map((id) => `thread:${id}` as const),
});

describe('texts that were sent', () => {
  it('count as one where they are nearly equal', () => {
    const { put, drop } = joinSent(SHOP, [text('a1', 1, 'x')], [fresh('a2', 'y', 5)], isSame);
    expect(put).toEqual([text('a1', 5, 'x', 'y')]);
    expect(drop).toEqual([]);
  });

  it('change nothing when they are told again', () => {
    const kept = [text('a1', 5, 'x', 'y')];
    expect(joinSent(SHOP, kept, [fresh('a2', 'x', 5)], isSame)).toEqual({ put: [], drop: [] });
  });

  it('name so many threads and no more, the newest', () => {
    const all = Array.from({ length: MOST_THREADS + 5 }, (_, i) => fresh('a', String(i), i));
    const [put] = joinSent(SHOP, [], all, isSame).put;
    expect(put?.threads).toHaveLength(MOST_THREADS);
    expect(put?.threads.at(-1)).toBe(`thread:${String(MOST_THREADS + 4)}`);
  });

  it('are bounded: those of one thread, sent longest ago, go first', () => {
    const never = () => false;
    const kept = [
      text('twice', 1, 'x', 'y'),
      ...Array.from({ length: MOST_TEXTS - 1 }, (_, i) => text(`once${String(i)}`, i + 2, 'z')),
    ];
    const { put, drop } = joinSent(SHOP, kept, [fresh('new', 'n', 1000)], never);
    expect(put.map(({ print }) => print)).toEqual(['new']);
    expect(drop.map(({ print }) => print)).toEqual(['once0']);
  });

  it('are forgotten after half a year', () => {
    const { drop } = joinSent(
      SHOP,
      [text('old', 0, 'x', 'y')],
      [fresh('b', 'n', TEXT_KEPT_MS)],
      isSame,
    );
    expect(drop.map(({ print }) => print)).toEqual(['old']);
  });
});

let opened: Database[] = [];
let names = 0;
const freshDatabase = () => {
  names += 1;
  const db = new Database(`sent-${String(names)}`);
  opened.push(db);
  return db;
};

afterEach(async () => {
  for (const db of opened) await db.delete();
  opened = [];
});

const stores: [string, () => Store][] = [
  ['on disk', () => new DexieStore(freshDatabase())],
  ['in memory', () => new MemoryStore()],
];

describe.each(stores)('the store %s', (_where, open) => {
  it('keeps what each shop has sent', async () => {
    const store = open();
    await store.rememberSent(SHOP, [fresh('a1', 'x'), fresh('b1', 'x')], isSame);
    await store.rememberSent(SHOP, [fresh('a2', 'y', 2)], isSame);
    await store.rememberSent(OTHER_SHOP, [fresh('a3', 'z')], isSame);
    const kept = [...(await store.sentTexts(SHOP))].sort((a, b) => (a.print < b.print ? -1 : 1));
    expect(kept).toEqual([text('a1', 2, 'x', 'y'), text('b1', 1, 'x')]);
  });

  it('moves it with a shop that turns out to be another', async () => {
    const store = open();
    await store.observe(observation([{ type: 'order', id: '1' }], 1), NO_PLAN);
    await store.rememberSent(SHOP, [fresh('a', 'x', 3)], isSame);
    await store.rememberSent(OTHER_SHOP, [fresh('a', 'y', 2)], isSame);
    await store.join(SHOP, OTHER_SHOP, NO_PLAN, 10);
    expect(await store.sentTexts(SHOP)).toEqual([]);
    const [moved, ...more] = await store.sentTexts(OTHER_SHOP);
    expect(more).toEqual([]);
    expect(moved).toMatchObject({ shop: OTHER_SHOP, at: 3 });
    expect([...(moved?.threads ?? [])].sort()).toEqual(['thread:x', 'thread:y']);
  });

  it('forgets it in its time, whether or not facts of the shop are left', async () => {
    const store = open();
    await store.rememberSent(SHOP, [fresh('a', 'x', 4), fresh('b', 'y', 5)], isSame);
    await store.forgetVisits(5);
    expect((await store.sentTexts(SHOP)).map(({ print }) => print)).toEqual(['b']);
  });

  it('forgets it with everything else', async () => {
    const store = open();
    await store.rememberSent(SHOP, [fresh('a', 'x')], isSame);
    await store.clear();
    expect(await store.sentTexts(SHOP)).toEqual([]);
  });
});

it('opens a database of the second version, with all it holds', async () => {
  const name = 'second-version';
  const second = new Dexie(name);
  second.version(1).stores({
    facts: '[shop+subject]',
    tasks: '[shop+subject+rule], [shop+rule], soonFrom, [lateFrom+soonFrom]',
    visits: '[shop+page]',
    shops: '[shop+alias]',
    decisions: '[shop+subject+rule]',
  });
  second.version(2).stores({
    facts: '[shop+subject], [shop+repliedAt]',
    tasks: '[shop+subject+rule], [shop+rule+soonFrom], soonFrom, [lateFrom+soonFrom]',
  });
  const row = {
    shop: SHOP,
    subject: 'order:1',
    type: 'order',
    id: '1',
    at: 1,
    values: {},
    seen: {},
  };
  await second.table('facts').put(row);
  second.close();

  const db = new Database(name);
  opened.push(db);
  const store = new DexieStore(db);
  expect([...(await store.facts(SHOP, ['order:1'])).keys()]).toEqual(['order:1']);
  await store.rememberSent(SHOP, [fresh('a', 'x')], isSame);
  expect(await store.sentTexts(SHOP)).toHaveLength(1);
});
