/** Enough of a text to know what it is. */
const MAX_BYTES = 2_000_000;

function encodingOf([a, b]: Uint8Array): string {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Text of a file in whatever encoding its bytes show; what is no UTF is read as Windows does. */
export function decodeText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, MAX_BYTES);
  try {
    // `stream`: the limit may cut a letter in two, which is no fault of the file.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(head, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
}
