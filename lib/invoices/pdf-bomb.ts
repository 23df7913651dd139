import { fromBase85, inflatedSize, streamsOf } from './pdf-streams.ts';
import type { PdfParts, PdfStream } from './pdf-streams.ts';

/** What text, fonts and tables of a readable PDF unpack to, and what a single picture does. Bytes. */
const LIMIT = 96_000_000;
/** Deflate packs at most 1032 : 1, LZW with codes of 12 bits some 1365 : 1, run lengths 64 : 1. */
const MOST_DEFLATE = 1032;
const MOST_LZW = 1365;
const MOST_RUNS = 64;
/** Shorter streams unpack to 1 MB at most; by themselves they are harmless. */
const HARMLESS = 1024;
const PACKED_TWICE = /\/Fl(?:ateDecode)?\b[^>]*\/(?:Fl(?:ateDecode)?|LZW(?:Decode)?)\b/u;
const PICTURE = [/\/Subtype\s{0,9}\/Image\b/u, /\/Width\b/u, /\/Height\b/u];
const REFERENCE = /(\d{1,9})\s{1,9}(\d{1,5})\s{1,9}R/gu;
/** A list of streams, as of a page's contents. */
const LIST = /\[([^[\]<>()]{0,500000})\]/gu;

/** Bytes that it may unpack to, without unpacking it. */
function mostOf({ dictionary, packed }: PdfStream): number {
  if (dictionary.includes('/LZW')) return packed.length * MOST_LZW;
  if (/\/(?:RunLength|RL\b)/u.test(dictionary)) return packed.length * MOST_RUNS;
  return packed.length * MOST_DEFLATE;
}

/**
 * What it unpacks to, at most little more than `limit`. What its dictionary says of deflate is not
 * believed: it is tried. Other ways of packing cannot be tried, and count as the worst of them.
 */
async function sizeOf(stream: PdfStream, limit: number): Promise<number> {
  const { dictionary, packed } = stream;
  if (/\/(?:LZW|RunLength|RL\b)/u.test(dictionary)) return mostOf(stream);
  const is85 = /\/(?:ASCII85|A85\b)/u.test(dictionary);
  const size = await inflatedSize(is85 ? fromBase85(packed) : packed, limit);
  return Math.max(size, Math.min(packed.length, limit));
}

/** Packed tables of objects: lists of streams may stand in there. */
async function tablesOf({ streams }: PdfParts): Promise<string> {
  const decoder = new TextDecoder('latin1');
  const texts: string[] = [];
  for (const { dictionary, packed } of streams) {
    if (!/\/ObjStm\b/u.test(dictionary)) continue;
    await inflatedSize(packed, LIMIT, (part) => texts.push(decoder.decode(part)));
    texts.push('\n');
  }
  return texts.join('');
}

/** A page's contents are unpacked into one piece, however often the same stream is among them. */
async function hasHeavyList(text: string, streams: readonly PdfStream[]): Promise<boolean> {
  const byId = new Map(
    streams.flatMap((stream) => (stream.id ? [[stream.id, stream] as const] : [])),
  );
  const sizes = new Map<PdfStream, number>();
  for (const [, list = ''] of text.matchAll(LIST)) {
    const named = [...list.matchAll(REFERENCE)].flatMap(
      ([, number, version]) => byId.get(`${number} ${version}`) ?? [],
    );
    if (named.reduce((sum, stream) => sum + mostOf(stream), 0) <= LIMIT) continue;
    let left = LIMIT;
    for (const stream of named) {
      const size = sizes.get(stream) ?? (await sizeOf(stream, LIMIT));
      sizes.set(stream, size);
      left -= size;
      if (left <= 0) return true;
    }
  }
  return false;
}

/**
 * Whether unpacking a PDF's streams would fill the memory. The PDF library unpacks a stream whole,
 * at once and on this thread, so this has to be known before it starts.
 *
 * It stops what is packed too well: in one stream, in all together, in a list that names one often,
 * or in what only claims to be a picture. It is no parser, and can be led astray by a file that hides
 * where its streams begin; nor can it look into encrypted ones. What gets past it the worker's
 * deadline ends, not its memory.
 */
export async function isBomb(bytes: Uint8Array): Promise<boolean> {
  const parts = streamsOf(bytes);
  if (!parts) return true;
  let left = LIMIT;
  for (const stream of parts.streams) {
    if (PACKED_TWICE.test(stream.dictionary)) return true;
    if (stream.packed.length < HARMLESS) continue;
    const isPicture = PICTURE.every((part) => part.test(stream.dictionary));
    // Pictures are never unpacked here, so each may be large; but not everything is one that says so.
    if (isPicture && mostOf(stream) <= LIMIT) continue;
    const size = await sizeOf(stream, isPicture ? LIMIT : left);
    if (isPicture ? size > LIMIT : (left -= size) <= 0) return true;
  }
  return hasHeavyList(`${parts.rest}\n${await tablesOf(parts)}`, parts.streams);
}
