import Dexie from 'dexie';
import type { Collection, Table } from 'dexie';
import type { ShopKey } from '../domain/facts.ts';

/** Subjects of one type: between the last order and the first thread lies every offer of a shop. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
  readonly subjects: readonly string[];
}

/** Keys begin with shop and subject. */
type Key = readonly [shop: string, subject: string, ...rest: string[]];
interface Row {
  readonly subject: string;
}

/** Subjects by type, in the order in which the database keeps them. */
export function stretchesOf(subjects: Iterable<string>): readonly Stretch[] {
  const types = Map.groupBy([...new Set(subjects)].sort(), (subject) =>
    subject.slice(0, subject.indexOf(':')),
  );
  return [...types.values()].map((own) => ({
    first: own[0] ?? '',
    last: own.at(-1) ?? '',
    subjects: own,
  }));
}

/** All rows of a stretch, those of other subjects between them too. */
export function rangeOf<R extends Row, K extends Key>(
  table: Table<R, K>,
  shop: ShopKey,
  { first, last }: Stretch,
): Collection<R, K> {
  // A key sorts before every longer one that begins with it.
  return table.where(':id').between([shop, first], [shop, last, Dexie.maxKey], true, true);
}

/**
 * The rows of wanted subjects among these keys of a range. Rows that lie close are read at one go,
 * a few others among them: asking for each is far dearer.
 * @param keys of everything in the range
 */
export async function rowsAmong<R extends Row, K extends Key>(
  table: Table<R, K>,
  range: Collection<R, K>,
  keys: readonly K[],
  { subjects }: Stretch,
): Promise<readonly R[]> {
  const wanted = new Set(subjects);
  const hits = keys.filter(([, subject]) => wanted.has(subject));
  if (hits.length === 0) return [];
  if (keys.length <= 2 * hits.length)
    return (await range.toArray()).filter(({ subject }) => wanted.has(subject));
  return (await table.bulkGet(hits)).filter((row) => row !== undefined);
}
