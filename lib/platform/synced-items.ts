import type { Book, Entry } from './synced-book.ts';
import { compareWords, isEntry } from './synced-book.ts';
import { isPath } from './synced-fields.ts';

/** What lies in `storage.sync`. */
export type Items = Readonly<Record<string, unknown>>;

/** Under the browsers' 8,192 bytes an item, key included. */
export const ITEM_BYTES = 7_500;
/** Under their 102,400 bytes and 512 items in all. */
export const ALL_BYTES = 100_000;
export const ALL_ITEMS = 480;
/** Beyond this a field gets items of its own. */
const SMALL_BYTES = 3_000;

type Row = readonly [path: string, ...Entry];

/** A field too large for one item, in pieces that name the word they belong to. */
interface Piece {
  readonly of: readonly [path: string, at: number, by: string];
  readonly text: string;
  readonly last?: true;
}

/**
 * A book as items, each of which says something whole: one that comes late, or never, or older than
 * another, only makes less known. Fields of one part of the settings lie together.
 * @param prefix what the items' keys begin with
 */
export function toItems(prefix: string, book: Book): Items {
  const items: Record<string, unknown> = {};
  const parts = new Map<string, Row[]>();
  for (const path of Object.keys(book).sort()) {
    const entry = book[path];
    if (!entry) continue;
    const row: Row = [path, ...entry];
    if (bytesOf(row) > SMALL_BYTES) Object.assign(items, pieces(prefix, path, entry));
    else {
      const part = path.split('/')[0] ?? '';
      parts.set(part, [...(parts.get(part) ?? []), row]);
    }
  }
  for (const [part, rows] of parts) {
    const key = `${prefix}${part}`;
    for (const [index, packed] of packs(rows, ITEM_BYTES - bytesOf('', key) - 10).entries())
      items[`${key}.${index}`] = packed;
  }
  return items;
}

/** The book that lies in items; what is not understood, or not all there, is passed over. */
export function fromItems(prefix: string, items: Items): Book {
  const book: Record<string, Entry> = {};
  const broken = new Map<string, (Piece | undefined)[]>();
  for (const [key, item] of Object.entries(items)) {
    if (!key.startsWith(prefix)) continue;
    if (Array.isArray(item)) {
      for (const row of item as readonly unknown[]) if (isRow(row)) keep(book, row);
    } else if (isPiece(item)) {
      const whole = JSON.stringify(item.of);
      const all = broken.get(whole) ?? [];
      all[Number(/\d+$/.exec(key)?.[0] ?? 0)] = item;
      broken.set(whole, all);
    }
  }
  for (const all of broken.values()) {
    const row = joined(all);
    if (row) keep(book, row);
  }
  return book;
}

/** Bytes that browsers count; Chrome writes `<` in six. @returns key included where there is one */
export function bytesOf(value: unknown, key = ''): number {
  const json = JSON.stringify(value);
  const escaped = json.replace(/[<\u2028\u2029]/g, '\\u003C');
  return new TextEncoder().encode(key + escaped).length;
}

export function bytesIn(items: Items): number {
  return Object.entries(items).reduce((sum, [key, item]) => sum + bytesOf(item, key), 0);
}

function packs(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const all: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const bytes = bytesOf(row) + 1;
    if (bytes > room || all.length === 0) {
      all.push([]);
      room = most;
    }
    all.at(-1)?.push(row);
    room -= bytes;
  }
  return all;
}

function pieces(prefix: string, path: string, [at, by, value]: Entry): Items {
  const items: Record<string, unknown> = {};
  const json = JSON.stringify(value);
  let from = 0;
  for (let index = 0; from < json.length; index += 1) {
    const text = longest(json, from, ITEM_BYTES - bytesOf(path) - 200);
    from += text.length;
    const piece: Piece = { of: [path, at, by], text, ...(from >= json.length && { last: true }) };
    items[`${prefix}#${nameOf(path)}.${index}`] = piece;
  }
  return items;
}

/** FNV-1a, public domain: short, and the same on every computer. */
function nameOf(path: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index += 1)
    hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${path.length}`;
}

/** As much of a text as fits, and never half a letter: browsers would spoil it. */
function longest(text: string, from: number, bytes: number): string {
  let length = Math.max(bytes, 400);
  let piece = text.slice(from, from + length);
  while (bytesOf(piece) > bytes && length > 100) {
    length = Math.floor(length * 0.8);
    piece = text.slice(from, from + length);
  }
  const isSplit = /[\uD800-\uDBFF]$/.test(piece) && from + piece.length < text.length;
  return isSplit ? piece.slice(0, -1) : piece;
}

function joined(all: readonly (Piece | undefined)[]): Row | undefined {
  const known = Array.from(all);
  const [first] = known;
  if (!first || known.includes(undefined) || !known.at(-1)?.last) return undefined;
  try {
    const value: unknown = JSON.parse(known.map((piece) => piece?.text ?? '').join(''));
    const row: unknown = [...first.of, value];
    return isRow(row) ? row : undefined;
  } catch {
    return undefined;
  }
}

/** Two items may hold the same field while they are on their way: the later word counts. */
function keep(book: Record<string, Entry>, [path, ...entry]: Row): void {
  const held = book[path];
  if (!held || compareWords(held, entry) < 0) book[path] = entry;
}

function isRow(row: unknown): row is Row {
  return Array.isArray(row) && isPath(row[0]) && isEntry(row.slice(1));
}

function isPiece(item: unknown): item is Piece {
  if (typeof item !== 'object' || item === null) return false;
  const { of, text } = item as Partial<Record<keyof Piece, unknown>>;
  return Array.isArray(of) && of.length === 3 && isPath(of[0]) && typeof text === 'string';
}
