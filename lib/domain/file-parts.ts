/**
 * How a chosen file travels from the page to the eye that looks into it: in parts of text, because
 * messages are JSON in one of the browsers, and small enough that no part holds the page up.
 */

/** Larger files are neither read nor judged: no invoice of a shop comes near it. Bytes. */
export const MOST_FILE_BYTES = 15 * 1024 * 1024;
/** A multiple of three, so that a part is its bytes in base64 without padding. Bytes. */
export const PART_BYTES = 192 * 1024;
/** Characters of a full part in base64. */
export const PART_LENGTH = (PART_BYTES / 3) * 4;
export const MOST_PARTS = MOST_FILE_BYTES / PART_BYTES;

/** One part of a file on its way. */
export interface FilePart {
  /** Which look at which file: made up anew by the page for every choice. */
  readonly look: string;
  readonly name: string;
  /** From 0; parts come one after the other. */
  readonly index: number;
  /** How many there are: at least one, also of an empty file. */
  readonly parts: number;
  /** Base64. */
  readonly data: string;
}

/** What looking at a file said. */
export interface FileVerdict {
  /** `undefined` = not judged. */
  readonly isInvoice?: boolean;
  /** Whether what is in the file decided, or its name alone. */
  readonly by: 'content' | 'name';
}

/**
 * What is said of files that could not be read in full: larger than `MOST_FILE_BYTES`, empty,
 * encrypted, broken, or not read in time. No name makes up for that.
 */
export const NOT_JUDGED: FileVerdict = { by: 'content' };

/**
 * The answer to one part: send the next one; the file was looked at; or it will not be, for it is
 * too much at once or a part before this one is not there.
 */
export type PartAnswer =
  | { readonly state: 'more' }
  | { readonly state: 'seen'; readonly verdict: FileVerdict }
  | { readonly state: 'unseen' };

/** Formats in which documents are sent and text can be found. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  ...['pdf', 'xml', 'html', 'htm', 'xhtml', 'txt', 'docx', 'odt', 'p7m', 'xsig'],
]);
const DOCUMENT_TYPE = /^(?:application|text)\/(?:pdf|xml|html)$/;

/** Whether nothing is said of the file, whatever it is called. */
export function isTooLarge({ size }: { readonly size: number }): boolean {
  return size > MOST_FILE_BYTES;
}

/**
 * Whether the file's contents may say more than its name. Pictures, films and tables are never read;
 * a name without an extension says nothing of what it is.
 * @param file `size` in bytes, `type` as the browser tells it, often empty
 */
export function isWorthReading(file: {
  readonly name: string;
  readonly size: number;
  readonly type?: string;
}): boolean {
  if (isTooLarge(file)) return false;
  // What has no letter in it ends a number: `Factura 2026.0123`.
  const extension = /\.([a-z\d]*[a-z][a-z\d]*)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (extension === undefined) return true;
  return DOCUMENTS.has(extension) || DOCUMENT_TYPE.test(file.type ?? '');
}
