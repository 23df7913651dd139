import { browser } from 'wxt/browser';
import type { Book } from './synced-book.ts';
import { bookFrom, changesTo, noted } from './synced-book.ts';
import type { Changes, Fields } from './synced-fields.ts';
import { fieldsOf, withChanges } from './synced-fields.ts';

/** Something of the seller's that travels with his browser profile, field by field. */
export interface Doc {
  /** Where all of it is kept on this computer; its book, beside it. */
  readonly key: string;
  /** What its items in `storage.sync` begin with; a change of their form takes another. */
  readonly prefix: string;
  /** Fields that stay on this computer. */
  readonly stays: readonly string[];
  /** As fields are taken from it, and back into what is kept. */
  readonly open?: (kept: unknown) => unknown;
  readonly close?: (opened: unknown) => unknown;
}

/** How a document is kept on this computer. */
export interface KeptDoc {
  readonly kept: unknown;
  readonly book: Book;
}

const DEVICE = 'device';

/** Keys of `storage.local` that a document needs. */
export function keysOf(...docs: readonly Doc[]): string[] {
  return [...docs.flatMap((doc) => [doc.key, bookKey(doc)]), DEVICE];
}

export function bookKey({ key }: Doc): string {
  return `${key}-book`;
}

/** A name that tells this computer's words from those of the seller's others, and nothing else. */
export function deviceIn(stored: Readonly<Record<string, unknown>>): string {
  const held = stored[DEVICE];
  return typeof held === 'string' && held !== '' ? held : crypto.randomUUID().slice(0, 8);
}

/**
 * A document with its book. What was kept otherwise than by `edited` is older than all that was said
 * where nothing was noted yet, and news where something was.
 */
export function keptDoc(
  doc: Doc,
  stored: Readonly<Record<string, unknown>>,
  device: string,
  now: number,
): KeptDoc {
  const kept = stored[doc.key];
  const noting = stored[bookKey(doc)];
  const at = noting === undefined ? 0 : now;
  return { kept, book: noted(bookFrom(noting), travelling(doc, kept), at, device) };
}

/** What is to be kept once fields of a document have changed. @param now epoch ms */
export function edited(
  doc: Doc,
  stored: Readonly<Record<string, unknown>>,
  changes: Changes,
  now: number,
): Readonly<Record<string, unknown>> {
  const device = deviceIn(stored);
  const before = keptDoc(doc, stored, device, now);
  const kept = changed(doc, before.kept, changes);
  const book = noted(before.book, travelling(doc, kept), now, device);
  return { [doc.key]: kept, [bookKey(doc)]: book, [DEVICE]: device };
}

/** What is to be kept once a document says what a book says; nothing where it does already. */
export function agreed(
  doc: Doc,
  { kept }: KeptDoc,
  book: Book,
  device: string,
): Readonly<Record<string, unknown>> {
  const changes = new Map(changesTo(book, travelling(doc, kept)));
  for (const name of doc.stays) changes.delete(name);
  const next = changes.size > 0 ? { [doc.key]: changed(doc, kept, changes) } : {};
  return { ...next, [bookKey(doc)]: book, [DEVICE]: device };
}

/** Every field of a document as it is kept. */
export function fieldsKept({ open }: Doc, kept: unknown): Fields {
  return fieldsOf(open ? open(kept) : kept);
}

/** What is kept, with the name that `edited` is to note changes under, where there was none. */
export function named(
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...stored, [DEVICE]: deviceIn(stored) };
}

/** What is kept of these documents on this computer. */
export async function readKept(
  ...docs: readonly Doc[]
): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.local.get(keysOf(...docs));
}

function travelling(doc: Doc, kept: unknown): Fields {
  const fields = new Map(fieldsKept(doc, kept));
  for (const name of doc.stays) fields.delete(name);
  return fields;
}

/** A document as it is kept, with these fields changed. */
export function changed({ open, close }: Doc, kept: unknown, changes: Changes): unknown {
  const next = withChanges(open ? open(kept) : kept, changes);
  return close ? close(next) : next;
}
