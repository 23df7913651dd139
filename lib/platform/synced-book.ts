import type { Changes, Fields } from './synced-fields.ts';
import { changesBetween, fieldsOf, isPath, withChanges } from './synced-fields.ts';

/**
 * When a field was last set or taken away (epoch ms), by which computer, and to what; without a
 * value it was taken away.
 */
export type Entry = readonly [at: number, by: string, value?: unknown];

/**
 * Every field that was ever set here or heard of, with its last word. Two books merged in any order,
 * any number of times, are the same book: nothing has to arrive in order, or at once.
 */
export type Book = Readonly<Record<string, Entry>>;

const LATEST = 8.64e15;

/** The fields that a book comes to. */
export function fieldsIn(book: Book): Fields {
  const live = Object.entries(book).filter(([, entry]) => entry.length === 3);
  // A newer version may hold an object where this one holds a number: the later word counts.
  live.sort(([a, x], [b, y]) => compareWords(x, y) || (a < b ? -1 : 1));
  return fieldsOf(withChanges({}, new Map(live.map(([path, entry]) => [path, entry[2]]))));
}

/**
 * The book with what these fields say otherwise than it does. A word said here always comes after
 * the one that it replaces, whatever the two computers' clocks say.
 * @param at epoch ms
 */
export function noted(book: Book, fields: Fields, at: number, by: string): Book {
  const changes = changesBetween(fieldsIn(book), fields);
  if (changes.size === 0) return book;
  const next: Record<string, Entry> = { ...book };
  for (const [path, value] of changes) {
    if (!isPath(path)) continue;
    const said = Math.min(Math.max(at, (book[path]?.[0] ?? -1) + 1), LATEST);
    next[path] = value === undefined ? [said, by] : [said, by, value];
  }
  return next;
}

/** Per field the last word of either. */
export function merged(a: Book, b: Book): Book {
  const next: Record<string, Entry> = { ...a };
  for (const [path, entry] of Object.entries(b)) {
    const held = next[path];
    if (!held || compareWords(held, entry) < 0) next[path] = entry;
  }
  return next;
}

/** Whether one book says something later than, or not at all in, the other. */
export function saysMore(book: Book, than: Book): boolean {
  return Object.entries(book).some(([path, entry]) => {
    const held = than[path];
    return !held || compareWords(held, entry) < 0;
  });
}

/** What was said after a moment, epoch ms. */
export function saidAfter(book: Book, at: number): Book {
  return Object.fromEntries(Object.entries(book).filter(([, [said]]) => said > at));
}

/** What has to become of a state so that it says what the book says. */
export function changesTo(book: Book, held: Fields): Changes {
  return changesBetween(held, fieldsIn(book));
}

/** A book from what is stored; what is not understood is passed over. */
export function bookFrom(stored: unknown): Book {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([path, entry]) => isPath(path) && isEntry(entry)),
  );
}

export function isEntry(entry: unknown): entry is Entry {
  if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) return false;
  const [at, by] = entry as readonly unknown[];
  const isMoment = typeof at === 'number' && Number.isFinite(at) && at >= 0 && at <= LATEST;
  return isMoment && typeof by === 'string' && by.length <= 60;
}

/** Negative where the first is the earlier word. The same on every computer. */
export function compareWords(a: Entry, b: Entry): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}
