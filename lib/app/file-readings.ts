import type { FilePart, FileVerdict, PartAnswer } from '../domain/file-parts.ts';
import { MOST_FILE_BYTES } from '../domain/file-parts.ts';
import type { InvoiceEye } from './ports.ts';

/** A page that has gone, or whose choice was taken back, says nothing: its file goes after this, ms. */
const SILENCE_MS = 15_000;
/** Files that may be on their way or looked into at once, from all tabs together. */
const MOST_AT_ONCE = 8;
const MOST_BYTES_AT_ONCE = 4 * MOST_FILE_BYTES;

/** A file on its way. */
interface Reading {
  readonly name: string;
  readonly parts: number;
  received: number;
  pieces: readonly Uint8Array<ArrayBuffer>[];
  bytes: number;
  /** Once all of it is here. */
  answer?: Promise<PartAnswer>;
  /** Nothing of the file is left but the answer, for who did not hear it. */
  isDone: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Puts files together from their parts and has each looked into once. A part that comes twice is
 * answered twice, for who sent it may not have heard the answer; nothing is kept longer than that.
 * When it is too much at once, the one that has been silent longest goes: a choice that was taken
 * back says nothing more. Total: broken, missing and superfluous parts are answered with `unseen`.
 */
export function createReadings(eye: InvoiceEye): (part: FilePart) => Promise<PartAnswer> {
  const readings = new Map<string, Reading>();

  const forget = (look: string) => {
    clearTimeout(readings.get(look)?.timer);
    readings.delete(look);
  };
  const begin = ({ index, name, parts }: FilePart): Reading | undefined =>
    index === 0 ? { name, parts, received: 0, pieces: [], bytes: 0, isDone: false } : undefined;
  /** The last one is who spoke last. */
  const moveToEnd = (look: string, reading: Reading) => {
    clearTimeout(reading.timer);
    reading.timer = setTimeout(forget, SILENCE_MS, look);
    readings.delete(look);
    readings.set(look, reading);
  };
  /** Lets go of silent ones until there is room; false when what is left is no others'. */
  const makeRoom = (current: string): boolean => {
    while (isTooMuch(readings.values())) {
      const silent = [...readings].find(([look, { answer }]) => look !== current && !answer);
      if (!silent) return false;
      forget(silent[0]);
    }
    return true;
  };

  return async (part) => {
    const reading = readings.get(part.look) ?? begin(part);
    if (!reading) return UNSEEN;
    moveToEnd(part.look, reading);
    if (!add(reading, part) || reading.bytes > MOST_FILE_BYTES || !makeRoom(part.look)) {
      forget(part.look);
      return UNSEEN;
    }
    if (reading.received < reading.parts) return { state: 'more' };
    return (reading.answer ??= look(eye, reading));
  };
}

function isTooMuch(readings: Iterable<Reading>): boolean {
  const busy = [...readings].filter(({ isDone }) => !isDone);
  const bytes = busy.reduce((sum, reading) => sum + reading.bytes, 0);
  return busy.length > MOST_AT_ONCE || bytes > MOST_BYTES_AT_ONCE;
}

const UNSEEN: PartAnswer = { state: 'unseen' };

/** False where the part does not belong to what is there. */
function add(reading: Reading, { index, parts, data }: FilePart): boolean {
  if (parts !== reading.parts || index > reading.received || index >= parts) return false;
  if (index < reading.received) return true;
  const piece = bytesOf(data);
  if (!piece) return false;
  reading.received++;
  reading.bytes += piece.length;
  reading.pieces = [...reading.pieces, piece];
  return true;
}

async function look(eye: InvoiceEye, reading: Reading): Promise<PartAnswer> {
  const bytes = joined(reading);
  reading.pieces = [];
  try {
    const verdict: FileVerdict = await eye.look({ name: reading.name, bytes });
    return { state: 'seen', verdict };
  } finally {
    // Until now its bytes were waiting for their turn in the eye.
    reading.isDone = true;
  }
}

function joined({ pieces, bytes }: Reading): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return undefined;
  }
  // `Uint8Array.from` takes ten times as long, and there are up to eighty parts.
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
