import { unpack } from './unpack.ts';

/** A stream of a PDF, found by its words, without the tables that say where everything is. */
export interface PdfStream {
  /** `12 0`, as references name it; several may claim the same number. */
  readonly id?: string;
  /** As far as it stands near: names, numbers and filters. */
  readonly dictionary: string;
  readonly packed: Uint8Array<ArrayBuffer>;
}

export interface PdfParts {
  readonly streams: readonly PdfStream[];
  /** What stands between the streams: everything but their contents. */
  readonly rest: string;
}

const MAX_STREAMS = 20_000;
const DICTIONARY = 1024;
/** Blanks that may follow the word, up to the end of its line. */
const LINE = 64;
const LF = 10;
const CR = 13;

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const [first = 0, ...others] = [...word].map((letter) => letter.charCodeAt(0));
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !others.every((byte, i) => bytes[at + 1 + i] === byte)) {
    at = bytes.indexOf(first, at + 1);
  }
  return at;
}

function bodyStart(bytes: Uint8Array, after: number): number {
  for (let at = after; at < after + LINE; at++) {
    if (bytes[at] === LF) return at + 1;
    if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  }
  return after;
}

/** Names may be written with codes: `/Fl#61teDecode`. */
const plain = (dictionary: string) =>
  dictionary.replace(/#([\da-f]{2})/giu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );

function objectOf(near: string): Pick<PdfStream, 'id' | 'dictionary'> {
  const at = near.lastIndexOf('obj');
  const [, number, version] =
    /(\d{1,9})\s{1,9}(\d{1,5})\s{1,9}$/u.exec(near.slice(0, Math.max(0, at))) ?? [];
  return {
    id: number === undefined ? undefined : `${number} ${version}`,
    dictionary: plain(near.slice(at + 1)),
  };
}

/** The streams of a PDF in the order of the file; `undefined` when there are too many to look at. */
export function streamsOf(bytes: Uint8Array): PdfParts | undefined {
  const decoder = new TextDecoder('latin1');
  const streams: PdfStream[] = [];
  const rest: string[] = [];
  let from = 0;
  for (;;) {
    const start = indexOf(bytes, 'stream', from);
    rest.push(decoder.decode(bytes.subarray(from, start < 0 ? bytes.length : start)));
    if (start < 0) return { streams, rest: rest.join('\n') };
    if (streams.length === MAX_STREAMS) return undefined;
    const end = indexOf(bytes, 'endstream', start);
    const stop = end < 0 ? bytes.length : end;
    const near = decoder.decode(bytes.subarray(Math.max(from, start - DICTIONARY), start));
    streams.push({
      ...objectOf(near),
      packed: bytes.slice(bodyStart(bytes, start + 'stream'.length), stop),
    });
    from = stop + 'endstream'.length;
  }
}

/** The bytes that base 85 stands for, up to its end mark; what is none of its letters is left out. */
export function fromBase85(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(text.length * 4);
  let size = 0;
  let value = 0;
  let count = 0;
  const put = (bytes: number) => {
    for (let i = 0; i < bytes; i++) whole[size++] = (value >>> (24 - 8 * i)) & 0xff;
    value = 0;
    count = 0;
  };
  for (const letter of text) {
    if (letter === 0x7e) break;
    if (letter === 0x7a && count === 0) put(4);
    if (letter < 0x21 || letter > 0x75) continue;
    value = (value * 85 + letter - 0x21) >>> 0;
    if (++count === 5) put(4);
  }
  const left = count - 1;
  while (count > 0 && count < 5) {
    value = (value * 85 + 84) >>> 0;
    count++;
  }
  if (left > 0) put(left);
  return whole.slice(0, size);
}

/** Bytes, at most little more than `limit`. A line end behind the packed data is no harm. */
export async function inflatedSize(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
  keep?: (part: Uint8Array) => void,
): Promise<number> {
  let size = 0;
  try {
    for await (const part of unpack(packed, 'deflate')) {
      size += part.length;
      keep?.(part);
      if (size > limit) break;
    }
  } catch {
    return size;
  }
  return size;
}
