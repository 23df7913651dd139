import type { Book } from './synced-book.ts';
import { saidAfter, saysMore } from './synced-book.ts';
import { DECISION_PREFIX } from './decision-words.ts';
import { strangeDecisions } from './strange-decisions.ts';
import type { Journal } from './synced-decisions.ts';
import { BUCKETS, decidesMore, packDecisions } from './synced-decisions.ts';
import { isSame } from './synced-fields.ts';
import type { Items } from './synced-items.ts';
import { ALL_BYTES, ALL_ITEMS, bytesIn, fromItems, toItems } from './synced-items.ts';

/**
 * What the seller has deleted here with all else must not come back from his other computers, which
 * keep theirs: nothing said before this moment (`{ at }`, epoch ms) is put there again.
 */
export const WIPED = 'w1';

/** All that is to travel: the first book matters most. */
export interface Load {
  readonly books: readonly { readonly prefix: string; readonly book: Book }[];
  readonly journal: Journal;
}

export interface SyncPlan {
  readonly set: Items;
  readonly remove: readonly string[];
  /** Prefixes of the books that do not fit: they stay on this computer. */
  readonly leftBooks: readonly string[];
  /** How many decisions fit, of all that could travel. */
  readonly decisions: { readonly travelling: number; readonly all: number };
}

/**
 * What has to be written so that all is there that is known here. Nothing, where others only know
 * more, or have packed it otherwise: two computers must not go on correcting each other.
 * @param now epoch ms
 */
export function planSync(load: Load, remote: Items, now: number): SyncPlan {
  const since = wipedAt(remote);
  const books = load.books.map(({ prefix, book }) => ({ prefix, book: saidAfter(book, since) }));
  const strange = strangeDecisions(remote, now);
  const packed = packBooks(books, remote, strange);
  const rest = others(remote, packed);
  const items = Object.assign({}, ...packed.map((one) => one.items)) as Items;
  const told = packDecisions(
    after(load.journal, since),
    roomFor([items, rest, strange]),
    now,
    strange,
  );
  const decisions = told.items;
  const isNews =
    packed.some(({ prefix, book }) => saysMore(book, fromItems(prefix, remote))) ||
    decidesMore(decisions, remote, now);
  const stays = {
    leftBooks: books.slice(packed.length).map(({ prefix }) => prefix),
    decisions: { travelling: told.travelling, all: told.all },
  };
  if (!isNews) return { set: {}, remove: [], ...stays };
  const target: Items = { ...rest, ...items, ...decisions };
  return {
    set: Object.fromEntries(
      Object.entries(target).filter(([key, item]) => !isSame(remote[key], item)),
    ),
    remove: Object.keys(remote).filter((key) => !Object.hasOwn(target, key)),
    ...stays,
  };
}

/** Bytes for decisions beside all else: none where there would be too many items, too. */
function roomFor(others: readonly Items[]): number {
  const count = others.reduce((sum, items) => sum + Object.keys(items).length, 0);
  if (count > ALL_ITEMS + BUCKETS) return 0;
  return others.reduce((room, items) => room - bytesIn(items), ALL_BYTES);
}

interface Packed {
  readonly prefix: string;
  readonly book: Book;
  readonly items: Items;
}

/** A book that does not fit beside those before it stays at home; what lies there of it, lies there. */
function packBooks(books: Load['books'], remote: Items, strange: Items): readonly Packed[] {
  let packed = books.map(({ prefix, book }) => ({ prefix, book, items: toItems(prefix, book) }));
  while (packed.length > 0 && !doFit(packed, remote, strange)) packed = packed.slice(0, -1);
  return packed;
}

function doFit(packed: readonly Packed[], remote: Items, strange: Items): boolean {
  const all = [others(remote, packed), strange, ...packed.map(({ items }) => items)];
  const bytes = all.reduce((sum, items) => sum + bytesIn(items), 0);
  const count = all.reduce((sum, items) => sum + Object.keys(items).length, 0);
  return bytes <= ALL_BYTES && count <= ALL_ITEMS;
}

/** What is none of ours: of newer versions, and of books that do not fit. */
function others(remote: Items, packed: readonly Packed[]): Items {
  const prefixes = [DECISION_PREFIX, ...packed.map(({ prefix }) => prefix)];
  return Object.fromEntries(
    Object.entries(remote).filter(([key]) => !prefixes.some((prefix) => key.startsWith(prefix))),
  );
}

/** When all was last deleted, epoch ms; -1 where it never was. */
export function wipedAt(remote: Items): number {
  const { at } = (remote[WIPED] ?? {}) as { readonly at?: unknown };
  return typeof at === 'number' && Number.isFinite(at) ? at : -1;
}

function after(journal: Journal, at: number): Journal {
  const isLater = ([, word]: [string, string]) => parseInt(word.split('.')[1] ?? '', 36) > at;
  return Object.fromEntries(
    Object.entries(journal).map(([shop, words]) => [
      shop,
      Object.fromEntries(Object.entries(words).filter(isLater)),
    ]),
  );
}
