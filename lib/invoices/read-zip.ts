import type { Page } from './page.ts';
import { unpack } from './unpack.ts';
import { pageOfMarkup } from './markup.ts';

/** Text bodies of Word and OpenDocument files. */
const BODIES = ['word/document.xml', 'content.xml'];
const MAX_BODY = 4_000_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record is 22 bytes and may be followed by a comment of 64 KiB. */
const MAX_TAIL = 65_557;
const MAX_ENTRIES = 2000;

interface Entry {
  readonly start: number;
  readonly packed: number;
  readonly deflated: boolean;
}

function findEntry(view: DataView, bytes: Uint8Array): Entry | undefined {
  let end = view.byteLength - 22;
  const least = Math.max(0, view.byteLength - MAX_TAIL);
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least) return undefined;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < MAX_ENTRIES && view.getUint32(at, true) === ENTRY; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (BODIES.includes(name)) {
      const local = view.getUint32(at + 42, true);
      const skip = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const deflated = view.getUint16(at + 10, true) === 8;
      return { start: local + skip, packed: view.getUint32(at + 20, true), deflated };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

/** What follows the limit is left packed, so that no bomb goes off. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const whole = new Uint8Array(MAX_BODY);
  let size = 0;
  for await (const part of unpack(packed, 'deflate-raw')) {
    whole.set(part.subarray(0, MAX_BODY - size), size);
    size += part.length;
    if (size >= MAX_BODY) break;
  }
  return whole.subarray(0, size);
}

/**
 * The text of a .docx or .odt file.
 *
 * @throws RangeError or TypeError when the archive is broken; `undefined` for other archives
 */
export async function readZip(bytes: Uint8Array<ArrayBuffer>): Promise<Page | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = findEntry(view, bytes);
  if (!entry) return undefined;
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  const body = entry.deflated ? await inflate(packed) : packed;
  return pageOfMarkup(new TextDecoder().decode(body.subarray(0, MAX_BODY)));
}
